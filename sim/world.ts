import { bytesOf, type Columns, f32, f64, i32, u8, viewsOf } from './columns.ts'
import type { Key } from './random.ts'
import type { EventRecorder } from './recorder.ts'
import type { Residents } from './residents.ts'
import type { Scenario } from './scenario.ts'
import type { Series } from './series.ts'

/** Role of a helper row. */
export const ROLE = { former: 0, independent: 1, member: 2, organiser: 3, mentor: 4 } as const
/** Form of a circle. */
export const FORM = { informal: 0, alliance: 1, association: 2 } as const

export const PEERS = 8
export const LINKS = 4
export const MILIEUS = 4
/** Milieu of people who came as refugees. */
export const NEWCOMER_MILIEU = 4
export const MAX_OFFICES = 12
export const BINS = 128
/** Luck is bucketed to this many equal cells per threshold bin. */
export const CELLS = 256

/** Town-level numbers, by position in `world.town`. */
export const TOWN_FIELDS = [
  'arrivals',
  'refugees',
  'settled',
  'emergencyPool',
  'everydayPool',
  'needEmergency',
  'needEveryday',
  'needCasework',
  'provisionEmergency',
  'provisionEveryday',
  'metMunicipal',
  'metVolunteers',
  'unmet',
  'coverage',
  'needIndex',
  'match',
  'hours',
  'cases',
  'staff',
  'load',
  'pendingIndex',
  'media',
  'mood',
  'clarity',
  'contacts',
  'friction',
  'entries',
  'joins',
  'posts',
  'frustratedWeeks',
  'demanded',
  'visibleUnmet',
  'supportFelt',
  'horizontal',
  'cost',
  'workedThrough',
  'allianceExists',
  'conceptAdopted',
  'everActive',
  'neverEngagedBefore',
  'independents',
  'mentors',
  'members',
  'organisers',
  'former',
  'tired',
  'newcomerHelpers',
  'independentHours',
  'mentorHours',
  'linkingMean',
  'newcomerCount',
  'circlesAlive',
  'conflict',
  'openConflict',
  'bridging',
  'motivation',
  'strain',
  'trustHelpers',
  'understandingHelpers',
  'needPeak',
] as const
export type TownField = (typeof TOWN_FIELDS)[number]
export const TOWN = Object.fromEntries(TOWN_FIELDS.map((name, index) => [name, index])) as Readonly<
  Record<TownField, number>
>

const HELPER = {
  person: [i32, 1],
  role: [u8, 1],
  circle: [i32, 1],
  lastCircle: [i32, 1],
  milieu: [u8, 1],
  place: [u8, 1],
  origin: [u8, 1],
  tired: [u8, 1],
  listed: [u8, 1],
  since: [i32, 1],
  joinedWeek: [i32, 1],
  hours: [f32, 1],
  immediacy: [f32, 1],
  autonomy: [f32, 1],
  motivation: [f32, 1],
  strain: [f32, 1],
  frustration: [f32, 1],
  recognition: [f32, 1],
  trust: [f32, 1],
  understanding: [f32, 1],
  bonding: [f32, 1],
  linking: [f32, 1],
  idle: [f32, 1],
  peerTo: [i32, PEERS],
  peerStrength: [f32, PEERS],
  peerWeek: [i32, PEERS],
  linkTo: [i32, LINKS],
  linkStrength: [f32, LINKS],
  linkWeek: [i32, LINKS],
} as const
const CIRCLE = {
  place: [u8, 1],
  form: [u8, 1],
  alive: [u8, 1],
  members: [i32, 1],
  peak: [i32, 1],
  founded: [i32, 1],
  dissolved: [i32, 1],
  conflict: [f32, 1],
  wrong: [f32, 1],
  linking: [f32, 1],
  motivation: [f32, 1],
  smallWeeks: [i32, 1],
} as const
const OFFICIAL = {
  post: [i32, 1],
  office: [i32, 1],
  role: [u8, 1],
  active: [u8, 1],
  from: [i32, 1],
  to: [i32, 1],
  formality: [f32, 1],
  openness: [f32, 1],
  understanding: [f32, 1],
  trust: [f32, 1],
  ties: [f64, 1],
} as const
const OFFICE = { load: [f32, 1], tie: [f32, MAX_OFFICES] } as const
const RESIDENT = { helper: [i32, 1], node: [i32, 1], waiting: [u8, 1], contacts: [u8, 1] } as const
const QUEUE = { survival: [f64, 1], first: [i32, CELLS] } as const
const NODE = { resident: [i32, 1], key: [f64, 1], next: [i32, 1], bin: [u8, 1] } as const
const WEEK = { linkClock: [f64, 1] } as const
const LEVER = { intensity: [f32, 1], since: [i32, 1], entry: [i32, 1] } as const
const POLICY = { state: [u8, 1], streak: [i32, 1], began: [i32, 1] } as const

