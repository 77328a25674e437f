import { bytesOf, type Columns, viewsOf } from './columns.ts'
import { GROUP_NAMES, GROUPS, type GroupName, TOWN_FIELDS } from './layout.ts'
import type { Key } from './random.ts'
import type { EventRecorder } from './recorder.ts'
import type { Residents } from './residents.ts'
import type { Scenario } from './scenario.ts'
import type { Series } from './series.ts'

export * from './layout.ts'

/** Rows of each group of columns. */
export type Capacity = Record<GroupName, number>
type Groups = { readonly [K in GroupName]: Columns<(typeof GROUPS)[K]> }

/** The state of a town: named columns in one buffer, plus the number of rows in use. */
export type World = Groups & {
  buffer: ArrayBuffer
  capacity: Capacity
  town: Float64Array
  count: {
    week: number
    helpers: number
    members: number
    circles: number
    officials: number
    posts: number
    nodes: number
    freeNode: number
    exits: Float64Array
  }
  /** Rows of `member` that are in a circle now, in order of joining. */
  members: Int32Array
  memberCount: number
  /** Outcomes of the week, in the order of OUTCOMES; filled by `measure`. */
  row: Float64Array
  readonly key: Key
  readonly scenario: Scenario
  readonly series: Series
  readonly residents: Residents
  readonly recorder: EventRecorder
}

/** Exits by cause are counted in this many cells. */
export const EXIT_CELLS = 16

/** Allocates the buffer and the views; all zero. */
export function allocate(capacity: Capacity) {
  let bytes = TOWN_FIELDS.length * 8
  for (const name of GROUP_NAMES) bytes += bytesOf(GROUPS[name], capacity[name])
  const buffer = new ArrayBuffer(bytes)
  return { buffer, ...viewAll(buffer, capacity) }
}

/** Views of all groups on a buffer of a known capacity. */
export function viewAll(buffer: ArrayBuffer, capacity: Capacity) {
  const town = new Float64Array(buffer, 0, TOWN_FIELDS.length)
  let at = TOWN_FIELDS.length * 8
  const groups: Record<string, unknown> = {}
  for (const name of GROUP_NAMES) {
    groups[name] = viewsOf(GROUPS[name], capacity[name], buffer, at)
    at += bytesOf(GROUPS[name], capacity[name])
  }
  // The loop made one set of views for every group.
  return { town, ...(groups as Groups) }
}

/** Makes sure that one group has at least `rows` rows; all views of the world are replaced, rows keep their values. */
export function reserve(world: World, group: GroupName, rows: number): void {
  if (rows <= world.capacity[group]) return
  const capacity = { ...world.capacity, [group]: Math.max(rows, world.capacity[group] * 2) }
  const fresh = allocate(capacity)
  fresh.town.set(world.town)
  for (const name of GROUP_NAMES) copyColumns(world[name], fresh[name])
  Object.assign(world, fresh, { capacity })
  if (group !== 'member') return
  const longer = new Int32Array(capacity.member)
  longer.set(world.members)
  world.members = longer
}

function copyColumns(from: object, to: object): void {
  const target = to as Record<string, Float64Array>
  for (const [name, column] of Object.entries(from as Record<string, Float64Array>))
    target[name]?.set(column)
}

/** An independent copy: stepping it equals going on with the original. */
export function copyWorld(world: World, recorder: EventRecorder): World {
  const buffer = world.buffer.slice(0)
  return {
    ...world,
    ...viewAll(buffer, world.capacity),
    buffer,
    capacity: { ...world.capacity },
    count: { ...world.count, exits: world.count.exits.slice() },
    members: world.members.slice(),
    row: world.row.slice(),
    recorder,
  }
}
