import { valueAt } from '../../sim/index.ts'

/**
 * What values of a factor mean: any number, one of a few numbers in an order, or one of several
 * choices that only have numbers for names.
 */
export type FactorKind = 'continuous' | 'discrete' | 'choice'

/** Values of one factor that lie in a box: from `low` to `high`, or the `values` of a choice. */
export type Side =
  | { readonly low: number; readonly high: number }
  | { readonly values: readonly number[] }

/** Sides of a box by factor, and the rows that lie in it. */
export type Cut = { readonly sides: readonly Side[]; readonly rows: readonly number[] }

/** Whether a value lies in a side; both ends do. */
export function isWithin(side: Side, value: number): boolean {
  if ('values' in side) return side.values.includes(value)
  return value >= side.low && value <= side.high
}

/** Those of the rows whose points lie in the box. */
export function rowsWithin(
  rows: readonly number[],
  points: readonly ArrayLike<number>[],
  sides: readonly Side[],
): number[] {
  return rows.filter((row) => {
    const point = valueAt(points, row)
    return sides.every((side, factor) => isWithin(side, valueAt(point, factor)))
  })
}

/** The side that holds all rows, by factor. */
export function wholeSides(
  points: readonly ArrayLike<number>[],
  kinds: readonly FactorKind[],
): Side[] {
  return kinds.map((kind, factor) => {
    const sorted = Float64Array.from(points, (point) => valueAt(point, factor)).sort()
    if (kind === 'choice') return { values: [...new Set(sorted)] }
    return { low: valueAt(sorted, 0), high: valueAt(sorted, sorted.length - 1) }
  })
}

/** Whether two sides hold the same values. */
export function isSameSide(one: Side, other: Side): boolean {
  if ('values' in one) return 'values' in other && one.values.length === other.values.length
  return !('values' in other) && one.low === other.low && one.high === other.high
}
