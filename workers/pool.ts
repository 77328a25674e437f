import type { Pool, Progress } from './api.ts'
import { type Client, type Spawn, startClient } from './client.ts'
import { abortError, NOT_STARTED, WorkerError } from './errors.ts'

type Job<Task, Result> = {
  readonly task: Task
  readonly onProgress: ((progress: Progress) => void) | undefined
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
  state: 'waiting' | 'running' | 'done'
  slot: Slot<Task, Result> | undefined
  grace: ReturnType<typeof setTimeout> | undefined
}

/** A cancelled task that has not stopped after this loses its worker. */
const GRACE_MS = 1000

/** A place for one worker; empty until it is needed and after the worker died. */
type Slot<Task, Result> = {
  client: Client<Task, Result> | undefined
  job: Job<Task, Result> | undefined
}

/**
 * A pool of workers that take tasks in order of asking.
 *
 * Workers start when they are first needed. A cancelled task rejects at once; its worker
 * stops at the next pause of the run and goes on with the next task, code warm, or is
 * ended when it does not. A crash rejects its task only; the next one gets a fresh worker.
 */
export function poolOf<Task, Result>(spawn: Spawn, size: number): Pool<Task, Result> {
  if (!Number.isInteger(size) || size < 1)
    throw new RangeError(`A pool needs 1 worker or more, got ${size}.`)
  type Own = Slot<Task, Result>
  const slots: Own[] = Array.from({ length: size }, () => ({ client: undefined, job: undefined }))
  const queue: Job<Task, Result>[] = []
  let closed = false

  function next(): void {
    for (const slot of slots) {
      if (slot.job) continue
      const job = queue.shift()
      if (!job) return
      void work(slot, job)
    }
  }

  /** Ends with a settled job and a free slot, whatever happens. */
  async function work(slot: Own, job: Job<Task, Result>): Promise<void> {
    slot.job = job
    job.slot = slot
    job.state = 'running'
    try {
      slot.client ??= watched(slot)
      const result = await slot.client.run(job.task, (progress) => {
        if (job.state === 'running') job.onProgress?.(progress)
      })
      settle(job, () => job.resolve(result))
    } catch (error) {
      // A cancelled job has given its slot to the next one, with a worker of its own.
      if (error instanceof WorkerError && slot.job === job) drop(slot)
      settle(job, () => job.reject(error))
    }
    clearTimeout(job.grace)
    if (slot.job !== job) return
    slot.job = undefined
    next()
  }

  function watched(slot: Own): Client<Task, Result> {
    const client = start<Task, Result>(spawn)
    void client.failed.then(() => {
      if (slot.client === client) slot.client = undefined
    })
    return client
  }

  function cancel(job: Job<Task, Result>): void {
    if (job.state === 'waiting') queue.splice(queue.indexOf(job), 1)
    settle(job, () => job.reject(abortError()))
    const slot = job.slot
    if (slot?.job !== job) return
    slot.client?.cancel()
    job.grace = setTimeout(() => {
      if (slot.job !== job) return
      drop(slot)
      slot.job = undefined
      next()
    }, GRACE_MS)
  }

  return {
    size,
    run(task, { signal, onProgress } = {}) {
      return new Promise<Result>((resolve, reject) => {
        if (closed) return reject(new WorkerError('The pool is closed.'))
        if (signal?.aborted) return reject(abortError())
        const abort = () => cancel(job)
        const free = () => signal?.removeEventListener('abort', abort)
        const job: Job<Task, Result> = {
          task,
          onProgress,
          state: 'waiting',
          slot: undefined,
          grace: undefined,
          resolve: (result) => {
            free()
            resolve(result)
          },
          reject: (error) => {
            free()
            reject(error)
          },
        }
        signal?.addEventListener('abort', abort)
        queue.push(job)
        next()
      })
    },
    async close() {
      closed = true
      const jobs = [...queue.splice(0), ...slots.flatMap(({ job }) => job ?? [])]
      const clients = slots.flatMap(({ client }) => client ?? [])
      for (const job of jobs)
        settle(job, () =>
          job.reject(new WorkerError('The pool was closed before the run was done.')),
        )
      for (const slot of slots) slot.client = undefined
      await Promise.all(clients.map((client) => client.terminate()))
    },
  }
}

function settle(job: Pick<Job<unknown, never>, 'state'>, how: () => void): void {
  if (job.state === 'done') return
  job.state = 'done'
  how()
}

function drop<Task, Result>(slot: Slot<Task, Result>): void {
  void slot.client?.terminate()
  slot.client = undefined
}

function start<Task, Result>(spawn: Spawn): Client<Task, Result> {
  try {
    return startClient(spawn)
  } catch (error) {
    throw new WorkerError(
      `${NOT_STARTED}: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
