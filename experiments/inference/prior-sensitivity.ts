import { exp, log, valueAt } from '../../sim/index.ts'
import {
  coordinate,
  effectiveSampleSize,
  normalised,
  weightedMean,
  weightedVariance,
} from './weighted.ts'

/** What another belief would change, without another run. */
export type Reweighting = {
  readonly weights: Float64Array
  /** Per number, what its mean moves by, in standard deviations of the posterior. */
  readonly shift: readonly number[]
  /** Per number, how many times as wide it becomes (standard deviation). */
  readonly widening: readonly number[]
  /** Below some 50 the answer is luck: then fit anew. */
  readonly effectiveSampleSize: number
}

/**
 * Weighted draws under another prior: `logRatio` is the logarithm of its density over that of the
 * one they were fitted with, one per draw (Gelman 1996).
 */
export function reweighted(
  points: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
  logRatio: ArrayLike<number>,
): Reweighting {
  const changed = timesExponential(weights, logRatio)
  const numbers = Array.from(points[0] ?? [], (_, at) => coordinate(points, at))
  const deviation = (values: Float64Array, by: ArrayLike<number>) =>
    Math.sqrt(weightedVariance(values, by))
  return {
    weights: changed,
    shift: numbers.map(
      (values) =>
        (weightedMean(values, changed) - weightedMean(values, weights)) /
        deviation(values, weights),
    ),
    widening: numbers.map((values) => deviation(values, changed) / deviation(values, weights)),
    effectiveSampleSize: effectiveSampleSize(changed),
  }
}

/** Powers to which a density is raised and lowered. */
const POWER = 1.01

/**
 * How much the posterior of each number follows a density it is made of, the prior or the
 * likelihood: distance that it moves (cumulative Jensen and Shannon) per doubling of the power of
 * that density, raised and lowered a little (Kallioinen 2023). From 0.05 on it follows: prior and
 * likelihood both, they contradict each other; the prior alone, data say little.
 *
 * `logDensity` is that of the density at each draw, in the numbers whose prior it is.
 */
export function powerSensitivity(
  points: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
  logDensity: ArrayLike<number>,
): number[] {
  const scaled = (power: number) =>
    timesExponential(
      weights,
      Float64Array.from(logDensity, (value) => (power - 1) * value),
    )
  const shares = normalised(weights)
  const [raised, lowered] = [scaled(POWER), scaled(1 / POWER)]
  const doublings = log(POWER) / log(2)
  return Array.from(points[0] ?? [], (_, at) => {
    const values = coordinate(points, at)
    const [up, down] = [raised, lowered].map((changed) =>
      cumulativeDistance(values, shares, changed),
    )
    return ((up ?? 0) + (down ?? 0)) / (2 * doublings)
  })
}

/** Distance of two distributions over the same values, from 0 to 1 (Nguyen and Vreeken 2015, both ways). */
export function cumulativeDistance(
  values: ArrayLike<number>,
  one: ArrayLike<number>,
  other: ArrayLike<number>,
): number {
  const turned = Float64Array.from(values, (value) => -value)
  const [a, b] = [oneWay(values, one, other), oneWay(turned, one, other)]
  return Math.max(a, b)
}

function oneWay(
  values: ArrayLike<number>,
  one: ArrayLike<number>,
  other: ArrayLike<number>,
): number {
  const order = Array.from({ length: values.length }, (_, at) => at).sort(
    (a, b) => valueAt(values, a) - valueAt(values, b) || a - b,
  )
  let [p, q, apart, bound] = [0, 0, 0, 0]
  order.slice(0, -1).forEach((at, place) => {
    p += valueAt(one, at)
    q += valueAt(other, at)
    const width = valueAt(values, valueAt(order, place + 1)) - valueAt(values, at)
    apart += width * (divergence(p, q) + divergence(q, p))
    bound += width * (p + q)
  })
  return bound > 0 ? Math.sqrt(Math.max(0, apart / bound)) : 0
}

/** Divergence of two cumulative shares from their middle, in bits. */
function divergence(p: number, q: number): number {
  if (p === 0) return q / (2 * log(2))
  return (p * log((2 * p) / (p + q))) / log(2) + (q - p) / (2 * log(2))
}

function timesExponential(weights: ArrayLike<number>, logs: ArrayLike<number>): Float64Array {
  const largest = Array.from(logs).reduce(
    (most, value) => Math.max(most, value),
    Number.NEGATIVE_INFINITY,
  )
  return normalised(
    Float64Array.from(weights, (weight, at) => weight * exp(valueAt(logs, at) - largest)),
  )
}
