import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { partsOfWeek } from '../../bundle/engine/sources.ts'
import { Engine, type EngineName } from '../../sim/fast/engine.ts'
import { run, type World } from '../../sim/index.ts'
import { bringEngine } from '../../workers/node/engine.ts'
import { town } from '../towns.ts'

/**
 * Runs one engine in a process of its own and prints what it measured as JSON.
 *
 *   node --import tsx bench/engine/child.ts (javascript | webassembly) TOWN SEED [SEED ...]
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
const scenario = town(townName!)

function timed<T>(work: () => T): { time: Time; value: T } {
  const used = process.cpuUsage()
  const begun = performance.now()
  const value = work()
  const clock = performance.now() - begun
  const { user, system } = process.cpuUsage(used)
  return { time: { clock, cpu: (user + system) / 1000 }, value }
}

type Part = { readonly name: string; run(world: World): void }

/** The mechanisms of the week, as the engine does each of them. */
async function partsUnder(engine: Engine): Promise<Part[]> {
  const root = join(import.meta.dirname, '../..')
  return Promise.all(
    partsOfWeek().map(async ({ name, file }) => {
      if (engine.name === 'webassembly') return { name, run: () => engine.part(name) }
      const module: Record<string, Part['run']> = await import(pathToFileURL(join(root, file)).href)
      return { name, run: module[name]! }
    }),
  )
}

if (name === 'webassembly') await bringEngine()
const cold = timed(() => run(scenario, 'cold', { engine }))
for (let round = 0; round < WARM_UP; round++) run(scenario, `warm-up ${round}`, { engine })
const warm = seeds.map((seed) => timed(() => run(scenario, seed, { engine })))
const times: Record<string, number> = {}
for (let round = 0; round < IN_PARTS; round++) {
  const runner = new Engine(engine)
  const world = runner.found(scenario, `parts ${round}`)
  const parts = await partsUnder(runner)
  for (; world.count.week < scenario.weeks; world.count.week++)
    for (const { name, run } of parts)
      times[name] = (times[name] ?? 0) + timed(() => run(world)).time.clock / IN_PARTS
  runner.end()
}
const measured: Measured = {
  cold: cold.time,
  warm: warm.map(({ time }) => time),
  parts: times,
  fingerprints: warm.map(({ value }) => value.fingerprint),
}
console.log(JSON.stringify(measured))
