import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { type Job, Worker } from 'bullmq'
import type { Study } from '../../../experiments/study/study.ts'
import { errorData } from '../../../workers/errors.ts'
import { modelName } from '../model-name.ts'
import { threadEngine } from '../threads.ts'
import type { RedisAddress } from './address.ts'
import { connect, type Say } from './connect.ts'
import { short } from './engine.ts'
import { PREFIX, queueOf, resultsKey, sessionKey, studyKey } from './keys.ts'
import { type Asked, errorMessage, resultMessage } from './message.ts'
import { announce, leave, PRESENT_MS, type Present } from './presence.ts'

/** A chunk that took so many workers along with it is not given to another one. */
const STALLS = 2
/** Results that nobody takes for so long are dropped. */
const RESULTS_S = 120
/** Studies that are kept, those asked for last. */
const STUDIES = 4
/** How often it is seen whether there was nothing to do for long enough. */
const IDLE_LOOK_MS = 250

export type WorkerOptions = {
  readonly address: RedisAddress
  readonly threads: number
  /** Milliseconds without work after which it ends; never when absent. */
  readonly idleExit: number | undefined
  /** Milliseconds for which a chunk is its own unless it says that it is still at it. */
  readonly lock: number
  /** Aborted when no further chunk shall be begun. */
  readonly signal: AbortSignal
  readonly say: Say
}

/** Why a worker ended, and how many chunks and runs it has made. */
export type Worked = {
  readonly because: 'idle' | 'asked'
  readonly chunks: number
  readonly runs: number
}

/**
 * Makes chunks that are in Redis until it is asked to stop or there was nothing to do for long. The
 * model runs in threads: this one tells Redis all the time that it is alive, or its chunks would be
 * given to others.
 *
 * @throws InputError where Redis cannot be used.
 */
export async function work(options: WorkerOptions): Promise<Worked> {
  const { address, threads, idleExit, lock, signal, say } = options
  const redis = await connect(address, say)
  const model = await modelName()
  const self: Present = {
    id: randomUUID(),
    place: `${hostname()}, process ${process.pid}`,
    model,
    threads,
  }
  const engine = threadEngine(threads)
  const studies = new Map<string, Study>()
  const running = new AbortController()
  let active = 0
  let last = performance.now()
  let chunks = 0
  let runs = 0

  async function studyOf(hash: string): Promise<Study | undefined> {
    const known = studies.get(hash)
    if (known) return known
    const text = await redis.get(studyKey(hash))
    if (text === null) return undefined
    // It was written by a coordinator with the same model, or the queue would be another one.
    const study = JSON.parse(text) as Study
    studies.set(hash, study)
    for (const oldest of studies.keys()) {
      if (studies.size <= STUDIES) break
      studies.delete(oldest)
    }
    return study
  }

  async function tell(owner: string, message: string): Promise<void> {
    const key = resultsKey(owner)
    await redis.multi().rpush(key, message).expire(key, RESULTS_S).exec()
  }

  async function make({ id = '', data }: Job<Asked>): Promise<void> {
    const { session, owner, hash, runs: asked } = data
    if ((await redis.get(sessionKey(session))) !== owner) return
    const study = await studyOf(hash)
    // Whoever wants it sees that it is gone, and gives it out again with the study.
    if (study === undefined) return
    try {
      const made = await engine.evaluate({ hash, study, runs: asked }, running.signal)
      chunks++
      runs += made.length
      await tell(owner, resultMessage(id, self.place, made))
    } catch (error) {
      if (running.signal.aborted) throw error
      await tell(owner, errorMessage(id, self.place, errorData(error)))
    }
  }

  const worker = new Worker<Asked>(
    queueOf(model),
    async (job) => {
      active++
      try {
        await make(job)
      } finally {
        active--
        last = performance.now()
      }
    },
    {
      connection: redis,
      prefix: PREFIX,
      concurrency: threads,
      lockDuration: lock,
      stalledInterval: Math.ceil(lock / 2),
      maxStalledCount: STALLS,
      drainDelay: 1,
    },
  )
  // Trouble with the connection is told where it is made.
  worker.on('error', () => undefined)
  worker.on('failed', (job, { message }) => {
    if (!job || running.signal.aborted) return
    const lost = { name: 'WorkerError', message: `Workers were lost with it: ${message}` }
    tell(job.data.owner, errorMessage(job.id ?? '', self.place, lost)).catch(() => undefined)
  })

  await announce(redis, self)
  say(
    `Worker for model ${short(model)} at ${address.shown}, ${threads} ${threads === 1 ? 'thread' : 'threads'}.`,
  )
  const present = setInterval(() => {
    if (redis.status === 'ready') announce(redis, self).catch(() => undefined)
  }, PRESENT_MS)
  const because = await new Promise<Worked['because']>((resolve) => {
    const look = setInterval(() => {
      if (idleExit === undefined || active > 0 || performance.now() - last < idleExit) return
      clearInterval(look)
      resolve('idle')
    }, IDLE_LOOK_MS)
    const asked = () => {
      clearInterval(look)
      resolve('asked')
    }
    if (signal.aborted) asked()
    else signal.addEventListener('abort', asked, { once: true })
  })
  clearInterval(present)
  const there = redis.status === 'ready'
  if (there) await leave(redis, self)
  // Chunks that are begun are ended, but not for a Redis that is away.
  await worker.close(!there)
  running.abort()
  await engine.close()
  redis.disconnect()
  return { because, chunks, runs }
}
