import type { RunOptions, Scenario, Trajectory } from '../sim/index.ts'

/** A task for a worker: `run()` with its arguments. */
export type RunTask = {
  readonly scenario: Scenario
  readonly seed: string
  readonly options?: RunOptions
}

/** Progress of one task; of a run in weeks. */
export type Progress = { readonly done: number; readonly total: number }

/** What a pool offers, the same in browser and Node; by default for runs. */
export type Pool<Task = RunTask, Result = Trajectory> = {
  /** Number of workers. */
  readonly size: number
  /** Runs one task; rejects with AbortError when cancelled, with WorkerError when the worker dies. */
  run(
    task: Task,
    options?: { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void },
  ): Promise<Result>
  /** Ends all workers; tasks that are not done reject with WorkerError. */
  close(): Promise<void>
}

/** An error as plain data: own fields and classes of errors are lost between threads. */
export type ErrorData = { readonly name: string; readonly message: string }

/** How a task in a worker ended; `total` is what its progress ends with. */
export type Reply<Result = Trajectory> =
  | { readonly ok: true; readonly result: Result; readonly total: number }
  | { readonly ok: false; readonly error: ErrorData }

/** What a worker module exposes. */
export type WorkerApi<Task = RunTask, Result = Trajectory> = {
  /** Answers once the module is loaded. */
  ready(): true
  /** Does a task; `onProgress` is told four times per second at most. Never rejects. */
  run(task: Task, onProgress?: (done: number, total: number) => void): Promise<Reply<Result>>
  /** Ends the running task at its next pause; it answers with an AbortError. */
  cancel(): void
}
