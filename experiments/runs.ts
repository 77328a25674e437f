import { Fingerprint, run as runHere, type Scenario, type Trajectory } from '../sim/index.ts'
import { type EffectMetrics, effectMetrics } from './effect-metrics.ts'

/** Runs one scenario under one seed, here or in a worker. */
export type Runner = (scenario: Scenario, seed: string) => Promise<Trajectory>

/** Told of every run as it is done. */
export type OnRun = (scenario: Scenario, seed: string, metrics: EffectMetrics) => void
export type OnProgress = (done: number, total: number) => void

/** Runs in this thread, one after the other, and not before the caller has asked for all it wants. */
export function inProcess(): Runner {
  let last: Promise<unknown> = Promise.resolve()
  return (scenario, seed) => {
    const next = last.then(() => runHere(scenario, seed))
    last = next.catch(() => undefined)
    return next
  }
}

/** Runs that several studies share: the same scenario under the same seed is run once. */
export class Runs {
  #known = new Map<string, Promise<EffectMetrics>>()
  #done = 0
  #runner: Runner
  #onProgress: OnProgress | undefined
  #onRun: OnRun | undefined

  constructor(
    runner: Runner,
    { onProgress, onRun }: { onProgress?: OnProgress; onRun?: OnRun } = {},
  ) {
    this.#runner = runner
    this.#onProgress = onProgress
    this.#onRun = onRun
  }

  measure(scenario: Scenario, seed: string): Promise<EffectMetrics> {
    const key = `${new Fingerprint().text(JSON.stringify(scenario)).hex()} ${seed}`
    const known = this.#known.get(key)
    if (known) return known
    const made = this.#made(scenario, seed)
    this.#known.set(key, made)
    return made
  }

  async #made(scenario: Scenario, seed: string): Promise<EffectMetrics> {
    const metrics = effectMetrics(await this.#runner(scenario, seed))
    this.#done++
    this.#onRun?.(scenario, seed, metrics)
    this.#onProgress?.(this.#done, this.#known.size)
    return metrics
  }
}
