import { type OutcomeKey, type Trajectory, valueAt, weekOf } from '../sim/index.ts'

/** One run by dates: its weekly columns, and means of them from a day to a day. */
export type Course = {
  readonly column: (key: OutcomeKey) => Float64Array
  /** Week of a date, held within the run. */
  readonly week: (date: string) => number
  readonly mean: (values: Float64Array, from: string, to: string) => number
}

export function courseOf(run: Trajectory): Course {
  const week = (date: string) => Math.max(0, Math.min(run.weeks - 1, weekOf(date, run.start)))
  return {
    week,
    column(key) {
      const values = run.outcomes[key]
      if (!values) throw new Error(`outcome ${key} was not recorded`)
      return values
    },
    mean: (values, from, to) => meanOf(values.subarray(week(from), week(to) + 1)),
  }
}

/** Means over `width` weeks around each week, fewer at the ends. */
export function rolling(values: Float64Array, width: number): Float64Array {
  const half = Math.floor(width / 2)
  return values.map((_, at) => meanOf(values.subarray(Math.max(0, at - half), at + half + 1)))
}

/** Week of the largest value from `from` to `to`, the first of equal ones. */
export function peakOf(values: Float64Array, from: number, to: number): number {
  let best = from
  for (let at = from; at <= to; at++) if (valueAt(values, at) > valueAt(values, best)) best = at
  return best
}

/** Mean of numbers; NaN of none. */
export function meanOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += valueAt(values, at)
  return sum / values.length
}
