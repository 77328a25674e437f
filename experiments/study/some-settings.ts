import { valueAt } from '../../sim/index.ts'
import type { Analysed } from './analyse.ts'
import type { Part } from './convergence.ts'

/** A study with a part of its settings only. */
export function someSettings(analysed: Analysed, { rows, design }: Part): Analysed {
  const { table, points } = analysed
  const size = table.towns * table.seeds * table.values
  const cells = new Float64Array(rows.length * size)
  for (const [at, row] of rows.entries())
    cells.set(table.cells.subarray(row * size, (row + 1) * size), at * size)
  return {
    ...analysed,
    design,
    points: rows.map((row) => valueAt(points, row)),
    table: { ...table, settings: rows.length, cells },
  }
}
