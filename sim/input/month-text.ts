import { parseDay } from '../exact/calendar.ts'
import { LIMITS } from './limits.ts'
import type { Problem } from './problem.ts'

/** A cell that should hold a month, with its line in the file. */
export type MonthCell = { readonly number: number; readonly text: string }

/** Months since January of the year 0, or undefined when the text is no month. */
function readMonth(text: string): number | undefined {
  if (!/^\d{4}-\d{2}$/.test(text) || Number.isNaN(parseDay(text))) return undefined
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1
}

function formatMonth(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
}

/** What is meant by a month that is written otherwise, such as 11/2014 or 2014/11. */
function meantBy(text: string): string {
  const [, month, year] = /^(\d{1,2})[./\s-](\d{4})$/.exec(text) ?? []
  if (month !== undefined && year !== undefined)
    return asMonth(year, month, 'the month stands before the year; write')
  const [, ahead, after] = /^(\d{4})[./\s-]?(\d{1,2})(?:[./-]\d{1,2})?$/.exec(text) ?? []
  return ahead !== undefined && after !== undefined ? asMonth(ahead, after, 'write') : ''
}

function asMonth(year: string, month: string, advice: string): string {
  const text = `${year}-${month.padStart(2, '0')}`
  return readMonth(text) === undefined ? '' : `; ${advice} ${text}`
}

/** Checks that months are months of the calendar and follow each other without gap. */
export function monthProblems(cells: readonly MonthCell[]): Problem[] {
  const backwards = backwardsProblem(cells)
  if (backwards !== undefined) return [backwards]
  const problems: Problem[] = []
  let expected: number | undefined
  for (const { number, text } of cells) {
    const month = readMonth(text)
    const tell = (message: string) => problems.push({ path: `line ${number}, month`, message })
    if (month === undefined) tell(`expected a month as YYYY-MM, got "${text}"${meantBy(text)}`)
    else if (!isInCalendar(month))
      tell(`expected a month from ${LIMITS.firstYear} to ${LIMITS.lastYear}, got ${text}`)
    else if (expected !== undefined && month !== expected)
      tell(`expected ${formatMonth(expected)} (months follow each other), got ${text}`)
    if (month !== undefined) expected = month + 1
    else if (expected !== undefined) expected += 1
  }
  return problems
}

function isInCalendar(month: number): boolean {
  return month >= LIMITS.firstYear * 12 && month < (LIMITS.lastYear + 1) * 12
}

/** One problem for a table of which every month is the one before that of the line above. */
function backwardsProblem(cells: readonly MonthCell[]): Problem | undefined {
  const months = cells.map(({ text }) => readMonth(text))
  const [first, ...others] = months
  const last = others.at(-1)
  if (first === undefined || last === undefined) return undefined
  if (others.some((month, index) => month !== first - index - 1)) return undefined
  const message = `the months run backwards, from ${formatMonth(first)} to ${formatMonth(last)}; put the earliest first`
  return { path: `line ${cells[0]?.number}, month`, message }
}
