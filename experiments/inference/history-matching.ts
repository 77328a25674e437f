import { valueAt } from '../../sim/index.ts'
import { type Wave, worstOf } from './implausibility.ts'
import type { Luck } from './luck.ts'
import { notRuledOut, type Region } from './not-ruled-out.ts'
import { spreadPoints } from './spread-points.ts'

/** What waves of history matching leave, and where the next one is to look. */
export type NextWave = {
  /** Points for new runs, in shares, spread over what is left and away from those that were run. */
  readonly points: readonly Float64Array[]
  readonly region: Region
}

/** What a search for the points of a next wave is asked to do. */
export type WaveSearch = {
  /** Numbers of a point. */
  readonly dimensions: number
  /** Points wanted. */
  readonly count: number
  /** Draws of each step of the search; at least 100, and many more than `count`. */
  readonly draws: number
  /** Points wanted of what is left; those of the last step if left out. */
  readonly inside?: number
  readonly luck: Luck
  /** Points run before. */
  readonly run?: readonly ArrayLike<number>[]
}

/**
 * What is not ruled out after some waves, and `count` points of it to run next. Failed runs are
 * left out by whoever makes the emulators. Without waves it is the whole cube. Fewer points, or none,
 * come back where the search found no more.
 *
 * @example
 * ```ts
 * import { luckByNumber, nextWave } from 'helferkreise/experiments'
 *
 * const outcome = {
 *   target: { name: 'itself', value: 0.5, error: 0.05 },
 *   predict: (point: ArrayLike<number>) => ({ mean: point[0] ?? 0, variance: 0 }),
 * }
 * const luck = luckByNumber('example')(0)
 * const wave = { outcomes: [outcome], rank: 1, cutoff: 3 }
 * const { points, region } = nextWave([wave], { dimensions: 1, count: 5, draws: 1000, luck })
 * console.log(points.length, region.volume.toFixed(1)) // => 5 0.3
 * ```
 */
export function nextWave(waves: readonly Wave[], search: WaveSearch): NextWave {
  const { dimensions, count, draws, inside = 0, luck, run = [] } = search
  const worst = (point: Float64Array, enough?: number) => worstOf(waves, point, enough)
  const region = notRuledOut({ dimensions, worst, draws, points: inside, luck })
  const chosen = spreadPoints(region.points, count, run)
  return { points: chosen.map((at) => valueAt(region.points, at)), region }
}
