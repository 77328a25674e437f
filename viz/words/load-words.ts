import { valueAt } from '../../sim/index.ts'
import type { Speech } from './index.ts'

/** Up to these loads, 1 being what can just be done, each of `words.loads` but the last holds. */
const ENDS = [0.5, 0.95, 1.05, 2] as const

/** How much work an office has, in words. */
export function loadWords(load: number, { words }: Speech): string {
  return valueAt(words.loads, ENDS.filter((end) => load >= end).length)
}
