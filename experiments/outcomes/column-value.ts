import { type OutcomeKey, type Trajectory, valueAt } from '../../sim/index.ts'
import { meanOf, peakOf, rolling } from '../course.ts'
import { quantile } from '../quantile.ts'
import { type Measured, unmeasured } from './measured.ts'
import type { ColumnOutcome, Divisor } from './outcome.ts'
import { weeksAt, weeksOf } from './weeks-of.ts'

type Columns = Pick<Trajectory, 'outcomes' | 'weeks' | 'start' | 'residents' | 'population'>

/** The weekly values of columns added up; the number of people of the town stays. */
export function addedUp(run: Columns, names: readonly Divisor[]): Float64Array {
  const sum = new Float64Array(run.weeks)
  for (const name of names) {
    const column = name === 'residents' || name === 'population' ? undefined : recorded(run, name)
    for (let week = 0; week < run.weeks; week++)
      sum[week] = valueAt(sum, week) + (column ? valueAt(column, week) : run[name as 'residents'])
  }
  return sum
}

function recorded({ outcomes }: Columns, name: OutcomeKey): Float64Array {
  const column = outcomes[name]
  if (!column) throw new Error(`outcome ${name} was not recorded`)
  return column
}

/** Measures columns of a run; throws where one was not recorded. */
export function columnValue(outcome: ColumnOutcome, run: Columns): Measured {
  const { of, over, reduce, at, smooth } = outcome
  const weeks = reduce === 'at' && at !== undefined ? weeksAt(at, run) : weeksOf(outcome, run)
  if ('reason' in weeks) return unmeasured(weeks.reason)
  const { first, last } = weeks
  const top = addedUp(run, of)
  const bottom = over && addedUp(run, over)
  if (bottom && RATIOS_OF_SUMS.includes(reduce)) {
    const value = total(top, first, last) / total(bottom, first, last)
    return Number.isFinite(value) ? { value } : unmeasured(`${over.join(' + ')} is 0`)
  }
  const quotient = bottom ? top.map((value, week) => value / valueAt(bottom, week)) : top
  const asked = smooth === undefined ? quotient : rolling(quotient, smooth)
  if (!asked.subarray(first, last + 1).every(Number.isFinite))
    return unmeasured(`${over?.join(' + ')} is 0 in some week`)
  return reduced(outcome, asked, first, last, run.weeks)
}

/** Those where the divisor is reduced in the same way, not week by week. */
const RATIOS_OF_SUMS: readonly string[] = ['mean', 'sum', 'at']

function total(values: Float64Array, first: number, last: number): number {
  return values.subarray(first, last + 1).reduce((sum, value) => sum + value, 0)
}

function reduced(
  outcome: ColumnOutcome,
  column: Float64Array,
  first: number,
  last: number,
  weeks: number,
): Measured {
  const values = column.subarray(first, last + 1)
  const level = outcome.level ?? Number.NaN
  const peak = peakOf(values, 0, values.length - 1)
  switch (outcome.reduce) {
    case 'mean':
    case 'at':
      return { value: meanOf(values) }
    case 'sum':
      return { value: total(column, first, last) }
    case 'min':
      return { value: values.reduce((low, value) => Math.min(low, value)) }
    case 'max':
      return { value: valueAt(values, peak) }
    case 'first':
      return { value: valueAt(values, 0) }
    case 'last':
      return { value: valueAt(values, values.length - 1) }
    case 'change':
      return { value: valueAt(values, values.length - 1) - valueAt(values, 0) }
    case 'sd':
      return deviation(values)
    case 'quantile':
      return { value: quantile(values.slice().sort(), level) }
    case 'peakWeek':
      return { value: first + peak }
    case 'lowWeek':
      return {
        value:
          first +
          peakOf(
            values.map((value) => -value),
            0,
            values.length - 1,
          ),
      }
    case 'weeksBelow':
      return { value: values.filter((value) => value < level).length }
    case 'weeksAbove':
      return { value: values.filter((value) => value > level).length }
    case 'firstBelow':
    case 'firstAbove':
      return crossing(outcome, values, peak, first, weeks)
  }
}

function deviation(values: Float64Array): Measured {
  if (values.length < 2) return unmeasured('one week has no standard deviation')
  const mean = meanOf(values)
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  return { value: Math.sqrt(squares / (values.length - 1)) }
}

/** The first week beyond a mark; below a share of the peak not before the peak. */
function crossing(
  { reduce, level, ofPeak, never }: ColumnOutcome,
  values: Float64Array,
  peak: number,
  first: number,
  weeks: number,
): Measured {
  const mark = level ?? (ofPeak ?? Number.NaN) * valueAt(values, peak)
  const below = reduce === 'firstBelow'
  const from = below && ofPeak !== undefined ? peak : 0
  const at = values.findIndex((value, at) => at >= from && (below ? value < mark : value > mark))
  if (at >= 0) return { value: first + at }
  if (never === 'end') return { value: weeks }
  return unmeasured(`never ${below ? 'below' : 'above'} ${Number(mark.toPrecision(6))}`)
}
