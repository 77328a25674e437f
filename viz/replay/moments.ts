import { EVENT, eventIndex, type OutcomeKey } from '../../sim/index.ts'
import type { View } from './replay.ts'

/** Entries of the policy in force in the week of a view. */
export function policyInForce({ replay, week }: View): number[] {
  const { kind, other } = replay.trajectory.events
  const { ofKinds } = eventIndex(replay.trajectory)
  const active = new Set<number>()
  for (const event of ofKinds([EVENT.leverOn, EVENT.leverOff], 0, week + 1)) {
    if (kind[event] === EVENT.leverOn) active.add(other[event]!)
    else active.delete(other[event]!)
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
