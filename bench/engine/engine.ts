import { createWorld } from '../../sim/create-world.ts'
import { EventRecorder } from '../../sim/recorder.ts'
import type { Scenario } from '../../sim/scenario.ts'
import { engagedShares } from '../../sim/shares.ts'
import { Simulation } from '../../sim/simulation.ts'
import type { Trajectory } from '../../sim/trajectory.ts'
import type { Instance } from './instance.ts'
import { SharedWorld } from './shared-world.ts'
import { PORTED, type Ported, WEEK } from './week.ts'

/** A piece of the week: its name in WEEK, and how it is done. */
export type Part = { readonly name: string; readonly run: () => void }
/** A run before its first week, and its week as a list. */
export type Start = { readonly simulation: Simulation; readonly parts: readonly Part[] }

/** A run all in TypeScript. */
export function startOurs(scenario: Scenario, seed: string): Start {
  const simulation = Simulation.start(scenario, seed)
  const { world } = simulation
  const parts = Object.entries(WEEK).map(([name, part]) => ({ name, run: () => part(world) }))
  return { simulation, parts }
}

/** A run whose ported mechanisms, all or some of them, are done by the module; ends what the instance did before. */
export function startShared(
  instance: Instance,
  scenario: Scenario,
  seed: string,
  ported: readonly Ported[] = PORTED,
): Start {
  let shared: SharedWorld | undefined
  const world = createWorld(scenario, seed, {
    recorder: () => new EventRecorder(0),
    settle: (_, key) => instance.settle(scenario, key),
    layOut(parts, capacity) {
      shared = new SharedWorld(instance, parts, capacity)
      return shared.world
    },
  })
  const simulation = Simulation.start(scenario, seed, world)
  // createWorld has laid out its world, and so there is a shared one.
  return { simulation, parts: partsOf(shared!, new Set<string>(ported)) }
}

/** The week with what the module does inside one `enter` and `leave` for all neighbours. */
function partsOf(shared: SharedWorld, ported: ReadonlySet<string>): Part[] {
  const { world } = shared
  const parts: Part[] = []
  let inside = false
  for (const [name, part] of [...Object.entries(WEEK), ['end', () => {}] as const]) {
    if (!inside && ported.has(name)) parts.push({ name: 'crossing', run: () => shared.enter() })
    if (inside && !ported.has(name)) parts.push({ name: 'crossing', run: () => shared.leave() })
    inside = ported.has(name)
    // Only names of PORTED are in the set, and the module exports them all.
    parts.push({ name, run: inside ? shared.instance.exports[name as Ported] : () => part(world) })
  }
  // The module leaves the row of outcomes that are numbers of the town to TypeScript.
  if (ported.has('measure')) parts.push({ name: 'measure', run: () => engagedShares(world) })
  return parts
}

/** Simulates all weeks; `told` is given how many milliseconds each part took. */
export function finish(
  { simulation, parts }: Start,
  told?: (name: string, milliseconds: number) => void,
): Trajectory {
  const week = () => {
    for (const { name, run } of parts) {
      const begun = told ? performance.now() : 0
      run()
      told?.(name, performance.now() - begun)
    }
    simulation.world.count.week++
  }
  while (simulation.week < simulation.world.scenario.weeks) simulation.advance(week)
  return simulation.trajectory()
}
