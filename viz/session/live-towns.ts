import type { Trajectory } from '../../sim/index.ts'
import type { RunTask } from '../../workers/api.ts'
import type { Opening } from '../opening/record.ts'
import { align, alignEarly, type Early, type Span, type Towns } from '../replay/towns.ts'
import { markedOwn } from '../state/own-file.ts'
import { Watched } from '../state/watched.ts'
import type { DrawnTask } from './drawn-task.ts'
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
  own: boolean
  task: DrawnTask | undefined
  trajectory: Trajectory | undefined
  progress: Progress
  stop: AbortController | undefined
}

/**
 * Towns that follow what is asked for: a changed scenario is run anew while the run before
 * it stays to be seen. `towns` is replaced as a whole when a run is done; before the first
 * run of each is done, `early` has those that are, or a week of all that is known before.
 */
export class LiveTowns extends Watched {
  towns: Towns | undefined
  early: Early | undefined
  #opening: Opening | undefined
  #runs: Runs
  #slots: Slot[] = []
  #tasks: readonly DrawnTask[] = []

  constructor(runs: Runs) {
    super()
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

  /**
   * Asks for these runs; towns whose run is the same go on undisturbed. Towns of which `own`
   * is true stand for a scenario of the reader, and say so in their title.
   */
  show(tasks: readonly DrawnTask[], own: readonly boolean[] = []): void {
    if (tasks === this.#tasks) return
    this.#tasks = tasks
    tasks.forEach((task, town) => {
      this.#slots[town] ??= {
        key: '',
        own: false,
        task: undefined,
        trajectory: undefined,
        progress: { done: 0, state: 'running', error: undefined },
        stop: undefined,
      }
      const slot = this.#slots[town]
      const key = contentKey(task)
      const isOwn = own[town] ?? false
      if (key === slot.key && isOwn === slot.own) return
      slot.key = key
      slot.own = isOwn
      slot.task = task
      void this.#run(slot)
    })
    if (!this.towns) this.#arrange()
  }

  /** Takes in a week that is known before the runs are made; it is shown while exactly they are asked for. */
  offer(opening: Opening): void {
    this.#opening = opening
    if (!this.towns) this.#arrange()
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

  async #run(slot: Slot): Promise<void> {
    slot.stop?.abort()
    const stop = new AbortController()
    slot.stop = stop
    const tell = (progress: Progress): void => {
      if (slot.stop !== stop) return
      slot.progress = progress
      this.tell()
    }
    tell({ done: 0, state: 'running', error: undefined })
    try {
      const trajectory = await this.#runs.run(slot.task!, {
        signal: stop.signal,
        onProgress: (done) => tell({ done, state: 'running', error: undefined }),
      })
      if (slot.stop !== stop) return
      slot.trajectory = slot.own ? markedOwn(trajectory) : trajectory
      slot.progress = { done: 1, state: 'ready', error: undefined }
      this.#arrange()
      this.tell()
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      const state = stop.signal.aborted ? 'cancelled' : 'failed'
      tell({ done: 0, state, error: state === 'failed' ? message : undefined })
      if (slot.stop === stop && !this.towns) this.#arrange()
    }
  }

  #arrange(): void {
    const made = this.#slots.map(({ trajectory }) => trajectory)
    const all = made.flatMap((trajectory) => trajectory ?? [])
    if (all.length > 0 && all.length === made.length) {
      this.towns = align(all)
      this.early = undefined
    } else this.early = this.#opened() ?? alignEarly(this.#tasks.map(spanOf), made)
  }

  /** The week known before, unless other runs are asked for or one has failed. */
  #opened(): Early | undefined {
    if (!this.#opening) return undefined
    const { keys, week, towns } = this.#opening
    const fits = keys.every((key, town) => {
      const slot = this.#slots[town]
      return slot?.key === key && !slot.own && slot.progress.state !== 'failed'
    })
    return fits ? { towns, there: keys.map(() => true), week } : undefined
  }
}

function spanOf({ scenario: { start, weeks }, options }: RunTask): Span {
  return { start, weeks: Math.min(options?.weeks ?? weeks, weeks) }
}
