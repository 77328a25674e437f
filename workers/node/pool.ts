import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import type { Pool } from '../api.ts'
import type { Thread } from '../client.ts'
import { WorkerError } from '../errors.ts'
import { poolOf } from '../pool.ts'
import { WORKER, WORKER_ARGUMENTS } from './threads.ts'

/**
 * A pool of worker threads. `size` is the number of threads, by default one per core;
 * `module` replaces the worker module. Threads start when they are first needed and keep the
 * process alive until the pool is closed.
 *
 * @throws RangeError where `size` is no whole number from 1 on.
 *
 * @example
 * ```ts
 * import { loadScenario } from 'helferkreise/files'
 * import { createPool } from 'helferkreise/workers'
 *
 * const { scenario } = loadScenario('town-1')
 * const pool = createPool(2)
 * const seeds = ['a', 'b', 'c']
 * const tasks = seeds.map((seed) => pool.run({ scenario, seed, options: { weeks: 52 } }))
 * console.log((await Promise.all(tasks)).map(({ seed }) => seed)) // => [ 'a', 'b', 'c' ]
 * await pool.close()
 * ```
 */
export function createPool(size: number = availableParallelism(), module: URL = WORKER): Pool {
  return threadPool(size, module)
}

/** A pool of worker threads of a module that does other tasks than runs, with `serve`. */
export function threadPool<Task, Result>(size: number, module: URL): Pool<Task, Result> {
  return poolOf(() => spawn(module), size)
}

function spawn(module: URL): Thread {
  const worker = new Worker(module, { execArgv: [...WORKER_ARGUMENTS] })
  const failed = new Promise<WorkerError>((resolve) => {
    worker.once('error', (error) =>
      resolve(
        new WorkerError(
          `The worker failed: ${error instanceof Error ? error.message : String(error)}`,
          { cause: error },
        ),
      ),
    )
    worker.once('messageerror', (error) =>
      resolve(new WorkerError('A message of the worker could not be read.', { cause: error })),
    )
    worker.once('exit', (code) =>
      resolve(new WorkerError(`The worker ended with exit code ${code}.`)),
    )
  })
  return { endpoint: nodeEndpoint(worker), failed, terminate: () => worker.terminate() }
}
