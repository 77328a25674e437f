import {
  bytesOf,
  type Columns,
  firstOfRecord,
  recordBytes,
  recordViewsOf,
  viewsOf,
} from '../exact/columns.ts'
import type { Fingerprint } from '../exact/fingerprint.ts'
import type { Key } from '../exact/random.ts'
import type { EventRecorder } from '../results/recorder.ts'
import type { Scenario } from '../terms/scenario.ts'
import { DERIVED, GROUP_NAMES, GROUPS, type GroupName, INTERLEAVED, TOWN_FIELDS } from './layout.ts'
import type { Rates } from './rates.ts'
import type { Residents } from './residents.ts'
import type { Schedule } from './schedule.ts'
import type { Series } from './series.ts'

export * from './layout.ts'

/** Rows of each group of columns. */
export type Capacity = Record<GroupName, number>
type Groups = { readonly [K in GroupName]: Columns<(typeof GROUPS)[K]> }

/** Exits by cause are counted in this many cells. */
export const EXIT_CELLS = 16

/** Numbers of rows in use, the week, and this week's exits by cause. */
export type Count = {
  week: number
  helpers: number
  members: number
  circles: number
  officials: number
  posts: number
  /** Nodes of the queue in use, those no longer valid included. */
  nodes: number
  exits: Float64Array
}

/** What a world is made of besides its columns. */
export type WorldParts = {
  readonly key: Key
  readonly scenario: Scenario
  readonly series: Series
  readonly rates: Rates
  readonly schedule: Schedule
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
  person: Groups['person']
  resident: Groups['resident']
  queue: Groups['queue']
  waiting: Groups['waiting']
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
  readonly rates: Rates
  readonly schedule: Schedule
  readonly residents: Residents
  readonly recorder: EventRecorder

  /** All columns zero, in a buffer of their own or from `at` on (a multiple of 8) in another one. */
  constructor(
    parts: WorldParts,
    capacity: Capacity,
    buffer = new ArrayBuffer(bytesFor(capacity)),
    at = 0,
  ) {
    const views = viewAll(buffer, capacity, at)
    this.capacity = capacity
    this.buffer = buffer
    this.town = views.town
    this.helper = views.helper
    this.member = views.member
    this.circle = views.circle
    this.official = views.official
    this.office = views.office
    this.place = views.place
    this.person = views.person
    this.resident = views.resident
    this.queue = views.queue
    this.waiting = views.waiting
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
      exits: new Float64Array(EXIT_CELLS),
    }
    this.members = new Int32Array(capacity.member)
    this.row = new Float64Array(parts.outcomes)
    this.key = parts.key
    this.scenario = parts.scenario
    this.series = parts.series
    this.rates = parts.rates
    this.schedule = parts.schedule
    this.residents = parts.residents
    this.recorder = parts.recorder
  }

  /** Takes over the state of another world of the same town, as much as there is room for. */
  takeFrom(other: World): void {
    this.town.set(other.town)
    for (const name of GROUP_NAMES) copyGroup(name, other, this)
    this.members.set(other.members.subarray(0, other.memberCount))
    this.memberCount = other.memberCount
    this.row.set(other.row)
    this.count = { ...other.count, exits: other.count.exits.slice() }
  }
}

/** Bytes that the columns of a world take. */
export function bytesFor(capacity: Capacity): number {
  let bytes = TOWN_FIELDS.length * 8
  for (const name of GROUP_NAMES) bytes += groupBytes(name, capacity[name])
  return bytes
}

function groupBytes(name: GroupName, rows: number): number {
  return INTERLEAVED.has(name) ? rows * recordBytes(GROUPS[name]) : bytesOf(GROUPS[name], rows)
}

/** Views of all groups on a buffer of a known capacity, from `start` on. */
function viewAll(
  buffer: ArrayBuffer,
  capacity: Capacity,
  start = 0,
): Groups & { town: Float64Array } {
  const town = new Float64Array(buffer, start, TOWN_FIELDS.length)
  let at = start + TOWN_FIELDS.length * 8
  const groups: Record<string, unknown> = {}
  for (const name of GROUP_NAMES) {
    const views = INTERLEAVED.has(name) ? recordViewsOf : viewsOf
    groups[name] = views(GROUPS[name], capacity[name], buffer, at)
    at += groupBytes(name, capacity[name])
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
  for (const name of GROUP_NAMES) copyGroup(name, world, fresh)
  Object.assign(world, fresh, { buffer, capacity })
  if (group !== 'member') return
  const longer = new Int32Array(capacity.member)
  longer.set(world.members)
  world.members = longer
}

/** Copies a group into the same group of another world, as much as both hold. */
function copyGroup(name: GroupName, from: Groups, to: Groups): void {
  const source = columnsOf(from, name)
  const target = columnsOf(to, name)
  const names = INTERLEAVED.has(name) ? [firstOfRecord(GROUPS[name])] : Object.keys(source)
  for (const column of names) {
    const values = source[column]
    const room = target[column]
    room.set(values.length > room.length ? values.subarray(0, room.length) : values)
  }
}

/** The columns of a group by name. All kinds of arrays share what is used of Float64Array. */
function columnsOf(groups: Groups, name: GroupName): Readonly<Record<string, Float64Array>> {
  return groups[name] as unknown as Readonly<Record<string, Float64Array>>
}

/** Rows of a group that are in use; groups of a fixed size are used whole. */
export function rowsInUse(world: World, group: GroupName): number {
  const { count } = world
  if (group === 'helper') return count.helpers
  if (group === 'member') return count.members
  if (group === 'circle') return count.circles
  if (group === 'official') return count.officials
  return world.capacity[group]
}

/** Room left in a copy, so that the first weeks after it need not grow it. */
const SPARE_ROWS = 64

/** An independent copy with room for little more than what is in use: stepping it equals going on. */
export function copyWorld(world: World, recorder: EventRecorder): World {
  const capacity = { ...world.capacity }
  for (const name of GROUP_NAMES)
    capacity[name] = Math.min(capacity[name], rowsInUse(world, name) + SPARE_ROWS)
  const copy = new World({ ...world, recorder, outcomes: world.row.length }, capacity)
  copy.takeFrom(world)
  return copy
}

/** Adds the state to a digest: rows in use only, so that spare room never counts. */
export function digestWorld(world: World, digest: Fingerprint): void {
  digest.add(world.town)
  for (const name of GROUP_NAMES) {
    const rows = rowsInUse(world, name)
    const columns = columnsOf(world, name)
    for (const [column, [, width]] of Object.entries<readonly [unknown, number]>(GROUPS[name])) {
      if (DERIVED.has(`${name}.${column}`)) continue
      const values = columns[column]
      digest.add(
        INTERLEAVED.has(name) ? gathered(name, values, rows) : values.subarray(0, rows * width),
      )
    }
  }
}

/** One column of a group of records, without what stands between. */
function gathered(name: GroupName, column: Float64Array, rows: number): Float64Array {
  const step = recordBytes(GROUPS[name]) / column.BYTES_PER_ELEMENT
  const values = column.slice(0, rows)
  for (let row = 0; row < rows; row++) values[row] = column[row * step]
  return values
}
