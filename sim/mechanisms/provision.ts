import { intensity, setting, weeksPulled } from '../acts/policy.ts'
import { TOWN, type World } from '../world/world.ts'

/**
 * Step 3. The municipality meets a target share of emergency and everyday need, ramping up.
 *
 * Reads the needs and the lever provision; writes `provisionEmergency`, `provisionEveryday`
 * (shares), `metMunicipal` (hours per week). Draws nothing. Source: III10, III12; ramp judged.
 */
export function provision(world: World): void {
  const { town } = world
  const target = intensity(world, 'provision')
  const ramp =
    target > 0
      ? Math.min(1, (weeksPulled(world, 'provision') + 1) / setting(world, 'provision', 'ramp'))
      : 0
  town[TOWN.provisionEmergency] = Math.min(0.95, target * ramp * 1.2)
  town[TOWN.provisionEveryday] = target * ramp
  town[TOWN.metMunicipal] =
    town[TOWN.needEmergency] * town[TOWN.provisionEmergency] +
    town[TOWN.needEveryday] * town[TOWN.provisionEveryday]
}