/** Rows of each group of columns. */
export type Capacity = {
  helper: number
  circle: number
  official: number
  office: number
  resident: number
  node: number
  week: number
  lever: number
  policy: number
}

const GROUPS = {
  helper: HELPER,
  circle: CIRCLE,
  official: OFFICIAL,
  office: OFFICE,
  resident: RESIDENT,
  node: NODE,
  week: WEEK,
  lever: LEVER,
  policy: POLICY,
} as const
type Groups = { readonly [K in keyof typeof GROUPS]: Columns<(typeof GROUPS)[K]> }

/** The state of a town: named columns in one buffer, plus the number of rows in use. */
export type World = Groups & {
  buffer: ArrayBuffer
  capacity: Capacity
  town: Float64Array
  queue: Columns<typeof QUEUE>
  count: {
    week: number
    helpers: number
    circles: number
    officials: number
    posts: number
    nodes: number
    freeNode: number
    exits: Float64Array
  }
  /** Rows of current members in order of id, and of those outside circles who help. */
  members: Int32Array
  memberCount: number
  independents: Int32Array
  independentCount: number
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
  let bytes = TOWN_FIELDS.length * 8 + bytesOf(QUEUE, BINS)
  for (const name of Object.keys(GROUPS) as (keyof typeof GROUPS)[])
    bytes += bytesOf(GROUPS[name], capacity[name])
  const buffer = new ArrayBuffer(bytes)
  return { buffer, ...viewAll(buffer, capacity) }
}

/** Views of all groups on a buffer of a known capacity. */
export function viewAll(buffer: ArrayBuffer, capacity: Capacity) {
  const town = new Float64Array(buffer, 0, TOWN_FIELDS.length)
  let at = TOWN_FIELDS.length * 8
  const queue = viewsOf(QUEUE, BINS, buffer, at)
  at += bytesOf(QUEUE, BINS)
  const groups: Record<string, unknown> = {}
  for (const name of Object.keys(GROUPS) as (keyof typeof GROUPS)[]) {
    groups[name] = viewsOf(GROUPS[name], capacity[name], buffer, at)
    at += bytesOf(GROUPS[name], capacity[name])
  }
  // The loop made one set of views for every group.
  return { town, queue, ...(groups as Groups) }
}

/** Makes sure that one group has at least `rows` rows; all views of the world are replaced, rows keep their values. */
export function reserve(world: World, group: keyof Capacity, rows: number): void {
  if (rows <= world.capacity[group]) return
  const capacity = { ...world.capacity, [group]: Math.max(rows, world.capacity[group] * 2) }
  const fresh = allocate(capacity)
  fresh.town.set(world.town)
  copyColumns(world.queue, fresh.queue)
  for (const name of Object.keys(GROUPS) as (keyof typeof GROUPS)[])
    copyColumns(world[name], fresh[name])
  Object.assign(world, fresh, { capacity })
  if (group === 'helper') {
    world.members = extend(world.members, capacity.helper)
    world.independents = extend(world.independents, capacity.helper)
  }
}

function copyColumns(from: object, to: object): void {
  const target = to as Record<string, Float64Array>
  for (const [name, column] of Object.entries(from as Record<string, Float64Array>))
    target[name]?.set(column)
}

function extend(list: Int32Array, length: number): Int32Array {
  const longer = new Int32Array(length)
  longer.set(list)
  return longer
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
    independents: world.independents.slice(),
    row: world.row.slice(),
    recorder,
  }
}
