/**
 * Runs in worker threads of Node, and the model as WebAssembly. In the package:
 * `helferkreise/workers`.
 *
 * @module
 */

export type { Pool, Progress, RunTask } from '../api.ts'
export { WorkerError } from '../errors.ts'
export { bringEngine } from './engine.ts'
export { createPool } from './pool.ts'
