/** Runs in worker threads of Node. In the package: `helferkreise/workers`. */

export type { Pool, RunTask } from '../api.ts'
export { WorkerError } from '../errors.ts'
export { bringEngine } from './engine.ts'
export { createPool } from './pool.ts'
