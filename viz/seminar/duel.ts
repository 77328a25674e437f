import type { LeverKey } from '../../sim/index.ts'
import type { Change } from '../plan/change.ts'
import type { Plan } from '../plan/plan.ts'

/** Levers that are played with: those whose traces can be seen. */
export const DUEL_LEVERS = [
  'forum',
  'posts',
  'appreciation',
  'provision',
  'steering',
  'orientation',
] as const satisfies readonly LeverKey[]
export type DuelLever = (typeof DUEL_LEVERS)[number]
/** What can be done with a lever: never pull it, leave it to those who decide, pull it all the time. */
export const PULLS = ['never', 'same', 'full'] as const
export type Pull = (typeof PULLS)[number]
export type Pulls = Readonly<Record<DuelLever, Pull>>
/** Levers that may be moved in one duel. */
export const MOST_MOVED = 3

export const NOTHING_MOVED: Pulls = {
  forum: 'same',
  posts: 'same',
  appreciation: 'same',
  provision: 'same',
  steering: 'same',
  orientation: 'same',
}

/** How many levers are moved. */
export function moved(pulls: Pulls): number {
  return DUEL_LEVERS.filter((lever) => pulls[lever] !== 'same').length
}

/** The plan for a town that some pulls come to. */
export function planOfPulls(pulls: Pulls, town: number): Plan {
  const changes = DUEL_LEVERS.flatMap((key): Change[] =>
    pulls[key] === 'same' ? [] : [{ town, key, value: pulls[key] === 'full' ? 1 : 0 }],
  )
  return { preset: 'observed', changes }
}

/** The town that a plan was made for; undefined for one that no duel makes. */
export function townOf({ changes }: Plan): number | undefined {
  return changes[0]?.town
}

/** The pulls of a plan. */
export function pullsOf({ changes }: Plan): Pulls {
  const pull = (lever: DuelLever): Pull => {
    const change = changes.find(({ key }) => key === lever)
    if (!change) return 'same'
    return change.value === 0 ? 'never' : 'full'
  }
  return Object.fromEntries(DUEL_LEVERS.map((lever) => [lever, pull(lever)])) as Pulls
}

/** What a guess comes to: moved levers whose pull was found, of those that were moved, and levers that nobody had moved. */
export function scoreOf(
  guess: Pulls,
  plan: Pulls,
): { readonly found: number; readonly moved: number; readonly wrongly: number } {
  const found = DUEL_LEVERS.filter(
    (lever) => plan[lever] !== 'same' && guess[lever] === plan[lever],
  ).length
  const wrongly = DUEL_LEVERS.filter(
    (lever) => plan[lever] === 'same' && guess[lever] !== 'same',
  ).length
  return { found, moved: moved(plan), wrongly }
}
