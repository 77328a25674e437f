import { dsvFormat } from 'd3-dsv'
import { parseDay } from '../exact/calendar.ts'
import { type InflowTable, SCOPES, type Scope } from '../world/inflow.ts'
import { didYouMean, type Problem } from './problem.ts'

export type InflowResult =
  | { readonly ok: true; readonly table: InflowTable; readonly scope?: Scope }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const REQUIRED = ['month', 'arrivals'] as const
const OPTIONAL = ['ukraine', 'pending', 'attention'] as const
type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number]
const COLUMNS: readonly Column[] = [...REQUIRED, ...OPTIONAL]

type Line = { readonly number: number; readonly cells: readonly string[] }

/** Lines that are neither empty nor a `#` comment, which spreadsheets quote; with their number in the file. */
function dataLines(csvText: string): readonly Line[] {
  const kept: { number: number; text: string }[] = []
  for (const [index, text] of csvText
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (text.trim() !== '' && !/^\s*"?#/.test(text)) kept.push({ number: index + 1, text })
  }
  const header = kept[0]?.text ?? ''
  const format = dsvFormat(header.includes(';') && !header.includes(',') ? ';' : ',')
  return kept.map(({ number, text }) => ({
    number,
    cells: (format.parseRows(text)[0] ?? []).map((cell) => cell.trim()),
  }))
}

/** What the line `# scope: …` says; cells of a spreadsheet may follow it. */
function readScope(csvText: string, problems: Problem[]): Scope | undefined {
  let said: Scope | undefined
  for (const [index, text] of csvText.split(/\r\n|\n|\r/).entries()) {
    const word = /^[\uFEFF\s"]*#\s*scope\s*:\s*([^\s",;]*)/i.exec(text)?.[1]
    if (word === undefined) continue
    const scope = SCOPES.find((known) => known === word.toLowerCase())
    const path = `line ${index + 1}`
    if (scope === undefined)
      problems.push({ path, message: `expected scope ${SCOPES.join(' or ')}, got "${word}"` })
    else if (said !== undefined && said !== scope)
      problems.push({ path, message: `the scope is ${said} and ${scope}` })
    said = scope ?? said
  }
  return said
}

/** Place of every known column in the header; tells of missing, doubled and misspelt ones. */
function readHeader(header: Line, problems: Problem[]): ReadonlyMap<Column, number> {
  const places = new Map<Column, number>()
  const path = `line ${header.number}`
  for (const column of COLUMNS) {
    const place = header.cells.indexOf(column)
    if (place >= 0) places.set(column, place)
    if (place !== header.cells.lastIndexOf(column))
      problems.push({ path, message: `column "${column}" stands there twice` })
  }
  const missing = COLUMNS.filter((column) => !places.has(column))
  const misspelt = new Map<string, string>()
  for (const name of header.cells) {
    const meant = COLUMNS.some((column) => column === name) ? undefined : didYouMean(name, missing)
    if (meant !== undefined) misspelt.set(meant, name)
  }
  for (const column of missing) {
    const name = misspelt.get(column)
    if (name !== undefined)
      problems.push({ path, message: `unknown column "${name}"; did you mean "${column}"?` })
    else if (REQUIRED.some((required) => required === column)) {
      problems.push({
        path,
        message: `expected a column "${column}", got ${header.cells.join(', ')}`,
      })
    }
  }
  return places
}

/** Months since January of the year 0, or undefined when the text is no month. */
function readMonth(text: string): number | undefined {
  if (!/^\d{4}-\d{2}$/.test(text) || Number.isNaN(parseDay(text))) return undefined
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1
}

function formatMonth(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
}

/** Checks that months are months and follow each other without gap. */
function checkMonths(lines: readonly Line[], place: number, problems: Problem[]): void {
  let expected: number | undefined
  for (const { number, cells } of lines) {
    const text = cells[place] ?? ''
    const month = readMonth(text)
    const path = `line ${number}, month`
    if (month === undefined)
      problems.push({ path, message: `expected a month as YYYY-MM, got "${text}"` })
    else if (expected !== undefined && month !== expected) {
      problems.push({
        path,
        message: `expected ${formatMonth(expected)} (months follow each other), got ${text}`,
      })
    }
    if (month !== undefined) expected = month + 1
    else if (expected !== undefined) expected += 1
  }
}

/** One column of numbers; every cell that is none is a problem. */
function readNumbers(
  lines: readonly Line[],
  column: Column,
  place: number,
  problems: Problem[],
): number[] {
  return lines.map(({ number, cells }) => {
    const text = cells[place] ?? ''
    const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN
    if (!Number.isFinite(value) || value < 0) {
      const got = text === '' ? 'nothing' : `"${text}"`
      const what = column === 'attention' ? 'a number' : 'a number of persons'
      problems.push({
        path: `line ${number}, ${column}`,
        message: `expected ${what}, 0 or more, without separators, got ${got}`,
      })
    }
    return value
  })
}

/**
 * Reads an inflow table from CSV text (comma, or semicolon when the header has no comma).
 *
 * Lines that start with `#` and empty lines are skipped; `# scope: national` or
 * `# scope: local` says whom the table counts. Columns `month` (`YYYY-MM`, without gap) and
 * `arrivals` (persons per month) are required. `ukraine` (persons per month) counts as zero
 * when it is not there; `pending` (open cases at the end of the month) and `attention` (how
 * full the news are, 1 as in November 2015) may be left out. Other columns are ignored. Gives
 * all problems at once, by line.
 */
export function parseInflow(csvText: string): InflowResult {
  const problems: Problem[] = []
  const scope = readScope(csvText, problems)
  const [header, ...lines] = dataLines(csvText)
  if (header === undefined) {
    return {
      ok: false,
      problems: [
        ...problems,
        {
          path: 'line 1',
          message: 'expected a header with columns month and arrivals, got nothing',
        },
      ],
    }
  }
  const places = readHeader(header, problems)
  if (lines.length === 0)
    problems.push({
      path: `line ${header.number}`,
      message: 'expected at least one month below the header, got none',
    })
  for (const { number, cells } of lines) {
    if (cells.length !== header.cells.length) {
      problems.push({
        path: `line ${number}`,
        message: `expected ${header.cells.length} cells, got ${cells.length}`,
      })
    }
  }
  const monthPlace = places.get('month')
  if (monthPlace !== undefined) checkMonths(lines, monthPlace, problems)
  const numbers = (column: Column) => {
    const place = places.get(column)
    return place === undefined ? undefined : readNumbers(lines, column, place, problems)
  }
  const arrivals = numbers('arrivals') ?? []
  const ukraine = numbers('ukraine') ?? arrivals.map(() => 0)
  const pending = numbers('pending')
  const attention = numbers('attention')
  const firstMonth = monthPlace === undefined ? undefined : lines[0]?.cells[monthPlace]
  if (problems.length > 0 || firstMonth === undefined) return { ok: false, problems }
  const table = {
    firstMonth,
    arrivals,
    ukraine,
    ...(pending && { pending }),
    ...(attention && { attention }),
  }
  return { ok: true, table, ...(scope && { scope }) }
}
