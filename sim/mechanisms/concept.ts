import { intensity } from '../acts/policy.ts'
import { EVENT } from '../terms/events.ts'
import { TOWN, type World } from '../world/world.ts'

/** Trust and understanding on both sides that a joint concept needs. */
const GROUND = 0.3

/**
 * A joint integration concept is adopted when it is on the agenda and both sides
 * understand each other well enough; a mark in the story, it moves nothing.
 *
 * Reads lever concept, understanding; writes `conceptAdopted`. Draws nothing. Source: I16 to I19.
 */
export function concept(world: World): void {
  const { town } = world
  if (town[TOWN.conceptAdopted] || intensity(world, 'concept') === 0) return
  if (town[TOWN.understandingHelpers] < GROUND || town[TOWN.linkingMean] < 0.05) return
  town[TOWN.conceptAdopted] = 1
  world.recorder.add(world.count.week, EVENT.concept, -1, -1)
}
