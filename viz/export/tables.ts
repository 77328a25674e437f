import { dsvFormat } from 'd3-dsv'
import {
  type Column,
  dateOfWeek,
  eventColumns,
  OUTCOMES,
  type Trajectory,
  trajectoryColumns,
  valueAt,
} from '../../sim/index.ts'
import { type Ensemble, LEVELS } from '../session/ensemble.ts'
import type { About } from './about.ts'

export const TABLES = ['series', 'events'] as const
export type TableKind = (typeof TABLES)[number]
const COLUMNS = { series: trajectoryColumns, events: eventColumns } as const

/** How a table is written: with commas between cells and points in numbers, or as programs in German read it. */
export const TABLE_FORMATS = ['en', 'de'] as const
export type TableFormat = (typeof TABLE_FORMATS)[number]
const END = { en: ',', de: ';' } as const
/** A program in German takes a file for one of its own letters only behind this sign. */
const BYTE_ORDER = '\ufeff'

/** How the name of a table ends: what is written for programs in German says so. */
export function csvEnding(format: TableFormat): string {
  return format === 'de' ? 'de.csv' : 'csv'
}

/** Digits of a number that is no count: more say nothing of a model. */
const DIGITS = 8

/** What stands in a cell. */
export type Cell = string | number | null | undefined

function cellText(cell: Cell, format: TableFormat): string {
  if (typeof cell !== 'number') return plainCell(cell ?? '')
  const text = String(Number.isInteger(cell) ? cell : Number(cell.toPrecision(DIGITS)))
  return format === 'de' ? text.replace('.', ',') : text
}

/** A table of a run as CSV; leading lines with `#` say where it comes from. */
export function csvOf(
  kind: TableKind,
  trajectory: Trajectory,
  about: About,
  format: TableFormat = 'en',
): string {
  const columns = COLUMNS[kind](trajectory)
  const rows = Array.from({ length: valueAt(columns, 0).data.length }, (_, row) =>
    columns.map(({ data }) => data[row]),
  )
  const head = columns.map(({ name }) => name)
  return csvText({ ...about, units: unitsOf(columns) }, [head, ...rows], format)
}

/** Which columns are counted in what, in one line. */
function unitsOf(columns: readonly Column[]): string {
  const units = new Map<string, string[]>()
  for (const { name, about } of columns)
    if (about.unit) units.set(about.unit, [...(units.get(about.unit) ?? []), name])
  return [...units].map(([unit, names]) => `${unit}: ${names.join(' ')}`).join('; ')
}

/** What every column of a table holds: its unit, the ends of its numbers, its words. */
export function dictionaryOf(
  kind: TableKind,
  trajectory: Trajectory,
  about: Readonly<Record<string, string | boolean>>,
  format: TableFormat = 'en',
): string {
  const rows = COLUMNS[kind](trajectory).map(({ name, type, about: meaning }): Cell[] => [
    name,
    type,
    meaning.unit,
    meaning.least,
    meaning.most,
    meaning.words?.join(' '),
    meaning.description,
  ])
  const head = ['column', 'type', 'unit', 'least', 'most', 'words', 'description']
  return csvText(about, [head, ...rows], format)
}

/** Lines of a fan as columns: `q0025` has 2.5 % of the runs below it. */
const LINES = LEVELS.map((level) => `q${String(Math.round(level * 1000)).padStart(4, '0')}`)

/** An ensemble as CSV: a row per outcome and week with its unit, the runs, and the lines of the fan. */
export function ensembleCsv(
  { outcomes, seeds, weeks }: Ensemble,
  start: string,
  about: Readonly<Record<string, string | boolean>>,
  format: TableFormat = 'en',
): string {
  const rows = OUTCOMES.flatMap(({ key, unit }) => {
    const spread = outcomes[key]
    if (!spread) return []
    return Array.from({ length: weeks }, (_, week): Cell[] => [
      week,
      dateOfWeek(week, start),
      key,
      unit,
      seeds.length,
      ...spread.quantiles.map((line) => line[week]),
    ])
  })
  const head = ['week', 'date', 'outcome', 'unit', 'runs', ...LINES]
  const lines = LEVELS.map((level, index) => `${LINES[index]} ${level * 100} %`).join(', ')
  const said = { ...about, lines: `share of runs below: ${lines}`, seeds: seeds.join(' ') }
  return csvText(said, [head, ...rows], format)
}

/** A beginning that a spreadsheet takes for a formula, some also in wide signs; a number may have a sign. */
const FORMULA =
  /^(?![-+]?(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:e[-+]?\d+)?$)(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/i
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
  rows: readonly (readonly Cell[])[],
  format: TableFormat = 'en',
): string {
  const said = format === 'de' ? { numbers: format, ...about } : about
  const comments = Object.entries(said).map(([key, value]) => `# ${key}: ${commentValue(value)}`)
  const cells = rows.map((row) => row.map((cell) => cellText(cell, format)))
  const text = `${comments.join('\n')}\n${dsvFormat(END[format]).formatRows(cells)}\n`
  return format === 'de' ? BYTE_ORDER + text : text
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
