import { TOWN } from '../terms/town.ts'
import type { World } from '../world/world.ts'

/** Formality at which cases ask for as much help as is usual. */
const USUAL_FORMALITY = 0.55

/**
 * Turns the pools of the town into needs, in hours a week. Formal offices leave more to do for
 * those who accompany others to them (administrative burden: Moynihan, Herd and Harvey 2015).
 */
export function needsOf(world: World): void {
  const { town, start, p } = world
  const burden = 1 + p.caseworkBurden * (start.formality - USUAL_FORMALITY)
  town[TOWN.needEmergency] = (town[TOWN.emergencyPool] * p.emergencyHours) / p.emergencyTime
  town[TOWN.needEveryday] =
    p.everydayHours *
    ((1 - p.everydayFloor) * town[TOWN.everydayPool] + p.everydayFloor * town[TOWN.refugees])
  town[TOWN.needCasework] =
    p.caseworkHours * burden * (town[TOWN.cases] + p.caseworkSettled * town[TOWN.settled])
}
