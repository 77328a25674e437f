import { clamp, exp, normalQuantile } from '../exact/math.ts'
import { draw } from '../exact/random.ts'
import { whole } from '../exact/words.ts'
import { STREAM } from '../terms/streams.ts'
import { placeOf } from '../world/residents.ts'
import type { World } from '../world/world.ts'

/**
 * What somebody brings along who helps for the first time: where they live, how many hours they
 * give (lognormal), how soon they mean to stop.
 */
export function drawDispositions(world: World, row: i32): void {
  const { helper, key, p } = world
  const person = helper.person[row]
  helper.place[row] = placeOf(world, homeOf(world, person))
  const z = normalQuantile(draw(key, STREAM.hours, person, 0))
  helper.hours[row] = clamp(
    p.hoursMean * exp(p.hoursSpread * z - (p.hoursSpread * p.hoursSpread) / 2),
    p.hoursLeast,
    p.hoursMost,
  )
  helper.immediacy[row] = draw(key, STREAM.immediacy, person, 0)
}

/** Newcomers live where some resident does. */
function homeOf(world: World, person: i32): i32 {
  const { key, size } = world
  if (person < size.residents) return person
  return whole(draw(key, STREAM.newcomer, person, 0, 1) * size.residents)
}
