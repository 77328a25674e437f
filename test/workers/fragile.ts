import { parentPort } from 'node:worker_threads'
import { expose } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { run } from '../../sim/index.ts'
import type { Reply, RunTask, WorkerApi } from '../../workers/api.ts'

/** A worker that dies or hangs when the seed asks for it, as one out of memory or in a loop would. */
const api: WorkerApi = {
  ready: () => true,
  async run({ scenario, seed, options }: RunTask, report): Promise<Reply> {
    if (seed === 'exit') process.exit(3)
    if (seed === 'hang') {
      report?.(0, 1)
      await new Promise(() => undefined)
    }
    const result = run(scenario, seed, options)
    return { ok: true, result, total: result.weeks }
  },
  cancel: () => undefined,
}
if (parentPort) expose(api, nodeEndpoint(parentPort))
