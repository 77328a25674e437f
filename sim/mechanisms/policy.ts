import { isGranted, isPaid, pay } from '../acts/purse.ts'
import { tellOfTown } from '../acts/tell.ts'
import { ENDING, EVENT } from '../terms/events.ts'
import { LEVERS_COUNT } from '../terms/levers.ts'
import { TOWN } from '../terms/town.ts'
import { WEEKS_PER_YEAR } from '../terms/weeks.ts'
import type { World } from '../world/world.ts'

/**
 * Resolves the policy of this week: what the entries of last week cost is paid, then which
 * entries hold, and with which intensity.
 *
 * Where several entries of one lever hold, the strongest counts. Entries that start or end by
 * a condition look at last week's outcomes (open conflict, load, coverage and their like).
 * Writes `lever`, `policy` and the weekly cost; draws nothing.
 */
export function policy(world: World): void {
  const { lever, town, entry, size, p } = world
  pay(world)
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
  town[TOWN.cost] = cost + (town[TOWN.posts] * p.postCost) / WEEKS_PER_YEAR
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
  else tellOfTown(world, EVENT.leverOff, index, 0, endingOf(world, index))
}

/** Why an entry that held last week holds no more. */
function endingOf(world: World, index: i32): i32 {
  const { entry, count } = world
  if (!isPaid(world, index)) return isGranted(world, index) ? ENDING.grant : ENDING.funds
  return count.week >= entry.ends[index] ? ENDING.date : ENDING.condition
}

/** Whether an entry is in force: within its dates, and begun but not ended by its conditions. */
function holds(world: World, index: i32): bool {
  const { entry, condition, count, policy } = world
  if (count.week >= entry.ends[index] || count.week < entry.begins[index]) return false
  if (!isPaid(world, index)) return false
  const start = 2 * index
  const end = start + 1
  if (policy.state[index]) {
    if (!met(world, end)) return true
    // The weeks to the next start are counted anew.
    policy.streak[start] = 0
    return false
  }
  // What begins by its date alone begins once: its end stays counted.
  if (condition.outcome[start] < 0) return policy.streak[end] < condition.weeks[end]
  if (!met(world, start)) return false
  policy.streak[end] = 0
  return true
}

/** Whether a condition holds for as many weeks in a row as it asks for; never where there is none. */
function met(world: World, row: i32): bool {
  const { town, policy, condition, count } = world
  if (condition.outcome[row] < 0) return false
  const value = town[condition.outcome[row]]
  const armed = count.week >= condition.after[row] && town[TOWN.members] >= condition.members[row]
  const beyond = armed && value > condition.above[row] && value < condition.below[row]
  policy.streak[row] = beyond ? policy.streak[row] + 1 : 0
  return policy.streak[row] >= condition.weeks[row]
}
