import { EVENT, eventIndex, type Trajectory, valueAt } from '../../sim/index.ts'

/** All exits of one main cause. */
type CauseOfExits = {
  /** Number of `EXIT`. */
  readonly cause: number
  /** Events of the log, in order of week. */
  readonly events: readonly number[]
  /** Of all exits from the circle, 0 to 1. */
  readonly share: number
  /** Whole per cent; those of a circle add up to 100. */
  readonly percent: number
}

/** Why people left a circle over the whole run: main causes, most frequent first. */
export function exitsOf(trajectory: Trajectory, circle: number): CauseOfExits[] {
  const { kind, cause } = trajectory.events
  const { ofCircle } = eventIndex(trajectory)
  const exits = ofCircle(circle).filter((event) => kind[event] === EVENT.leftCircle)
  const byCause = new Map<number, number[]>()
  for (const event of exits)
    byCause.set(valueAt(cause, event), [...(byCause.get(valueAt(cause, event)) ?? []), event])
  const causes = [...byCause].sort((a, b) => b[1].length - a[1].length || a[0] - b[0])
  const percents = wholePercents(causes.map(([, list]) => list.length))
  return causes.map(([cause, list], index) => ({
    cause,
    events: list,
    share: list.length / exits.length,
    percent: valueAt(percents, index),
  }))
}

/** Counts as whole per cent that add up to 100: what is left goes to the largest remainders. */
export function wholePercents(counts: readonly number[]): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0)
  if (all === 0) return counts.map(() => 0)
  const exact = counts.map((count) => (100 * count) / all)
  const whole = exact.map(Math.floor)
  const missing = 100 - whole.reduce((sum, percent) => sum + percent, 0)
  const order = exact
    .map((percent, index) => ({ index, rest: percent - valueAt(whole, index) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
  for (const { index } of order.slice(0, missing)) whole[index]!++
  return whole
}

/** The last exit of a person from a circle, or from helping outside of one; undefined for none. */
export function lastExit(trajectory: Trajectory, person: number): number | undefined {
  const { kind } = trajectory.events
  return eventIndex(trajectory)
    .ofPerson(person)
    .findLast((event) => kind[event] === EVENT.leftCircle || kind[event] === EVENT.stopped)
}

/** People shown beside a life as similar. */
export const SIMILAR = 10

/**
 * People of the same town who left for the same main cause, nearest in time to the person's
 * own exit first; empty for somebody who never left. Each person once.
 */
export function similarPaths(trajectory: Trajectory, person: number): number[] {
  const { events } = trajectory
  const own = lastExit(trajectory, person)
  if (own === undefined) return []
  const distance = new Map<number, number>()
  for (const event of eventIndex(trajectory).ofKind(valueAt(events.kind, own))) {
    const other = valueAt(events.person, event)
    if (events.cause[event] !== events.cause[own] || other === person) continue
    const weeks = Math.abs(valueAt(events.week, event) - valueAt(events.week, own))
    distance.set(other, Math.min(weeks, distance.get(other) ?? weeks))
  }
  return [...distance]
    .sort((a, b) => a[1] - b[1] || a[0] - b[0])
    .slice(0, SIMILAR)
    .map(([other]) => other)
}
