import { csvFormatRows } from 'd3-dsv'
import {
  type Column,
  eventColumns,
  type Trajectory,
  trajectoryColumns,
  valueAt,
} from '../../sim/index.ts'
import type { About } from './about.ts'

export type TableKind = 'series' | 'events'
const COLUMNS = { series: trajectoryColumns, events: eventColumns } as const

/** A table of a run as CSV; leading lines with `#` say where it comes from. */
export function csvOf(kind: TableKind, trajectory: Trajectory, about: About): string {
  const columns = COLUMNS[kind](trajectory)
  const rows = Array.from({ length: valueAt(columns, 0).data.length }, (_, row) =>
    columns.map(({ data }) => String(data[row] ?? '')),
  )
  return csvText(about, [columns.map(({ name }) => name), ...rows])
}

/** Rows as CSV, the names of the columns first, below lines with `#` that say where they come from. */
export function csvText(
  about: Readonly<Record<string, string | boolean>>,
  rows: readonly (readonly string[])[],
): string {
  const comments = Object.entries(about).map(([key, value]) => `# ${key}: ${value}`)
  return `${comments.join('\n')}\n${csvFormatRows(rows as string[][])}\n`
}

/** Series and events of a run as JSON, column by column, with where they come from. */
export function jsonOf(trajectory: Trajectory, about: About): string {
  const series = byName(trajectoryColumns(trajectory))
  const events = byName(eventColumns(trajectory))
  return `${JSON.stringify({ ...about, series, events })}\n`
}

function byName(columns: readonly Column[]): Record<string, Column['data']> {
  return Object.fromEntries(columns.map(({ name, data }) => [name, data]))
}
