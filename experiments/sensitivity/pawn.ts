import { valueAt } from '../../sim/index.ts'
import { Chance } from '../chance.ts'
import type { Design } from '../designs/design.ts'
import { pointsOf } from '../designs/design.ts'
import { quantile } from '../quantile.ts'
import { complete, type Impute, type Imputed } from './complete.ts'
import { bootstrap, type Estimate, type Resampling } from './estimate.ts'

/** How far the distribution of an outcome moves when a factor is held in one of its shares. */
export type PawnIndex = {
  readonly name: string
  /** Distance between the distributions, in [0, 1], over the shares of the factor. */
  readonly median: Estimate
  readonly mean: Estimate
  readonly max: Estimate
  readonly min: Estimate
}

/** The indices of all factors for one outcome. */
export type PawnIndices = {
  readonly factors: readonly PawnIndex[]
  /**
   * The same for factors that have no influence: the median of many of them, and the ends between
   * which all but one in twenty (of another level, as many) lie to either side. What is not above
   * the upper end cannot be told from nothing.
   */
  readonly dummy: PawnIndex
  /** Rows that had no outcome, where that was allowed. */
  readonly imputed?: Imputed
}

/** How PAWN indices are estimated. */
export type PawnOptions = Resampling & {
  /** Shares of equal size that a factor is held in; 10 when not said. */
  readonly slices?: number
  readonly impute?: Impute
}

/** Dummies by which it is told what comes of no influence. */
const DUMMIES = 100

/** Values of one statistic of each factor, in the order of `PawnIndex`. */
const STATISTICS = ['median', 'mean', 'max', 'min'] as const

/**
 * PAWN indices of one outcome, by the rows of any design that fills the space of its factors
 * (Pianosi and Wagener 2018): Kolmogorov and Smirnov's distance between the outcomes of all rows and
 * of those in which a factor lies in one of its shares. As in SALib, shares are bounded by quantiles
 * of the rows and the largest value is in none; but a factor with no more values than shares is held
 * at each of its values.
 *
 * A dummy is a factor whose values were shuffled (Khorashadi Zadeh et al. 2017). One of them may lie
 * anywhere in what luck alone gives, which is all the wider the fewer rows there are: so many are
 * made, and what all but a few of them stay below is the limit.
 *
 * @throws RangeError with the list of rows that have no outcome.
 */
export function pawnIndices(
  design: Design,
  outcomes: ArrayLike<number>,
  options: PawnOptions,
): PawnIndices {
  const { slices = 10, level = 0.95, seed } = options
  const { values, imputed } = complete(design, outcomes, options.impute)
  const points = pointsOf(design)
  const columns = design.names.map((_, factor) => points.map((point) => valueAt(point, factor)))
  const sliced = columns.map((column) => slicesOf(column, slices))
  const order = places(values).sort((one, other) => valueAt(values, one) - valueAt(values, other))
  const found = bootstrap(
    design.rows,
    (rows) => {
      const times = new Float64Array(design.rows)
      for (const row of rows) times[row] = valueAt(times, row) + 1
      return Float64Array.from(
        sliced.flatMap((own) => statistics(distances(order, values, own, times))),
      )
    },
    options,
  )
  const indexOf = (name: string, factor: number): PawnIndex => {
    const [median, mean, max, min] = STATISTICS.map((_, at) =>
      valueAt(found, factor * STATISTICS.length + at),
    ) as [Estimate, Estimate, Estimate, Estimate]
    return { name, median, mean, max, min }
  }
  return {
    factors: design.names.map(indexOf),
    dummy: dummyIndex(order, values, { slices, level, seed }),
    ...(imputed && { imputed }),
  }
}

/** What comes of factors that have no influence: the same outcomes, in shares of rows by chance. */
function dummyIndex(
  order: readonly number[],
  values: Float64Array,
  { slices, level, seed }: { slices: number; level: number; seed: string },
): PawnIndex {
  const own = slicesOf(places(values), slices)
  const chance = new Chance(seed, 'dummy factor')
  const once = new Float64Array(values.length).fill(1)
  const drawn = Array.from({ length: DUMMIES }, () =>
    statistics(distances(order, values, chance.shuffle(own), once)),
  )
  const [median, mean, max, min] = STATISTICS.map((_, at): Estimate => {
    const sorted = Float64Array.from(drawn, (each) => valueAt(each, at)).sort()
    return {
      value: quantile(sorted, 0.5),
      low: quantile(sorted, 1 - level),
      high: quantile(sorted, level),
    }
  }) as [Estimate, Estimate, Estimate, Estimate]
  return { name: 'dummy', median, mean, max, min }
}

function places(values: ArrayLike<number>): number[] {
  return Array.from(values, (_, at) => at)
}

/** The share of its factor that each row lies in; -1 for none. */
function slicesOf(column: readonly number[], slices: number): Int32Array {
  const sorted = Float64Array.from(column).sort()
  const distinct = [...new Set(sorted)]
  if (distinct.length <= slices) return Int32Array.from(column, (value) => distinct.indexOf(value))
  // Levels as numpy makes them: where a row lies on an edge, the last bit says on which side.
  const width = 1 / slices
  const edges = Array.from({ length: slices + 1 }, (_, at) => quantile(sorted, at * width))
  return Int32Array.from(column, (value) => {
    const above = edges.findIndex((edge) => edge > value)
    return above < 0 ? -1 : above - 1
  })
}

/** Distance of each share that has rows from all rows; `times` says how often a row counts. */
function distances(
  order: readonly number[],
  values: Float64Array,
  slices: Int32Array,
  times: Float64Array,
): number[] {
  const count = slices.reduce((most, slice) => Math.max(most, slice), 0) + 1
  const sizes = new Float64Array(count)
  let all = 0
  slices.forEach((slice, row) => {
    const weight = valueAt(times, row)
    all += weight
    if (slice >= 0) sizes[slice] = valueAt(sizes, slice) + weight
  })
  const below = new Float64Array(count)
  const farthest = new Float64Array(count)
  let belowAll = 0
  order.forEach((row, at) => {
    const slice = valueAt(slices, row)
    const weight = valueAt(times, row)
    belowAll += weight
    if (slice >= 0) below[slice] = valueAt(below, slice) + weight
    // Distributions are compared where all rows of one outcome are counted.
    const next = order[at + 1]
    if (next !== undefined && valueAt(values, next) === valueAt(values, row)) return
    for (let own = 0; own < count; own++) {
      const distance = Math.abs(valueAt(below, own) / valueAt(sizes, own) - belowAll / all)
      if (distance > valueAt(farthest, own)) farthest[own] = distance
    }
  })
  return [...farthest].filter((_, own) => valueAt(sizes, own) > 0)
}

/** Of the distances of a factor, in the order of `STATISTICS`. */
function statistics(found: number[]): number[] {
  const sorted = found.sort((one, other) => one - other)
  const mean = sorted.reduce((sum, distance) => sum + distance, 0) / sorted.length
  return [quantile(sorted, 0.5), mean, sorted.at(-1) ?? Number.NaN, sorted[0] ?? Number.NaN]
}
