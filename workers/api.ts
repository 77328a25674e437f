import type { RunOptions, Scenario, Trajectory } from '../sim/index.ts'

/** A task for a worker: `run()` with its arguments. */
export type RunTask = {
  readonly scenario: Scenario
  readonly seed: string
  readonly options?: RunOptions
}

/** Progress of one run: weeks done of weeks to do. */
export type Progress = { readonly done: number; readonly total: number }

/** What a pool offers, the same in browser and Node. */
export type Pool = {
  /** Number of workers. */
  readonly size: number
  /** Runs one task; rejects with AbortError when cancelled, with WorkerError when the worker dies. */
  run(
    task: RunTask,
    options?: { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void },
  ): Promise<Trajectory>
  /** Ends all workers; tasks that are not done reject with WorkerError. */
  close(): Promise<void>
}

/** An error as plain data: own fields and classes of errors are lost between threads. */
export type ErrorData = { readonly name: string; readonly message: string }

/** How a run in a worker ended. */
export type Reply =
  | { readonly ok: true; readonly trajectory: Trajectory }
  | { readonly ok: false; readonly error: ErrorData }

/** What the worker module exposes. */
export type WorkerApi = {
  /** Answers once the module is loaded. */
  ready(): true
  /** Simulates; `onProgress` is told four times per second at most. Never rejects. */
  run(task: RunTask, onProgress?: (done: number, total: number) => void): Promise<Reply>
  /** Ends the running task at its next pause; it answers with an AbortError. */
  cancel(): void
}
