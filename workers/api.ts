import type { RunOptions, Scenario, Trajectory } from '../sim/index.ts'

/** A task for a worker: `run()` with its arguments. */
export type RunTask = { readonly scenario: Scenario; readonly seed: string; readonly options?: RunOptions }

/** Progress of one run: weeks done of weeks to do. */
export type Progress = { readonly done: number; readonly total: number }

/** What a pool offers, the same in browser and Node. */
export type Pool = {
  readonly size: number
  /** Runs one task; rejects with AbortError when cancelled, with WorkerError when the worker dies. */
  run(task: RunTask, options?: { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void }): Promise<Trajectory>
  close(): Promise<void>
}
