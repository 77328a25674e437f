import { exp, log, valueAt } from '../../sim/index.ts'
import { medianOf } from '../quantile.ts'
import { isKnown, type Statistic, type Target } from './target.ts'

/** How differences in several statistics become one number. */
export type Distance = {
  /** Power of the sum: 1 adds them up, 2 is Euclid's, infinite takes the largest. */
  readonly power: number
  /** What a difference in each statistic is measured in; an infinite one leaves a statistic out. */
  readonly scales: ArrayLike<number>
  /** A run without a statistic is refused, or is judged by the others (their mean stands in). */
  readonly missing: 'refuse' | 'skip'
}

/**
 * How far the statistics of a run lie from those observed; infinite for what is refused and where
 * no statistic is left to compare. What is missing in the observation counts nowhere.
 */
export function distanceOf(
  statistics: readonly Statistic[],
  observed: readonly Statistic[],
  { power, scales, missing }: Distance,
): number {
  let sum = 0
  let known = 0
  let wanted = 0
  for (let at = 0; at < observed.length; at++) {
    const aim = observed[at]
    const scale = valueAt(scales, at)
    if (!isKnown(aim) || scale === Number.POSITIVE_INFINITY) continue
    wanted++
    const value = statistics[at]
    if (!isKnown(value)) {
      if (missing === 'refuse') return Number.POSITIVE_INFINITY
      continue
    }
    known++
    const apart = Math.abs(value - aim) / scale
    sum = power === Number.POSITIVE_INFINITY ? Math.max(sum, apart) : sum + raised(apart, power)
  }
  if (known === 0) return Number.POSITIVE_INFINITY
  if (power === Number.POSITIVE_INFINITY) return sum
  return rooted((sum * wanted) / known, power)
}

/** What differences from targets are measured in once each counts by its weight. */
export function weighedScales(targets: readonly Target[], scales: ArrayLike<number>): number[] {
  return targets.map(({ weight = 1 }, at) => valueAt(scales, at) / weight)
}

function raised(base: number, power: number): number {
  if (power === 1) return base
  return power === 2 ? base * base : exp(power * log(base))
}

function rooted(sum: number, power: number): number {
  if (power === 1) return sum
  return power === 2 ? Math.sqrt(sum) : exp(log(sum) / power)
}

/**
 * What differences in each statistic are measured in: its median absolute deviation over runs
 * (Prangle 2017), the standard deviation where over half of the runs say the same, and infinite
 * (left out) where all do.
 */
export function scalesOf(runs: readonly (readonly Statistic[])[], count: number): number[] {
  return Array.from({ length: count }, (_, at) => {
    const values = runs.flatMap((run) => (isKnown(run[at]) ? [run[at]] : []))
    if (values.length === 0) return Number.POSITIVE_INFINITY
    const middle = medianOf(values)
    const deviation = medianOf(values.map((value) => Math.abs(value - middle)))
    if (deviation > 0) return deviation
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
    return squares > 0 ? Math.sqrt(squares / values.length) : Number.POSITIVE_INFINITY
  })
}
