import { valueAt } from '../exact/value-at.ts'
import { eventIndex } from '../results/event-index.ts'
import { type EventRow, eventRow } from '../results/event-row.ts'
import type { Trajectory } from '../results/trajectory.ts'
import { EVENT } from '../terms/events.ts'
import { FIELDS, type FieldKey } from '../terms/fields.ts'

/** What a circle works on, from the event log; a circle that came of another one goes on with its field. */
export function fieldOf(trajectory: Trajectory, circle: number): FieldKey | undefined {
  const { events } = trajectory
  const founded = eventIndex(trajectory)
    .ofCircle(circle)
    .find((event) => events.kind[event] === EVENT.founded)
  if (founded === undefined) return undefined
  const { week, value } = eventRow(events, founded)
  const split = splitInto(trajectory, circle, week)
  return split ? fieldOf(trajectory, split.circle) : valueAt(FIELDS, value).key
}

/** The split of which a circle came that began in a week; undefined where it came of none. */
export function splitInto(
  trajectory: Trajectory,
  circle: number,
  week: number,
): EventRow | undefined {
  const { events } = trajectory
  const splits = eventIndex(trajectory).ofKind(EVENT.split, week, week + 1)
  const split = splits.find((event) => events.other[event] === circle)
  return split === undefined ? undefined : eventRow(events, split)
}
