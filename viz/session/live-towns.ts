import type { Scenario, Trajectory } from '../../sim/index.ts'
import { align, type Towns } from '../towns.ts'
import { contentKey, type Runs } from './runs.ts'

/** How one town stands. */
export type Progress = {
  /** Share done, 0 to 1; 1 when the run shown is the one asked for. */
  readonly done: number
  readonly state: 'ready' | 'running' | 'cancelled' | 'failed'
  readonly error: string | undefined
}

type Slot = {
  key: string
  scenario: Scenario | undefined
  trajectory: Trajectory | undefined
  progress: Progress
  stop: AbortController | undefined
}

/**
 * Towns that follow their scenarios: a changed scenario is run anew while the run before
 * it stays to be seen. `towns` is replaced as a whole when a run is done.
 */
export class LiveTowns {
  towns: Towns | undefined
  #runs: Runs
  #slots: Slot[] = []
  #listeners = new Set<() => void>()

  constructor(runs: Runs) {
    this.#runs = runs
  }

  get progress(): readonly Progress[] {
    return this.#slots.map(({ progress }) => progress)
  }

  get busy(): boolean {
    return this.#slots.some(({ progress }) => progress.state === 'running')
  }

  /** Every town shows the run that was asked for. */
  get settled(): boolean {
    return this.#slots.length > 0 && this.progress.every(({ state }) => state === 'ready')
  }

  /** Asks for the runs of these scenarios; towns whose scenario is the same go on undisturbed. */
  show(scenarios: readonly Scenario[]): void {
    scenarios.forEach((scenario, town) => {
      this.#slots[town] ??= {
        key: '',
        scenario: undefined,
        trajectory: undefined,
        progress: { done: 0, state: 'running', error: undefined },
        stop: undefined,
      }
      const slot = this.#slots[town]!
      const key = contentKey({ scenario, seed: scenario.seed })
      if (key === slot.key) return
      slot.key = key
      slot.scenario = scenario
      void this.#run(slot)
    })
  }

  /** Stops what is running; what is shown stays, and `retry` takes it up again. */
  cancel(): void {
    for (const slot of this.#slots) slot.stop?.abort()
  }

  /** Runs again what was cancelled or failed. */
  retry(): void {
    for (const slot of this.#slots)
      if (slot.progress.state === 'cancelled' || slot.progress.state === 'failed')
        void this.#run(slot)
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  async #run(slot: Slot): Promise<void> {
    slot.stop?.abort()
    const stop = new AbortController()
    slot.stop = stop
    const tell = (progress: Progress): void => {
      if (slot.stop !== stop) return
      slot.progress = progress
      this.#tell()
    }
    tell({ done: 0, state: 'running', error: undefined })
    const scenario = slot.scenario!
    try {
      const trajectory = await this.#runs.run(
        { scenario, seed: scenario.seed },
        {
          signal: stop.signal,
          onProgress: (done) => tell({ done, state: 'running', error: undefined }),
        },
      )
      if (slot.stop !== stop) return
      slot.trajectory = trajectory
      slot.progress = { done: 1, state: 'ready', error: undefined }
      const all = this.#slots.flatMap((each) => each.trajectory ?? [])
      if (all.length === this.#slots.length) this.towns = align(all)
      this.#tell()
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      const state = stop.signal.aborted ? 'cancelled' : 'failed'
      tell({ done: 0, state, error: state === 'failed' ? message : undefined })
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
