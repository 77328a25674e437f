/** The module of a worker thread, and how Node has to be called to load it: here as TypeScript. */
export const WORKER = new URL('../worker.ts', import.meta.url)
export const WORKER_ARGUMENTS: readonly string[] = [
  '--import',
  new URL('./typescript.mjs', import.meta.url).href,
]
