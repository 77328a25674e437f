import { threadPool } from '../../workers/node/pool.ts'
import type { Chunk, Engine, Evaluated } from './engine.ts'
import { THREAD } from './thread-module.ts'

/** Worker threads of this process: nothing has to be started for them. */
export function threadEngine(size: number): Engine {
  const pool = threadPool<Chunk, readonly Evaluated[]>(size, THREAD)
  return {
    size,
    evaluate: (chunk, signal) => pool.run(chunk, { signal }),
    close: () => pool.close(),
  }
}
