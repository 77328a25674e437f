import InlineWorker from './page-worker.ts?worker&inline'

/** Starts the worker module from the text of the page: a page opened from a file may load no other. */
export function startWorker(): Worker {
  return new InlineWorker()
}
