import { valueAt } from '../../sim/index.ts'
import { type Design, pointsOf } from '../designs/design.ts'

/** What stands in for an outcome that is missing: the mean of the others, or that of the nearest point. */
export type Impute = 'mean' | 'nearest'

/** Rows whose outcome is not that of a run, and what it is instead. */
export type Imputed = { readonly how: Impute; readonly rows: readonly number[] }

/** Rows that are named one by one in a refusal. */
const NAMED = 20

/**
 * The outcomes of all rows of a design. One that is no finite number is missing.
 *
 * @throws RangeError with the list of missing rows, unless it is said what is to stand in for them;
 * and where there are not as many outcomes as rows, or none at all.
 */
export function complete(
  design: Design,
  outcomes: ArrayLike<number>,
  impute?: Impute,
): { readonly values: Float64Array; readonly imputed?: Imputed } {
  if (outcomes.length !== design.rows)
    throw new RangeError(`expected ${design.rows} outcomes, got ${outcomes.length}`)
  const values = Float64Array.from(outcomes)
  const places = Array.from(values, (_, row) => row)
  const rows = places.filter((row) => !Number.isFinite(valueAt(values, row)))
  if (rows.length === 0) return { values }
  const present = places.filter((row) => Number.isFinite(valueAt(values, row)))
  if (impute === undefined || present.length === 0)
    throw new RangeError(refusal(rows, values.length))
  const standIn = impute === 'mean' ? meanOf(values, present) : nearest(design, values, present)
  return {
    values: values.map((value, row) => (Number.isFinite(value) ? value : standIn(row))),
    imputed: { how: impute, rows },
  }
}

function refusal(rows: readonly number[], all: number): string {
  const more = rows.length > NAMED ? ` and ${rows.length - NAMED} more` : ''
  return `${rows.length} of ${all} rows have no outcome, and every one is needed: ${rows.slice(0, NAMED).join(', ')}${more}`
}

function meanOf(values: Float64Array, present: readonly number[]): () => number {
  const mean = present.reduce((sum, row) => sum + valueAt(values, row), 0) / present.length
  return () => mean
}

/** The outcome of the point that is nearest, each factor measured by its range; of equals the first. */
function nearest(
  design: Design,
  values: Float64Array,
  present: readonly number[],
): (row: number) => number {
  const points = pointsOf(design)
  const ranges = design.names.map((_, factor) => {
    const column = points.map((point) => valueAt(point, factor))
    const low = column.reduce((least, value) => Math.min(least, value), Infinity)
    const high = column.reduce((most, value) => Math.max(most, value), -Infinity)
    return high > low ? high - low : 1
  })
  return (row) => {
    const point = valueAt(points, row)
    const distances = present.map((other) =>
      ranges.reduce((sum, range, factor) => {
        const apart = valueAt(valueAt(points, other), factor) - valueAt(point, factor)
        return sum + (apart / range) ** 2
      }, 0),
    )
    const least = distances.reduce((best, distance) => Math.min(best, distance), Infinity)
    return valueAt(values, valueAt(present, distances.indexOf(least)))
  }
}
