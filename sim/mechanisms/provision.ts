import { intensity, setting, weeksPulled } from '../acts/policy.ts'
import { LEVER, SETTING } from '../terms/levers.ts'
import { TOWN } from '../terms/town.ts'
import type { World } from '../world/world.ts'

/**
 * Step 3. The municipality meets a target share of emergency and everyday need, ramping up.
 *
 * Reads the needs and the lever provision; writes `provisionEmergency`, `provisionEveryday`
 * (shares), `metMunicipal` (hours per week). Draws nothing. Source: III10, III12; ramp judged.
 */
export function provision(world: World): void {
  const { town, p } = world
  const target = intensity(world, LEVER.provision)
  const ramp =
    target > 0
      ? Math.min(
          1,
          (weeksPulled(world, LEVER.provision) + 1) / setting(world, LEVER.provision, SETTING.ramp),
        )
      : 0
  town[TOWN.provisionEmergency] = Math.min(p.provisionMost, target * ramp * p.provisionUrgent)
  town[TOWN.provisionEveryday] = target * ramp
  town[TOWN.metMunicipal] =
    town[TOWN.needEmergency] * town[TOWN.provisionEmergency] +
    town[TOWN.needEveryday] * town[TOWN.provisionEveryday]
}
