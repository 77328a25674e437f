import { planTown } from '../create-world.ts'
import type { EventRecorder } from '../results/recorder.ts'
import { step } from '../step.ts'
import type { Scenario } from '../terms/scenario.ts'
import { begin } from '../world/begin.ts'
import { type Capacity, copyWorld, ownGround, snugCapacity, World } from '../world/world.ts'
import { Instance, NoRoom } from './instance.ts'

/**
 * How the one source of the model is executed: as JavaScript, or compiled to WebAssembly. Both
 * give the same bits.
 */
export const ENGINES = ['webassembly', 'javascript'] as const
/** Name of a way to execute the model. */
export type EngineName = (typeof ENGINES)[number]

/** The module; undefined where nobody brought one or WebAssembly is forbidden. */
let compiled: WebAssembly.Module | undefined
/** Instances that nobody uses at the moment. */
const idle: Instance[] = []

/**
 * Brings the module that runs may use from now on, as bytes of bundle/engine. Returns whether
 * it can be used: a page may forbid to compile modules, and then all runs are in JavaScript.
 *
 * @internal
 */
export function bringModule(bytes: Uint8Array<ArrayBuffer>): boolean {
  idle.length = 0
  compiled = moduleOf(bytes)
  return compiled !== undefined
}

/** The module that the bytes are; undefined where they are none or WebAssembly is forbidden. */
export function moduleOf(bytes: Uint8Array<ArrayBuffer>): WebAssembly.Module | undefined {
  try {
    return new WebAssembly.Module(bytes)
  } catch {
    return undefined
  }
}

/** The engines that runs can have here. */
export function enginesHere(): readonly EngineName[] {
  return ENGINES.filter((name) => name === 'javascript' || compiled !== undefined)
}

/** An engine is for one world at a time, from its beginning or from any later week. */
export class Engine {
  readonly name: EngineName
  private readonly instance: Instance | undefined

  /** The engine of a name, or in JavaScript where there is no module. */
  constructor(wanted: EngineName = 'webassembly') {
    this.instance =
      wanted === 'webassembly' && compiled ? (idle.pop() ?? new Instance(compiled)) : undefined
    this.name = this.instance ? 'webassembly' : 'javascript'
  }

  /** Lets a world move in. */
  take(world: World): void {
    this.instance?.take(world)
  }

  /** A new town before its first week, which lives here; `capacity` are rows other than the usual ones. */
  found(scenario: Scenario, seed: string, capacity?: Partial<Capacity>): World {
    const plan = planTown(scenario, seed, capacity)
    if (this.instance) return this.instance.found(plan.parts, plan.capacity)
    const world = new World(plan.parts, plan.capacity)
    begin(world)
    return world
  }

  /** A copy of a world, which lives here. */
  copy(world: World, recorder: EventRecorder): World {
    return this.instance ? this.instance.copy(world, recorder) : copyWorld(world, recorder)
  }

  /** Simulates one week. */
  step(world: World): void {
    if (this.instance) this.instance.step()
    else step(world)
  }

  /** One mechanism of the week, by its name in `step`; only where that is WebAssembly. */
  part(name: string): void {
    this.instance?.part(name)
  }

  /** Lets the world move out to a buffer of its own, so that it stays when the engine goes. */
  leave(world: World): void {
    if (this.instance) world.relay(snugCapacity(world), ownGround)
  }

  /** The engine is not used any more, nor is a world that still lives in it. */
  end(): void {
    if (this.instance) idle.push(this.instance)
  }
}

export { NoRoom }
