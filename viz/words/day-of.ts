import { dateOfWeek } from '../../sim/index.ts'

/** Date of a week as a Date at noon UTC, for `Intl`. */
export function dayOf(week: number, start: string): Date {
  return new Date(`${dateOfWeek(week, start)}T12:00:00Z`)
}
