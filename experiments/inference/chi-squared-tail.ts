import { exp } from '../../sim/index.ts'
import { bell, shareBelow } from '../priors/normal-share.ts'

/**
 * Chance of a chi-squared of at least `value` with so many degrees of freedom, as a finite sum
 * (Abramowitz and Stegun 1964, 26.4.4 and 26.4.5).
 */
export function chiSquaredTail(value: number, freedom: number): number {
  if (!(value > 0)) return 1
  const root = Math.sqrt(value)
  const isOdd = freedom % 2 === 1
  let term = isOdd ? root : 1
  let sum = 0
  for (let next = isOdd ? 3 : 2; next <= freedom; next += 2) {
    sum += term
    term *= value / next
  }
  return isOdd ? 2 * (shareBelow(-root) + bell(root) * sum) : exp(-value / 2) * sum
}
