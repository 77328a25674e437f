import { Watched } from '../state/watched.ts'
import { type Crowd, type EnsembleTask, keyOf } from './crowd.ts'
import type { Ensemble } from './ensemble.ts'

/** How far the ensembles are that are asked for. */
export type CrowdProgress = {
  readonly state: 'idle' | 'running' | 'failed'
  /** Share of all runs that is done, 0 to 1. */
  readonly done: number
  /** Guess from the time so far; undefined while there is nothing to go by. */
  readonly secondsLeft: number | undefined
  readonly error: string | undefined
}

const IDLE: CrowdProgress = { state: 'idle', done: 0, secondsLeft: undefined, error: undefined }
/** From this share on the time so far says something about the rest. */
const TELLING = 0.03

/** Seconds that the rest takes when `milliseconds` took a share `done`; undefined while that is too early to say. */
export function secondsLeft(milliseconds: number, done: number): number | undefined {
  return done < TELLING ? undefined : Math.ceil((milliseconds * (1 - done)) / done / 1000)
}

/** Ensembles that follow what is asked for, one after the other; what is no longer asked for ends. */
export class LiveCrowd extends Watched {
  progress: CrowdProgress = IDLE
  #crowd: Crowd
  #now: () => number
  #made = new Map<string, Ensemble>()
  #keys = new WeakMap<EnsembleTask, string>()
  #wanted = ''
  #stop: AbortController | undefined

  /** `now` tells the time in milliseconds. */
  constructor(crowd: Crowd, now: () => number = () => performance.now()) {
    super()
    this.#crowd = crowd
    this.#now = now
  }

  /** An ensemble that was asked for and is done. */
  of(task: EnsembleTask): Ensemble | undefined {
    return this.#made.get(this.#key(task))
  }

  /** Asks for these ensembles and no others. A failure stays until something else is asked for. */
  ask(tasks: readonly EnsembleTask[]): void {
    const keys = tasks.map((task) => this.#key(task))
    const wanted = keys.join()
    if (wanted === this.#wanted) return
    this.#wanted = wanted
    this.#stop?.abort()
    this.#made = new Map([...this.#made].filter(([key]) => keys.includes(key)))
    this.progress = IDLE
    const missing = tasks.filter((task) => !this.of(task))
    if (missing.length > 0) void this.#run(missing)
  }

  async #run(tasks: readonly EnsembleTask[]): Promise<void> {
    const stop = new AbortController()
    this.#stop = stop
    const began = this.#now()
    const tell = (progress: CrowdProgress): void => {
      if (stop.signal.aborted) return
      this.progress = progress
      this.tell()
    }
    const running = (done: number): CrowdProgress => {
      const left = secondsLeft(this.#now() - began, done)
      return { state: 'running', done, secondsLeft: left, error: undefined }
    }
    tell(running(0))
    try {
      for (const [index, task] of tasks.entries()) {
        const onProgress = (share: number) => tell(running((index + share) / tasks.length))
        const ensemble = await this.#crowd.ensemble(task, { signal: stop.signal, onProgress })
        if (stop.signal.aborted) return
        this.#made.set(this.#key(task), ensemble)
      }
      tell(IDLE)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      tell({ state: 'failed', done: 0, secondsLeft: undefined, error: message })
    }
  }

  #key(task: EnsembleTask): string {
    const known = this.#keys.get(task) ?? keyOf(task)
    this.#keys.set(task, known)
    return known
  }
}
