import { LEVER, SETTING } from '../terms/levers.ts'
import { TOWN } from '../terms/town.ts'
import type { World } from '../world/world.ts'
import { intensity, isForced, setting } from './policy.ts'

/** Share of the members for whom a coordination post has time, 0 to 1. */
export function coverOfPosts(world: World): f64 {
  const { town, p } = world
  return Math.min(1, (town[TOWN.posts] * p.helpersPerPost) / Math.max(1, town[TOWN.members]))
}

/**
 * How much posts answer to the circles: as an entry of the policy says, or all of it without
 * steering and less and less with it.
 */
export function freedomOfPosts(world: World): f64 {
  const { p } = world
  if (!world.is.freedom) return 1
  const forced = isForced(world, LEVER.posts) ? setting(world, LEVER.posts, SETTING.answers) : -1
  if (forced >= 0) return forced
  const steering = intensity(world, LEVER.steering)
  return Math.max(0, 1 - p.postsSteered * steering * steering)
}

/** Support that circles feel of the posts: of those that have time for them, as far as they answer to them. */
export function supportOfPosts(world: World): f64 {
  return coverOfPosts(world) * freedomOfPosts(world)
}
