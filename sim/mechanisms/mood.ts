import { intensity } from '../acts/policy.ts'
import { exp } from '../exact/math.ts'
import { LEVER } from '../terms/levers.ts'
import { TOWN } from '../terms/town.ts'
import type { World } from '../world/world.ts'

/**
 * Public mood: lifted by the leadership's stance, lowered by
 * polarisation when many arrive; a threat becomes a common reference where an alliance stands.
 *
 * Reads `media`, lever stance; writes `mood` (-1 to 1). Draws nothing. Source: II7, II15; judged.
 */
export function mood(world: World): void {
  const { town, start, p } = world
  const rally = world.is.allied ? p.moodRally * start.polarisation : 0
  const target =
    start.mood +
    p.moodStance * intensity(world, LEVER.stance) -
    start.polarisation * (1 - exp(-town[TOWN.media])) +
    rally
  town[TOWN.mood] += p.moodSpeed * (target - town[TOWN.mood])
}
