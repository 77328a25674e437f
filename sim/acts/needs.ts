import { TOWN } from '../terms/town.ts'
import type { World } from '../world/world.ts'

/**
 * How much help a case asks for, 1 where offices are as formal as is usual: formal ones leave more
 * to do for those who accompany others (administrative burden: Moynihan, Herd and Harvey 2015).
 */
export function burdenOfCases(world: World): f64 {
  const { start, p } = world
  return Math.max(p.burdenLeast, 1 + p.caseworkBurden * (start.formality - p.formalityUsual))
}

/** Turns the pools of the town into needs, in hours a week. */
export function needsOf(world: World): void {
  const { town, p } = world
  town[TOWN.needEmergency] = (town[TOWN.emergencyPool] * p.emergencyHours) / p.emergencyTime
  const everyday =
    p.everydayHours *
    ((1 - p.everydayFloor) * town[TOWN.everydayPool] + p.everydayFloor * town[TOWN.refugees])
  // Those who are settled help those who come after them.
  const own = p.ownNetworks * town[TOWN.settled] * town[TOWN.settledShare]
  town[TOWN.needEveryday] = Math.max(0, everyday - own)
  town[TOWN.needCasework] =
    p.caseworkHours *
    burdenOfCases(world) *
    (town[TOWN.cases] + p.caseworkSettled * town[TOWN.settled])
}
