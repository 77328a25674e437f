import { createWorld } from '../create-world.ts'
import { engagedShares } from '../measure/shares.ts'
import { EventRecorder } from '../results/recorder.ts'
import { step, WEEK } from '../step.ts'
import type { Scenario } from '../terms/scenario.ts'
import type { World } from '../world/world.ts'
import { PORTED, type Ported } from './fields.ts'
import type { Instance } from './instance.ts'
import { SharedWorld } from './shared-world.ts'

/** A piece of the week: its name in WEEK, and how it is done. */
export type Part = { readonly name: string; readonly run: () => void }

/**
 * The second engine: a town whose week is done by both languages in turn, the costly mechanisms
 * in WebAssembly (sim/fast/c), on the same columns and with the same bits as in TypeScript,
 * which stays the readable one (docs/decisions/0007-webassembly-engine.md).
 */
export class Engine {
  readonly world: World
  /** The week as a list, with what the module does inside one crossing for all neighbours. */
  readonly parts: readonly Part[]
  private readonly shared: SharedWorld

  /** Ends whatever the instance did before. */
  constructor(
    instance: Instance,
    scenario: Scenario,
    seed: string,
    ported: ReadonlySet<string> = new Set(PORTED),
  ) {
    let shared: SharedWorld | undefined
    this.world = createWorld(scenario, seed, {
      recorder: () => new EventRecorder(0),
      settle: (_, key) => instance.settle(scenario, key),
      layOut(parts, capacity) {
        shared = new SharedWorld(instance, parts, capacity)
        return shared.world
      },
    })
    // createWorld has laid out its world, and so there is a shared one.
    this.shared = shared!
    this.parts = partsOf(this.shared, ported)
  }

  /** Simulates one week; all in TypeScript from the week on in which columns outgrew the memory of the module. */
  step(): void {
    if (this.shared.outgrown) {
      step(this.world)
      return
    }
    for (let i = 0; i < this.parts.length; i++) this.parts[i].run()
    this.world.count.week++
  }
}

function partsOf(shared: SharedWorld, ported: ReadonlySet<string>): Part[] {
  const { world, instance } = shared
  const parts: Part[] = []
  let inside = false
  for (const [name, mechanism] of Object.entries(WEEK)) {
    if (!inside && ported.has(name)) parts.push({ name: 'crossing', run: () => shared.enter() })
    if (inside && !ported.has(name)) parts.push({ name: 'crossing', run: () => shared.leave() })
    inside = ported.has(name)
    // Only names of PORTED are in the set, and the module exports them all.
    const run = inside ? instance.exports[name as Ported] : () => mechanism(world)
    parts.push({ name, run: inside ? () => (shared.outgrown ? mechanism(world) : run()) : run })
  }
  if (inside) parts.push({ name: 'crossing', run: () => shared.leave() })
  // The module leaves the row of outcomes that are numbers of the town to TypeScript.
  if (ported.has('measure')) parts.push({ name: 'measure', run: () => engagedShares(world) })
  return parts
}
