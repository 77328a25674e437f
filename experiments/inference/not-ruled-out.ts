import { valueAt } from '../../sim/index.ts'
import { quantile } from '../quantile.ts'
import type { Luck } from './luck.ts'

/** Points of the unit cube that are not ruled out, and how much of the cube they stand for. */
export type Region = {
  /** Evenly drawn from the region, in shares; empty where it was not found. */
  readonly points: readonly Float64Array[]
  /** Part of the cube that is left: with shares of a prior, its probability. */
  readonly volume: number
  /** Standard error of that, as if all draws were independent. */
  readonly error: number
  /** Steps in which the region was closed in on; 1 where even draws of the cube met it often enough. */
  readonly levels: number
}

/** What a search for a region is asked to do. */
export type RegionSearch = {
  /** Numbers of a point. */
  readonly dimensions: number
  /** How far a point is from being left in: up to 1 it is in. Beyond `enough` any number beyond it will do. */
  readonly worst: (point: Float64Array, enough?: number) => number
  /** Draws of each level; at least 100. */
  readonly draws: number
  /** Points wanted of the region, no two of them the same; those of the last level if left out. */
  readonly points?: number
  readonly luck: Luck
}

/** Share of the draws that a level goes on with. */
const SHARE = 0.2
/** Levels after which a region counts as not found: a volume below 0.2^30. */
const MOST_LEVELS = 30
/** Steps that every draw makes within a level, so that it forgets where it came from. */
const STEPS = 10

/**
 * Closes in on the region in which `worst` is at most 1, in levels that each keep the better fifth
 * of the draws and let them walk within it (subset simulation, Au and Beck 2001): a region of one
 * millionth of the cube is found as surely as one of a half.
 *
 * @throws RangeError for fewer than 100 draws.
 */
export function notRuledOut(search: RegionSearch): Region {
  const { dimensions, worst, draws, luck } = search
  if (!(draws >= 100)) throw new RangeError(`draws: expected at least 100, got ${draws}`)
  let points: Float64Array[] = Array.from({ length: draws }, () => evenly(dimensions, luck))
  let values = points.map((point) => worst(point))
  let volume = 1
  let squared = 0
  for (let levels = 1; levels <= MOST_LEVELS; levels++) {
    const sorted = Float64Array.from(values).sort()
    const level = Math.max(1, quantile(sorted, SHARE))
    const inside = points.flatMap((_, at) => (valueAt(values, at) <= level ? [at] : []))
    const share = inside.length / draws
    volume *= share
    squared += (1 - share) / (share * draws)
    const from = inside.map((at) => valueAt(points, at))
    const known = inside.map((at) => valueAt(values, at))
    if (level <= 1) {
      const found = moreOf({ ...search, from, known }, levels)
      return { points: found, volume, error: volume * Math.sqrt(squared), levels }
    }
    const walked = walk(from, known, { level, worst, draws, luck })
    points = walked.points
    values = walked.values
  }
  return { points: [], volume: 0, error: 0, levels: MOST_LEVELS }
}

/** Even draws of the whole, as long as they meet the region often enough; otherwise walked away from those that are known. */
function moreOf(
  { dimensions, worst, luck, points: wanted = 0, from, known }: RegionSearch & Inside,
  levels: number,
): readonly Float64Array[] {
  if (from.length >= wanted) return from
  if (levels > 1) {
    const more = { level: 1, worst, draws: wanted - from.length, luck }
    return [...from, ...walk(from, known, more).points]
  }
  const found = [...from]
  while (found.length < wanted) {
    const point = evenly(dimensions, luck)
    if (worst(point, 1) <= 1) found.push(point)
  }
  return found
}

/** Points that are inside, and how far each is from being out. */
type Inside = { readonly from: readonly Float64Array[]; readonly known: readonly number[] }

function evenly(dimensions: number, luck: Luck): Float64Array {
  return Float64Array.from({ length: dimensions }, () => luck.uniform())
}

type Within = Pick<RegionSearch, 'worst' | 'draws' | 'luck'> & { readonly level: number }

/** As many draws as wanted, each walked away from one that is inside, never out of the level. */
function walk(
  from: readonly Float64Array[],
  known: readonly number[],
  { level, worst, draws, luck }: Within,
): { points: Float64Array[]; values: number[] } {
  const points: Float64Array[] = Array.from({ length: draws }, (_, at) =>
    valueAt(from, at % from.length).slice(),
  )
  const values = points.map((_, at) => valueAt(known, at % known.length))
  for (let step = 0; step < STEPS; step++) {
    points.forEach((point, at) => {
      const next = stepped(point, from, luck)
      if (!next) return
      const value = worst(next, level)
      if (value > level) return
      points[at] = next
      values[at] = value
    })
  }
  return { points, values }
}

/** How long steps are, drawn evenly on a scale of sizes so that some fit any shape. */
const LONGEST = 2

/**
 * A step along the difference of two draws that are inside, which knows the shape of the region;
 * undefined where it leaves the cube. As likely as the way back: length and sign are drawn alike.
 */
function stepped(
  point: Float64Array,
  inside: readonly Float64Array[],
  luck: Luck,
): Float64Array | undefined {
  const one = valueAt(inside, Math.floor(luck.uniform() * inside.length))
  const other = valueAt(inside, Math.floor(luck.uniform() * inside.length))
  const length = luck.normal() * LONGEST * luck.uniform()
  const next = point.map((value, at) => value + length * (valueAt(one, at) - valueAt(other, at)))
  return next.every((value) => value > 0 && value < 1) ? next : undefined
}
