import { dateOfWeek, formatDay, parseDay } from '../../sim/index.ts'
import type { Moment, Span } from './outcome.ts'

/** The weeks that a run has. */
export type RunSpan = { readonly start: string; readonly weeks: number }

/** First and last week, both included; or why there are none. */
export type Weeks = { readonly first: number; readonly last: number } | { readonly reason: string }

const DAYS = 7
const YEAR = 'YYYY'.length
const MONTH = 'YYYY-MM'.length

/** Whether a text is a day, month or year of the calendar. */
export function isDate(text: string): boolean {
  return /^\d{4}(-\d\d){0,2}$/.test(text) && !Number.isNaN(firstDay(text))
}

function firstDay(text: string): number {
  return parseDay(text.length === YEAR ? `${text}-01` : text)
}

function lastDay(text: string): number {
  if (text.length > MONTH) return parseDay(text)
  if (text.length === YEAR) return parseDay(`${text}-12-31`)
  const [year, month] = text.split('-').map(Number)
  const next =
    month === 12
      ? `${Number(year) + 1}-01`
      : `${year}-${String(Number(month) + 1).padStart(2, '0')}`
  return parseDay(next) - 1
}

/** The first week that begins on a moment or after it; may lie outside the run. */
function weekFrom(moment: Moment, start: string): number {
  if (typeof moment === 'number') return moment
  return Math.ceil((firstDay(moment) - parseDay(start)) / DAYS)
}

/** The last week that begins on a moment or before it; may lie outside the run. */
function weekUntil(moment: Moment, start: string): number {
  if (typeof moment === 'number') return moment
  return Math.floor((lastDay(moment) - parseDay(start)) / DAYS)
}

/** The weeks that begin in a span; a reason where the run does not have them all, or there are none. */
export function weeksOf({ from, to }: Span, run: RunSpan): Weeks {
  const { start, weeks } = run
  const first = from === undefined ? 0 : weekFrom(from, start)
  const last = to === undefined ? weeks - 1 : weekUntil(to, start)
  if (first > last) return { reason: `no week begins from ${from ?? start} to ${to ?? 'the end'}` }
  if (first < 0 || last >= weeks) return { reason: outside(`${from ?? ''}..${to ?? ''}`, run) }
  return { first, last }
}

/** The week that holds a day, or the weeks that begin in a month or year. */
export function weeksAt(at: Moment, run: RunSpan): Weeks {
  if (typeof at === 'string' && at.length <= MONTH) return weeksOf({ from: at, to: at }, run)
  const week = weekUntil(at, run.start)
  return week < 0 || week >= run.weeks ? { reason: outside(at, run) } : { first: week, last: week }
}

function outside(moment: Moment, { start, weeks }: RunSpan): string {
  const end = formatDay(parseDay(dateOfWeek(weeks, start)) - 1)
  return `${moment} is not within the run, weeks 0 to ${weeks - 1} (${start} to ${end})`
}
