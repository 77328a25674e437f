import { weekOf } from '../sim/index.ts'

/** Day on which the runs start that patterns and effects are measured in. */
export const FIRST_DAY = '2014-01-06'

/** Week of such a run in which a date falls. */
export const weekFrom = (date: string): number => weekOf(date, FIRST_DAY)

/** Does a week of such a run lie between two days, theirs included? */
export const between = (week: number, from: string, to: string): boolean =>
  week >= weekFrom(from) && week <= weekFrom(to)
