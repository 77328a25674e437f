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
 * `module` replaces the worker module.
 */
export function createPool(size = availableParallelism(), module = WORKER): Pool {
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
