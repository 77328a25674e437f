import { valueAt } from '../../sim/index.ts'
import { weightedMean, weightedQuantiles, weightedVariance } from '../inference/weighted.ts'
import { type Better, oriented } from './regret.ts'

/** What values of one plan come to over worlds of different weight; what is not known is left out. */
export type Spread = {
  readonly mean: number
  readonly sd: number
  readonly low: number
  readonly median: number
  readonly high: number
  /** Share of the weight in which there is no value. */
  readonly missing: number
}

/** Shares of the weight that lie below `low` and above `high` of a spread. */
export const TAIL = 0.05

/** Mean, standard deviation, median and the values between which nine tenths of the weight lie. */
export function spreadOf(values: ArrayLike<number>, weights: ArrayLike<number>): Spread {
  const known = Array.from(values, (value, at) => ({ value, weight: valueAt(weights, at) })).filter(
    ({ value }) => !Number.isNaN(value),
  )
  const all = Array.from(weights).reduce((sum, weight) => sum + weight, 0)
  const told = known.map(({ value }) => value)
  const own = known.map(({ weight }) => weight)
  const [low = Number.NaN, median = Number.NaN, high = Number.NaN] = weightedQuantiles(told, own, [
    TAIL,
    0.5,
    1 - TAIL,
  ])
  return {
    mean: weightedMean(told, own),
    sd: Math.sqrt(weightedVariance(told, own)),
    low,
    median,
    high,
    missing: 1 - own.reduce((sum, weight) => sum + weight, 0) / all,
  }
}

/** Share of the weight of the worlds in which something holds. */
export function shareOf(holds: (world: number) => boolean, weights: ArrayLike<number>): number {
  let sum = 0
  let all = 0
  for (let world = 0; world < weights.length; world++) {
    const weight = valueAt(weights, world)
    all += weight
    if (holds(world)) sum += weight
  }
  return sum / all
}

/** Whether a value is enough; what is not known is not. */
export function isEnough(value: number, better: Better, enough: number): boolean {
  return oriented(value, better) >= oriented(enough, better)
}

/** The worst value over all worlds that have a weight and are known (maximin); NaN of none. */
export function worstOf(
  values: ArrayLike<number>,
  better: Better,
  weights: ArrayLike<number>,
): number {
  const known = Array.from(values).filter(
    (value, at) => !Number.isNaN(value) && valueAt(weights, at) > 0,
  )
  return known.reduce(
    (worst, value) => (oriented(value, better) < oriented(worst, better) ? value : worst),
    known[0] ?? Number.NaN,
  )
}

/**
 * Share of the weight in which a plan does harm: it is worse than another one, under the same luck,
 * by more than what `matters`. Worlds in which one of both is not known are left out.
 */
export function harmShare(
  values: ArrayLike<number>,
  against: ArrayLike<number>,
  aim: { readonly better: Better; readonly matters: number },
  weights: ArrayLike<number>,
): number {
  const { better, matters } = aim
  const lost = Array.from(values, (value, at) => oriented(valueAt(against, at) - value, better))
  const known = Float64Array.from(weights, (weight, at) =>
    Number.isNaN(valueAt(lost, at)) ? 0 : weight,
  )
  return shareOf((world) => valueAt(lost, world) > matters, known)
}

/** Mean less `caution` standard deviations, more being better (mean and variance, Markowitz 1952). */
export function meanVariance({ mean, sd }: Spread, better: Better, caution = 1): number {
  return oriented(oriented(mean, better) - caution * sd, better)
}
