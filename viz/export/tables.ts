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

/** A beginning that a spreadsheet takes for a formula, some also in wide signs; a number may have a sign. */
const FORMULA = /^(?![-+]?[\d.]+(?:e[-+]?\d+)?$)(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/i
/** The same behind what a spreadsheet may take for the end of a cell. */
const FORMULA_WITHIN = /([,;\t|]\s*"?\s*)(?=[=+\-@＝＋－＠])/g

/** A cell that is read as text, whatever it begins with. */
function plainCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** What would break a line, or is only safe in quotation marks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be in a line.
const UNSAFE = /["\u0000-\u001f\u007f-\u009f\u2028\u2029]/
const UNSEEN = /[\u007f-\u009f\u2028\u2029]/g

/**
 * A value behind `# name: `, on one line; in quotation marks, as in JSON, where it holds more than a
 * program may take it for. The line as a whole is not quoted: then it would be no comment for
 * programs that read one, so what a spreadsheet could take for a formula behind a comma begins
 * with `'`.
 */
function commentValue(value: string | boolean): string {
  const text = String(value)
  const plain = text.replace(FORMULA_WITHIN, "$1'")
  if (plain === text && !UNSAFE.test(text)) return text
  return JSON.stringify(text)
    .replace(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(FORMULA_WITHIN, "$1'")
}

/**
 * Rows as CSV, the names of the columns first, below lines with `#` that say where they come from.
 * No cell begins as a formula does: titles, seeds, names and links may be written by anybody.
 */
export function csvText(
  about: Readonly<Record<string, string | boolean>>,
  rows: readonly (readonly string[])[],
): string {
  const comments = Object.entries(about).map(([key, value]) => `# ${key}: ${commentValue(value)}`)
  return `${comments.join('\n')}\n${csvFormatRows(rows.map((row) => row.map(plainCell)))}\n`
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
