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

/** Exits by cause are counted in this many cells. */
export const EXIT_CELLS = 16

/** Numbers of rows in use, the week, free queue nodes and this week's exits by cause. */
export type Count = {
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

/** What a world is made of besides its columns. */
export type WorldParts = {
  readonly key: Key
  readonly scenario: Scenario
  readonly series: Series
  readonly residents: Residents
  readonly recorder: EventRecorder
  readonly outcomes: number
}

/**
 * The state of a town: named columns in one buffer, plus the number of rows in use.
 * A class, so that every world has the same shape and compiled code stays valid for the next.
 */
export class World implements Groups {
  capacity: Capacity
  buffer: ArrayBuffer
  town: Float64Array
  helper: Groups['helper']
  member: Groups['member']
  circle: Groups['circle']
  official: Groups['official']
  office: Groups['office']
  place: Groups['place']
  resident: Groups['resident']
  queue: Groups['queue']
  node: Groups['node']
  exitQueue: Groups['exitQueue']
  cohort: Groups['cohort']
  week: Groups['week']
  lever: Groups['lever']
  policy: Groups['policy']
  count: Count
  /** Rows of `member` that are in a circle now, in order of joining. */
  members: Int32Array
  memberCount = 0
  /** Outcomes of the week, in the order of OUTCOMES; filled by `measure`. */
  row: Float64Array
  readonly key: Key
  readonly scenario: Scenario
  readonly series: Series
  readonly residents: Residents
  readonly recorder: EventRecorder

  /** All columns zero, or on a buffer that has been laid out for this capacity. */
  constructor(parts: WorldParts, capacity: Capacity, buffer = new ArrayBuffer(bytesFor(capacity))) {
    const views = viewAll(buffer, capacity)
    this.capacity = capacity
    this.buffer = buffer
    this.town = views.town
    this.helper = views.helper
    this.member = views.member
    this.circle = views.circle
    this.official = views.official
    this.office = views.office
    this.place = views.place
    this.resident = views.resident
    this.queue = views.queue
    this.node = views.node
    this.exitQueue = views.exitQueue
    this.cohort = views.cohort
    this.week = views.week
    this.lever = views.lever
    this.policy = views.policy
    this.count = {
      week: 0,
      helpers: 0,
      members: 0,
      circles: 0,
      officials: 0,
      posts: 0,
      nodes: 0,
      freeNode: -1,
      exits: new Float64Array(EXIT_CELLS),
    }
    this.members = new Int32Array(capacity.member)
    this.row = new Float64Array(parts.outcomes)
    this.key = parts.key
    this.scenario = parts.scenario
    this.series = parts.series
    this.residents = parts.residents
    this.recorder = parts.recorder
  }
}

function bytesFor(capacity: Capacity): number {
  let bytes = TOWN_FIELDS.length * 8
  for (const name of GROUP_NAMES) bytes += bytesOf(GROUPS[name], capacity[name])
  return bytes
}

/** Views of all groups on a buffer of a known capacity. */
function viewAll(buffer: ArrayBuffer, capacity: Capacity): Groups & { town: Float64Array } {
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
  const buffer = new ArrayBuffer(bytesFor(capacity))
  const fresh = viewAll(buffer, capacity)
  fresh.town.set(world.town)
  for (const name of GROUP_NAMES) copyColumns(world[name], fresh[name])
  Object.assign(world, fresh, { buffer, capacity })
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
  const copy = new World(
    { ...world, recorder, outcomes: world.row.length },
    { ...world.capacity },
    world.buffer.slice(0),
  )
  copy.members.set(world.members)
  copy.memberCount = world.memberCount
  copy.row.set(world.row)
  copy.count = { ...world.count, exits: world.count.exits.slice() }
  return copy
}
