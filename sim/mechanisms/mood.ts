import { intensity } from '../acts/policy.ts'
import { exp } from '../exact/math.ts'
import { TOWN, type World } from '../world/world.ts'

/**
 * Public mood: lifted by visible helping and the leadership's stance, lowered by
 * polarisation when many arrive; a threat becomes a common reference where an alliance stands.
 *
 * Reads `media`, lever stance; writes `mood` (-1 to 1). Draws nothing. Source: II7, II15; judged.
 */
export function mood(world: World): void {
  const { town, scenario } = world
  const { society } = scenario
  const rally = society.allianceSince === null ? 0 : 0.5 * society.polarisation
  const target =
    society.mood +
    0.3 * intensity(world, 'stance') -
    society.polarisation * (1 - exp(-town[TOWN.media])) +
    rally
  town[TOWN.mood] += 0.05 * (target - town[TOWN.mood])
}
