declare global {
  /** Workers that the head of the page has started, for whoever needs one first. */
  var startedWorkers: Worker[] | undefined
}

/** Starts the worker module from its own file, if the head of the page has not done so. */
export function startWorker(): Worker {
  const started = globalThis.startedWorkers?.shift()
  return started ?? new Worker(new URL('./page-worker.ts', import.meta.url), { type: 'module' })
}
