import {
  EVENT,
  EVENT_FIELDS,
  eventIndex,
  type Trajectory,
  valueAt,
  WEEKS_PER_YEAR,
} from '../../sim/index.ts'
import { addedUp } from './column-value.ts'
import { type Measured, unmeasured } from './measured.ts'
import type { EventsOutcome, FirstOutcome, Kind } from './outcome.ts'
import { weeksOf } from './weeks-of.ts'

/** Places in the log of events of some kinds, of one cause where one is given, in a span of weeks. */
function placesOf(
  run: Trajectory,
  kinds: readonly Kind[],
  cause: string | undefined,
  first: number,
  last: number,
): readonly number[] {
  const numbers = new Map(kinds.map((kind) => [EVENT[kind] as number, EVENT_FIELDS[kind].cause]))
  const places = [...eventIndex(run).ofKinds([...numbers.keys()], first, last + 1)]
  if (cause === undefined) return places
  const { kind, cause: causes } = run.events
  return places.filter(
    (place) => numbers.get(valueAt(kind, place))?.[cause] === valueAt(causes, place),
  )
}

/** The week of the first event, counted from the start of the run. */
export function firstValue(outcome: FirstOutcome, run: Trajectory): Measured {
  const weeks = weeksOf(outcome, run)
  if ('reason' in weeks) return unmeasured(weeks.reason)
  const [place] = placesOf(run, outcome.first, outcome.cause, weeks.first, weeks.last)
  if (place !== undefined) return { value: valueAt(run.events.week, place) }
  if (outcome.never === 'end') return { value: run.weeks }
  return unmeasured(`no ${outcome.first.join(' or ')} until week ${weeks.last}`)
}

/** The number of events, or how many a year. */
export function eventsValue(outcome: EventsOutcome, run: Trajectory): Measured {
  const weeks = weeksOf(outcome, run)
  if ('reason' in weeks) return unmeasured(weeks.reason)
  const { first, last } = weeks
  const count = placesOf(run, outcome.events, outcome.cause, first, last).length
  if (outcome.give === 'count') return { value: count }
  const exposure = outcome.over
    ? addedUp(run, outcome.over)
        .subarray(first, last + 1)
        .reduce((sum, value) => sum + value, 0)
    : last + 1 - first
  if (exposure === 0) return unmeasured(`${outcome.over?.join(' + ')} is 0`)
  return { value: count / (exposure / WEEKS_PER_YEAR) }
}
