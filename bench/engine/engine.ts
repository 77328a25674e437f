import { createWorld } from '../../sim/create-world.ts'
import { EventRecorder } from '../../sim/recorder.ts'
import type { Scenario } from '../../sim/scenario.ts'
import { engagedShares } from '../../sim/shares.ts'
import { Simulation } from '../../sim/simulation.ts'
import type { Trajectory } from '../../sim/trajectory.ts'
import type { World } from '../../sim/world.ts'
import { SharedWorld } from './memory.ts'
import { PORTED, type Ported, WEEK } from './week.ts'

/**
 * A run as `run` of sim/, with the ported mechanisms done by the module: same trajectory, same
 * fingerprint. `ported` may name some of them; the others then stay in TypeScript.
 */
export function runWith(
  module: WebAssembly.Module,
  scenario: Scenario,
  seed: string,
  ported: readonly Ported[] = PORTED,
): Trajectory {
  let shared: SharedWorld | undefined
  const world = createWorld(scenario, seed, new EventRecorder(0), (parts, capacity) => {
    shared = new SharedWorld(module, parts, capacity)
    return shared.world
  })
  const simulation = Simulation.start(scenario, seed, world)
  const week = weekOf(shared!, new Set<string>(ported))
  while (simulation.week < scenario.weeks) simulation.advance(week)
  return simulation.trajectory()
}

/** The week as a list of parts, neighbours in the module within one `enter` and `leave`. */
function weekOf(shared: SharedWorld, ported: ReadonlySet<string>): (world: World) => void {
  const parts: (() => void)[] = []
  let inside = false
  const turn = (into: boolean) => {
    if (inside !== into) parts.push(into ? () => shared.enter() : () => shared.leave())
    inside = into
  }
  for (const [name, part] of Object.entries(WEEK)) {
    turn(ported.has(name))
    // Only names of PORTED are in the set, and the module exports them all.
    parts.push(inside ? shared.ported[name as Ported] : () => part(shared.world))
    if (name === 'measure' && inside) {
      turn(false)
      parts.push(() => engagedShares(shared.world))
    }
  }
  return (world) => {
    for (const part of parts) part()
    world.count.week++
  }
}
