import { intensity } from '../acts/policy.ts'
import { tellOfTown } from '../acts/tell.ts'
import { EVENT } from '../terms/events.ts'
import { LEVER } from '../terms/levers.ts'
import { TOWN } from '../terms/town.ts'
import type { World } from '../world/world.ts'

/** Understanding and ties that a joint concept needs. */
const GROUND = { understanding: 0.3, linking: 0.05 } as const

/**
 * A joint integration concept is adopted when it is on the agenda and both sides
 * understand each other well enough; a mark in the story, it moves nothing.
 *
 * Reads lever concept, understanding; writes `conceptAdopted`. Draws nothing. Source: I16 to I19.
 */
export function concept(world: World): void {
  const { town } = world
  if (town[TOWN.conceptAdopted] || intensity(world, LEVER.concept) === 0) return
  if (
    town[TOWN.understandingHelpers] < GROUND.understanding ||
    town[TOWN.linkingMean] < GROUND.linking
  )
    return
  town[TOWN.conceptAdopted] = 1
  tellOfTown(world, EVENT.concept)
}
