import { valueAt } from '../../sim/index.ts'
import { binomialLimits } from './binomial-limits.ts'
import { chiSquaredTail } from './chi-squared-tail.ts'
import type { Luck } from './luck.ts'
import { systematicResample } from './weighted.ts'

/*
 * Simulation-based calibration (Talts 2018): a number is drawn from the prior, data from the model
 * with it, and the posterior from the data. Over many such fits the rank of the number among draws
 * from its posterior is even; a bump in the middle says that posteriors are too wide, a hollow that
 * they are too narrow, a slope that they are off to a side.
 */

/**
 * Rank of a true value among equally weighted, nearly independent draws of its posterior: from 0 to
 * their number. Among draws that equal it the place is drawn by lot. Draws: at most one.
 */
export function rankOf(truth: number, draws: ArrayLike<number>, luck: Luck): number {
  let [below, equal] = [0, 0]
  for (let at = 0; at < draws.length; at++) {
    if (valueAt(draws, at) < truth) below++
    else if (valueAt(draws, at) === truth) equal++
  }
  return equal === 0 ? below : below + Math.floor(luck.uniform() * (equal + 1))
}

/** `count` values with equal weights from weighted ones, for ranks. Draws: one. */
export function equalDraws(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  count: number,
  luck: Luck,
): Float64Array {
  const taken = systematicResample(weights, count, luck.uniform())
  return Float64Array.from(taken, (at) => valueAt(values, at))
}

/** Share of checks that lie beyond their limits although all is well. */
const RARE = 0.01

/** What the ranks of many fits say. */
export type RankCheck = {
  /** Ranks in each of the bins. */
  readonly counts: readonly number[]
  /** Ranks that each bin should hold. */
  readonly expected: number
  /** What 99 of 100 bins hold if all is well. */
  readonly limits: readonly [least: number, most: number]
  /** Bins that hold less or more than that, by number. */
  readonly outside: readonly number[]
  readonly chiSquared: number
  readonly freedom: number
  /** Chance of so large a chi-squared if all is well. */
  readonly probability: number
}

/**
 * Are ranks even? `draws` is the number of draws that each rank was taken among.
 *
 * @throws RangeError where `draws + 1` ranks do not fall evenly into the bins, or a rank is none.
 */
export function checkRanks(ranks: ArrayLike<number>, draws: number, bins: number): RankCheck {
  if ((draws + 1) % bins !== 0)
    throw new RangeError(`bins: expected a number that divides ${draws + 1}, got ${bins}`)
  const counts = new Array<number>(bins).fill(0)
  for (let at = 0; at < ranks.length; at++) {
    const rank = valueAt(ranks, at)
    if (!Number.isInteger(rank) || rank < 0 || rank > draws)
      throw new RangeError(`ranks[${at}]: expected a whole number from 0 to ${draws}, got ${rank}`)
    const bin = Math.floor((rank * bins) / (draws + 1))
    counts[bin] = valueAt(counts, bin) + 1
  }
  const expected = ranks.length / bins
  const limits = binomialLimits(ranks.length, 1 / bins, RARE)
  const chiSquared = counts.reduce(
    (sum, count) => sum + ((count - expected) * (count - expected)) / expected,
    0,
  )
  return {
    counts,
    expected,
    limits,
    outside: counts.flatMap((count, bin) => (count < limits[0] || count > limits[1] ? [bin] : [])),
    chiSquared,
    freedom: bins - 1,
    probability: chiSquaredTail(chiSquared, bins - 1),
  }
}

/** How often intervals held the true value. */
export type Coverage = {
  /** Part of the posterior that the interval holds, the middle one. */
  readonly level: number
  readonly hits: number
  readonly fits: number
  /** Hits of 99 of 100 such checks if all is well. */
  readonly limits: readonly [least: number, most: number]
  readonly fine: boolean
}

/** Do central intervals of a level hold the true value as often as they say? From shares of the posterior that lie below it. */
export function coverageOf(below: ArrayLike<number>, level: number): Coverage {
  const edge = (1 - level) / 2
  let hits = 0
  for (let at = 0; at < below.length; at++) {
    const share = valueAt(below, at)
    if (share >= edge && share <= 1 - edge) hits++
  }
  const limits = binomialLimits(below.length, level, RARE)
  return { level, hits, fits: below.length, limits, fine: hits >= limits[0] && hits <= limits[1] }
}

/** Share of weighted values below a truth; half of the weight of those that equal it. */
export function shareBelowTruth(
  truth: number,
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
): number {
  let [below, total] = [0, 0]
  for (let at = 0; at < values.length; at++) {
    const weight = valueAt(weights, at)
    total += weight
    if (valueAt(values, at) < truth) below += weight
    else if (valueAt(values, at) === truth) below += weight / 2
  }
  return below / total
}
