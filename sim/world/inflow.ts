import { civilDate, dayNumber, parseDay } from '../exact/calendar.ts'
import { DAYS_PER_WEEK } from '../terms/weeks.ts'

/**
 * Inflow by calendar month. `arrivals` and `ukraine` are persons per month; `pending` is the
 * number of open asylum cases at the end of the month, `attention` how full the news are, 1 as
 * in November 2015. Every column that is there has one entry per month from `firstMonth`
 * (`YYYY-MM`) on.
 */
export type InflowTable = {
  readonly firstMonth: string
  readonly arrivals: readonly number[]
  readonly ukraine: readonly number[]
  readonly pending?: readonly number[]
  readonly attention?: readonly number[]
}

/** Whom a table counts: those who come to the country, or those who come to the town. */
export const SCOPES = ['national', 'local'] as const
/** Whom an inflow table counts. */
export type Scope = (typeof SCOPES)[number]

/** Months whose mean is held before the first and after the last month of a table. */
const HELD_MONTHS = 12

/** Months counted from January of the year 0. */
export function monthOf(day: number): number {
  const { year, month } = civilDate(day)
  return year * 12 + month - 1
}

/** Day number of the first of a month counted from January of the year 0. */
export function firstDayOf(month: number): number {
  return dayNumber(Math.floor(month / 12), (month % 12) + 1, 1)
}

/** Persons per day in `count` months from entry `from` on, over all their days. */
function meanPerDay(
  monthly: readonly number[],
  first: number,
  from: number,
  count: number,
): number {
  let persons = 0
  for (let entry = from; entry < from + count; entry++) persons += monthly[entry]
  return persons / (firstDayOf(first + from + count) - firstDayOf(first + from))
}

/**
 * Spreads monthly sums evenly over the days of each month and adds the days up to weeks.
 *
 * Returns persons per week; entry 0 is the week `lead` weeks before `start` (ISO date),
 * so entry `lead` is week 0, and there are `lead + weeks` entries. A week that straddles
 * two months gets its part of each, so the days of one month add up to its sum (to
 * rounding in the last bits). Outside the table `outside` persons come per day; without it
 * the daily mean of the nearest twelve months (or of all, when there are fewer) is held.
 */
export function weeklyFlow(
  monthly: readonly number[],
  firstMonth: string,
  start: string,
  weeks: number,
  lead = 0,
  outside?: number,
): Float64Array {
  const flow = new Float64Array(lead + weeks)
  const count = monthly.length
  if (count === 0) return flow.fill((outside ?? 0) * DAYS_PER_WEEK)
  const first = monthOf(parseDay(firstMonth))
  const held = Math.min(HELD_MONTHS, count)
  const before = outside ?? meanPerDay(monthly, first, 0, held)
  const after = outside ?? meanPerDay(monthly, first, count - held, held)
  const firstDay = parseDay(start) - lead * DAYS_PER_WEEK
  for (let week = 0; week < flow.length; week++) {
    const end = firstDay + (week + 1) * DAYS_PER_WEEK
    let day = end - DAYS_PER_WEEK
    while (day < end) {
      const month = monthOf(day)
      const next = firstDayOf(month + 1)
      const days = Math.min(end, next) - day
      const entry = month - first
      if (entry < 0) flow[week] += before * days
      else if (entry >= count) flow[week] += after * days
      else flow[week] += (monthly[entry] * days) / (next - firstDayOf(month))
      day += days
    }
  }
  return flow
}

/**
 * Level in the middle of each week from levels at the ends of months, on straight lines.
 *
 * Entry 0 is the week of `start`. Before the end of the first month and after the end of
 * the last one the nearest level is held.
 */
export function weeklyLevel(
  monthly: readonly number[],
  firstMonth: string,
  start: string,
  weeks: number,
): Float64Array {
  const level = new Float64Array(weeks)
  const count = monthly.length
  if (count === 0) return level
  const first = monthOf(parseDay(firstMonth))
  const startDay = parseDay(start)
  for (let week = 0; week < weeks; week++) {
    const middle = startDay + (week + 0.5) * DAYS_PER_WEEK
    const month = monthOf(Math.floor(middle))
    const entry = month - first
    if (entry < 1) level[week] = monthly[0]
    else if (entry >= count) level[week] = monthly[count - 1]
    else {
      const from = firstDayOf(month)
      const share = (middle - from) / (firstDayOf(month + 1) - from)
      level[week] = monthly[entry - 1] + (monthly[entry] - monthly[entry - 1]) * share
    }
  }
  return level
}

/**
 * Delays a weekly flow by `delayMin` to `delayMax` whole weeks, each with equal weight.
 *
 * The first `lead` entries of `weekly` lie before week 0 and are used up: the result
 * starts at week 0. With a lead of at least `delayMax` nothing is assumed; otherwise the
 * weeks before the first entry count like the first entry.
 */
export function delayed(
  weekly: Float64Array,
  delayMin: number,
  delayMax: number,
  lead = 0,
): Float64Array {
  const result = new Float64Array(Math.max(0, weekly.length - lead))
  const weight = 1 / (delayMax - delayMin + 1)
  for (let week = 0; week < result.length; week++) {
    let sum = 0
    for (let delay = delayMin; delay <= delayMax; delay++)
      sum += weekly[Math.max(0, week + lead - delay)]
    result[week] = sum * weight
  }
  return result
}
