import { intensity, setting, weeksPulled } from '../acts/policy.ts'
import { TieClasses } from '../measure/tie-classes.ts'
import { INTERLEAVED } from '../world/layout.ts'
import { bytesFor, type Capacity, GROUP_NAMES, World, type WorldParts } from '../world/world.ts'
import { type Column, columnsBeside, roomForEvents, roomy } from './columns-beside.ts'
import { FIELD, RATES, STRUCT_BYTES } from './fields.ts'
import type { Instance } from './instance.ts'

const sum = (first: number, others: readonly number[]) =>
  others.reduce((total, more) => total + more, first)
const eight = (bytes: number) => 8 * Math.ceil(bytes / 8)

/**
 * A world in the memory of an instance, the only one there: TypeScript and the module work on
 * the same columns. What TypeScript counts in fields is told by `enter` and taken back by
 * `leave`.
 */
export class SharedWorld {
  readonly world: World
  readonly instance: Instance
  private readonly buffer: ArrayBuffer
  private readonly words: Int32Array
  /** Has a column been moved to a longer one outside the memory? From then on only TypeScript finds it. */
  outgrown = false

  /** Whatever world the instance had before must not be used any more. */
  constructor(instance: Instance, parts: WorldParts, wanted: Capacity) {
    this.instance = instance
    const capacity = roomy(wanted)
    const beside = Object.entries(columnsBeside(parts, capacity))
    const bytes = beside.map(([, { kind, length }]) => eight(length * kind.BYTES_PER_ELEMENT))
    const groups = eight(bytesFor(capacity))
    const zeros = bytes.filter((_, index) => !beside[index][1].values)
    const start = instance.claim(sum(groups, bytes), sum(groups, zeros))
    let at = start + groups
    this.buffer = instance.buffer
    this.words = new Int32Array(this.buffer, instance.exports.world.value, STRUCT_BYTES / 4)
    this.world = new World(parts, capacity, this.buffer, start)
    const views: Record<string, Column> = {}
    for (const [index, [path, { kind: Kind, length, values }]] of beside.entries()) {
      views[path] = new Kind(this.buffer, at, length)
      if (values) views[path].set(values)
      at += bytes[index]
    }
    this.adopt(views)
    instance.tell({ ...addressesOf(this.world, views), ...numbersOf(this.world) })
  }

  /** Lets the fields of the world that hold columns beside the groups be those of the memory. */
  private adopt(views: Readonly<Record<string, Column>>): void {
    const { world } = this
    // columnsBeside made each of the kind that the world or its log has.
    Object.assign(world, { members: views['all.members'], row: views['all.row'] })
    Object.assign(world.count, { exits: views['all.exits'] })
    for (const [path, view] of Object.entries(views))
      if (path.startsWith('log.')) Object.assign(world.recorder, { [path.slice(4)]: view })
    const classes = TieClasses.over(
      world.capacity.circle,
      views['scratch.bondingClass'] as Uint8Array,
      views['scratch.bridgingClass'] as Uint8Array,
      views['scratch.linkingClass'] as Uint8Array,
    )
    Object.assign(world.recorder, { classes })
  }

  /** Before the module works: tells it what TypeScript counted and decided. */
  enter(): void {
    const { world, words, buffer } = this
    const { count, recorder } = world
    this.outgrown = world.town.buffer !== buffer || recorder.week.buffer !== buffer
    if (this.outgrown) return
    words[WORD.week] = count.week
    words[WORD.helpers] = count.helpers
    words[WORD.members] = count.members
    words[WORD.circles] = count.circles
    words[WORD.officials] = count.officials
    words[WORD.nodes] = count.nodes
    words[WORD.inCircles] = world.memberCount
    words[WORD.events] = recorder.length
    words[WORD.alliance] = Number(returns(world, 'alliance'))
    words[WORD.appreciation] = Number(
      intensity(world, 'appreciation') > 0 && returns(world, 'appreciation'),
    )
  }

  /** After the module has worked: takes over what it counted. */
  leave(): void {
    const { world, words } = this
    if (this.outgrown) return
    const { count, recorder } = world
    count.helpers = words[WORD.helpers]
    count.members = words[WORD.members]
    count.circles = words[WORD.circles]
    count.nodes = words[WORD.nodes]
    world.memberCount = words[WORD.inCircles]
    recorder.length = words[WORD.events]
  }
}

const wordOf = (path: string) => FIELD.get(path)!.at / 4
/** Positions of whole numbers in the struct. */
const WORD = {
  week: wordOf('count.week'),
  helpers: wordOf('count.helpers'),
  members: wordOf('count.members'),
  circles: wordOf('count.circles'),
  officials: wordOf('count.officials'),
  nodes: wordOf('count.nodes'),
  inCircles: wordOf('count.inCircles'),
  events: wordOf('count.events'),
  alliance: wordOf('due.alliance'),
  appreciation: wordOf('due.appreciation'),
} as const

/** Does an occasion that returns at an interval fall into this week? */
function returns(world: World, lever: 'alliance' | 'appreciation'): boolean {
  return weeksPulled(world, lever) % setting(world, lever, 'interval') === 0
}

/** Where every column begins, by its path in the struct. */
function addressesOf(
  world: World,
  beside: Readonly<Record<string, Column>>,
): Record<string, number> {
  const columns: Record<string, Column> = { ...beside, 'all.town': world.town }
  // The first column of a record begins where the record does.
  for (const group of GROUP_NAMES)
    for (const [name, column] of Object.entries(world[group]))
      columns[INTERLEAVED.has(group) ? `all.${group}` : `${group}.${name}`] ??= column
  return Object.fromEntries(
    Object.entries(columns).map(([path, { byteOffset }]) => [path, byteOffset]),
  )
}

/** Numbers that hold for the whole run, by their path in the struct. */
function numbersOf({ scenario, residents, capacity, rates }: World): Record<string, number> {
  const { place, administration, society, structure } = scenario
  return {
    ...Object.fromEntries(RATES.map((name) => [`rate.${name}`, rates[name]])),
    'scenario.population': place.population,
    'scenario.openness': administration.openness,
    'scenario.trust': administration.trust,
    'scenario.dependence': society.dependence,
    'room.helper': capacity.helper,
    'room.member': capacity.member,
    'room.circle': capacity.circle,
    'room.waiting': capacity.waiting,
    'room.events': roomForEvents(residents.count),
    'size.places': residents.placeShare.length,
    'size.municipalities': place.municipalities,
    'size.offices': administration.offices.length,
    'is.null': Number(structure.null),
    'is.network': Number(structure.network),
    'is.disappointment': Number(structure.disappointment),
    'is.additive': Number(structure.appreciation === 'additive'),
    'is.crowdingNeed': Number(structure.crowding === 'need'),
    'is.crowdingAutonomy': Number(structure.crowding === 'autonomy'),
  }
}
