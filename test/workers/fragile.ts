import { parentPort } from 'node:worker_threads'
import { expose } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { run } from '../../sim/index.ts'
import type { RunTask, WorkerApi } from '../../workers/api.ts'

/** A worker that dies when the seed asks for it, as one that runs out of memory would. */
const api: WorkerApi = {
  ready: () => true,
  run({ scenario, seed, options }: RunTask) {
    if (seed === 'exit') process.exit(3)
    return { ok: true, trajectory: run(scenario, seed, options) }
  },
}
if (parentPort) expose(api, nodeEndpoint(parentPort))
