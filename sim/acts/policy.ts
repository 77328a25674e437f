import { SETTINGS } from '../terms/levers.ts'
import type { World } from '../world/world.ts'

/** Intensity of a lever this week, 0 when nobody pulls it. */
export function intensity(world: World, lever: i32): f64 {
  return world.lever.intensity[lever]
}

/** Weeks since the lever was pulled, without a pause. */
export function weeksPulled(world: World, lever: i32): i32 {
  return world.count.week - world.lever.since[lever]
}

/** A further setting of a lever, from the entry that sets its intensity. */
export function setting(world: World, lever: i32, name: i32): f64 {
  const entry = world.lever.entry[lever] - 1
  if (entry < 0) return world.usual.setting[lever * SETTINGS + name]
  return world.entry.setting[entry * SETTINGS + name]
}

/** Does an occasion that returns every `interval` weeks fall into this week? */
export function returns(interval: f64, weeks: f64): bool {
  return weeks % interval === 0
}

/** Does an entry of the policy say what this lever does, and not those who hold office? */
export function isForced(world: World, lever: i32): bool {
  return world.lever.entry[lever] > 0
}
