import { valueAt } from '../../sim/index.ts'
import { adjusted } from './adjustment.ts'
import { type Distance, distanceOf, weighedScales } from './distance.ts'
import { sharesOfModels } from './proposal.ts'
import type { Statistic, Target } from './target.ts'
import { effectiveSampleSize } from './weighted.ts'

/** A draw from the prior and what its run said; no statistics where it failed. */
export type PriorDraw = {
  /** Which of several models, by number; 0 if left out. */
  readonly model?: number
  readonly scores: ArrayLike<number>
  readonly statistics: readonly Statistic[] | null
}

/** Which draws are kept: up to a distance, or the nearest share of all draws. */
export type Keeping = { readonly epsilon: number } | { readonly share: number }

/** A draw that was kept. */
export type KeptDraw = {
  /** Number of the draw. */
  readonly draw: number
  readonly model: number
  readonly scores: Float64Array
  readonly weight: number
  readonly distance: number
}

/** What is left of the prior. */
export type Rejection = {
  /** Largest distance that could be kept. */
  readonly epsilon: number
  readonly kept: readonly KeptDraw[]
  /** Share of all draws that were kept, failed ones among those that were not. */
  readonly acceptance: number
  readonly failed: number
  readonly effectiveSampleSize: number
}

/**
 * Keeps the draws whose runs come near enough to the targets, all with the same weight. With
 * `regression` their scores are moved to where they would lie if the statistics were those
 * observed (local and linear, weights of Epanechnikov: Beaumont 2002), each model by itself.
 *
 * A share of draws is rounded up, and draws that lie as far as the last one are kept too.
 *
 * @throws RangeError where nothing is kept.
 *
 * @example
 * ```ts
 * import { rejectionAbc } from 'helferkreise/experiments'
 *
 * const draws = [-1, 0, 0.9, 1.1].map((score) => ({ scores: [score], statistics: [10 * score] }))
 * const distance = { power: 2, scales: [1], missing: 'refuse' } as const
 * const { kept } = rejectionAbc(draws, [{ name: 'ten times', value: 10 }], distance, { share: 0.5 })
 * console.log(kept.map(({ draw }) => draw)) // => [ 2, 3 ]
 * ```
 */
export function rejectionAbc(
  draws: readonly PriorDraw[],
  targets: readonly Target[],
  distance: Distance,
  keeping: Keeping,
  regression = false,
): Rejection {
  const observed = targets.map(({ value }) => value)
  const scales = weighedScales(targets, distance.scales)
  const weighed = { ...distance, scales }
  const distances = draws.map(({ statistics }) =>
    statistics ? distanceOf(statistics, observed, weighed) : Number.POSITIVE_INFINITY,
  )
  const epsilon = 'epsilon' in keeping ? keeping.epsilon : nearest(distances, keeping.share)
  const near = draws.flatMap((_, at) => {
    const apart = valueAt(distances, at)
    return apart <= epsilon && apart < Number.POSITIVE_INFINITY ? [at] : []
  })
  if (near.length === 0) throw new RangeError(`rejection: no run within ${epsilon} of the targets`)
  const plain = near.map((draw): KeptDraw => {
    const { model = 0, scores } = valueAt(draws, draw)
    const weight = 1 / near.length
    return {
      draw,
      model,
      scores: Float64Array.from(scores),
      weight,
      distance: valueAt(distances, draw),
    }
  })
  const kept = regression ? adjusted(plain, draws, targets, scales, epsilon) : plain
  return {
    epsilon,
    kept,
    acceptance: near.length / draws.length,
    failed: draws.filter(({ statistics }) => statistics === null).length,
    effectiveSampleSize: effectiveSampleSize(kept.map(({ weight }) => weight)),
  }
}

/** Probability of each of several models after the data. */
export function modelProbabilities(
  particles: readonly { readonly model: number; readonly weight: number }[],
  models: number,
): Float64Array {
  return sharesOfModels(particles, models)
}

function nearest(distances: readonly number[], share: number): number {
  const sorted = Float64Array.from(distances).sort()
  return valueAt(sorted, Math.max(0, Math.ceil(share * sorted.length) - 1))
}
