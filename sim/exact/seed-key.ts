import seedrandom from 'seedrandom'
import { Fingerprint } from './fingerprint.ts'
import type { Key } from './random.ts'

/**
 * The key of all draws of a run. Turns a seed text into the 64-bit key of a run, two signed words. seedrandom alone would not do:
 * it counts characters modulo 256 and repeats short texts, so that 1 and 11 were the same. So it
 * expands a digest of the length and all code units of the text instead.
 */
export function keyFromSeed(seed: string): Key {
  const generator = seedrandom(new Fingerprint().text(seed).hex())
  return { low: generator.int32() | 0, high: generator.int32() | 0 }
}
