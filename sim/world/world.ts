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
import { TOWN_FIELDS } from '../terms/town.ts'
import type { Given, Tables } from './given.ts'
import { GROUP_NAMES, GROUPS, type GroupName, type Growing, INTERLEAVED } from './layout.ts'
import { pairsOf } from './pairs.ts'

/** Rows of each group of columns. */
export type Capacity = Record<GroupName, number>
/** All groups of columns. */
export type Groups = { readonly [K in GroupName]: Columns<(typeof GROUPS)[K]> }

/** Numbers of rows in use, and the week. */
export const COUNT_FIELDS = [
  'week',
  'helpers',
  'members',
  'circles',
  'officials',
  'nodes',
  'present',
  'events',
] as const
/** Rows in use of each group, weeks done, residents present, events of this week. */
export type Count = Record<(typeof COUNT_FIELDS)[number], number>

/** What a world is made of besides its columns. */
export type WorldParts = {
  readonly key: Key
  readonly scenario: Scenario
  readonly given: Given
  readonly residents: Tables['residents']
  readonly recorder: EventRecorder
}

/** Where the columns of a world lie. */
export type Ground = {
  /** Is it the same place each time, where new columns come to lie on the old ones? */
  readonly inPlace: boolean
  /** Gives a buffer of at least so many bytes from a place on that is a multiple of 8, all zero. */
  claim(bytes: number): { readonly buffer: ArrayBuffer; readonly at: number }
}

/** A buffer of its own, a new one each time. */
export const ownGround: Ground = {
  inPlace: false,
  claim: (bytes) => ({ buffer: new ArrayBuffer(bytes), at: 0 }),
}

/**
 * The state of a town: named columns in one buffer, plus the number of rows in use and what the
 * scenario gives. A class, so that every world has the same shape and compiled code stays valid
 * for the next.
 *
 * To be read: who writes into it changes what follows. No column may be held across a call that can make the world grow: all views are replaced then.
 * What each column holds: `docs/odd/state.md`.
 */
export class World implements Groups {
  /** @internal */
  capacity: Capacity
  /** Where all columns lie. */
  buffer: ArrayBuffer
  /** Numbers of the town as a whole, by `TOWN`. */
  town: Float64Array
  /** Everybody who helps or helped; rows in use: `count.helpers`. */
  helper: Groups['helper']
  /** Those in circles; rows in use: `count.members`. */
  member: Groups['member']
  /** Circles, also those that ended; rows in use: `count.circles`. */
  circle: Groups['circle']
  /** Officials, also those who left; rows in use: `count.officials`. */
  official: Groups['official']
  /** Ties between two circles. */
  pair: Groups['pair']
  /** Offices of the town. */
  office: Groups['office']
  /** Municipalities. */
  place: Groups['place']
  /** @internal */
  person: Groups['person']
  /** @internal */
  resident: Groups['resident']
  /** @internal */
  queue: Groups['queue']
  /** @internal */
  waiting: Groups['waiting']
  /** @internal */
  exitQueue: Groups['exitQueue']
  /** @internal */
  cohort: Groups['cohort']
  /** @internal */
  week: Groups['week']
  /** Levers as they are pulled this week. */
  lever: Groups['lever']
  /** @internal */
  policy: Groups['policy']
  /** @internal */
  exit: Groups['exit']
  /** The outcomes of the last week, in the order of `OUTCOMES`. */
  outcome: Groups['outcome']
  /** Events that the recorder has not taken yet. */
  log: Groups['log']
  /** Rows in use, and the week. */
  readonly count: Count = {
    week: 0,
    helpers: 0,
    members: 0,
    circles: 0,
    officials: 0,
    nodes: 0,
    present: 0,
    events: 0,
  }
  /** @internal */
  readonly key: Key
  /** The scenario whose rules hold. */
  readonly scenario: Scenario
  /** Parameters of the scenario, by key. */
  readonly p: Given['p']
  /** @internal */
  readonly start: Given['start']
  /** @internal */
  readonly rate: Given['rate']
  /** @internal */
  readonly size: Given['size']
  /** @internal */
  readonly is: Given['is']
  /** @internal */
  residents: Tables['residents']
  /** @internal */
  readonly series: Given['series']
  /** @internal */
  readonly keep: Given['keep']
  /** @internal */
  readonly entry: Given['entry']
  /** @internal */
  readonly condition: Given['condition']
  /** @internal */
  readonly usual: Given['usual']
  /** @internal */
  readonly field: Given['field']
  /** @internal */
  readonly bureau: Given['bureau']
  /** @internal */
  readonly head: Given['head']
  /** @internal */
  readonly recorder: EventRecorder
  /** @internal */
  ground: Ground

