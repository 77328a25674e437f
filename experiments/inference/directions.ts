import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { valueAt } from '../../sim/index.ts'
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
