import { EVENT, eventIndex, type OutcomeKey, valueAt, weekOf } from '../../sim/index.ts'
import type { Replay } from '../replay/replay.ts'
import { OBSERVED_UNTIL } from '../state/observed.ts'

/** Sentences that tell what mattered in a town. */
export const MOST_MILESTONES = 10

/** What no single event says: a highest value, or that half of those who once were in circles are left. */
export const TURNS = ['mostMembers', 'mostConflict', 'halfLeft'] as const
export type Turn = (typeof TURNS)[number]

/** What mattered in a run: an event, for the first time or as every one of its kind, or a turn. */
export type Milestone =
  | {
      readonly kind: 'event'
      readonly week: number
      readonly event: number
      /** Others of its kind follow. */
      readonly first: boolean
    }
  | {
      readonly kind: 'turn'
      readonly week: number
      readonly turn: Turn
      readonly value: number
    }

/**
 * What matters most stands first. Of most kinds only the first event is told, of a change at the
 * head and of a lever that is forced each.
 */
const RANKS: readonly (readonly [kind: number, every: boolean] | Turn)[] = [
  'mostMembers',
  [EVENT.headChanged, true],
  [EVENT.forumCalled, false],
  [EVENT.leverOn, true],
  [EVENT.concept, false],
  [EVENT.posts, false],
  [EVENT.allied, false],
  'mostConflict',
  'halfLeft',
  [EVENT.association, false],
  [EVENT.demanded, false],
  [EVENT.refused, false],
  [EVENT.leverOff, true],
  [EVENT.appreciation, false],
  [EVENT.forum, false],
  [EVENT.shelterClosed, false],
  [EVENT.alliance, false],
]

const known = new WeakMap<Replay, readonly (readonly Milestone[])[]>()

/** What mattered up to a week of a run, newest first, ten at most: the most important of it, in its order. */
export function milestones(replay: Replay, week: number): Milestone[] {
  const ranked = known.get(replay) ?? RANKS.map((rank) => milestonesOf(replay, rank))
  known.set(replay, ranked)
  const past = ranked.flatMap((each) => each.filter((milestone) => milestone.week <= week))
  return past.slice(0, MOST_MILESTONES).sort((one, other) => other.week - one.week)
}

function milestonesOf(replay: Replay, rank: (typeof RANKS)[number]): Milestone[] {
  if (typeof rank === 'string') return turnOf(replay, rank)
  const [kind, every] = rank
  const { events } = replay.trajectory
  const found = [...eventIndex(replay.trajectory).ofKind(kind)].map(
    (event): Milestone => ({
      kind: 'event',
      event,
      week: valueAt(events.week, event),
      first: !every,
    }),
  )
  return every ? found : found.slice(0, 1).map((one) => ({ ...one, first: found.length > 1 }))
}

function turnOf(replay: Replay, turn: Turn): Milestone[] {
  const outcome = turn === 'mostConflict' ? 'openConflict' : 'members'
  const values = observed(replay, outcome)
  const most = Math.max(0, ...values)
  const peak = values.indexOf(most)
  if (most === 0) return []
  const week =
    turn === 'halfLeft' ? values.findIndex((value, at) => at > peak && value <= most / 2) : peak
  return week < 0 ? [] : [{ kind: 'turn', week, turn, value: valueAt(values, week) }]
}

function observed({ trajectory }: Replay, outcome: OutcomeKey): Float64Array {
  const values = trajectory.outcomes[outcome] ?? new Float64Array()
  return values.subarray(0, Math.max(0, weekOf(OBSERVED_UNTIL, trajectory.start)))
}
