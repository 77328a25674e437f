import { INTERLEAVED } from '../../sim/layout.ts'
import { intensity, setting, weeksPulled } from '../../sim/policy.ts'
import { bytesFor, GROUP_NAMES, World } from '../../sim/world.ts'
import { type Column, columnsBeside, EVENTS, roomy } from './columns-beside.ts'
import { FIELD, RATES, STRUCT_BYTES } from './layout.ts'
import type { Ported } from './week.ts'

/** What the module exports: its memory, where its struct stands, and the ported mechanisms. */
type Exports = {
  readonly memory: WebAssembly.Memory
  readonly world: WebAssembly.Global<'i32'>
  readonly __heap_base: WebAssembly.Global<'i32'>
} & Readonly<Record<Ported, () => void>>

const PAGE = 65_536
const eight = (bytes: number) => 8 * Math.ceil(bytes / 8)

/**
 * The world of a run inside the memory of a module: TypeScript and the module work on the same
 * columns. Numbers of rows in use, which TypeScript keeps in fields, are told by `enter` and
 * taken back by `leave`.
 */
export class SharedWorld {
  readonly world: World
  readonly ported: Exports
  private readonly buffer: ArrayBuffer
  private readonly words: Int32Array
  private readonly numbers: Float64Array
  private readonly counts: number

  /** Moves a world into a fresh instance of the module; the old one must not be used any more. */
  constructor(module: WebAssembly.Module, outside: World) {
    // compile.ts links the module so that it exports exactly this.
    this.ported = new WebAssembly.Instance(module).exports as unknown as Exports
    const { memory, __heap_base, world: struct } = this.ported
    const capacity = roomy(outside.capacity)
    const beside = Object.entries(columnsBeside(outside, capacity))
    const base = eight(__heap_base.value)
    let at = base + eight(bytesFor(capacity))
    const end = beside.reduce(
      (sum, [, { kind, length }]) => sum + eight(length * kind.BYTES_PER_ELEMENT),
      at,
    )
    memory.grow(Math.ceil(Math.max(0, end - memory.buffer.byteLength) / PAGE))
    this.buffer = memory.buffer
    this.words = new Int32Array(memory.buffer, struct.value, STRUCT_BYTES / 4)
    this.numbers = new Float64Array(memory.buffer, struct.value, STRUCT_BYTES / 8)
    this.counts = wordOf('count.week')

    const parts = { ...outside, outcomes: outside.row.length }
    this.world = new World(parts, capacity, memory.buffer, base)
    const views: Record<string, Column> = {}
    for (const [path, { kind: Kind, length, values }] of beside) {
      views[path] = new Kind(memory.buffer, at, length)
      if (values) views[path].set(values)
      at += eight(length * Kind.BYTES_PER_ELEMENT)
    }
    this.adopt(views, outside)
    this.tell(views)
  }

  /** Lets the fields of the world that hold columns beside the groups be those of the memory. */
  private adopt(views: Readonly<Record<string, Column>>, outside: World): void {
    const { world } = this
    // columnsBeside made each of the kind that the world or its log has.
    Object.assign(world, { members: views['all.members'], row: views['all.row'] })
    world.takeFrom(outside)
    Object.assign(world.count, { exits: views['all.exits'] })
    for (const [path, view] of Object.entries(views))
      if (path.startsWith('log.')) Object.assign(world.recorder, { [path.slice(4)]: view })
  }

  /** Fills the struct: addresses of all columns and the numbers that hold for the whole run. */
  private tell(views: Readonly<Record<string, Column>>): void {
    const { world, ported } = this
    const { scenario, residents, key, capacity } = world
    const { place, administration, society, structure } = scenario
    const addresses: Record<string, Column> = { ...views, 'all.town': world.town }
    for (const group of GROUP_NAMES)
      for (const [name, column] of Object.entries(world[group]))
        addresses[INTERLEAVED.has(group) ? `all.${group}` : `${group}.${name}`] ??= column
    const numbers: Record<string, number> = {
      'scenario.population': place.population,
      'scenario.openness': administration.openness,
      'scenario.trust': administration.trust,
      'scenario.dependence': society.dependence,
      'room.helper': capacity.helper,
      'room.member': capacity.member,
      'room.circle': capacity.circle,
      'room.waiting': capacity.waiting,
      'room.events': EVENTS,
      'size.residents': residents.count,
      'size.places': residents.placeShare.length,
      'size.municipalities': place.municipalities,
      'size.offices': administration.offices.length,
      'key.low': key.low,
      'key.high': key.high,
      'is.null': Number(structure.null),
      'is.network': Number(structure.network),
      'is.disappointment': Number(structure.disappointment),
      'is.additive': Number(structure.appreciation === 'additive'),
      'is.crowdingNeed': Number(structure.crowding === 'need'),
      'is.crowdingAutonomy': Number(structure.crowding === 'autonomy'),
    }
    for (const [name, value] of Object.entries(scenario.parameters)) numbers[`p.${name}`] = value
    for (const name of RATES) numbers[`rate.${name}`] = world.rates[name]
    for (const [path, { field, at }] of FIELD) {
      if (field === 'f64') this.numbers[at / 8] = numbers[path]
      else this.words[at / 4] = numbers[path] ?? addresses[path]?.byteOffset ?? 0
    }
    if (ported.memory.buffer !== this.buffer) throw new Error('the memory moved')
  }

  /** Before the module works: tells it what TypeScript counted and decided. */
  enter(): void {
    const { world, words, counts: at } = this
    const { count } = world
    if (world.helper.person.buffer !== this.buffer)
      throw new Error('the columns have outgrown the memory of the module')
    words[at] = count.week
    words[at + 1] = count.helpers
    words[at + 2] = count.members
    words[at + 3] = count.circles
    words[at + 4] = count.officials
    words[at + 5] = count.nodes
    words[at + 6] = world.memberCount
    words[at + 7] = world.recorder.length
    words[DUE.alliance] = Number(falls(world, 'alliance'))
    words[DUE.appreciation] = Number(
      intensity(world, 'appreciation') > 0 && falls(world, 'appreciation'),
    )
  }

  /** After the module has worked: takes over what it counted. */
  leave(): void {
    const { world, words, counts: at } = this
    const { count } = world
    count.helpers = words[at + 1]
    count.members = words[at + 2]
    count.circles = words[at + 3]
    count.nodes = words[at + 5]
    world.memberCount = words[at + 6]
    world.recorder.length = words[at + 7]
  }
}

const DUE = { alliance: wordOf('due.alliance'), appreciation: wordOf('due.appreciation') }

/** Position of a whole number in the struct. */
function wordOf(path: string): number {
  return FIELD.get(path)!.at / 4
}

/** Does an occasion that returns at an interval fall into this week? */
function falls(world: World, lever: 'alliance' | 'appreciation'): boolean {
  return weeksPulled(world, lever) % setting(world, lever, 'interval') === 0
}
