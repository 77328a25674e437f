import { valueAt } from '../sim/index.ts'
import { meanOf } from './course.ts'

/** Shares of the variance of a value that depends on a row, a column and luck; they add up to 1. */
export type VarianceShares = {
  readonly rows: number
  readonly columns: number
  readonly interaction: number
  readonly luck: number
}

/**
 * Two-way decomposition of sums of squares: `cells[row][column]` holds the values under the
 * seeds, as many in each cell. All NaN where nothing varies or a cell has a single value, since
 * luck cannot be told from interaction there.
 */
export function varianceShares(cells: readonly (readonly (readonly number[])[])[]): VarianceShares {
  const all = cells.flat(2)
  const grand = meanOf(all)
  const total = squares(all, grand)
  const known = total > 0 && valueAt(valueAt(cells, 0), 0).length > 1
  const share = (sum: number) => (known ? sum / total : Number.NaN)
  const between = (groups: readonly (readonly number[])[]) =>
    groups.reduce((sum, group) => sum + group.length * (meanOf(group) - grand) ** 2, 0)
  const columnOf = (column: number) => cells.flatMap((row) => valueAt(row, column))
  const rows = between(cells.map((row) => row.flat()))
  const columns = between(valueAt(cells, 0).map((_, column) => columnOf(column)))
  const within = cells.flat().reduce((sum, cell) => sum + squares(cell, meanOf(cell)), 0)
  return {
    rows: share(rows),
    columns: share(columns),
    interaction: share(total - rows - columns - within),
    luck: share(within),
  }
}

const squares = (values: readonly number[], mean: number) =>
  values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
