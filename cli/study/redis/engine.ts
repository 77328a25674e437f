import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { Queue } from 'bullmq'
import type { Redis } from 'ioredis'
import type { Study } from '../../../experiments/study/study.ts'
import { abortError, WorkerError } from '../../../workers/errors.ts'
import { sha256 } from '../../digest.ts'
import { InputError, NotDeterministic } from '../../failure.ts'
import { asTyped } from '../../program.ts'
import type { Chunk, Engine, Evaluated } from '../engine.ts'
import { modelName } from '../model-name.ts'
import type { RedisAddress } from './address.ts'
import { Answers } from './answers.ts'
import { connect, type Say } from './connect.ts'
import { PREFIX, queueOf, resultsKey, sessionKey, studyKey } from './keys.ts'
import { type Asked, readMessage } from './message.ts'
import { type Present, workersThere } from './presence.ts'

/** Chunks per thread of the workers: one that is made, and one that waits so that none has to. */
const PER_THREAD = 2
/** More chunks than this are never out, however many workers there are. */
const MOST = 8192
/** How often workers are counted, the session is kept, and lost chunks are looked for. */
const LOOK_MS = 2000
/** A session that is not kept for so long is over, and its chunks are dropped. */
const SESSION_S = 30
/** A study stays in Redis for so long after it was last needed. */
const STUDY_S = 600
/** News of the queue, which nobody reads. */
const NEWS_KEPT = 100
/** Waiting for results ends now and then, in seconds. */
const WAIT_S = 5

export type RedisEngineOptions = {
  readonly address: RedisAddress
  /** Folder of the study: who runs it again takes the place of who did before. */
  readonly folder: string
  readonly say: Say
}

/**
 * Workers on other machines, or in other processes of this one, that take chunks from a queue in
 * Redis. Nothing that is not in Redis while it is waited for is needed to go on: this process, any
 * worker and Redis itself may end at any time.
 *
 * @throws InputError where Redis cannot be used.
 */
