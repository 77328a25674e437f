import { csvFormatRows } from 'd3-dsv'
import { strToU8, zipSync } from 'fflate'
import type { Finding } from '../../experiments/study/analyse.ts'
import { particlesTable, predictiveTable, type Table } from '../../experiments/study/fit-tables.ts'
import {
  type Cell,
  SENSITIVITY_COLUMNS,
  sensitivityRows,
} from '../../experiments/study/sensitivity-rows.ts'
import { cellOf } from '../../experiments/study/setting.ts'
import { valueAt } from '../../sim/index.ts'
import type { FitFound } from './fit-found.ts'
import type { Prepared } from './prepare.ts'
import { PLAN_FILE } from './study-text.ts'

/** A table as CSV; what is not known is empty. */
export function csvOf({ head, rows }: Table): string {
  const text = (cell: Cell) => (cell === null || Number.isNaN(cell) ? '' : String(cell))
  return `${csvFormatRows([[...head], ...rows.map((row) => row.map(text))])}\n`
}

/** The points that a fit kept: a table that studies take as states of the world. */
export function particlesCsv({ study }: Prepared, { rejected }: FitFound): string {
  return csvOf(particlesTable(study, rejected.posterior))
}

/** What would be measured of each target. */
export function targetsCsv({ study }: Prepared, { rejected }: FitFound): string {
  return csvOf(predictiveTable(study, rejected.posterior))
}

/** Elementary effects of an outcome. */
export function effectsCsv({ plan }: Prepared, finding: Finding): string {
  return csvOf({ head: SENSITIVITY_COLUMNS, rows: sensitivityRows(finding, plan.design.rows) })
}

/** Every setting of a study: a table that another study takes as its design. */
export function settingsCsv({ study, keys, runOf }: Prepared): string {
  const points = new Map(keys.map((key) => [key.row, runOf(key).point]))
  return csvOf({
    head: ['design_id', ...study.factors.map(({ name }) => name)],
    rows: [...points].map(([row, point]) => [
      row,
      ...study.factors.map((factor, at) => cellOf(factor, valueAt(point, at))),
    ]),
  })
}

/** The folder of a study with all that it needs, packed: the command line runs it and comes to the same. */
export function packedStudy(
  prepared: Prepared,
  tables: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  const { text, choice } = prepared
  const files = {
    'study.yaml': text,
    [PLAN_FILE]: choice.scenario,
    ...tables,
  }
  const packed = zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
    // Zip keeps times from 1980 on: what is packed twice is the same file.
    { mtime: new Date('1980-01-01T00:00:00') },
  )
  return packed as Uint8Array<ArrayBuffer>
}
