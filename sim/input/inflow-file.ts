import { type InflowTable, SCOPES, type Scope } from '../world/inflow.ts'
import { LIMITS } from './limits.ts'
import { monthProblems } from './month-text.ts'
import { isAmbiguous, NUMBER_FORMATS, type NumberFormat, readNumber } from './number-text.ts'
import { didYouMean, firstOf, type Problem } from './problem.ts'
import { dataLines, type Line, readComment } from './table-lines.ts'

/** The table of an inflow file and whom it counts, where it says so; or what is wrong with it. */
export type InflowResult =
  | { readonly ok: true; readonly table: InflowTable; readonly scope?: Scope }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const REQUIRED = ['month', 'arrivals'] as const
const OPTIONAL = ['ukraine', 'pending', 'attention'] as const
type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number]
const COLUMNS: readonly Column[] = [...REQUIRED, ...OPTIONAL]

/** Characters of a header, and of a cell, that are repeated. */
const LONGEST_HEADER = 200
const LONGEST_CELL = 40

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
        message: `expected a column "${column}", got ${header.cells.join(', ').slice(0, LONGEST_HEADER)}`,
      })
    }
  }
  return places
}

/** One column of numbers; every cell that is none is a problem, those of unknown format are one together. */
function readNumbers(
  lines: readonly Line[],
  column: Column,
  place: number,
  format: NumberFormat | undefined,
): { readonly values: number[]; readonly problems: Problem[] } {
  const problems: Problem[] = []
  const unclear: { readonly number: number; readonly text: string }[] = []
  const most = column === 'attention' ? LIMITS.attention : LIMITS.persons
  const what = column === 'attention' ? 'a number' : 'a number of persons'
  const values = lines.map(({ number, cells }) => {
    const text = cells[place] ?? ''
    const value = readNumber(text, format)
    if (value >= 0 && value <= most) return value
    if (format === undefined && isAmbiguous(text)) unclear.push({ number, text })
    else {
      const limit = value > most ? ` and at most ${most}` : ''
      const got = text === '' ? 'nothing' : `"${text.slice(0, LONGEST_CELL)}"`
      problems.push({
        path: `line ${number}, ${column}`,
        message: `expected ${what}, 0 or more${limit}, without separators, got ${got}`,
      })
    }
    return value
  })
  const [first] = unclear
  if (first !== undefined) {
    const more = unclear.length === 1 ? '' : ` (and ${unclear.length - 1} more like it)`
    problems.unshift({
      path: `line ${first.number}, ${column}`,
      message: `"${first.text.slice(0, LONGEST_CELL)}" can be read in two ways${more}; say how numbers are written: the line "# numbers: de" for 10.500,5 or "# numbers: en" for 10,500.5`,
    })
  }
  return { values, problems }
}

/**
 * Reads an inflow table from CSV text, with commas, semicolons or tabs between the cells.
 *
 * Lines that start with `#` and empty lines are skipped; `# scope: national` or
 * `# scope: local` says whom the table counts, `# numbers: de` or `# numbers: en` how its numbers
 * are written (without it, what can be read in two ways is a problem). Columns `month` (`YYYY-MM`, without gap) and
 * `arrivals` (persons per month) are required. `ukraine` (persons per month) counts as zero
 * when it is not there; `pending` (open cases at the end of the month) and `attention` (how
 * full the news are, 1 as in November 2015) may be left out. Other columns are ignored. Gives
 * all problems at once, by line; never throws.
 *
 * @example
 * ```ts
 * import { parseInflow } from 'helferkreise'
 *
 * const result = parseInflow('month,arrivals\n2015-09,120\n2015-10,90')
 * console.log(result.ok && result.table.arrivals) // => [ 120, 90 ]
 * ```
 */
export function parseInflow(csvText: string): InflowResult {
  if (csvText.length > LIMITS.table) {
    const message = `expected at most ${LIMITS.table} characters, got ${csvText.length}`
    return { ok: false, problems: [{ path: 'line 1', message }] }
  }
  const problems: Problem[] = []
  const all = csvText.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const scope = readComment(all, 'scope', SCOPES, problems)
  const format = readComment(all, 'numbers', NUMBER_FORMATS, problems)
  const [header, ...lines] = dataLines(all)
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
  if (monthPlace !== undefined) {
    const cells = lines.map(({ number, cells }) => ({ number, text: cells[monthPlace] ?? '' }))
    problems.push(...monthProblems(cells))
  }
  const numbers = (column: Column) => {
    const place = places.get(column)
    if (place === undefined) return undefined
    const read = readNumbers(lines, column, place, format)
    problems.push(...read.problems)
    return read.values
  }
  const arrivals = numbers('arrivals') ?? []
  const ukraine = numbers('ukraine') ?? arrivals.map(() => 0)
  const pending = numbers('pending')
  const attention = numbers('attention')
  const firstMonth = monthPlace === undefined ? undefined : lines[0]?.cells[monthPlace]
  if (problems.length > 0 || firstMonth === undefined)
    return { ok: false, problems: firstOf(problems) }
  const table = {
    firstMonth,
    arrivals,
    ukraine,
    ...(pending && { pending }),
    ...(attention && { attention }),
  }
  return { ok: true, table, ...(scope && { scope }) }
}
