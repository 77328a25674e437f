import type { Speech } from '../words/index.ts'
import { numeralOf } from '../words/names.ts'
import { lastDay, type Towns, weeksOf } from './towns.ts'

/** Says of a town whose run is over when it ended, and that there is nothing to tell of later weeks; `name` is what it is called. */
export function overWords(
  towns: Towns,
  town: number,
  { words, day }: Speech,
  name = words.town(numeralOf(town)),
): string {
  const { over } = words
  const dayOf = (date: string): string => day(new Date(`${date}T12:00:00Z`))
  const ended = over.ended(name, dayOf(lastDay(towns, town)))
  return weeksOf(towns, town) > 0
    ? `${ended} ${over.nothing}`
    : `${ended} ${over.before(dayOf(towns.start))}`
}
