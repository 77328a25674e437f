import { readFileSync } from 'node:fs'
import { run } from '../../sim/run.ts'
import type { Trajectory } from '../../sim/trajectory.ts'
import { town } from '../towns.ts'
import { finish, type Start, startOurs, startShared } from './engine.ts'
import { Instance } from './instance.ts'

/**
 * Runs one engine in a process of its own and prints what it measured as JSON.
 *
 *   node --import tsx bench/engine/child.ts (typescript | webassembly) TOWN SEED [SEED ...]
 *
 * The first run is cold: nothing has been compiled before, the module included. Some more runs
 * follow, so that what is hot has been compiled; then each seed is measured, and at the end a
 * run in parts. The variable ENGINE_WASM names the module.
 */
export type Measured = {
  readonly cold: Time
  readonly warm: readonly Time[]
  /** Milliseconds of a warm run, and of each part of it over all weeks. */
  readonly whole: number
  readonly parts: Readonly<Record<string, number>>
  readonly fingerprints: readonly string[]
}
/** Milliseconds by the clock, and of all processors that the process kept busy. */
export type Time = { readonly clock: number; readonly cpu: number }

const WARM_UP = 8
const IN_PARTS = 5

type Engine = { run(seed: string): Trajectory; start(seed: string): Start }

const [name, townName, ...seeds] = process.argv.slice(2)
const scenario = town(townName)
const bytes = name === 'webassembly' ? readFileSync(process.env.ENGINE_WASM ?? '') : undefined

function engine(): Engine {
  if (!bytes)
    return {
      run: (seed) => run(scenario, seed),
      start: (seed) => startOurs(scenario, seed),
    }
  const instance = new Instance(new WebAssembly.Module(new Uint8Array(bytes)))
  return {
    run: (seed) => finish(startShared(instance, scenario, seed)),
    start: (seed) => startShared(instance, scenario, seed),
  }
}

function timed<T>(work: () => T): { time: Time; value: T } {
  const used = process.cpuUsage()
  const begun = performance.now()
  const value = work()
  const clock = performance.now() - begun
  const { user, system } = process.cpuUsage(used)
  return { time: { clock, cpu: (user + system) / 1000 }, value }
}

const cold = timed(() => {
  const made = engine()
  made.run('cold')
  return made
})
for (let round = 0; round < WARM_UP; round++) cold.value.run(`warm-up ${round}`)
const warm = seeds.map((seed) => timed(() => cold.value.run(seed)))
let whole = 0
const parts: Record<string, number> = {}
for (let round = 0; round < IN_PARTS; round++) {
  const begun = performance.now()
  finish(cold.value.start(`parts ${round}`), (part, milliseconds) => {
    parts[part] = (parts[part] ?? 0) + milliseconds / IN_PARTS
  })
  whole += (performance.now() - begun) / IN_PARTS
}
const measured: Measured = {
  cold: cold.time,
  warm: warm.map(({ time }) => time),
  whole,
  parts,
  fingerprints: warm.map(({ value }) => value.fingerprint),
}
console.log(JSON.stringify(measured))
