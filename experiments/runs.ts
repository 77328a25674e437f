import { Fingerprint, run as runHere, type Scenario, type Trajectory } from '../sim/index.ts'
import { type EffectMetrics, effectMetrics } from './effect-metrics.ts'

/** Runs one scenario under one seed, here or in a worker. */
export type Runner = (scenario: Scenario, seed: string) => Promise<Trajectory>

/** What a run is for: the study that asks, its arm there, and the seed. */
export type Purpose = { readonly study: string; readonly arm: string; readonly seed: string }

/** Who is told of runs and of what they measured. */
export type Listeners = {
  /** Told after each run how many are done, and how many were asked for until now. */
  readonly onProgress?: (done: number, total: number) => void
  /** Told once for each purpose; several may share a run. */
  readonly onMeasured?: (purpose: Purpose, metrics: EffectMetrics) => void
}

/** Runs in this thread, one after the other, and not before the caller has asked for all it wants. */
export function inProcess(): Runner {
  let last: Promise<unknown> = Promise.resolve()
  return (scenario, seed) => {
    const next = last.then(() => runHere(scenario, seed))
    last = next.catch(() => undefined)
    return next
  }
}

/**
 * Runs that several studies share: the same scenario under the same seed is run once.
 *
 * @example
 * ```ts
 * import { Runs } from 'helferkreise/experiments'
 * import { loadScenario } from 'helferkreise/files'
 * import { createPool } from 'helferkreise/workers'
 *
 * const pool = createPool(1)
 * const onProgress = (done: number) => console.log('runs', done)
 * const runs = new Runs((scenario, seed) => pool.run({ scenario, seed }), { onProgress })
 * const { scenario } = loadScenario('town-1')
 * const first = await runs.measure({ study: 'mine', arm: 'shipped', seed: 'a' }, scenario) // => runs 1
 * const second = await runs.measure({ study: 'mine', arm: 'again', seed: 'a' }, scenario)
 * console.log(first === second) // => true
 * await pool.close()
 * ```
 */
export class Runs {
  #known = new Map<string, Promise<EffectMetrics>>()
  #done = 0
  #runner: Runner
  #listeners: Listeners

  /** No runs yet; `runner` makes them. */
  constructor(runner: Runner, listeners: Listeners = {}) {
    this.#runner = runner
    this.#listeners = listeners
  }

  /** Measures a scenario under a seed; the run is made where it was not asked for before. */
  async measure(purpose: Purpose, scenario: Scenario): Promise<EffectMetrics> {
    const key = `${new Fingerprint().text(JSON.stringify(scenario)).hex()} ${purpose.seed}`
    const made = this.#known.get(key) ?? this.#made(scenario, purpose.seed)
    this.#known.set(key, made)
    const metrics = await made
    this.#listeners.onMeasured?.(purpose, metrics)
    return metrics
  }

  async #made(scenario: Scenario, seed: string): Promise<EffectMetrics> {
    const metrics = effectMetrics(await this.#runner(scenario, seed))
    this.#done++
    this.#listeners.onProgress?.(this.#done, this.#known.size)
    return metrics
  }
}
