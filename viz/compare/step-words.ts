import { EVENT, type Trajectory, valueAt } from '../../sim/index.ts'
import { circleNamed } from '../words/circle-named.ts'
import { dayOf } from '../words/day-of.ts'
import type { Speech } from '../words/index.ts'

/** A step of a life in circles in words: what, where, when and why. */
export function stepWords(trajectory: Trajectory, event: number, say: Speech): string {
  const { events, start } = trajectory
  const { words, month } = say
  const { ways } = words.comparison
  const circle = circleNamed(trajectory, valueAt(events.circle, event), say)
  const date = month(dayOf(valueAt(events.week, event), start))
  const cause = valueAt(events.cause, event)
  if (events.kind[event] === EVENT.leftCircle)
    return ways.left(circle, date, words.exit[cause] ?? '')
  if (events.kind[event] === EVENT.organiser) return ways.organises(circle, date)
  return `${ways.joined(circle, date)}, ${ways.join[events.kind[event] === EVENT.newcomerJoined ? 9 : cause] ?? ''}`
}
