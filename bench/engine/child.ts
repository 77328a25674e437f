import { createWorld } from '../../sim/create-world.ts'
import { Engine, type EngineName } from '../../sim/fast/engine.ts'
import { borrow } from '../../sim/fast/module-instances.ts'
import { run } from '../../sim/run.ts'
import { WEEK } from '../../sim/step.ts'
import type { World } from '../../sim/world/world.ts'
import { town } from '../towns.ts'

/**
 * Runs one engine in a process of its own and prints what it measured as JSON.
 *
 *   node --import tsx bench/engine/child.ts (typescript | webassembly) TOWN SEED [SEED ...]
 *
 * The first run is cold: nothing has been compiled before, the module included. Some more runs
 * follow, so that what is hot has been compiled; then each seed is measured, and at the end a
 * run in parts.
 */
export type Measured = {
  readonly cold: Time
  readonly warm: readonly Time[]
  /** Milliseconds of each part of a warm run over all weeks. */
  readonly parts: Readonly<Record<string, number>>
  readonly fingerprints: readonly string[]
}
/** Milliseconds by the clock, and of all processors that the process kept busy. */
export type Time = { readonly clock: number; readonly cpu: number }

const WARM_UP = 8
const IN_PARTS = 5

const [name, townName, ...seeds] = process.argv.slice(2)
// The command that starts this names one of the engines.
const engine = name as EngineName
const scenario = town(townName)

function timed<T>(work: () => T): { time: Time; value: T } {
  const used = process.cpuUsage()
  const begun = performance.now()
  const value = work()
  const clock = performance.now() - begun
  const { user, system } = process.cpuUsage(used)
  return { time: { clock, cpu: (user + system) / 1000 }, value }
}

/** The week in parts, of a new town. */
function parts(seed: string): { world: World; parts: readonly { name: string; run(): void }[] } {
  const instance = engine === 'webassembly' ? borrow() : undefined
  if (instance) return new Engine(instance, scenario, seed)
  const world = createWorld(scenario, seed)
  return {
    world,
    parts: Object.entries(WEEK).map(([name, part]) => ({ name, run: () => part(world) })),
  }
}

const cold = timed(() => run(scenario, 'cold', { engine }))
for (let round = 0; round < WARM_UP; round++) run(scenario, `warm-up ${round}`, { engine })
const warm = seeds.map((seed) => timed(() => run(scenario, seed, { engine })))
const times: Record<string, number> = {}
for (let round = 0; round < IN_PARTS; round++) {
  const town = parts(`parts ${round}`)
  for (; town.world.count.week < scenario.weeks; town.world.count.week++)
    for (const { name, run } of town.parts)
      times[name] = (times[name] ?? 0) + timed(run).time.clock / IN_PARTS
}
const measured: Measured = {
  cold: cold.time,
  warm: warm.map(({ time }) => time),
  parts: times,
  fingerprints: warm.map(({ value }) => value.fingerprint),
}
console.log(JSON.stringify(measured))
