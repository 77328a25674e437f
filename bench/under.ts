import { Engine, type EngineName } from '../sim/fast/engine.ts'
import type { Scenario, World } from '../sim/index.ts'

/** A town before its first week, what simulates a week, and what is to be called when it is no longer needed. */
export type Town = { readonly world: World; next(): void; done(): void }

export function townUnder(name: EngineName, scenario: Scenario, seed: string): Town {
  const engine = new Engine(name)
  const world = engine.found(scenario, seed)
  return { world, next: () => engine.step(world), done: () => engine.end() }
}
