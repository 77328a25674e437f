import type { Analysed } from './analyse.ts'
import { placeOf } from './result-table.ts'

/** A study with the first seeds of each setting only. */
export function someSeeds(analysed: Analysed, seeds: number): Analysed {
  const { table } = analysed
  const { settings, towns, values } = table
  const shape = { settings, towns, values, seeds }
  const cells = new Float64Array(settings * towns * seeds * values)
  for (let setting = 0; setting < settings; setting++)
    for (let town = 0; town < towns; town++)
      for (let seed = 0; seed < seeds; seed++) {
        const from = placeOf(table, setting, town, seed) * values
        const to = placeOf(shape, setting, town, seed) * values
        cells.set(table.cells.subarray(from, from + values), to)
      }
  return { ...analysed, table: { ...shape, cells } }
}
