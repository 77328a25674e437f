import { InputError } from '../failure.ts'
import type { Engine } from './engine.ts'
import { threadEngine } from './threads.ts'

/** How the threads of this process are called as an engine. */
export const THREADS = 'threads'

/** Which engine is wanted, and for what. */
export type EngineChoice = {
  /** `threads`, or the address of a Redis at which workers wait. */
  readonly engine: string
  readonly workers: number
  /** Folder of the study. */
  readonly folder: string
}

/**
 * The engine of a name. What Redis needs is loaded by those alone who use it.
 *
 * @throws InputError where there is no such engine, or it cannot be used.
 */
export async function chooseEngine({ engine, workers, folder }: EngineChoice): Promise<Engine> {
  if (engine === THREADS) return threadEngine(workers)
  const { isRedisAddress, readAddress } = await import('./redis/address.ts')
  if (!isRedisAddress(engine))
    throw new InputError(
      `There is no engine "${engine}": expected ${THREADS}, or the address of a Redis (redis://host:port/database).`,
    )
  const address = readAddress(engine)
  const { redisEngine } = await import('./redis/engine.ts')
  return redisEngine({ address, folder, say: console.error })
}
