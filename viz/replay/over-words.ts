import { valueAt } from '../../sim/index.ts'
import { dayOf } from '../words/day-of.ts'
import type { Speech } from '../words/index.ts'
import { type Towns, weeksOf } from './towns.ts'

/** Says of a town whose run is over when it ended, and that there is nothing to tell of later weeks; `name` is what it is called. */
export function overWords(
  towns: Towns,
  town: number,
  { words, day, town: called }: Speech,
  name = called(town),
): string {
  const { over } = words
  const { weeks, trajectory } = valueAt(towns.replays, town)
  const ended = over.ended(name, day(dayOf(weeks - 1, trajectory.start)))
  return weeksOf(towns, town) > 0
    ? `${ended} ${over.nothing}`
    : `${ended} ${over.before(day(dayOf(0, towns.start)))}`
}
