import { expose, type Remote, releaseProxy, transfer } from 'comlink'
import nodeEndpoint, { type NodeEndpoint } from 'comlink/dist/esm/node-adapter.mjs'
import { runInSteps, type Trajectory } from '../sim/index.ts'
import type { Reply, RunTask, WorkerApi } from './api.ts'
import { abortError, errorData } from './errors.ts'

/** Least time between two reports of progress. */
const REPORT_MS = 250

type Report = (done: number, total: number) => void

/** Set while a task runs that nobody wants any more. */
let unwanted = false

/** Lets messages in that wait, among them the wish to stop. */
const channel = new MessageChannel()
function turn(): Promise<void> {
  return new Promise((resolve) => {
    channel.port2.onmessage = () => resolve()
    channel.port1.postMessage(undefined)
  })
}

/** Passes on the first, the last and at most four reports per second between them. */
function throttled(report: Report): Report {
  let last = Number.NEGATIVE_INFINITY
  return (done, total) => {
    const now = performance.now()
    if (done < total && now - last < REPORT_MS) return
    last = now
    report(done, total)
  }
}

/** Memory of a trajectory, each block once: it moves to the caller instead of being copied. */
function blocks({ outcomes, officeLoad, leverIntensity, events }: Trajectory): ArrayBuffer[] {
  const columns = [
    ...Object.values(outcomes),
    officeLoad,
    leverIntensity,
    ...Object.values(events).filter((column) => typeof column !== 'number'),
  ]
  const found = new Set<ArrayBuffer>()
  for (const { buffer } of columns) if (buffer instanceof ArrayBuffer) found.add(buffer)
  return [...found]
}

const api: WorkerApi = {
  ready: () => true,
  cancel(): void {
    unwanted = true
  },
  async run({ scenario, seed, options }: RunTask, onProgress?: Report): Promise<Reply> {
    unwanted = false
    const report = onProgress && throttled((done, total) => void onProgress(done, total))
    try {
      const steps = runInSteps(scenario, seed, options ?? {})
      for (;;) {
        const step = steps.next()
        if (step.done) return transfer({ ok: true, trajectory: step.value }, blocks(step.value))
        report?.(step.value.done, step.value.total)
        await turn()
        if (unwanted) throw abortError()
      }
    } catch (error) {
      return { ok: false, error: errorData(error) }
    } finally {
      // In a worker the callback is a proxy with a port of its own, which has to be closed.
      if (onProgress) (onProgress as Partial<Remote<Report>>)[releaseProxy]?.()
    }
  },
}

declare const process:
  | { getBuiltinModule?(name: 'node:worker_threads'): { readonly parentPort: NodeEndpoint | null } }
  | undefined

// The browser has no process; asking for the module by name at run time keeps it out of the bundle.
const threads =
  typeof process === 'object' ? process.getBuiltinModule?.('node:worker_threads') : undefined
if (threads?.parentPort) expose(api, nodeEndpoint(threads.parentPort))
else expose(api)
