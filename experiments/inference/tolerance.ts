import { valueAt } from '../../sim/index.ts'
import type { Tolerance } from './smc-settings.ts'
import { effectiveSampleSize, weightedQuantile } from './weighted.ts'

/** Weighted distances of the particles of a generation. */
type Distances = { readonly distances: readonly number[]; readonly weights: readonly number[] }

/**
 * Tolerance of generation `at` (the first after the prior is 1), given the distances of the one
 * before. Undefined where there is none below: a schedule has ended, or all distances are equal.
 */
export function nextTolerance(
  tolerance: Tolerance,
  at: number,
  before: number,
  { distances, weights }: Distances,
): number | undefined {
  if (tolerance.kind === 'schedule') return tolerance.epsilons[at - 1]
  const wanted =
    tolerance.kind === 'quantile'
      ? weightedQuantile(distances, weights, tolerance.share)
      : holding(distances, weights, tolerance.share)
  if (wanted < before) return wanted
  // Distances that can be few different numbers stand still: then the next smaller one.
  const below = distances.filter((distance) => distance < before)
  return below.length > 0 ? Math.max(...below) : undefined
}

/** Smallest distance at which what is left has a share of the effective sample size. */
function holding(distances: readonly number[], weights: readonly number[], share: number): number {
  const order = distances
    .map((_, at) => at)
    .sort((a, b) => valueAt(distances, a) - valueAt(distances, b))
  const least = share * effectiveSampleSize(weights)
  let sum = 0
  let squares = 0
  for (const at of order) {
    const weight = valueAt(weights, at)
    sum += weight
    squares += weight * weight
    if (squares > 0 && (sum * sum) / squares >= least) return valueAt(distances, at)
  }
  return valueAt(distances, valueAt(order, order.length - 1))
}
