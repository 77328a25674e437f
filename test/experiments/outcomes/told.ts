import { type EventRow, run, type Trajectory } from '../../../sim/index.ts'
import { town } from '../../small-town.ts'
import { type Happening, withEvents } from '../../with-events.ts'

/** The small town, run once. */
export const SMALL: Trajectory = run(town([]), 'outcomes')

const COLUMNS = ['week', 'kind', 'person', 'circle', 'other', 'cause', 'cause2', 'value'] as const

/** The small town with this story alone, in order of week. */
export function telling(events: readonly (Happening & Pick<EventRow, 'week'>)[]): Trajectory {
  const none = Object.fromEntries(
    COLUMNS.map((name) => [name, SMALL.events[name].slice(0, 0)]),
  ) as unknown as Trajectory['events']
  return withEvents({ ...SMALL, events: { ...none, length: 0 } }, events)
}
