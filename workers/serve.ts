import { expose, type Remote, releaseProxy, transfer } from 'comlink'
import nodeEndpoint, { type NodeEndpoint } from 'comlink/dist/esm/node-adapter.mjs'
import type { Progress, Reply, WorkerApi } from './api.ts'
import { abortError, errorData } from './errors.ts'

/** Least time between two reports of progress. */
const REPORT_MS = 250

type Report = (done: number, total: number) => void

/** What of a result moves to the caller instead of being copied, and what its progress ends with. */
export type Answer<Result> = {
  readonly result: Result
  readonly total: number
  readonly moved: readonly ArrayBuffer[]
}

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

declare const process:
  | { getBuiltinModule?(name: 'node:worker_threads'): { readonly parentPort: NodeEndpoint | null } }
  | undefined

/**
 * Makes this thread a worker that does tasks in steps, one task at a time. Between two steps it
 * tells how far it is and hears whether the task is still wanted.
 */
export function serve<Task, Result>(
  steps: (task: Task) => Generator<Progress, Answer<Result>, undefined>,
): void {
  /** Set while a task runs that nobody wants any more. */
  let unwanted = false
  const api: WorkerApi<Task, Result> = {
    ready: () => true,
    cancel(): void {
      unwanted = true
    },
    async run(task: Task, onProgress?: Report): Promise<Reply<Result>> {
      unwanted = false
      const report = onProgress && throttled((done, total) => void onProgress(done, total))
      try {
        const going = steps(task)
        for (;;) {
          const step = going.next()
          if (step.done) {
            const { result, total, moved } = step.value
            return transfer({ ok: true, result, total }, [...moved])
          }
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
  // The browser has no process; asking for the module by name at run time keeps it out of the bundle.
  const threads =
    typeof process === 'object' ? process.getBuiltinModule?.('node:worker_threads') : undefined
  if (threads?.parentPort) expose(api, nodeEndpoint(threads.parentPort))
  else expose(api)
}
