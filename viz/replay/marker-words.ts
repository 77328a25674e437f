import { ANSWER, LEVERS, type LeverKey } from '../../sim/index.ts'
import { DISPOSITION_VALUES } from '../plan/start-values.ts'
import { parameterWords } from '../plan/value-words.ts'
import { dayOf } from '../words/day-of.ts'
import type { Speech } from '../words/index.ts'
import { isPlural } from '../words/lever-names.ts'
import type { Marker } from './markers.ts'
import type { Replay } from './replay.ts'
import { roughDate } from './rough-dates.ts'
import type { Towns } from './towns.ts'

/** The lever an entry of the policy pulls. */
function leverOf(replay: Replay | undefined, entry: number): LeverKey | undefined {
  const name = replay?.trajectory.policy[entry]?.lever
  return LEVERS.find(({ key }) => key === name)?.key
}

/** Says that the lever of an entry of the policy begins or ends. */
export function leverWords(
  what: 'leverOn' | 'leverOff',
  replay: Replay | undefined,
  entry: number,
  { words }: Speech,
): string {
  const lever = leverOf(replay, entry)
  return lever ? words.marker[what](words.leverName[lever], isPlural(lever)) : ''
}

/** What a change at the head of the administration changes, in words. */
export function headWords(replay: Replay, number: number, say: Speech): string {
  const { from: _, ...change } = replay.trajectory.scenario.leadership.changes[number - 1] ?? {
    from: '',
  }
  return dispositionWords(change, say).join(', ')
}

/** Dispositions of a head in words, one each. */
export function dispositionWords(
  head: Readonly<Record<string, number | undefined>>,
  say: Speech,
): string[] {
  return DISPOSITION_VALUES.flatMap(({ key, unit, [say.names]: told }) => {
    const value = head[key.replace('leadership.', '')]
    return value === undefined ? [] : [say.words.capital(told, parameterWords(unit, value, say))]
  })
}

/** A marker in words, without its town. */
export function markerWords(marker: Marker, towns: Towns, say: Speech): string {
  const { words, decimal } = say
  const replay = towns.replays[marker.town]
  if (marker.kind === 'posts') return words.marker.posts(decimal(marker.value))
  if (marker.kind === 'refused') return words.marker.refused(marker.value === ANSWER.noMoney)
  if (marker.kind === 'headChanged')
    return words.marker.headChanged(replay ? headWords(replay, marker.value, say) : '')
  if (marker.kind === 'leverOn' || marker.kind === 'leverOff')
    return leverWords(marker.kind, replay, marker.value, say)
  return words.marker[marker.kind]
}

/** Whom a marker concerns. */
function markerTown(marker: Marker, say: Speech): string {
  return marker.town < 0 ? say.words.allTowns : say.town(marker.town)
}

/** Whom a marker concerns, when, and what it is; a time that is known roughly is called so. */
export function markerSentence(marker: Marker, towns: Towns, say: Speech): string {
  const day = dayOf(marker.week, towns.start)
  const { rough } = say.words
  const month = say.month(day)
  const date = roughDate(marker, towns) ? rough.about(month) : month
  return `${markerTown(marker, say)}, ${date}: ${markerWords(marker, towns, say)}`
}
