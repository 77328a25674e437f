import type { EventLog } from '../terms/events.ts'

/** One event of a log, as its columns hold it. */
export type EventRow = { readonly [name in Exclude<keyof EventLog, 'length'>]: number }

/**
 * The event at a place of the log.
 *
 * @throws RangeError where there is none.
 */
export function eventRow(events: EventLog, event: number): EventRow {
  const { length, week, kind, person, circle, other, cause, cause2, value } = events
  if (!(event >= 0 && event < length)) throw new RangeError(`no event ${event} among ${length}`)
  return {
    week: week[event],
    kind: kind[event],
    person: person[event],
    circle: circle[event],
    other: other[event],
    cause: cause[event],
    cause2: cause2[event],
    value: value[event],
  }
}
