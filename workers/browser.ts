import type { Pool } from './api.ts'
import type { Thread } from './client.ts'
import { WorkerError } from './errors.ts'
import { poolOf } from './pool.ts'
import { startWorker } from './start.ts'

/** A pool of web workers; by default one per core, one core left for the page. */
export function createPool(size = Math.max(1, (navigator.hardwareConcurrency || 2) - 1)): Pool {
  return poolOf(spawn, size)
}

function spawn(): Thread {
  const worker = startWorker()
  const failed = new Promise<WorkerError>((resolve) => {
    worker.addEventListener('error', (event) =>
      resolve(
        new WorkerError(`The worker failed: ${event.message || 'its module could not be loaded.'}`),
      ),
    )
    worker.addEventListener('messageerror', () =>
      resolve(new WorkerError('A message of the worker could not be read.')),
    )
  })
  return { endpoint: worker, failed, terminate: () => worker.terminate() }
}
