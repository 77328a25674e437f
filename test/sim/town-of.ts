import {
  createWorld,
  type EventKind,
  EventRecorder,
  eventsOf,
  type LeverKey,
  type Parameters,
  type PolicyEntry,
  type Scenario,
  type Structure,
  step,
  TOWN,
} from '../../sim/index.ts'
import { policy } from '../../sim/mechanisms/policy.ts'
import { LEVER } from '../../sim/terms/levers.ts'
import type { Part } from '../../sim/terms/parts.ts'
import { ROLE } from '../../sim/terms/roles.ts'
import type { TownField } from '../../sim/terms/town.ts'
import { givenBy } from '../../sim/world/given.ts'
import { World } from '../../sim/world/world.ts'
import { scenario } from '../scenarios.ts'

/** What a test calls: one step of the week, or what stands in for one. */
export type Mechanism = (world: World) => void

/** An intensity, or an intensity with settings. */
type Pulled = number | Readonly<{ intensity: number } & Record<string, number>>

/** In what a town differs from the small one that all tests of mechanisms start from. */
export type Difference = {
  readonly parameters?: Partial<Parameters>
  /** Levers in force from the first week on. */
  readonly levers?: Partial<Record<LeverKey, Pulled>>
  readonly structure?: Partial<Structure>
  readonly society?: Partial<Scenario['society']>
  readonly administration?: Partial<Scenario['administration']>
  readonly leadership?: Partial<Scenario['leadership']>
  readonly place?: Partial<Scenario['place']>
  readonly start?: string
  readonly weeks?: number
  /** Changes the columns after the policy of the week is resolved. */
  readonly world?: (world: World) => void
}

const NEUTRAL = scenario('neutral')

/** The neutral town with 3,000 inhabitants and six circles of twelve, and what differs in it. */
export function scenarioOf(difference: Difference = {}): Scenario {
  return {
    ...NEUTRAL,
    start: difference.start ?? NEUTRAL.start,
    weeks: difference.weeks ?? 120,
    place: { ...NEUTRAL.place, population: 3_000, municipalities: 3, ...difference.place },
    society: { ...NEUTRAL.society, circles: 6, circleSize: 12, ...difference.society },
    administration: { ...NEUTRAL.administration, ...difference.administration },
    leadership: { ...NEUTRAL.leadership, ...difference.leadership },
    structure: { ...NEUTRAL.structure, ...difference.structure },
    parameters: { ...NEUTRAL.parameters, ...difference.parameters },
    policy: Object.entries(difference.levers ?? {}).map(([lever, pulled]): PolicyEntry => {
      const { intensity, ...settings } = typeof pulled === 'number' ? { intensity: pulled } : pulled
      // The keys of the record are levers, and every setting besides the intensity is a number.
      return { lever: lever as LeverKey, intensity, settings: settings as Record<string, number> }
    }),
  }
}

/** Towns before their first week that were asked for last: many tests begin with the same one. */
const begun = new Map<string, World>()
const KEPT = 24

/** Such a town before anything happened, in columns of its own. */
function beginOf(difference: Difference): World {
  const scenario = scenarioOf(difference)
  const key = JSON.stringify(difference)
  const known = begun.get(key) ?? createWorld(scenario, 'small town')
  begun.delete(key)
  begun.set(key, known)
  if (begun.size > KEPT) begun.delete([...begun.keys()][0]!)
  const parts = { ...known.parts, given: givenBy(scenario), recorder: new EventRecorder(1 << 10) }
  const world = new World(parts, known.capacity)
  world.takeFrom(known)
  return world
}

/** Such a town before its first week, with its policy in force. */
export function townOf(difference: Difference = {}): World {
  const world = beginOf(difference)
  policy(world)
  difference.world?.(world)
  return world
}

/** Both differences at once; where they speak of the same, the second one wins. */
export function both(first: Difference, second: Difference): Difference {
  return {
    ...first,
    ...second,
    parameters: { ...first.parameters, ...second.parameters },
    levers: { ...first.levers, ...second.levers },
    structure: { ...first.structure, ...second.structure },
    society: { ...first.society, ...second.society },
    administration: { ...first.administration, ...second.administration },
    leadership: { ...first.leadership, ...second.leadership },
    place: { ...first.place, ...second.place },
    world: (world) => {
      first.world?.(world)
      second.world?.(world)
    },
  }
}

/** Goes on for so many weeks. */
export function weeksLater(world: World, weeks: number): World {
  for (let week = 0; week < weeks; week++) step(world)
  return world
}

/** The town without some parts of the model. */
export const without = (...parts: readonly Part[]): Difference => ({
  structure: { without: parts },
})

