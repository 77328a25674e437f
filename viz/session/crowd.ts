import { type OutcomeKey, type Trajectory, valueAt } from '../../sim/index.ts'
import type { Pool, RunTask } from '../../workers/api.ts'
import { abortError } from '../../workers/errors.ts'
import { type Drawer, type DrawnTask, runOf } from './drawn-task.ts'
import type { Columns, Ensemble } from './ensemble.ts'
import { contentKey, type Watch } from './runs.ts'

/** What an ensemble is made of. */
export type EnsembleTask = {
  /** Run 0, which is none of them: they are `runOf` it, from 1 on. */
  readonly first: RunTask
  readonly runs: number
  /** Outcomes whose columns are kept. */
  readonly outcomes: readonly OutcomeKey[]
}

/** Values of ensembles that are kept, about 64 MB. One of 200 runs and 10 outcomes has a million. */
const KEPT = 8_000_000

/** What puts runs and ensembles together: no part of the first screen, so it is loaded with the first ensemble. */
type Gathering = typeof import('./ensemble.ts')

/** Ensembles on all workers of a pool of their own, so that the stage never waits for them. */
export class Crowd {
  /** Here once an ensemble was made. */
  gathering: Gathering | undefined
  #pool: () => Promise<Pool>
  #drawn: Drawer
  #made = new Map<string, Ensemble>()

  /** Workers, and how runs get the values of their draw. */
  constructor(pool: () => Promise<Pool>, drawer: Drawer) {
    this.#pool = pool
    this.#drawn = drawer
  }

  /** Runs a scenario under many draws of what is not known, each with luck of its own; rejects with AbortError when `signal` says so. */
  async ensemble(task: EnsembleTask, watch: Watch = {}): Promise<Ensemble> {
    const key = keyOf(task)
    const known = this.#made.get(key)
    if (known) return known
    const columns = await this.#all(task, watch)
    const seeds = runsOf(task).map(({ seed }) => seed)
    this.gathering ??= await import('./ensemble.ts')
    const ensemble = this.gathering.gather(seeds, columns, task.outcomes)
    this.#made.set(key, ensemble)
    this.#forget()
    return ensemble
  }

  /** Lets the oldest go until there is room for all; the newest stays. */
  #forget(): void {
    let values = 0
    for (const [key, ensemble] of [...this.#made].reverse()) {
      const before = values
      values += valuesOf(ensemble)
      if (before > 0 && values > KEPT) this.#made.delete(key)
    }
  }

  async #all(ensemble: EnsembleTask, watch: Watch): Promise<Columns[]> {
    const columns: Columns[] = []
    const { outcomes } = ensemble
    const tasks = runsOf(ensemble).map((task) => ({
      ...task,
      options: { ...task.options, outcomes, columnsOnly: true },
    }))
    await this.each(
      tasks,
      (run, trajectory) => {
        columns[run] = trajectory.outcomes
      },
      watch,
    )
    return columns
  }

  /**
   * As many runs at a time as there are workers, each told of when it is done; the first that
   * fails ends the others.
   */
  async each(
    tasks: readonly DrawnTask[],
    done: (run: number, trajectory: Trajectory) => void,
    { signal, onProgress }: Watch = {},
  ): Promise<void> {
    const pool = await this.#pool()
    if (signal?.aborted) throw abortError()
    const stop = new AbortController()
    const abort = () => stop.abort()
    signal?.addEventListener('abort', abort)
    const shares = new Float64Array(tasks.length)
    const report = (run: number, share: number): void => {
      shares[run] = share
      onProgress?.(shares.reduce((sum, each) => sum + each, 0) / tasks.length)
    }
    let next = 0
    const work = async (): Promise<void> => {
      while (next < tasks.length) {
        const run = next++
        const trajectory = await pool.run(await this.#drawn(valueAt(tasks, run)), {
          signal: stop.signal,
          onProgress: (progress) => report(run, progress.done / progress.total),
        })
        done(run, trajectory)
      }
    }
    try {
      await Promise.all(Array.from({ length: pool.size }, work))
    } finally {
      abort()
      signal?.removeEventListener('abort', abort)
    }
  }
}

function runsOf({ first, runs }: EnsembleTask): DrawnTask[] {
  return Array.from({ length: runs }, (_, index) => runOf(first, index + 1))
}

function valuesOf({ outcomes, seeds, weeks }: Ensemble): number {
  return Object.keys(outcomes).length * seeds.length * weeks
}

/** Key of an ensemble: equal for equal content. */
export function keyOf({ first, runs, outcomes }: EnsembleTask): string {
  return `${contentKey({ ...first, options: { ...first.options, outcomes } })} ${runs}`
}
