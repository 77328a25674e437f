import { clamp, exp, normalQuantile } from '../exact/math.ts'
import { draw, drawInto, STREAM, type Stream } from '../exact/random.ts'
import { placeOf } from '../world/residents.ts'
import { TOWN, type World } from '../world/world.ts'

/** One number for each new helper on the way to their hours. */
let list = new Float64Array(256)

/**
 * What those bring along who help for the first time: where they live, how many hours they
 * give, how soon they mean to stop, whether they were engaged before. For the helper rows
 * from `first` to the last one, one trait after the other: each loop holds a single draw,
 * so that none crosses a call and none is boxed.
 */
export function drawDispositions(world: World, first: number): void {
  const { count } = world
  if (first === count.helpers) return
  if (list.length < count.helpers - first) list = new Float64Array((count.helpers - first) * 2)
  drawPlaces(world, first)
  drawHours(world, first)
  drawImmediacy(world, first)
  countExperience(world, first)
}

function drawPlaces({ helper, key, residents, count }: World, first: number): void {
  for (let row = first; row < count.helpers; row++) {
    const home = homeOf(key, helper.person[row], residents.count)
    helper.place[row] = placeOf(key, home, residents.placeShare)
  }
}

/** Newcomers live where some resident does. */
function homeOf(key: World['key'], person: number, residents: number): number {
  if (person < residents) return person
  return Math.floor(draw(key, STREAM.newcomer, person, 0, 1) * residents)
}

/** Draws one number for each of the new rows into the list; returns how many there are. */
function drawList({ helper, key, count }: World, first: number, stream: Stream): number {
  for (let row = first; row < count.helpers; row++)
    drawInto(list, row - first, key, stream, helper.person[row], 0)
  return count.helpers - first
}

/** Hours per week when active: lognormal with the stated mean, 0.5 to 40. */
function drawHours(world: World, first: number): void {
  const { hoursMean: mean, hoursSpread: spread } = world.scenario.parameters
  const { hours } = world.helper
  const end = drawList(world, first, STREAM.hours)
  for (let i = 0; i < end; i++) list[i] = normalQuantile(list[i])
  for (let i = 0; i < end; i++)
    hours[first + i] = clamp(mean * exp(spread * list[i] - 0.5 * spread * spread), 0.5, 40)
}

function drawImmediacy(world: World, first: number): void {
  const end = drawList(world, first, STREAM.immediacy)
  for (let i = 0; i < end; i++) world.helper.immediacy[first + i] = list[i]
}

function countExperience(world: World, first: number): void {
  const { engagedBeforeShare } = world.scenario.parameters
  const end = drawList(world, first, STREAM.experience)
  for (let i = 0; i < end; i++) {
    const newcomer = world.helper.person[first + i] >= world.residents.count
    if (!newcomer && list[i] >= engagedBeforeShare) world.town[TOWN.neverEngagedBefore]++
  }
}
