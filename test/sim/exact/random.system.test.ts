import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyFromSeed } from '../../../sim/exact/seed-key.ts'

const keyOf = (seed: string) => {
  const { low, high } = keyFromSeed(seed)
  return (BigInt(low) << 32n) | BigInt(high >>> 0)
}

test('a million distinct seed texts give a million keys', () => {
  // What people type: numbers, their repetitions, towns with a number, spaces at either end.
  const texts = new Set<string>()
  for (let n = 0; n < 500_000; n++) texts.add(String(n))
  for (let n = 0; n < 5_000; n++) for (const times of [2, 3, 8]) texts.add(String(n).repeat(times))
  for (let n = 0; n < 200_000; n++) texts.add(`town-1/${n}`)
  for (let n = 0; n < 20_000; n++) for (const pad of [' ', '  ']) texts.add(n + pad).add(pad + n)
  for (let length = 0; length < 2_000; length++) texts.add('a'.repeat(length))
  // And any text at all, the characters that seedrandom counts as one included.
  const rest = fc.sample(fc.string({ unit: 'binary', maxLength: 40 }), { numRuns: 20_000, seed: 1 })
  for (const text of rest) texts.add(text)
  for (let code = 0; code < 65_536; code++) texts.add(String.fromCharCode(code))
  for (let n = 500_000; texts.size < 1_000_000; n++) texts.add(String(n))
  const keys = new Set<bigint>()
  for (const text of texts) keys.add(keyOf(text))
  expect(keys.size).toBe(texts.size)
}, 300_000)
