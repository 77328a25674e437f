import { EVENT, ROUTE, type Trajectory, valueAt } from '../../sim/index.ts'

/**
 * What a person can be: not yet a helper, one of three kinds of helper, or a former one. Organisers
 * are members: the log does not tell when somebody ceases to organise.
 */
export const ROLES = ['never', 'independent', 'member', 'mentor', 'former'] as const
/** What a person is at the end of a week. */
export type Role = (typeof ROLES)[number]

/** Those who help; the others never did or stopped. */
export const HELPING: readonly Role[] = ['independent', 'member', 'mentor']

/** Somebody who ends a week in another role than the one before. */
export type Move = {
  readonly person: number
  readonly week: number
  readonly from: Role
  readonly to: Role
}

const known = new WeakMap<Trajectory, readonly Move[]>()

/**
 * All changes of role in a run, in order of week: what somebody is at the end of a week against
 * the end of the week before, so that who begins and joins a circle within a week moves once. The
 * roles of week 0 are moves from `never`. Read from the event log; made once for each run.
 */
export function roleMoves(run: Trajectory): readonly Move[] {
  const before = known.get(run)
  if (before) return before
  const made = findMoves(run)
  known.set(run, made)
  return made
}

function findMoves({ events }: Trajectory): Move[] {
  const moves: Move[] = []
  const roles = new Map<number, Role>()
  let week = 0
  let touched = new Map<number, Role>()
  const endWeek = () => {
    for (const [person, from] of touched) {
      const to = roles.get(person) ?? 'never'
      if (from !== to) moves.push({ person, week, from, to })
    }
    touched = new Map()
  }
  for (let at = 0; at < events.length; at++) {
    const now = valueAt(events.week, at)
    if (now !== week) endWeek()
    week = now
    const person = valueAt(events.person, at)
    const role = roles.get(person) ?? 'never'
    const next = roleAfter(valueAt(events.kind, at), valueAt(events.value, at), role)
    if (next === role) continue
    if (!touched.has(person)) touched.set(person, role)
    roles.set(person, next)
  }
  endWeek()
  return moves
}

function roleAfter(kind: number, value: number, role: Role): Role {
  if (kind === EVENT.entered) return 'independent'
  if (kind === EVENT.stopped) return 'former'
  if (kind === EVENT.leftCircle) return value === ROUTE.mentor ? 'mentor' : 'former'
  // Also who goes along when circles split or merge: they join another one.
  if (kind === EVENT.joined) return 'member'
  return role
}
