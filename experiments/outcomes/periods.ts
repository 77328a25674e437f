import { dateOfWeek } from '../../sim/index.ts'
import type { Outcome, Period } from './outcome.ts'
import { type RunSpan, weeksOf } from './weeks-of.ts'

/**
 * Outcomes with one for each whole period in the place of each series, so that every one has one
 * value: `members_mean` by `quarter` becomes `members_mean_2014_q1` and so on. A period is whole
 * where the run has all weeks that begin in it; there are none where the run lacks the span.
 *
 * @example
 * ```ts
 * import { inPeriods, readOutcomes } from 'helferkreise/experiments'
 *
 * const read = readOutcomes({ core: 'members mean 2014..2015 every year' })
 * const run = { start: '2014-01-06', weeks: 521 }
 * if (read.ok) console.log(inPeriods(read.outcomes, run).map(({ id }) => id))
 * // => [ 'core_2014', 'core_2015' ]
 * ```
 */
export function inPeriods(outcomes: readonly Outcome[], run: RunSpan): readonly Outcome[] {
  return outcomes.flatMap((outcome): Outcome[] => {
    if (!('every' in outcome) || outcome.every === undefined) return [outcome]
    const { every, ...single } = outcome
    const span = weeksOf(single, run)
    if ('reason' in span) return []
    return periodsOf(every, span.first, span.last, run).map(({ name, first, last }) => ({
      ...single,
      id: `${outcome.id}_${name}`,
      from: first,
      to: last,
    }))
  })
}

type Part = { readonly name: string; readonly first: number; readonly last: number }

/** The periods of which all weeks lie from the first to the last one. */
function periodsOf(every: Period, first: number, last: number, { start }: RunSpan): Part[] {
  const nameOf = (week: number) => periodName(every, dateOfWeek(week, start))
  const parts: { name: string; first: number; last: number }[] = []
  for (let week = first; week <= last; week++) {
    const name = nameOf(week)
    const open = parts.at(-1)
    if (open?.name === name) open.last = week
    else parts.push({ name, first: week, last: week })
  }
  return parts.filter(
    ({ name }, at) =>
      (at > 0 || nameOf(first - 1) !== name) &&
      (at < parts.length - 1 || nameOf(last + 1) !== name),
  )
}

function periodName(every: Period, date: string): string {
  const [year = '', month = ''] = date.split('-')
  if (every === 'year') return year
  return every === 'month' ? `${year}_${month}` : `${year}_q${Math.ceil(Number(month) / 3)}`
}
