import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Queue } from 'bullmq'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Engine, Evaluated } from '../../../../cli/study/engine.ts'
import { modelName } from '../../../../cli/study/model-name.ts'
import { type OpenStudy, openStudy } from '../../../../cli/study/open-study.ts'
import { readAddress } from '../../../../cli/study/redis/address.ts'
import { redisEngine } from '../../../../cli/study/redis/engine.ts'
import { PREFIX, queueOf, resultsKey } from '../../../../cli/study/redis/keys.ts'
import { type Asked, errorMessage, resultMessage } from '../../../../cli/study/redis/message.ts'
import { announce } from '../../../../cli/study/redis/presence.ts'
import { runStage } from '../../../../cli/study/run-stage.ts'
import { chunksOf } from '../../../../cli/study/run-study.ts'
import type { RunKey } from '../../../../experiments/study/plan.ts'
import { type RedisServer, startRedis } from '../../../services/redis-server.ts'
import { smallStudy } from './small-study.ts'

const folder = mkdtempSync(join(tmpdir(), 'queue of chunks '))
let server: RedisServer
let redis: Redis
let open: OpenStudy
let model: string
let queue: Queue<Asked>
let engine: Engine
const said: string[] = []

beforeAll(async () => {
  server = await startRedis()
  redis = new Redis({ port: server.port, maxRetriesPerRequest: null })
  open = await openStudy(smallStudy(folder, { points: 8 }))
  model = await modelName()
  queue = new Queue<Asked>(queueOf(model), { connection: redis, prefix: PREFIX })
})
beforeEach(async () => {
  said.length = 0
  await redis.flushall()
  engine = await redisEngine({
    address: readAddress(server.address, {}),
    folder,
    say: (line) => said.push(line),
  })
})
afterEach(() => engine.close())
afterAll(async () => {
  await queue.close()
  redis.disconnect()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const signal = new AbortController().signal
const key = (row: number): RunKey => ({ row, town: 0, replicate: 0 })
const chunk = (...rows: number[]) => chunksOf(open)(rows.map(key))
const result = (row: number, value: number): Evaluated => ({
  key: key(row),
  result: { status: 'ok', values: [value, 0, 0] },
  milliseconds: Math.floor(1000 * value),
})
const present = (threads: number, ofModel = model) =>
  announce(redis, { id: `${threads}`, place: 'a test', model: ofModel, threads })

/** The chunk that waits in the queue, which is taken out of it. */
async function taken(): Promise<{ readonly id: string; readonly asked: Asked }> {
  await expect.poll(() => queue.getWaitingCount(), { interval: 5 }).toBeGreaterThan(0)
  const [job] = await queue.getWaiting(0, 0)
  await job!.remove()
  return { id: job!.id!, asked: job!.data }
}
async function answer(asked: Asked, message: string): Promise<void> {
  await redis.rpush(resultsKey(asked.owner), message)
}

test('a second result that is the first one is no matter, whoever made it and however long', async () => {
  const made = engine.evaluate(chunk(1), signal)
  const { id, asked } = await taken()
  const first = result(1, 7)
  await answer(asked, resultMessage(id, 'A', [first]))
  expect(await made).toEqual([first])
  await answer(asked, resultMessage(id, 'B', [{ ...first, milliseconds: 5 }]))
  const next = engine.evaluate(chunk(2), signal)
  const second = await taken()
  await answer(asked, resultMessage(second.id, 'B', [result(2, 8)]))
  expect(await next).toEqual([result(2, 8)])
})

test('a second result that differs from the first ends the study with an alarm', async () => {
  const made = engine.evaluate(chunk(1), signal)
  const { id, asked } = await taken()
  await answer(asked, resultMessage(id, 'A', [result(1, 7)]))
  await made
  const next = engine.evaluate(chunk(2), signal)
  const alarm = expect(next).rejects.toThrow(/The same run gave two results: .* on A and on B/)
  await answer(asked, resultMessage(id, 'B', [result(1, 7 + 2 ** -50)]))
  await alarm
  await expect(engine.evaluate(chunk(3), signal)).rejects.toThrow('two results')
})

test('a chunk that takes its workers along is split, and the run to blame fails alone', async () => {
  await present(1)
  const done = new Map<number, Evaluated>()
  const stage = runStage({
    engine,
    keys: [0, 1, 2, 3].map(key),
    chunkOf: chunksOf(open),
    // All of them are in one chunk.
    pace: 1,
    onDone: (runs) => {
      for (const run of runs) done.set(run.key.row, run)
    },
    signal,
  })
  const sizes: number[] = []
  while (done.size < 4) {
    const { id, asked } = await taken()
    const rows = asked.runs.map((run) => run.key.row)
    sizes.push(rows.length)
    const bad = rows.includes(2)
    const lost = { name: 'WorkerError', message: 'The worker ended with exit code 139.' }
    const made = rows.map((row) => result(row, row))
    const before = done.size
    await answer(asked, bad ? errorMessage(id, 'A', lost) : resultMessage(id, 'A', made))
    // The last run is given up after its last try.
    if (!bad) await expect.poll(() => done.size, { interval: 2 }).toBeGreaterThan(before)
    else if (sizes.filter((size) => size === 1).length === 5)
      await expect.poll(() => done.has(2), { interval: 2 }).toBe(true)
  }
  await stage
  expect(sizes).toEqual([4, 4, 4, 1, 1, 1, 1, 1, 1])
  expect([0, 1, 3].map((row) => done.get(row))).toEqual([0, 1, 3].map((row) => result(row, row)))
  expect(done.get(2)?.result).toEqual({
    status: 'failed',
    error: 'The worker ended with exit code 139. (A)',
  })
})

test('no more chunks are out than two for each thread that is there', async () => {
  await present(2)
  const over = new AbortController()
  const stage = runStage({
    engine,
    keys: Array.from({ length: 32 }, (_, row) => key(row % 8)),
    chunkOf: chunksOf(open),
    pace: 1e6,
    onDone: () => undefined,
    signal: over.signal,
  })
  await expect.poll(() => queue.getWaitingCount(), { interval: 5 }).toBe(4)
  const { id, asked } = await taken()
  expect(await queue.getWaitingCount()).toBe(3)
  await answer(asked, resultMessage(id, 'A', [result(0, 1)]))
  await expect.poll(() => queue.getWaitingCount(), { interval: 5 }).toBe(4)
  over.abort()
  await expect(stage).rejects.toMatchObject({ name: 'AbortError' })
  // Nobody has begun them: they are not left behind.
  await expect.poll(() => queue.getWaitingCount(), { interval: 5 }).toBe(0)
})

test('a Redis that forgot everything is told again', async () => {
  const made = engine.evaluate(chunk(1), signal)
  await expect.poll(() => queue.getWaitingCount(), { interval: 5 }).toBe(1)
  await redis.flushall()
  const { id, asked } = await taken()
  expect(await redis.exists(`helferkreise:study:${open.hash}`)).toBe(1)
  await answer(asked, resultMessage(id, 'A', [result(1, 7)]))
  expect(await made).toEqual([result(1, 7)])
})

test('workers with another model are told of, and given nothing', async () => {
  expect(said).toEqual([expect.stringContaining('can make these runs; waiting for one.')])
  await present(3, '0.5.0 0123456789abcdef')
  await expect
    .poll(() => said.at(-1))
    .toContain('another version of the model (0.5.0 01234567; here')
  const made = runStage({
    engine,
    keys: [key(1)],
    chunkOf: chunksOf(open),
    pace: 1,
    onDone: () => undefined,
    signal,
  })
  await present(1)
  await expect
    .poll(() => said.at(-1))
    .toMatch(/^1 worker at redis:\/\/127\.0\.0\.1:\d+\/0, 1 thread\.$/)
  const { id, asked } = await taken()
  await answer(asked, resultMessage(id, 'A', [result(1, 7)]))
  await made
})

test('who runs a study again takes the place of who does not let go of it', async () => {
  const made = engine.evaluate(chunk(1), signal)
  const refused = expect(made).rejects.toThrow('Another process has taken this study over')
  const next = await redisEngine({
    address: readAddress(server.address, {}),
    folder,
    say: () => undefined,
  })
  await refused
  await next.close()
})

test('what a study is survives the way to a worker', () => {
  expect(JSON.parse(JSON.stringify(open.study))).toEqual(open.study)
})
