import { EVENT, eventIndex } from '../../sim/index.ts'
import { dayOf } from '../words/day-of.ts'
import type { Speech } from '../words/index.ts'
import type { View } from './replay.ts'

/** What holds a town together so far, by the log: a table for helpers and offices, offices that coordinate, public thanks. */
export type TownSign = {
  readonly kind: 'table' | 'hub' | 'star' | 'none'
  /** First week in which there was one, of its run; undefined for none. */
  readonly since: number | undefined
  /** How often up to the week. */
  readonly count: number
}

const SIGNS = [
  { kind: 'hub', event: EVENT.posts },
  { kind: 'table', event: EVENT.forum },
  { kind: 'star', event: EVENT.appreciation },
] as const

/** The sign of a town in a week: an office that coordinates comes before meetings, and these before thanks. */
export function townSign({ replay: { trajectory }, week }: View): TownSign {
  const { ofKind } = eventIndex(trajectory)
  const { events } = trajectory
  for (const { kind, event } of SIGNS) {
    // Posts coordinate where an office is there for it.
    if (kind === 'hub' && !trajectory.offices.some(({ coordination }) => coordination)) continue
    const found = ofKind(event, 0, week + 1)
    const [first] = found
    if (first !== undefined) return { kind, since: events.week[first]!, count: found.length }
  }
  return { kind: 'none', since: undefined, count: 0 }
}

/** The sign in words: what it is, and since when and how often. */
export function signWords(
  view: View,
  { kind, since, count }: TownSign,
  { words, month, whole }: Speech,
): readonly [what: string, when: string] {
  const date = since === undefined ? '' : month(dayOf(since, view.replay.trajectory.start))
  if (kind === 'none') return [words.sign.none, '']
  if (kind === 'hub') return [words.sign.hub, words.sign.hubSince(date)]
  const told = words.sign[kind === 'table' ? 'tableSince' : 'starSince']
  return [words.sign[kind], told(date, whole(count))]
}
