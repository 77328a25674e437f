/** In the package a worker is a module beside the others, and plain Node loads it. */
export const WORKER = new URL('./worker.js', import.meta.url)
export const WORKER_ARGUMENTS: readonly string[] = []
