import { Engine } from '../sim/fast/engine.ts'
import { borrow, giveBack } from '../sim/fast/module-instances.ts'
import { createWorld, type EngineName, type Scenario, step, type World } from '../sim/index.ts'

/** A town before its first week, what simulates a week, and what is to be called when it is no longer needed. */
export type Town = { readonly world: World; next(): void; done(): void }

export function townUnder(engine: EngineName, scenario: Scenario, seed: string): Town {
  const instance = engine === 'webassembly' ? borrow() : undefined
  if (instance) {
    const town = new Engine(instance, scenario, seed)
    return { world: town.world, next: () => town.step(), done: () => giveBack(instance) }
  }
  const world = createWorld(scenario, seed)
  return { world, next: () => step(world), done: () => {} }
}
