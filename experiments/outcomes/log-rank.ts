import { type Lifetimes, poolLifetimes, stepsOf } from './lifetimes.ts'
import { normalTail } from './normal-tail.ts'

/** What the log-rank test says of two arms. */
export type LogRank = {
  /** How many of the first arm ended. */
  readonly observed: number
  /** How many of it would have ended if both arms lasted alike. */
  readonly expected: number
  /** Variance of that number. */
  readonly variance: number
  readonly chiSquare: number
  /** Chance of a difference as large or larger where both arms last alike. */
  readonly p: number
}

/**
 * Compares how long two arms last (Mantel 1966): at each time, those who end are shared out in
 * proportion to those who are at risk. All but `observed` and `expected` are NaN where nothing can
 * differ.
 */
export function logRank(one: Lifetimes, other: Lifetimes): LogRank {
  const first = poolLifetimes([one])
  let observed = 0
  let expected = 0
  let variance = 0
  for (const { time, atRisk, ended } of stepsOf(poolLifetimes([one, other]))) {
    const own = count(first, (lasted) => lasted >= time)
    const share = own / atRisk
    observed += count(first, (lasted, gone) => gone && lasted === time)
    expected += ended * share
    if (atRisk > 1) variance += (ended * share * (1 - share) * (atRisk - ended)) / (atRisk - 1)
  }
  const chiSquare = (observed - expected) ** 2 / variance
  return {
    observed,
    expected,
    variance,
    chiSquare,
    p: 2 * normalTail(Math.sqrt(chiSquare)),
  }
}

function count(
  { time, ended, count }: Lifetimes,
  wanted: (time: number, ended: boolean) => boolean,
): number {
  return time.reduce(
    (sum, own, at) => sum + (wanted(own, ended[at] === true) ? (count?.[at] ?? 1) : 0),
    0,
  )
}
