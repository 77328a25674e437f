import { drain } from '../world/host.ts'
import type { World } from '../world/world.ts'

/** Something happened to a person, in a circle or in none (-1). */
export function tellOfPerson(
  world: World,
  kind: i32,
  person: i32,
  circle: i32,
  cause: i32 = 0,
  cause2: i32 = 0,
  value: i32 = 0,
): void {
  write(world, kind, person, circle, -1)
  const { log, count } = world
  const at = count.events - 1
  log.cause[at] = cause
  log.cause2[at] = cause2
  log.value[at] = value
}

/** A person, in a circle or in none, met another party: an official, or the place of a new circle. */
export function tellOfMeeting(
  world: World,
  kind: i32,
  person: i32,
  circle: i32,
  other: i32,
  value: i32 = 0,
): void {
  write(world, kind, person, circle, other)
  world.log.value[world.count.events - 1] = value
}

/** Something happened to a circle, with another party (-1 for none), a cause and a number. */
export function tellOfCircle(
  world: World,
  kind: i32,
  circle: i32,
  other: i32 = -1,
  cause: i32 = 0,
  value: f64 = 0,
): void {
  write(world, kind, -1, circle, other)
  const { log, count } = world
  const at = count.events - 1
  log.cause[at] = cause
  log.value[at] = value
}

/** Something happened to the town or an office of it, with another party (-1 for none) and a number. */
export function tellOfTown(
  world: World,
  kind: i32,
  other: i32 = -1,
  value: f64 = 0,
  cause: i32 = 0,
): void {
  tellOfCircle(world, kind, -1, other, cause, value)
}

/** Appends one event of this week; -1 stands for no person, circle or other party. */
function write(world: World, kind: i32, person: i32, circle: i32, other: i32): void {
  if (world.count.events === world.capacity.log) drain(world)
  const { log, count } = world
  const at = count.events++
  log.week[at] = count.week
  log.kind[at] = kind
  log.person[at] = person
  log.circle[at] = circle
  log.other[at] = other
  log.cause[at] = 0
  log.cause2[at] = 0
  log.value[at] = 0
}
