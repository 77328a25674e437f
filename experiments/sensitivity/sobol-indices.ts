import { valueAt } from '../../sim/index.ts'
import type { Design } from '../designs/design.ts'
import { complete, type Impute, type Imputed } from './complete.ts'
import { bootstrap, type Estimate, type Resampling } from './estimate.ts'

/** Which shares of the variance of an outcome come from which factors. */
export type SobolIndices = {
  /** Names of the groups of factors; of each factor where it moved alone. */
  readonly groups: readonly string[]
  /** Share of the variance that would vanish if a group were known, by group. */
  readonly first: readonly Estimate[]
  /** Share that would remain if all others were known, by group. */
  readonly total: readonly Estimate[]
  /** Share of a pair beyond what each has alone; none where the design has no rows for pairs. */
  readonly pairs: readonly (Estimate & { readonly of: readonly [string, string] })[]
  /** Base points that they are estimated from. */
  readonly points: number
  /** Rows that had no outcome, where that was allowed. */
  readonly imputed?: Imputed
}

/** Where the rows of a base point stand in its block. */
type Layout = { readonly groups: number; readonly block: number }

/**
 * First, total and second order Sobol indices of one outcome of a `saltelli` design, by its rows.
 *
 * Estimators: Saltelli et al. (2010) for the first order, Jansen (1999) for the total one, Saltelli
 * (2002) for pairs, with outcomes standardised first, in all as SALib 1.5 has them. Intervals by
 * bootstrap over base points. All are NaN where the outcome is the same everywhere.
 *
 * @throws RangeError for another design, and with the list of rows that have no outcome.
 *
 * @example
 * ```ts
 * import { designOf, pointsOf, priorOf, sobolIndices } from 'helferkreise/experiments'
 *
 * const share = priorOf({ family: 'uniform', low: 0, high: 1 })
 * const of = { names: ['much', 'little'], priors: [share, share], seed: 'design' }
 * const design = designOf({ method: 'saltelli', points: 1024 }, of)
 * const outcomes = pointsOf(design).map(([much = 0, little = 0]) => 3 * much + little)
 * const { first } = sobolIndices(design, outcomes, { seed: 'intervals' })
 * console.log(first.map(({ value }) => value.toFixed(1))) // => [ '0.9', '0.1' ]
 * ```
 */
export function sobolIndices(
  design: Design,
  outcomes: ArrayLike<number>,
  options: Resampling & { readonly impute?: Impute },
): SobolIndices {
  const { groups, block } = design
  if (design.method !== 'saltelli' || !groups || !block)
    throw new RangeError(`Sobol indices need a design "saltelli", got "${design.method}"`)
  const { values, imputed } = complete(design, outcomes, options.impute)
  const layout = { groups: groups.length, block }
  const points = design.rows / block
  const standard = standardised(values)
  const found = bootstrap(points, (rows) => estimates(standard, rows, layout), options)
  const names = groups.map(({ name }) => name)
  const pairs = pairsOf(layout).map(([one, other], at) => ({
    of: [valueAt(names, one), valueAt(names, other)] as const,
    ...valueAt(found, 2 * groups.length + at),
  }))
  return {
    groups: names,
    first: found.slice(0, groups.length),
    total: found.slice(groups.length, 2 * groups.length),
    pairs,
    points,
    ...(imputed && { imputed }),
  }
}

/** Pairs of groups that the rows of a block tell of. */
function pairsOf({ groups, block }: Layout): [number, number][] {
  if (block < 2 * groups + 2) return []
  const places = Array.from({ length: groups }, (_, at) => at)
  return places.flatMap((one) =>
    places.slice(one + 1).map((other): [number, number] => [one, other]),
  )
}

/** Less their mean, by their standard deviation: exactness does not depend on the unit. */
function standardised(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const spread = Math.sqrt(squares / values.length)
  return values.map((value) => (value - mean) / spread)
}

/** First order by group, total by group, then pairs. */
function estimates(values: Float64Array, rows: Int32Array, layout: Layout): Float64Array {
  const { groups, block } = layout
  const pairs = pairsOf(layout)
  const variance = varianceOfHalves(values, rows, block)
  const sums = new Float64Array(2 * groups + pairs.length)
  for (const row of rows) {
    const start = row * block
    const a = valueAt(values, start)
    const b = valueAt(values, start + block - 1)
    for (let group = 0; group < groups; group++) {
      const ab = valueAt(values, start + 1 + group)
      add(sums, group, b * (ab - a))
      add(sums, groups + group, 0.5 * (a - ab) * (a - ab))
    }
    if (pairs.length === 0) continue
    let place = 2 * groups
    for (let one = 0; one < groups; one++) {
      const ba = valueAt(values, start + 1 + groups + one)
      for (let other = one + 1; other < groups; other++)
        add(sums, place++, ba * valueAt(values, start + 1 + other) - a * b)
    }
  }
  const shares = sums.map((sum) => sum / rows.length / variance)
  for (const [at, [one, other]] of pairs.entries())
    add(shares, 2 * groups + at, -valueAt(shares, one) - valueAt(shares, other))
  return shares
}

function add(sums: Float64Array, at: number, term: number): void {
  sums[at] = valueAt(sums, at) + term
}

/** Variance of the outcomes of both independent halves together. */
function varianceOfHalves(values: Float64Array, rows: Int32Array, block: number): number {
  let [sum, squares] = [0, 0]
  for (const row of rows)
    sum += valueAt(values, row * block) + valueAt(values, (row + 1) * block - 1)
  const mean = sum / (2 * rows.length)
  for (const row of rows) {
    const a = valueAt(values, row * block) - mean
    const b = valueAt(values, (row + 1) * block - 1) - mean
    squares += a * a + b * b
  }
  return squares / (2 * rows.length)
}
