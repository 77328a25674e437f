import { EVENT } from '../terms/events.ts'
import { LEVER_INDEX, LEVERS, type LeverKey } from '../terms/levers.ts'
import type { Condition, PolicyEntry } from '../terms/scenario.ts'
import { TOWN, type World } from '../world/world.ts'

/** Intensity of a lever this week, 0 when nobody pulls it. */
export function intensity(world: World, lever: LeverKey): number {
  return world.lever.intensity[LEVER_INDEX[lever]]
}

/** Weeks since the lever was pulled, without a pause. */
export function weeksPulled(world: World, lever: LeverKey): number {
  return world.count.week - world.lever.since[LEVER_INDEX[lever]]
}

/** A further setting of a lever, from the entry that sets its intensity. */
export function setting(world: World, lever: LeverKey, name: string): number {
  const index = LEVER_INDEX[lever]
  const entry = world.scenario.policy[world.lever.entry[index] - 1]
  const definition = LEVERS[index].settings as Readonly<
    Record<string, { readonly default: number }>
  >
  return entry?.settings[name] ?? definition[name]?.default ?? 0
}

/**
 * Resolves the policy of this week: which entries hold, and with which intensity.
 *
 * Where several entries of one lever hold, the strongest counts. Conditional entries look
 * at last week's outcomes (open conflict, load, coverage and their like). Writes `lever`,
 * `policy` and the weekly cost; draws nothing.
 */
export function resolvePolicy(world: World): void {
  const { lever, policy, scenario, count, town } = world
  lever.intensity.fill(0)
  lever.entry.fill(0)
  let cost = 0
  for (let index = 0; index < scenario.policy.length; index++) {
    const entry = scenario.policy[index]
    const active = holds(world, entry, index)
    if (active && !policy.state[index]) {
      policy.state[index] = 1
      policy.began[index] = count.week
      if (entry.intensity > 0)
        world.recorder.add(count.week, EVENT.leverOn, -1, -1, index, 0, 0, entry.intensity)
    }
    if (!active && policy.state[index]) {
      policy.state[index] = 0
      if (entry.intensity > 0) world.recorder.add(count.week, EVENT.leverOff, -1, -1, index)
    }
    if (!active || entry.intensity === 0) continue
    const row = LEVER_INDEX[entry.lever]
    if (entry.lever !== 'posts') cost += entryCost(world, entry)
    if (entry.intensity <= lever.intensity[row]) continue
    lever.intensity[row] = entry.intensity
    lever.entry[row] = index + 1
    lever.since[row] = policy.began[index]
  }
  town[TOWN.cost] = cost + town[TOWN.posts] * 577
}

function entryCost(world: World, entry: PolicyEntry): number {
  const standard =
    (LEVERS[LEVER_INDEX[entry.lever]].cost * world.scenario.place.population) / 100_000
  return (entry.cost ?? standard) * entry.intensity
}

function holds(world: World, entry: PolicyEntry, index: number): boolean {
  const { schedule, count, policy } = world
  if (count.week >= schedule.to[index] || count.week < schedule.from[index]) return false
  if (!entry.when || policy.state[index]) return true
  return conditionMet(world, entry.when, index)
}

/** Town numbers that a condition may look at. */
const WATCHED = {
  openConflict: TOWN.openConflict,
  conflict: TOWN.conflict,
  load: TOWN.load,
  coverage: TOWN.coverage,
  members: TOWN.members,
  needIndex: TOWN.needIndex,
  match: TOWN.match,
  unmet: TOWN.unmet,
  refugees: TOWN.refugees,
  circles: TOWN.circlesAlive,
  strain: TOWN.strain,
  motivation: TOWN.motivation,
  trustHelpers: TOWN.trustHelpers,
  horizontal: TOWN.horizontal,
  linking: TOWN.linkingMean,
  mentors: TOWN.mentors,
  independents: TOWN.independents,
  media: TOWN.media,
  arrivals: TOWN.arrivals,
} as const
/** Outcomes that a condition may name. */
export const CONDITION_OUTCOMES = Object.keys(WATCHED) as readonly (keyof typeof WATCHED)[]

function conditionMet(world: World, when: Condition, index: number): boolean {
  const { town, policy, schedule, count } = world
  const value = town[WATCHED[when.outcome as keyof typeof WATCHED]]
  const armed =
    count.week >= schedule.after[index] &&
    (when.members === undefined || town[TOWN.members] >= when.members)
  const met =
    armed &&
    (when.above === undefined || value > when.above) &&
    (when.below === undefined || value < when.below)
  policy.streak[index] = met ? policy.streak[index] + 1 : 0
  return policy.streak[index] >= when.weeks
}