export async function redisEngine({ address, folder, say }: RedisEngineOptions): Promise<Engine> {
  const redis = await connect(address, say)
  const taker = redis.duplicate()
  taker.on('error', () => undefined)
  const model = await modelName()
  const queue = new Queue<Asked>(queueOf(model), {
    connection: redis,
    prefix: PREFIX,
    streams: { events: { maxLen: NEWS_KEPT } },
  })
  queue.on('error', () => undefined)
  const session = sha256(`${hostname()} ${folder}`).slice(0, 16)
  const owner = randomUUID()
  const results = resultsKey(owner)
  const answers = new Answers()
  const studies = new Map<string, Study>()
  const published = new Map<string, Promise<unknown>>()
  const jobs = new Map<string, { readonly asked: Asked; missed: number }>()
  const listeners = new Set<() => void>()
  /** Chunks that nobody wants any more, on their way out of the queue. */
  const removals: Promise<unknown>[] = []
  let number = 0
  let kept = false
  let threads = 0
  let told: string | undefined
  let broken: Error | undefined
  let closed = false

  function breakDown(error: unknown): void {
    if (closed || broken) return
    broken =
      error instanceof NotDeterministic || error instanceof InputError
        ? error
        : new InputError(`Redis ${address.shown} does not do what it should: ${reason(error)}.`)
    answers.failAll(broken)
    resized()
  }

  function resized(): void {
    for (const listener of listeners) listener()
  }

  async function keepSession(): Promise<void> {
    const before = await redis.set(sessionKey(session), owner, 'EX', SESSION_S, 'GET')
    if (kept && before !== null && before !== owner)
      throw new InputError('Another process has taken this study over; it goes on there.')
    kept = true
  }

  function publish(hash: string): Promise<unknown> {
    return redis.set(studyKey(hash), JSON.stringify(studies.get(hash)), 'EX', STUDY_S)
  }

  async function countWorkers(): Promise<void> {
    const there = await workersThere(redis)
    const ours = there.filter((worker) => worker.model === model)
    const before = threads
    threads = ours.reduce((sum, worker) => sum + worker.threads, 0)
    const now = presence(ours, there, { model, threads, shown: address.shown })
    if (now !== told) say(now)
    told = now
    if (threads !== before) resized()
  }

  /** Redis may have lost what it was told, when it was started again: then it is told again. */
  async function findLost(): Promise<void> {
    for (const [hash] of studies)
      if ((await redis.expire(studyKey(hash), STUDY_S)) === 0) await publish(hash)
    await Promise.all(
      [...jobs].map(async ([chunk, job]) => {
        if ((await queue.getJobState(chunk)) !== 'unknown') job.missed = 0
        // A chunk that has just been done is unknown for a moment, too.
        else if (++job.missed > 1) {
          job.missed = 0
          await add(chunk, job.asked)
        }
      }),
    )
  }

  async function add(chunk: string, asked: Asked): Promise<void> {
    await queue.add('chunk', asked, {
      jobId: chunk,
      removeOnComplete: true,
      removeOnFail: true,
      stackTraceLimit: 0,
    })
  }

  async function takeResults(): Promise<void> {
    while (!closed && broken === undefined) {
      const taken = await taker.blpop(results, WAIT_S)
      if (taken === null) continue
      answers.take(readMessage(taken[1]))
    }
  }

  async function look(): Promise<void> {
    await keepSession()
    await countWorkers()
    await findLost()
  }

  let looking: Promise<void> = Promise.resolve()
  let busy = false
  const timer = setInterval(() => {
    // Commands wait while Redis is away.
    if (busy) return
    busy = true
    looking = look()
      .catch(breakDown)
      .finally(() => {
        busy = false
      })
  }, LOOK_MS)
  await keepSession()
  await countWorkers()
  const taking = takeResults().catch(breakDown)

  async function evaluate(chunk: Chunk, signal: AbortSignal): Promise<readonly Evaluated[]> {
    if (broken) throw broken
    if (closed) throw new WorkerError('The engine is closed.')
    signal.throwIfAborted()
    const name = `${owner}-${++number}`
    const done = answers.wait(name)
    const abort = () => answers.fail(name, abortError())
    signal.addEventListener('abort', abort)
    try {
      const { hash, study } = chunk
      const runs = chunk.runs.map(({ key, run }) => ({ key, run }))
      studies.set(hash, study)
      const asked: Asked = { session, owner, hash, runs }
      if (!published.has(hash)) published.set(hash, publish(hash))
      Promise.resolve(published.get(hash))
        .then(() => add(name, asked))
        .then(() => {
          // It may have been answered by now.
          if (answers.waits(name)) jobs.set(name, { asked, missed: 0 })
        })
        .catch(breakDown)
      return await done
    } finally {
      signal.removeEventListener('abort', abort)
      jobs.delete(name)
      if (signal.aborted && !closed) removals.push(queue.remove(name).catch(() => 0))
    }
  }

  return {
    get size() {
      // One more chunk is told that there is no going on.
      return broken ? 1 : Math.min(MOST, PER_THREAD * threads)
    },
    onResize(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    evaluate,
    async close() {
      closed = true
      clearInterval(timer)
      taker.disconnect()
      answers.failAll(new WorkerError('The engine was closed before the chunk was done.'))
      // Whoever waits for a Redis that is away would wait for ever.
      if (redis.status === 'ready') {
        await Promise.all([taking, looking, ...removals])
        await leaveNothing(redis, sessionKey(session), owner, results)
        await queue.close()
      }
      redis.disconnect()
    },
  }
}

/** Chunks that wait are dropped by workers when the session is over; all else goes now. */
async function leaveNothing(
  redis: Redis,
  session: string,
  owner: string,
  results: string,
): Promise<void> {
  const now = await redis.get(session)
  await redis.del(...(now === owner ? [session] : []), results)
}

function presence(
  ours: readonly Present[],
  there: readonly Present[],
  { model, threads, shown }: { model: string; threads: number; shown: string },
): string {
  const count = (number: number, one: string) => `${number} ${number === 1 ? one : `${one}s`}`
  if (ours.length > 0)
    return `${count(ours.length, 'worker')} at ${shown}, ${count(threads, 'thread')}.`
  const others = [...new Set(there.map((worker) => short(worker.model)))]
  const strange =
    others.length > 0
      ? ` ${count(there.length, 'worker')} there ${there.length === 1 ? 'has' : 'have'} another version of the model (${others.join(', ')}; here it is ${short(model)}), whose results would be others.`
      : ''
  return `No worker at ${shown} can make these runs; waiting for one.${strange} To start one: ${asTyped('npm run sim -- worker')} --redis ${shown}`
}

/** A model by its version and the beginning of its digest. */
export function short(model: string): string {
  return model.slice(0, model.indexOf(' ') + 9)
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
