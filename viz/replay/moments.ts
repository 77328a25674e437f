import {
  EVENT,
  eventIndex,
  LEVERS,
  type LeverKey,
  type OutcomeKey,
  type Trajectory,
  weekOf,
} from '../../sim/index.ts'
import type { View } from './replay.ts'

/** How hard a lever is pulled in a week, by those who hold office or because it is forced; 0 for what is no lever. */
export function leverAt({ replay, week }: Pick<View, 'replay' | 'week'>, key: string): number {
  const lever = LEVERS.findIndex((row) => row.key === key)
  return lever < 0 ? 0 : (replay.trajectory.leverIntensity[week * LEVERS.length + lever] ?? 0)
}

/** Least intensity that is worth naming. */
const NAMED = 0.1

/** Levers that matter in the week of a view, hardest first: what is decided, what is forced. */
export function leversInForce(view: View): { readonly lever: LeverKey; readonly level: number }[] {
  return LEVERS.map(({ key }) => ({ lever: key, level: leverAt(view, key) }))
    .filter(({ lever, level }) => level >= NAMED && hasCome(view, lever))
    .sort((a, b) => b.level - a.level)
}

/** Money may be there before posts are, and readiness before a concept. */
function hasCome(view: View, lever: LeverKey): boolean {
  if (lever === 'posts') return outcome(view, 'posts') > 0
  if (lever !== 'concept') return true
  const { ofKind } = eventIndex(view.replay.trajectory)
  return ofKind(EVENT.concept, 0, view.week + 1).length > 0
}

type Head = Omit<Trajectory['scenario']['leadership'], 'changes'>

/** Those who head the administration in a week: the first ones, and what has changed since. */
export function headIn({ replay: { trajectory }, week }: View): Head {
  const { changes, ...first } = trajectory.scenario.leadership
  const past = changes.filter(({ from }) => weekOf(from, trajectory.start) <= week)
  return Object.assign({}, first, ...past.map(({ from: _, ...change }) => change))
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
