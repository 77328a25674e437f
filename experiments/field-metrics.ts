import {
  EVENT,
  eventIndex,
  eventRow,
  FIELDS,
  type FieldKey,
  type Trajectory,
  valueAt,
} from '../sim/index.ts'
import { quantile } from './quantile.ts'

/** What the fields of work of circles do in one run; NaN for a field that no circle has. */
export type FieldMetrics = {
  /** Median week in which circles of a field end; those that last count until the end of the run. */
  readonly endOf: Readonly<Record<FieldKey, number>>
  /** Meetings with officials that went wrong or became a tie, per member and year. */
  readonly meetingsOf: Readonly<Record<FieldKey, number>>
}

type CircleLife = {
  readonly field: number
  readonly end: number
  readonly meetings: number
  readonly memberWeeks: number
}

/** Reads the events of each circle that was founded: field, end, meetings, weeks of membership. */
export function fieldMetrics(run: Trajectory): FieldMetrics {
  const lives = [...eventIndex(run).ofKind(EVENT.founded)].map((event) => lifeOf(run, event))
  const of = (value: (lives: readonly CircleLife[]) => number) =>
    Object.fromEntries(
      FIELDS.map(({ key }, index) => [key, value(lives.filter((life) => life.field === index))]),
    ) as Record<FieldKey, number>
  const sum = (lives: readonly CircleLife[], key: 'meetings' | 'memberWeeks') =>
    lives.reduce((total, life) => total + life[key], 0)
  return {
    endOf: of((lives) =>
      quantile(
        lives.map(({ end }) => end).sort((a, b) => a - b),
        0.5,
      ),
    ),
    meetingsOf: of((lives) => (52 * sum(lives, 'meetings')) / sum(lives, 'memberWeeks')),
  }
}

function lifeOf(run: Trajectory, founded: number): CircleLife {
  const { circle, value } = eventRow(run.events, founded)
  let members = 0
  let since = 0
  let memberWeeks = 0
  let meetings = 0
  let end = run.weeks
  for (const event of eventIndex(run).ofCircle(circle)) {
    const kind = valueAt(run.events.kind, event)
    const week = valueAt(run.events.week, event)
    memberWeeks += members * (week - since)
    since = week
    if (kind === EVENT.joined) members++
    if (kind === EVENT.leftCircle) members--
    if (kind === EVENT.friction || kind === EVENT.linked) meetings++
    if (kind === EVENT.dissolved || kind === EVENT.merged) end = week
  }
  return {
    field: value,
    end,
    meetings,
    memberWeeks: memberWeeks + members * Math.max(0, run.weeks - since),
  }
}
