import { DAYS_PER_WEEK } from '../terms/weeks.ts'

/*
 * Dates without a clock: proleptic Gregorian days counted from 1970-01-01, in whole
 * numbers. Week `w` of a run is the seven days from `start + 7 w`.
 */

/** Day number of a civil date (Howard Hinnant's days_from_civil). */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export type CivilDate = { readonly year: number; readonly month: number; readonly day: number }

/** Civil date of a day number. */
export function civilDate(days: number): CivilDate {
  const z = days + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

/** Day number of `YYYY-MM-DD` (or `YYYY-MM`, the first of the month); NaN when it is no date. */
export function parseDay(text: string): number {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text)
  if (!match) return Number.NaN
  const year = Number(match[1])
  const month = Number(match[2])
  const day = match[3] === undefined ? 1 : Number(match[3])
  const days = dayNumber(year, month, day)
  const back = civilDate(days)
  return back.year === year && back.month === month && back.day === day ? days : Number.NaN
}

/** `YYYY-MM-DD` of a day number. */
export function formatDay(days: number): string {
  const { year, month, day } = civilDate(days)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Week of a run in which a date falls; may be negative before the start. */
export function weekOf(date: string, start: string): number {
  return Math.floor((parseDay(date) - parseDay(start)) / DAYS_PER_WEEK)
}

/** Week of a run in which a date falls, or the last one where the run has no such day. */
export function weekWithin(date: string, start: string, weeks: number): number {
  const week = weekOf(date, start)
  return week < 0 || week >= weeks ? weeks - 1 : week
}

/**
 * First day of a week of a run as `YYYY-MM-DD`.
 *
 * @example
 * ```ts
 * import { dateOfWeek, weekOf } from 'helferkreise'
 *
 * console.log(dateOfWeek(10, '2014-01-06')) // => 2014-03-17
 * console.log(weekOf('2014-03-19', '2014-01-06')) // => 10
 * ```
 */
export function dateOfWeek(week: number, start: string): string {
  return formatDay(parseDay(start) + week * DAYS_PER_WEEK)
}

/** Which third of a month a day lies in: 0, 1 or 2. */
export function thirdOfMonth(day: number): 0 | 1 | 2 {
  if (day <= 10) return 0
  return day <= 20 ? 1 : 2
}
