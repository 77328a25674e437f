import { LEVER } from '../terms/levers.ts'
import { TOWN } from '../terms/town.ts'
import { WEEKS_PER_YEAR } from '../terms/weeks.ts'
import type { World } from '../world/world.ts'

/*
 * Money for what a policy forces: a grant pays for one entry until it is spent, the funds of the
 * town pay for all others and are there anew in each year of the run.
 */

/** Charges what the entries that held last week cost in it. */
export function pay(world: World): void {
  const { town, policy, entry, size, count } = world
  if (yearOf(count.week) > yearOf(count.week - 1)) town[TOWN.spent] = 0
  for (let index = 0; index < size.entries; index++) {
    if (policy.state[index] !== 1) continue
    const cost = entry.price[index] * entry.intensity[index] + costOfPosts(world, index)
    if (isGranted(world, index)) policy.spent[index] += cost
    else town[TOWN.spent] += cost
  }
}

/** Whether there is money left for an entry; what costs nothing needs none. */
export function isPaid(world: World, index: i32): bool {
  const { town, policy, entry, start } = world
  if (isGranted(world, index)) return policy.spent[index] < entry.grant[index]
  return !isPriced(world, index) || town[TOWN.spent] < start.funds
}

/** Whether an entry has money of its own. */
export function isGranted(world: World, index: i32): bool {
  return world.entry.grant[index] < Infinity
}

function isPriced(world: World, index: i32): bool {
  const { entry } = world
  return (
    entry.intensity[index] > 0 && (entry.price[index] > 0 || entry.lever[index] === LEVER.posts)
  )
}

/** What the posts of last week cost in it, for the entry that they were due to. */
function costOfPosts(world: World, index: i32): f64 {
  const { town, lever, p } = world
  if (lever.entry[LEVER.posts] !== index + 1) return 0
  return (town[TOWN.posts] * p.postCost) / WEEKS_PER_YEAR
}

function yearOf(week: i32): f64 {
  return Math.floor(week / WEEKS_PER_YEAR)
}