/** Sets levers as those who hold office do, but for those that a policy forces. */
export function setLevers(values: Partial<Record<LeverKey, number>>): (world: World) => void {
  return (world) => {
    for (const [name, value] of Object.entries(values)) {
      const row = LEVER[name as LeverKey]
      if (world.lever.entry[row] === 0) world.lever.intensity[row] = value
    }
  }
}

/** So many of the first members of each circle organise it. */
export const organisedBy = (each: number) => (world: World) => {
  const found = new Map<number, number>()
  for (const row of membersOf(world)) {
    const circle = world.member.circle[row]!
    const before = found.get(circle) ?? 0
    found.set(circle, before + 1)
    world.helper.role[world.member.helper[row]!] = before < each ? ROLE.organiser : ROLE.member
  }
}

/** Sets numbers of the town. */
export function setTown(values: Partial<Record<TownField, number>>): (world: World) => void {
  return (world) => {
    for (const [name, value] of Object.entries(values)) world.town[TOWN[name as TownField]] = value
  }
}

export const ofTown = (name: TownField) => (world: World) => world.town[TOWN[name]]!

/** Rows of those who are in a circle, in order of joining. */
export function membersOf(world: World): number[] {
  return [...world.member.present.subarray(0, world.count.present)]
}

type MemberColumn = {
  [K in keyof World['member']]: World['member'][K] extends Float32Array | Uint8Array | Int32Array
    ? K
    : never
}[keyof World['member']]

/** Gives every member the same value. */
export function setMembers(values: Partial<Record<MemberColumn, number>>): (world: World) => void {
  return (world) => {
    for (const [name, value] of Object.entries(values))
      for (const row of membersOf(world)) world.member[name as MemberColumn][row] = value
  }
}

/** Mean over all members. */
export const ofMembers = (name: MemberColumn) => (world: World) => {
  const rows = membersOf(world)
  return rows.reduce((sum, row) => sum + world.member[name]![row]!, 0) / rows.length
}

type CircleColumn = keyof World['circle']

export function setCircles(values: Partial<Record<CircleColumn, number>>): (world: World) => void {
  return (world) => {
    for (const [name, value] of Object.entries(values))
      world.circle[name as CircleColumn].fill(value, 0, world.count.circles)
  }
}

/** Sum over all circles. */
export const ofCircles = (name: CircleColumn) => (world: World) =>
  sumOf(world.circle[name].subarray(0, world.count.circles))

type OfficialColumn = keyof World['official']

export function setOfficials(
  values: Partial<Record<OfficialColumn, number>>,
): (world: World) => void {
  return (world) => {
    for (const [name, value] of Object.entries(values))
      world.official[name as OfficialColumn].fill(value, 0, world.count.officials)
  }
}

/** Sum over all officials, those who left included. */
export const ofOfficials = (name: OfficialColumn) => (world: World) =>
  sumOf(world.official[name].subarray(0, world.count.officials))

function sumOf(values: Iterable<number>): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

/** What comes from outside, by week. */
export const outsideOf = ({ series }: World) => series

/** What comes from outside in this week. */
export function setOutside(
  values: Partial<Record<'arrivals' | 'media' | 'cases' | 'pending', number>>,
): (world: World) => void {
  return (world) => {
    for (const [name, value] of Object.entries(values))
      outsideOf(world)[name as keyof typeof values][world.count.week] = value
  }
}

/** A later week in which no tie to an official has faded yet. */
export const setWeek = (week: number) => (world: World) => {
  world.week.linkClock.fill(1, 0, week + 1)
  world.count.week = week
}

/** One change after the other. */
export function all(...changes: readonly ((world: World) => void)[]): (world: World) => void {
  return (world) => {
    for (const change of changes) change(world)
  }
}

export type Happening = {
  readonly kind: EventKind
  readonly person: number
  readonly circle: number
  readonly other: number
  readonly cause: number
  readonly second: number
  readonly value: number
}

/** Of an event that concerns nobody in particular. */
export const NOBODY = { person: -1, circle: -1, other: -1, cause: 0, second: 0, value: 0 } as const

/** What one call tells. */
export function happenings(world: World, mechanism: Mechanism): Happening[] {
  const before = eventsOf(world).length
  mechanism(world)
  const log = eventsOf(world)
  return Array.from({ length: log.length - before }, (_, index) => {
    const at = before + index
    return {
      kind: log.kind[at] as EventKind,
      person: log.person[at]!,
      circle: log.circle[at]!,
      other: log.other[at]!,
      cause: log.cause[at]!,
      second: log.cause2[at]!,
      value: log.value[at]!,
    }
  })
}

/** How often something was told so far. */
export const told = (kind: EventKind, cause?: number) => (world: World) => {
  const log = eventsOf(world)
  return log.kind.filter((one, at) => one === kind && (cause ?? log.cause[at]) === log.cause[at])
    .length
}
