import { type Endpoint, proxy, wrap } from 'comlink'
import type { Progress, Reply, WorkerApi } from './api.ts'
import { errorFrom, WorkerError } from './errors.ts'

/** A worker as browser and Node both have it. */
export type Thread = {
  readonly endpoint: Endpoint
  /** Settles when the worker dies or sends what nobody can read; never otherwise. */
  readonly failed: Promise<WorkerError>
  terminate(): Promise<unknown> | void
}
export type Spawn = () => Thread

/** A worker does not start for longer than this: something is wrong that it does not tell. */
const START_MS = 60_000

/** One worker and what may be asked of it, one task at a time. */
export type Client<Task, Result> = {
  /** Settles with the reason when the worker is of no more use. */
  readonly failed: Promise<WorkerError>
  run(task: Task, onProgress?: (progress: Progress) => void): Promise<Result>
  /** Asks the running task to stop; the worker stays warm for the next one. */
  cancel(): void
  terminate(): Promise<void>
}

/**
 * Starts a worker. Every call races with its death, so none waits for ever; the first
 * one also waits for the module to be loaded, 60 seconds at most.
 */
export function startClient<Task, Result>(spawn: Spawn): Client<Task, Result> {
  const thread = spawn()
  const remote = wrap<WorkerApi<Task, Result>>(thread.endpoint)
  const unlessDead = alive(thread.failed)
  const ready = withinTime(unlessDead(remote.ready()))
  ready.catch(() => undefined)
  return {
    failed: thread.failed,
    async run(task, onProgress) {
      await ready
      const report = onProgress && rising(onProgress)
      // Types of messages say what remains of an object on its way; here all of it does.
      const run = remote.run as unknown as WorkerApi<Task, Result>['run']
      const reply = await unlessDead<Reply<Result>>(run(task, report && proxy(report.tell)))
      if (!reply.ok) throw errorFrom(reply.error)
      report?.finish(reply.total)
      return reply.result
    },
    cancel() {
      // The answer is that the task rejects; a dead worker has rejected it already.
      remote.cancel().catch(() => undefined)
    },
    async terminate() {
      await thread.terminate()
    },
  }
}

/**
 * Lets promises fail as soon as the worker dies. A race with its death would keep every result
 * for as long as the worker lives: who waits is forgotten here once it has an answer.
 */
function alive(failed: Promise<WorkerError>) {
  const waiting = new Set<(error: WorkerError) => void>()
  let death: WorkerError | undefined
  void failed.then((error) => {
    death = error
    for (const reject of waiting) reject(error)
  })
  return <T>(call: PromiseLike<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      if (death) return reject(death)
      waiting.add(reject)
      Promise.resolve(call)
        .finally(() => waiting.delete(reject))
        .then(resolve, reject)
    })
}

/** Reports that arrive late or twice are dropped, and the last one is always told. */
function rising(onProgress: (progress: Progress) => void) {
  let highest = -1
  const tell = (done: number, total: number): void => {
    if (done <= highest) return
    highest = done
    onProgress({ done, total })
  }
  return { tell, finish: (total: number) => tell(total, total) }
}

function withinTime<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new WorkerError(`The worker did not start within ${START_MS / 1000} seconds.`)),
      START_MS,
    )
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
