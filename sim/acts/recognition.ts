import { LEVER } from '../terms/levers.ts'
import { TOWN } from '../terms/town.ts'
import type { World } from '../world/world.ts'
import { intensity } from './policy.ts'

/** Recognition that a member feels, 0 to 1. */
export function recognitionFelt(world: World, row: i32): f64 {
  return world.is.recognition ? world.member.recognition[row] : 0
}

/**
 * Where a town is polarised, helping is pressed upon. The argument follows the news by half a
 * year and leaves a rest; a stance in public and deeds relieve it.
 */
export function pressureOf(world: World): f64 {
  const { start, town, p } = world
  if (!world.is.pressure) return 0
  const relief =
    p.pressureStance * intensity(world, LEVER.stance) +
    p.pressureSupport * intensity(world, LEVER.support)
  const argued =
    p.pressureRest + (1 - p.pressureRest) * Math.min(1, p.pressureNews * town[TOWN.habituation])
  return p.motivationPressure * argued * start.polarisation * Math.max(0, 1 - relief)
}
