import { exp, log, valueAt } from '../../sim/index.ts'
import type { Luck } from './luck.ts'

/** Logarithm of the square root of a full turn of a circle. */
export const LOG_ROOT_OF_TURN = 0.9189385332046727

/** Independent standard normal numbers. Draws: one each. */
export function normals(count: number, luck: Luck): Float64Array {
  return Float64Array.from({ length: count }, () => luck.normal())
}

/** Logarithm of their density: what a joint prior is in the space of scores. */
export function logNormalDensity(scores: ArrayLike<number>): number {
  let squares = 0
  for (let at = 0; at < scores.length; at++) squares += valueAt(scores, at) * valueAt(scores, at)
  return -squares / 2 - scores.length * LOG_ROOT_OF_TURN
}

/** Logarithm of a sum of numbers given by their logarithms. */
export function logSum(logs: ArrayLike<number>): number {
  let largest = Number.NEGATIVE_INFINITY
  for (let at = 0; at < logs.length; at++) largest = Math.max(largest, logs[at] as number)
  if (largest === Number.NEGATIVE_INFINITY) return largest
  let sum = 0
  for (let at = 0; at < logs.length; at++) sum += exp((logs[at] as number) - largest)
  return largest + log(sum)
}
