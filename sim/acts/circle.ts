import type { World } from '../world/world.ts'

/** How far its organisers carry a circle, 0 to 1. */
export function carriedBy(world: World, id: i32): f64 {
  const { circle, p } = world
  return Math.min(1, circle.organisers[id] / (circle.members[id] * p.carrierShare))
}

/** What a circle remembers of conflict that was worked through, 0 to 1. */
export function workedThrough(world: World, id: i32): f64 {
  return world.is.workedThrough ? Math.min(1, world.circle.worked[id]) : 0
}
