import { EVENT, type OutcomeKey } from '../sim/index.ts'
import type { Replay, View } from './replay.ts'

/** Weeks a moment stays on the stage: 1.2 s at speed 1. */
export const LINGER = 12

/** What was going on around a week, beside the state of circles and ties. */
export type Moments = {
  /** Friction events of the last weeks per circle. */
  readonly friction: ReadonlyMap<number, number>
  /** Share of helpers reached by the last public thanks, and whether deeds backed it. */
  readonly appreciation: { readonly reach: number; readonly backed: boolean } | undefined
  /** A forum met within the last weeks. */
  readonly forum: boolean
  /** Entries of the policy in force. */
  readonly policy: readonly number[]
}

/** Gathers the moments of the last `LINGER` weeks; a pure function of the view. */
export function moments(view: View): Moments {
  const { replay, week } = view
  const { events } = replay.trajectory
  const friction = new Map<number, number>()
  let appreciation: Moments['appreciation']
  let forum = false
  const end = replay.firstEvent[week + 1]!
  for (let event = replay.firstEvent[Math.max(0, week - LINGER + 1)]!; event < end; event++) {
    const kind = events.kind[event]
    const circle = events.circle[event]!
    if (kind === EVENT.friction && circle >= 0)
      friction.set(circle, (friction.get(circle) ?? 0) + 1)
    if (kind === EVENT.appreciation)
      appreciation = { reach: events.value[event]!, backed: events.cause[event] === 1 }
    if (kind === EVENT.forum) forum = true
  }
  return { friction, appreciation, forum, policy: policyInForce(replay, end) }
}

function policyInForce(replay: Replay, end: number): number[] {
  const { events } = replay.trajectory
  const active = new Set<number>()
  for (let event = 0; event < end; event++) {
    if (events.kind[event] === EVENT.leverOn) active.add(events.other[event]!)
    if (events.kind[event] === EVENT.leverOff) active.delete(events.other[event]!)
  }
  return [...active].sort((a, b) => a - b)
}

/** An outcome of the week of a view; 0 where it was not recorded. */
export function outcome(view: View, key: OutcomeKey): number {
  return view.replay.trajectory.outcomes[key]?.[view.week] ?? 0
}

/** People who arrived in the four weeks up to the week of a view. */
export function arrivalsPerMonth(view: View): number {
  const arrivals = view.replay.trajectory.outcomes.arrivals
  if (!arrivals) return 0
  let sum = 0
  for (let week = Math.max(0, view.week - 3); week <= view.week; week++) sum += arrivals[week]!
  return sum
}

/** Need of a week in hours and the part of it that is met. */
export function need(view: View): {
  readonly hours: number
  readonly met: number
  readonly share: number
} {
  const met = outcome(view, 'metMunicipal') + outcome(view, 'metVolunteers')
  const hours = met + outcome(view, 'unmet')
  return { hours, met, share: hours > 0 ? met / hours : 1 }
}
