import { TOWN } from '../terms/town.ts'
import type { World } from '../world/world.ts'

/** How much the circles count in the town, 0 to 1: a few people in a large town are not heard. */
export function weightOfCircles(world: World): f64 {
  const { town, start, p } = world
  const share = (town[TOWN.members] * 1000) / start.population / p.circlesCount
  return Math.min(1, share * share)
}
