import { valueAt } from '../../sim/index.ts'

/**
 * The same analysis for every week (or year) of an outcome: `series[row]` holds the outcome of a row
 * by week, `undefined` where its run failed. `analyse` gets the outcomes of all rows in one week, NaN
 * where there is none, and the number of the week.
 *
 * @throws RangeError where series are not of one length, and whatever the analysis throws.
 *
 * @example
 * ```ts
 * import { designOf, overTime, pointsOf, priorOf, sobolIndices } from 'helferkreise/experiments'
 *
 * const share = priorOf({ family: 'uniform', low: 0, high: 1 })
 * const of = { names: ['soon', 'late'], priors: [share, share], seed: 'design' }
 * const design = designOf({ method: 'saltelli', points: 1024 }, of)
 * const series = pointsOf(design).map(([soon = 0, late = 0]) => [soon, soon + late, late])
 * const weeks = overTime(series, (outcomes) => sobolIndices(design, outcomes, { seed: 'intervals' }))
 * console.log(weeks.map(({ first }) => first[1]?.value.toFixed(1))) // => [ '0.0', '0.5', '1.0' ]
 * ```
 */
export function overTime<Result>(
  series: readonly (ArrayLike<number> | undefined)[],
  analyse: (outcomes: Float64Array, week: number) => Result,
): Result[] {
  const present = series.filter((row) => row !== undefined)
  const weeks = present[0]?.length ?? 0
  const other = present.find((row) => row.length !== weeks)
  if (other) throw new RangeError(`expected series of ${weeks} numbers, got one of ${other.length}`)
  return Array.from({ length: weeks }, (_, week) => {
    const outcomes = Float64Array.from(series, (row) => (row ? valueAt(row, week) : Number.NaN))
    return analyse(outcomes, week)
  })
}
