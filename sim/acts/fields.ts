import { NONE } from '../exact/chain.ts'
import { draw } from '../exact/random.ts'
import { FIELDS_COUNT } from '../terms/fields.ts'
import { STREAM } from '../terms/streams.ts'
import { TOWN } from '../terms/town.ts'
import type { World } from '../world/world.ts'

/*
 * Fields of work: which need a circle meets. Need is counted here and nowhere else: as the tasks
 * that there are in a field, beyond what the municipality does.
 */

/** Hours a week of need in a field that the municipality leaves. */
export function tasksOfField(world: World, id: i32): f64 {
  const { town, field, is } = world
  const emergency = town[TOWN.needEmergency] * (1 - town[TOWN.provisionEmergency])
  const everyday = town[TOWN.needEveryday] * (1 - town[TOWN.provisionEveryday])
  if (!is.fields) return emergency + everyday + town[TOWN.needCasework]
  return (
    field.emergency[id] * emergency +
    field.everyday[id] * everyday +
    field.casework[id] * town[TOWN.needCasework]
  )
}

/** Contacts with offices in a field, against the mean. */
export function contactOfField(world: World, id: i32): f64 {
  return world.is.fields ? world.field.contact[id] : 1
}

/** Draws the field of a circle by the tasks that there are and that no circle of the place does yet. */
export function chooseField(world: World, id: i32): void {
  const { circle, key, count } = world
  let sum: f64 = 0
  for (let field = 0; field < FIELDS_COUNT; field++) sum += pullOfField(world, id, field)
  let left = draw(key, STREAM.founding, id, count.week) * sum
  let chosen = 0
  while (chosen < FIELDS_COUNT - 1) {
    left -= pullOfField(world, id, chosen)
    if (left < 0) break
    chosen++
  }
  circle.field[id] = chosen
  circle.usual[id] = tasksOfField(world, chosen)
}

/** How much a field draws a new circle: less for each circle that works in it in the same place. */
function pullOfField(world: World, id: i32, field: i32): f64 {
  const { circle, place, p } = world
  let same = 0
  const first = place.circle[circle.place[id]]
  for (let other = first; other !== NONE; other = circle.nextInPlace[other])
    if (other !== id && circle.alive[other] && circle.field[other] === field) same++
  return tasksOfField(world, field) / (1 + p.fieldTaken * same)
}
