import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { exp, log, valueAt } from '../../sim/index.ts'
import { effectiveSampleSize, weightedCovariance } from './weighted.ts'

/** A combination of numbers, and how much data say about it. */
export type Direction = {
  /** Variance after the data over that before: 1 where they say nothing, 0 where they say all. */
  readonly left: number
  /** Part of each number in the combination, in scores; squares add up to 1. */
  readonly parts: readonly number[]
  /** Do data say nothing about it, as far as so many particles can tell? */
  readonly open: boolean
}

/** What data say about the numbers of a model. */
export type Identification = {
  /** Combinations from the one about which data say least. */
  readonly directions: readonly Direction[]
  /** Per number, the part of its variance that data took away; negative where they widened it. */
  readonly contraction: readonly number[]
}

/**
 * Combinations about which data say least to most: main axes of the posterior in scores, in which
 * the prior is the same in all directions. A direction is open where its variance is within two
 * standard errors of that of the prior, or above `openFrom` (0.9 if left out).
 */
export function identification(
  scores: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
  openFrom = 0.9,
): Identification {
  const covariance = weightedCovariance(scores, weights)
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    new Matrix(covariance.map((row) => [...row])),
    { assumeSymmetric: true },
  )
  const error = Math.sqrt(2 / effectiveSampleSize(weights))
  const directions = realEigenvalues.map((left, at): Direction => {
    const parts = eigenvectorMatrix.getColumn(at)
    const largest = parts.reduce((most, part) => (Math.abs(part) > Math.abs(most) ? part : most), 0)
    // An axis has no front: its largest part is told with a plus.
    const turned = parts.map((part) => (largest < 0 ? -part : part))
    return { left, parts: turned, open: left >= Math.min(openFrom, 1 - 2 * error) }
  })
  directions.sort((a, b) => b.left - a.left)
  const contraction = covariance.map((row, at) => 1 - valueAt(row, at))
  return { directions, contraction }
}

/** What the smallest of variances exceeds in all but one of twenty cases, in units of its spread (Tracy and Widom). */
const SMALLEST = 0.9793

/**
 * Variance below which the main axis of which data say most has to lie, so that it is more than what
 * so few points would show of a prior in so many dimensions: the lower edge of the spectrum of a
 * sample (Marchenko and Pastur 1967) with what luck moves it by (Feldheim and Sodin 2010). `worth` is
 * the number of independent points; 0 where there are not more of them than dimensions, since then
 * some axes have no variance whatever data say.
 */
export function leftByChance(dimensions: number, worth: number): number {
  if (worth <= dimensions) return 0
  const [points, size] = [Math.sqrt(worth), Math.sqrt(dimensions)]
  const apart = points - size
  const spread = apart * exp(log(1 / size - 1 / points) / 3)
  return Math.max(0, (apart * apart - SMALLEST * spread) / worth)
}
