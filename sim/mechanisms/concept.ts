import { intensity } from '../acts/policy.ts'
import { tellOfTown } from '../acts/tell.ts'
import { EVENT } from '../terms/events.ts'
import { LEVER } from '../terms/levers.ts'
import { TOWN } from '../terms/town.ts'
import { WEEKS_PER_YEAR } from '../terms/weeks.ts'
import type { World } from '../world/world.ts'

/**
 * A joint integration concept is written where both sides meet at eye level and understand each
 * other, slowly; once adopted, it cares for the ties between them.
 *
 * Reads lever concept, `care`, understanding of both, linking; writes `conceptProgress`,
 * `conceptAdopted`. Draws nothing. Source: I16 to I19; speed judged.
 */
export function concept(world: World): void {
  const { town, p } = world
  if (town[TOWN.conceptAdopted]) return
  const ground =
    town[TOWN.care] * town[TOWN.understandingHelpers] * town[TOWN.understandingOfficials]
  const level = intensity(world, LEVER.concept)
  town[TOWN.conceptProgress] += (p.conceptRate * level * ground) / WEEKS_PER_YEAR
  if (town[TOWN.conceptProgress] < 1) return
  town[TOWN.conceptAdopted] = 1
  tellOfTown(world, EVENT.concept)
}