  /**
   * All columns zero.
   *
   * @internal
   */
  constructor(parts: WorldParts, capacity: Capacity, ground: Ground = ownGround) {
    const { buffer, at } = ground.claim(bytesFor(capacity))
    const views = viewAll(buffer, capacity, at)
    this.capacity = capacity
    this.buffer = buffer
    this.town = views.town
    this.helper = views.helper
    this.member = views.member
    this.circle = views.circle
    this.official = views.official
    this.pair = views.pair
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
    this.exit = views.exit
    this.outcome = views.outcome
    this.log = views.log
    this.key = parts.key
    this.scenario = parts.scenario
    this.p = parts.given.p
    this.start = parts.given.start
    this.rate = parts.given.rate
    this.size = parts.given.size
    this.is = parts.given.is
    this.residents = parts.residents
    this.series = parts.given.series
    this.keep = parts.given.keep
    this.entry = parts.given.entry
    this.condition = parts.given.condition
    this.usual = parts.given.usual
    this.field = parts.given.field
    this.bureau = parts.given.bureau
    this.head = parts.given.head
    this.recorder = parts.recorder
    this.ground = ground
  }

  /**
   * What this world shares with its copies under the same scenario.
   *
   * @internal
   */
  get parts(): WorldParts {
    const { key, scenario, residents, recorder } = this
    return { key, scenario, given: this, residents, recorder }
  }

  /**
   * Takes over the state of another world of the same town, as much as there is room for.
   *
   * @internal
   */
  takeFrom(other: World): void {
    this.town.set(other.town)
    for (const name of GROUP_NAMES) copyGroup(name, other, this)
    Object.assign(this.count, other.count)
  }

  /**
   * Lays all columns out anew for another capacity, on other ground; rows keep their values.
   *
   * @internal
   */
  relay(capacity: Capacity, ground: Ground = this.ground): void {
    const old = ground.inPlace && ground === this.ground ? this.aside() : this
    const { buffer, at } = ground.claim(bytesFor(capacity))
    const fresh = viewAll(buffer, capacity, at)
    fresh.town.set(old.town)
    for (const name of GROUP_NAMES) copyGroup(name, old, fresh)
    Object.assign(this, fresh, { buffer, capacity, ground })
  }

  /** The columns once more in another place, since new ones come to lie where they are. */
  private aside(): Groups & { town: Float64Array } {
    const first = this.town.byteOffset
    const bytes = this.buffer.slice(first, first + bytesFor(this.capacity))
    return viewAll(bytes, this.capacity, 0)
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
  start: number,
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

/** Makes sure that a group has at least `rows` rows; all views of the world are replaced then. */
export function grow(world: World, group: Growing, rows: number): void {
  if (rows <= world.capacity[group]) return
  const capacity = { ...world.capacity, [group]: Math.max(rows, world.capacity[group] * 2) }
  capacity.pair = pairsOf(capacity.circle)
  world.relay(capacity)
}

/** Copies a group into the same group of another world, as much as both hold; without scratch. */
function copyGroup(name: GroupName, from: Groups, to: Groups): void {
  const source = columnsOf(from, name)
  const target = columnsOf(to, name)
  const kept = Object.entries(specOf(name)).flatMap(([column, [, , use]]) =>
    use === 'scratch' ? [] : [column],
  )
  for (const column of INTERLEAVED.has(name) ? [firstOfRecord(GROUPS[name])] : kept) {
    const values = source[column]
    const room = target[column]
    room.set(values.length > room.length ? values.subarray(0, room.length) : values)
  }
}

type Spec = Readonly<Record<string, readonly [unknown, number, ('derived' | 'scratch')?]>>
function specOf(name: GroupName): Spec {
  return GROUPS[name]
}

/** The columns of a group by name. All kinds of arrays share what is used of Float64Array. */
function columnsOf(groups: Groups, name: GroupName): Readonly<Record<string, Float64Array>> {
  return groups[name] as unknown as Readonly<Record<string, Float64Array>>
}

/** Rows of a group that are in use; groups of a fixed size are used whole. */
export function rowsInUse({ count, capacity }: World, group: GroupName): number {
  if (group === 'helper') return count.helpers
  if (group === 'member') return count.members
  if (group === 'circle') return count.circles
  if (group === 'official') return count.officials
  if (group === 'pair') return pairsOf(count.circles)
  return capacity[group]
}

/** Room left in a copy, so that the first weeks after it need not grow it. */
const SPARE_ROWS = 64

/** An independent copy with room for little more than what is in use: stepping it equals going on. */
export function copyWorld(world: World, recorder: EventRecorder, ground = ownGround): World {
  const copy = new World({ ...world.parts, recorder }, snugCapacity(world), ground)
  copy.takeFrom(world)
  return copy
}

/** Rows in use and a few more. */
export function snugCapacity(world: World): Capacity {
  const capacity = { ...world.capacity }
  for (const name of GROUP_NAMES)
    capacity[name] = Math.min(capacity[name], rowsInUse(world, name) + SPARE_ROWS)
  capacity.pair = pairsOf(capacity.circle)
  return capacity
}

/** Adds the state to a digest: rows in use only, so that spare room never counts. */
export function digestWorld(world: World, digest: Fingerprint): void {
  digest.add(world.town)
  for (const name of GROUP_NAMES) {
    const rows = rowsInUse(world, name)
    const columns = columnsOf(world, name)
    for (const [column, [, width, use]] of Object.entries(specOf(name))) {
      if (use !== undefined) continue
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
