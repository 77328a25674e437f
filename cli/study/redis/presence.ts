import type { Redis } from 'ioredis'
import { WORKERS } from './keys.ts'

/** A worker that does not say that it is there for so many seconds is not. */
const COUNTS_S = 15
/** How often it says so. */
export const PRESENT_MS = 3000

/** A worker as others see it. */
export type Present = {
  readonly id: string
  /** Name of its machine and number of its process. */
  readonly place: string
  readonly model: string
  readonly threads: number
}

/** Seconds by the clock of Redis: those of machines differ. */
async function now(redis: Redis): Promise<number> {
  const [seconds] = await redis.time()
  return Number(seconds)
}

/** Says that a worker is there. */
export async function announce(redis: Redis, worker: Present): Promise<void> {
  const time = await now(redis)
  await redis
    .multi()
    .zadd(WORKERS, time + COUNTS_S, JSON.stringify(worker))
    .zremrangebyscore(WORKERS, '-inf', `(${time}`)
    .exec()
}

/** Says that it is there no longer. */
export async function leave(redis: Redis, worker: Present): Promise<void> {
  await redis.zrem(WORKERS, JSON.stringify(worker))
}

/** All workers that are there, whatever their model. */
export async function workersThere(redis: Redis): Promise<readonly Present[]> {
  const told = await redis.zrangebyscore(WORKERS, await now(redis), '+inf')
  return told.map((text) => JSON.parse(text) as Present)
}
