import { tellOfTown } from '../acts/tell.ts'
import { EVENT } from '../terms/events.ts'
import { LEVERS_COUNT } from '../terms/levers.ts'
import { TOWN } from '../terms/town.ts'
import type { World } from '../world/world.ts'

/** EUR per week of a full coordination post. */
const POST_COST = 577

/**
 * Resolves the policy of this week: which entries hold, and with which intensity.
 *
 * Where several entries of one lever hold, the strongest counts. Conditional entries look
 * at last week's outcomes (open conflict, load, coverage and their like). Writes `lever`,
 * `policy` and the weekly cost; draws nothing.
 */
export function policy(world: World): void {
  const { lever, town, entry, size } = world
  for (let row = 0; row < LEVERS_COUNT; row++) {
    lever.intensity[row] = 0
    lever.entry[row] = 0
  }
  let cost: f64 = 0
  for (let index = 0; index < size.entries; index++) {
    const active = holds(world, index)
    tellOfChange(world, index, active)
    if (!active) continue
    cost += entry.price[index] * entry.intensity[index]
    pull(world, index)
  }
  town[TOWN.cost] = cost + town[TOWN.posts] * POST_COST
}

/** Sets the lever of an entry that holds, unless another one is stronger; intensity 0 forces it off. */
function pull(world: World, index: i32): void {
  const { lever, entry, policy } = world
  const row = entry.lever[index]
  if (lever.entry[row] > 0 && entry.intensity[index] <= lever.intensity[row]) return
  lever.intensity[row] = entry.intensity[index]
  lever.entry[row] = index + 1
  lever.since[row] = policy.began[index]
}

/** Remembers whether an entry holds, and tells when that changed. */
function tellOfChange(world: World, index: i32, active: bool): void {
  const { policy, entry, count } = world
  const before = policy.state[index] === 1
  if (active === before) return
  policy.state[index] = active ? 1 : 0
  if (active) policy.began[index] = count.week
  if (entry.intensity[index] === 0) return
  if (active) tellOfTown(world, EVENT.leverOn, index, entry.intensity[index])
  else tellOfTown(world, EVENT.leverOff, index)
}

function holds(world: World, index: i32): bool {
  const { entry, count, policy } = world
  if (count.week >= entry.ends[index] || count.week < entry.begins[index]) return false
  if (entry.when[index] < 0 || policy.state[index]) return true
  return conditionMet(world, index)
}

function conditionMet(world: World, index: i32): bool {
  const { town, policy, entry, count } = world
  const value = town[entry.when[index]]
  const armed = count.week >= entry.after[index] && town[TOWN.members] >= entry.members[index]
  const met = armed && value > entry.above[index] && value < entry.below[index]
  policy.streak[index] = met ? policy.streak[index] + 1 : 0
  return policy.streak[index] >= entry.weeks[index]
}
