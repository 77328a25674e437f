import { LEVERS } from '../../sim/index.ts'
import { dayOf } from '../words/day-of.ts'
import type { Speech } from '../words/index.ts'
import { NUMERALS } from '../words/names.ts'
import type { Marker } from './markers.ts'
import type { Replay } from './replay.ts'
import { roughDate } from './rough-dates.ts'
import type { Towns } from './towns.ts'

/** Name of the lever an entry of the policy pulls. */
export function leverName(replay: Replay, entry: number, { names }: Speech): string {
  const key = replay.trajectory.policy[entry]?.lever
  return LEVERS.find((lever) => lever.key === key)?.[names] ?? key ?? ''
}

/** A marker in words, without its town. */
export function markerWords(marker: Marker, towns: Towns, say: Speech): string {
  const { words, decimal } = say
  const replay = towns.replays[marker.town]
  if (marker.kind === 'posts') return words.marker.posts(decimal(marker.value))
  if (marker.kind === 'leverOn' || marker.kind === 'leverOff')
    return words.marker[marker.kind](replay ? leverName(replay, marker.value, say) : '')
  return words.marker[marker.kind]
}

/** Whom a marker concerns. */
function markerTown(marker: Marker, { words }: Speech): string {
  return marker.town < 0 ? words.allTowns : words.town(NUMERALS[marker.town]!)
}

/** Whom a marker concerns, when, and what it is; a time that is known roughly is called so. */
export function markerSentence(marker: Marker, towns: Towns, say: Speech): string {
  const day = dayOf(marker.week, towns.start)
  const { rough } = say.words
  const known = roughDate(marker, towns)?.known
  const dates = {
    season: rough.about(say.month(day)),
    year: rough.year(String(day.getUTCFullYear())),
    assumed: rough.about(say.month(day)),
  } as const
  const date = known ? dates[known] : say.month(day)
  return `${markerTown(marker, say)}, ${date}: ${markerWords(marker, towns, say)}`
}
