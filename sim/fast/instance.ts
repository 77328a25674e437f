import type { EventRecorder } from '../results/recorder.ts'
import { TABLES, type TableName, type Tables } from '../world/given.ts'
import { GROUP_NAMES, GROWING } from '../world/layout.ts'
import {
  type Capacity,
  COUNT_FIELDS,
  copyWorld,
  type Ground,
  grow,
  World,
  type WorldParts,
} from '../world/world.ts'
import { FIELDS, RECORD_BYTES, signature } from './structure.ts'

/** What the module exports, besides each mechanism of the week by its name. */
type Exports = {
  readonly memory: WebAssembly.Memory
  /** Where the record of the world stands, and the first byte that is free for its columns. */
  readonly at: WebAssembly.Global
  readonly free: WebAssembly.Global
  /** The signature of the record that the module was made for. */
  readonly record: WebAssembly.Global
  begin(): void
  step(): void
} & Readonly<Record<string, () => void>>

const PAGE = 65_536
const eight = (bytes: number) => 8 * Math.ceil(bytes / 8)

/** A town is too large for the memory that a module may have. */
export class NoRoom extends Error {}

type Row = { readonly at: number; readonly section: string; readonly name: string }
const COUNTS: readonly Row[] = FIELDS.filter(({ section }) => section === 'count')

/**
 * An instance of the module, for one world after the other. A world lives in its memory until
 * another one does or it is laid out elsewhere; what it counts stands in the record of the module
 * while that works, and in the world otherwise.
 */
export class Instance {
  private readonly exports: Exports
  private world: World | undefined
  /** The tables that stand in the memory. */
  private laid: Partial<Record<TableName, unknown>> | undefined
  /** First byte of the columns of the state. */
  private stateAt = 0
  private counts = new Int32Array(0)

  constructor(module: WebAssembly.Module) {
    const host = {
      grow: (group: number, rows: number) => this.grow(group, rows),
      drain: () => this.drain(),
      noRoom: () => {
        throw new Error(`no room for another row in week ${this.living.count.week}`)
      },
    }
    const abort = () => {
      throw new Error(`the module gave up in week ${this.living.count.week}`)
    }
    // bundle/engine makes the module so that it exports exactly this.
    this.exports = new WebAssembly.Instance(module, { host, env: { abort } })
      .exports as unknown as Exports
    if (this.exports.record.value !== signature())
      throw new Error('the module was made for other columns')
  }

  private get buffer(): ArrayBuffer {
    return this.exports.memory.buffer
  }

  /** First byte of the tables. */
  private get tablesAt(): number {
    return eight(this.exports.free.value)
  }

  private get living(): World {
    if (!this.world) throw new Error('no world lives in this instance')
    return this.world
  }

  /** Lets a world move in. Ends the world that lived here before, if it has not moved out. */
  take(world: World): void {
    this.layTables(world)
    world.relay(world.capacity, this.ground)
    this.world = world
    this.tell()
  }

  /** Settles and founds a town, which lives here. Ends the world that lived here before. */
  found(parts: WorldParts, capacity: Capacity): World {
    this.layTables({ ...parts.given, residents: parts.residents })
    const world = new World(parts, capacity, this.ground)
    this.world = world
    this.tell()
    this.crossing(this.exports.begin)
    this.bringOut()
    return world
  }

  /** A copy of a world, which lives here. Ends the world that lived here before. */
  copy(world: World, recorder: EventRecorder): World {
    this.layTables(world)
    const copy = copyWorld(world, recorder, this.ground)
    this.world = copy
    this.tell()
    return copy
  }

  /** Copies tables to the memory, in front of the state, if they do not stand there already. */
  private layTables(tables: Tables): void {
    const names = Object.keys(TABLES) as TableName[]
    if (names.every((name) => this.laid?.[name] === tables[name])) return
    this.laid = Object.fromEntries(names.map((name) => [name, tables[name]]))
    const all = listed(tables)
    this.stateAt = this.tablesAt + all.reduce((sum, { data }) => sum + eight(data.byteLength), 0)
    this.reach(this.stateAt)
    let at = this.tablesAt
    for (const { data } of all) {
      bytesOf(this.buffer, at, data.byteLength).set(
        bytesOf(data.buffer, data.byteOffset, data.byteLength),
      )
      at += eight(data.byteLength)
    }
  }

