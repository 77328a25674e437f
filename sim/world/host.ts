import { grow, type World } from './world.ts'

/*
 * What the model asks of whoever runs it: more rows, and to take over the events that were
 * told. In WebAssembly these are calls to the outside (sim/fast/host.asc). All views of the
 * world may be replaced by the first four: nobody may hold a column across them.
 */

/** Makes sure that there is room for so many rows of helpers. */
export function reserveHelpers(world: World, rows: i32): void {
  grow(world, 'helper', rows)
}

/** Makes sure that there is room for so many rows of members. */
export function reserveMembers(world: World, rows: i32): void {
  grow(world, 'member', rows)
}

/** Makes sure that there is room for so many circles. */
export function reserveCircles(world: World, rows: i32): void {
  grow(world, 'circle', rows)
}

/** Makes sure that there is room for so many rows of officials. */
export function reserveOfficials(world: World, rows: i32): void {
  grow(world, 'official', rows)
}

/** Hands on the events that were told. */
export function drain(world: World): void {
  world.recorder.take(world)
}

/** A row was added that nobody made room for: a fault of ours. */
export function noRoom(world: World): void {
  throw new Error(`no room for another row in week ${world.count.week} of ${world.scenario.id}`)
}
