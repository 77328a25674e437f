import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import type { Engine } from '../../cli/study/engine.ts'
import { Journal } from '../../cli/study/journal.ts'
import { type OpenStudy, openStudy, resultPath } from '../../cli/study/open-study.ts'
import { readAddress } from '../../cli/study/redis/address.ts'
import { redisEngine } from '../../cli/study/redis/engine.ts'
import { type Asked, resultMessage } from '../../cli/study/redis/message.ts'
import { runStage } from '../../cli/study/run-stage.ts'
import { chunksOf, DESIGN, placesDone } from '../../cli/study/run-study.ts'
import { writeTables } from '../../cli/study/tables.ts'
import { threadEngine } from '../../cli/study/threads.ts'
import { startRedis } from '../../test/services/redis-server.ts'
import { type Spread, spread } from '../interleaved.ts'
import { started } from './command.ts'
import { type Size, writeStudy } from './study-folder.ts'

/** What one engine did in one round. */
type Round = {
  readonly runsPerSecond: number
  /** Share of the time of all threads that went into runs. */
  readonly busy: number
  /** Milliseconds per run for the journal with its fsync, and for the tables. */
  readonly journal: number
  readonly tables: number
}

export type Measured = {
  readonly names: readonly string[]
  readonly rounds: ReadonlyMap<string, readonly Round[]>
  /** Bytes that Redis had more at its peak than before, and the chunks that were out at most. */
  readonly redisBytes: number
  readonly journalBytesPerRun: number
  /** Bytes that a run has in the question for a chunk, and in the answer. */
  readonly askedBytesPerRun: number
  readonly answeredBytesPerRun: number
}

const THREADS = [1, 2] as const

/**
 * Runs the same study on threads and on workers at a Redis of this machine, in turn, so that what
 * else the machine does falls on all alike; the first round, in which all get warm, is thrown away.
 */
export async function measureEngines(size: Size, rounds: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'experiments-'))
  const server = await startRedis()
  const redis = new Redis({ port: server.port })
  writeStudy(folder, size)
  // Where the tables go.
  mkdirSync(resultPath(folder, '.'))
  const open = await openStudy(folder)
  const engines = new Map<string, { engine: Engine; threads: number }>()
  const workers = THREADS.map((threads, database) =>
    started([
      'worker',
      ...['--redis', server.address.replace(/\d+$/, `${database}`)],
      ...['--threads', `${threads}`, '--quiet'],
    ]),
  )
  const lost = Promise.race(
    workers.map(async (worker) => {
      await once(worker, 'exit')
      throw new Error('a worker has ended')
    }),
  )
  lost.catch(() => undefined)
  const measured = new Map<string, Round[]>()
  let before = 0
  let peak = 0
  let journalBytes = 0
  let bytes = { asked: Number.NaN, answered: Number.NaN }
  try {
    for (const [database, threads] of THREADS.entries()) {
      engines.set(`threads ${threads}`, { engine: threadEngine(threads), threads })
      const address = readAddress(server.address.replace(/\d+$/, `${database}`), {})
      const engine = await redisEngine({ address, folder, say: () => undefined })
      engines.set(`redis ${threads}`, { engine, threads })
    }
    before = await memory(redis, 'used_memory')
    await redis.config('RESETSTAT')
    for (let round = -1; round < rounds; round++)
      for (const [name, { engine, threads }] of engines) {
        const journal = new Journal(join(folder, `${name} ${round}.txt`))
        const made = await Promise.race([roundOf(open, engine, threads, journal), lost])
        journalBytes = journal.end
        bytes = messageBytes(open, journal)
        journal.close()
        if (round >= 0) measured.set(name, [...(measured.get(name) ?? []), made])
      }
    peak = await memory(redis, 'used_memory_peak')
  } finally {
    for (const { engine } of engines.values()) await engine.close()
    for (const worker of workers) worker.kill()
    redis.disconnect()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return {
    names: [...engines.keys()],
    rounds: measured,
    redisBytes: peak - before,
    journalBytesPerRun: journalBytes / open.plan.runs,
    askedBytesPerRun: bytes.asked,
    answeredBytesPerRun: bytes.answered,
  }
}

async function roundOf(
  open: OpenStudy,
  engine: Engine,
  threads: number,
  journal: Journal,
): Promise<Round> {
  const { plan } = open
  let inRuns = 0
  let inJournal = 0
  const begun = performance.now()
  await runStage({
    engine,
    keys: Array.from({ length: plan.runs }, (_, place) => plan.keyOf(place)),
    chunkOf: chunksOf(open),
    pace: undefined,
    onDone(runs) {
      for (const { milliseconds } of runs) inRuns += milliseconds
      const from = performance.now()
      journal.write(DESIGN, runs)
      inJournal += performance.now() - from
    },
    signal: new AbortController().signal,
  })
  const time = performance.now() - begun
  const from = performance.now()
  await writeTables(open, journal, placesDone(open, journal))
  return {
    runsPerSecond: (1000 * plan.runs) / time,
    busy: inRuns / (time * threads),
    journal: inJournal / plan.runs,
    tables: (performance.now() - from) / plan.runs,
  }
}

/** Bytes for each run of the last chunk of a journal. */
function messageBytes(open: OpenStudy, journal: Journal) {
  const runs = journal.runsAt(journal.found.at(-1)?.at ?? 0)
  const asked: Asked = {
    session: '0'.repeat(16),
    owner: randomUUID(),
    hash: open.hash,
    runs: chunksOf(open)(runs.map(({ key }) => key)).runs,
  }
  return {
    asked: JSON.stringify(asked).length / runs.length,
    answered: resultMessage(`${asked.owner}-1`, 'node1, process 1', runs).length / runs.length,
  }
}

async function memory(redis: Redis, field: string): Promise<number> {
  return Number(new RegExp(`^${field}:(\\d+)`, 'm').exec(await redis.info('memory'))?.[1])
}

/** How much faster one engine was than another, in the rounds of both. */
export function ratio({ rounds }: Measured, one: string, other: string): Spread {
  const others = rounds.get(other) ?? []
  return spread(
    (rounds.get(one) ?? []).map(
      ({ runsPerSecond }, at) => runsPerSecond / (others[at]?.runsPerSecond ?? Number.NaN),
    ),
  )
}
