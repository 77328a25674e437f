import type { Key } from '../exact/random.ts'
import type { Scenario } from '../terms/scenario.ts'
import { Residents } from '../world/residents.ts'
import { BINS, CELLS } from '../world/world.ts'
import { FIELD, type Ported } from './fields.ts'

/** What the module exports: its memory, where its struct stands, and what it does. */
type Exports = {
  readonly memory: WebAssembly.Memory
  readonly world: WebAssembly.Global<'i32'>
  readonly __heap_base: WebAssembly.Global<'i32'>
  settle(
    bin: number,
    order: number,
    orderLuck: number,
    cellStart: number,
    next: number,
    plain: number,
  ): void
} & Readonly<Record<Ported, () => void>>

const PAGE = 65_536

/** A town is too large for the memory that a module may have. */
export class NoRoom extends Error {}

/** An instance of the module, for one world after the other. */
export class Instance {
  readonly exports: Exports
  private used = false

  constructor(module: WebAssembly.Module) {
    // compile.ts links the module so that it exports exactly this.
    this.exports = new WebAssembly.Instance(module).exports as unknown as Exports
  }

  get buffer(): ArrayBuffer {
    return this.exports.memory.buffer
  }

  /** First of so many bytes of the memory, `zeros` of which are zero. Ends all views of before. */
  claim(bytes: number, zeros: number): number {
    const start = 8 * Math.ceil(this.exports.__heap_base.value / 8)
    const missing = start + bytes - this.buffer.byteLength
    if (missing > 0) this.grow(missing)
    if (this.used) new Uint8Array(this.buffer, start, zeros).fill(0)
    this.used = true
    return start
  }

  private grow(bytes: number): void {
    try {
      this.exports.memory.grow(Math.ceil(bytes / PAGE))
    } catch {
      throw new NoRoom(`the module cannot have ${bytes} bytes more`)
    }
  }

  /** Writes fields of the struct, by their paths. */
  tell(values: Readonly<Record<string, number>>): void {
    const view = new DataView(this.buffer, this.exports.world.value)
    for (const [path, value] of Object.entries(values)) {
      const { at, double } = FIELD.get(path)!
      if (double) view.setFloat64(at, value, true)
      else view.setInt32(at, value, true)
    }
  }

  /** As `createResidents` of sim/, with the draws and the sorting done by the module. */
  settle(scenario: Scenario, key: Key): Residents {
    const { place, parameters, structure } = scenario
    const count = Math.round(place.population * place.adultShare)
    const cells = BINS * CELLS + 1
    const start = this.claim(4 * (2 * cells + 2 * count) + count, 0)
    const next = start + 4 * cells
    const order = next + 4 * cells
    const orderLuck = order + 4 * count
    const bin = orderLuck + 4 * count
    this.tell({ 'key.low': key.low, 'key.high': key.high, 'size.residents': count })
    for (const [name, value] of Object.entries(parameters)) this.tell({ [`p.${name}`]: value })
    this.exports.settle(bin, order, orderLuck, start, next, Number(structure.entry === 'hazard'))
    const cellStart = new Int32Array(this.buffer, start, cells).slice()
    const waiting = cellStart[cells - 1]
    return new Residents(scenario, key, {
      bin: new Uint8Array(this.buffer, bin, count).slice(),
      order: new Int32Array(this.buffer, order, waiting).slice(),
      orderLuck: new Uint32Array(this.buffer, orderLuck, waiting).slice(),
      cellStart,
    })
  }
}