  /** Simulates one week of the town that lives here. */
  step(): void {
    this.crossing(this.exports.step)
  }

  /** Does one mechanism of the week, by its name in `step`. */
  part(name: string): void {
    this.crossing(this.exports[name])
  }

  private crossing(work: () => void): void {
    this.sayCounts()
    work()
    this.hearCounts()
  }

  /** The ground of the world that lives here: the memory from the end of its tables on. */
  private readonly ground: Ground = {
    inPlace: true,
    claim: (bytes) => {
      this.reach(this.stateAt + bytes)
      bytesOf(this.buffer, this.stateAt, bytes).fill(0)
      return { buffer: this.buffer, at: this.stateAt }
    },
  }

  private reach(end: number): void {
    const missing = end - this.buffer.byteLength
    if (missing <= 0) return
    try {
      this.exports.memory.grow(Math.ceil(missing / PAGE))
    } catch {
      throw new NoRoom(`the module cannot have ${missing} bytes more`)
    }
  }

  private grow(group: number, rows: number): void {
    this.hearCounts()
    grow(this.living, GROWING[group], rows)
    this.tell()
    this.sayCounts()
  }

  private drain(): void {
    this.hearCounts()
    this.living.recorder.take(this.living)
    this.sayCounts()
  }

  /** Writes the record: numbers, and where every column begins. */
  private tell(): void {
    const world = this.living
    const record = this.exports.at.value
    const view = new DataView(this.buffer, record, RECORD_BYTES)
    const addresses = addressesOf(world, this.tablesAt)
    for (const { section, name, kind, at } of FIELDS) {
      if (kind === 'address') view.setInt32(at, addresses[`${section}.${name}`], true)
      else if (kind === 'f64') view.setFloat64(at, numbersOf(world, section)[name], true)
      else view.setInt32(at, numbersOf(world, section)[name], true)
    }
    this.counts = new Int32Array(this.buffer, record + COUNTS[0].at, COUNTS.length)
  }

  private sayCounts(): void {
    const { count } = this.living
    for (let at = 0; at < COUNT_FIELDS.length; at++) this.counts[at] = count[COUNT_FIELDS[at]]
  }

  private hearCounts(): void {
    const { count } = this.living
    for (let at = 0; at < COUNT_FIELDS.length; at++) count[COUNT_FIELDS[at]] = this.counts[at]
  }

  /** Copies the tables that `begin` filled to where all copies of the world share them. */
  private bringOut(): void {
    let at = this.tablesAt
    for (const { table, data } of listed(this.living)) {
      if (table === 'residents')
        bytesOf(data.buffer, data.byteOffset, data.byteLength).set(
          bytesOf(this.buffer, at, data.byteLength),
        )
      at += eight(data.byteLength)
    }
  }
}

const bytesOf = (buffer: ArrayBufferLike, at: number, length: number) =>
  new Uint8Array(buffer, at, length)

type Listed = { readonly table: string; readonly name: string; readonly data: ArrayBufferView }

/** All tables in the order in which they stand in memory. */
function listed(tables: Tables): Listed[] {
  return Object.keys(TABLES).flatMap((table) =>
    Object.entries<ArrayBufferView>(tables[table as TableName]).map(([name, data]) => ({
      table,
      name,
      data,
    })),
  )
}

/** Where every column begins, tables from `first` on, by its path in the record. */
function addressesOf(world: World, first: number): Record<string, number> {
  const addresses: Record<string, number> = { '.town': world.town.byteOffset }
  for (const group of GROUP_NAMES)
    for (const [name, column] of Object.entries<ArrayBufferView>(world[group]))
      addresses[`${group}.${name}`] = column.byteOffset
  let at = first
  for (const { table, name, data } of listed(world)) {
    addresses[`${table}.${name}`] = at
    at += eight(data.byteLength)
  }
  return addresses
}

type Numbered = 'p' | 'start' | 'rate' | 'key' | 'size' | 'is' | 'count' | 'capacity'
function numbersOf(world: World, section: string): Readonly<Record<string, number>> {
  return world[section as Numbered] as Readonly<Record<string, number>>
}
