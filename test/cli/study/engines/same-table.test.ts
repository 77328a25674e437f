import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { lineOf, readLine } from '../../../../cli/study/journal.ts'
import { modelName } from '../../../../cli/study/model-name.ts'
import { queueOf } from '../../../../cli/study/redis/keys.ts'
import { Chance } from '../../../../experiments/chance.ts'
import { ended } from '../../../bridges/process.ts'
import { type RedisServer, startRedis } from '../../../services/redis-server.ts'
import {
  linesDone,
  PROGRAM,
  type Started,
  smallStudy,
  start,
  tableDigest,
  userOf,
} from './small-study.ts'

const folder = mkdtempSync(join(tmpdir(), 'engines of studies '))
const at = (name: string) => join(folder, name)
const PASSWORD = { HELFERKREISE_REDIS_PASSWORD: 'known to the tests alone' }
const SIZE = { points: 48 }
/** Milliseconds for tests that start the program many times. */
const LONG = 600_000

let server: RedisServer
let redis: Redis
/** Digest of the table that one thread makes. */
let expected: string
const started: Started[] = []
const begin = (...args: string[]) => {
  const process = start(args, PASSWORD)
  started.push(process)
  return process
}
/** Runs the command line to its end, which has to be a good one. */
async function done(...args: string[]): Promise<string> {
  const process = begin(...args)
  expect(await process.ended, process.said()).toBe(0)
  return process.said()
}

beforeAll(async () => {
  server = await startRedis({ password: PASSWORD.HELFERKREISE_REDIS_PASSWORD })
  redis = new Redis({ port: server.port, password: PASSWORD.HELFERKREISE_REDIS_PASSWORD })
  smallStudy(at('one'), SIZE)
  await done('study', 'run', at('one'), '--workers', '1')
  expected = tableDigest(at('one'))
})
afterEach(() => {
  for (const process of started.splice(0)) if (process.running()) process.kill('SIGKILL')
})
afterAll(async () => {
  redis.disconnect()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

test('two threads make the table that one makes', async () => {
  smallStudy(at('two'), SIZE)
  const said = await done('study', 'run', at('two'), '--workers', '2', '--progress', 'json')
  expect(tableDigest(at('two'))).toBe(expected)
  const told = said.split('\n').filter((line) => line.startsWith('{'))
  const shares = told.map((line) => JSON.parse(line).share)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(JSON.parse(told.at(-1)!)).toEqual({
    progress: 'study',
    share: 1,
    seconds_left: expect.toBeOneOf([0, null]),
  })
})

test('another seed gives another table, so that to be equal says something', async () => {
  smallStudy(at('other'), SIZE)
  const file = join(at('other'), 'study.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('seed: small', 'seed: other'))
  await done('study', 'run', at('other'), '--workers', '2')
  expect(tableDigest(at('other'))).not.toBe(expected)
})

test(
  'workers at a Redis make it, though one of them and who gives out the runs are killed',
  async () => {
    smallStudy(at('queue'), SIZE)
    const worker = () =>
      begin('worker', '--redis', server.address, '--threads', '1', '--lock', '1s')
    const run = () => begin('study', 'run', at('queue'), '--engine', server.address)
    const queue = `helferkreise:${queueOf(await modelName())}`
    const active = () => redis.llen(`${queue}:active`)
    const stalled: string[] = []
    const killed = run()
    // It waits for workers, and says so.
    await expect.poll(killed.said).toContain('No worker at ')
    const [lost, kept] = [worker(), worker()]
    await expect.poll(() => linesDone(at('queue')), { interval: 5 }).toBeGreaterThan(0)
    killed.kill('SIGKILL')
    await killed.ended
    const runs = run()
    await expect.poll(active, { interval: 2 }).toBe(2)
    lost.kill('SIGKILL')
    await lost.ended
    expect(await runs.ended, runs.said()).toBe(0)
    const events = await redis.xrange(`${queue}:events`, '-', '+')
    for (const [, fields] of events) if (fields.includes('stalled')) stalled.push(fields.join(' '))
    expect(tableDigest(at('queue'))).toBe(expected)
    // One chunk was taken from the dead worker and given to the other one.
    expect(stalled.length).toBeGreaterThan(0)
    kept.kill('SIGTERM')
    expect(await kept.ended).toBe(0)
    expect(kept.said()).toMatch(/Asked to stop: \d+ runs in \d+ chunks were made/)
    for (const { said } of [killed, runs, lost, kept])
      expect(said()).not.toContain(PASSWORD.HELFERKREISE_REDIS_PASSWORD)
    // What was given out and answered is gone; what nobody takes any more goes by itself.
    const keys = await redis.keys('helferkreise:*')
    const chunks = keys.filter((key) => /session|-\d+$|:(wait|active|completed|failed)$/.test(key))
    expect(chunks).toEqual([])
    for (const key of keys.filter((key) => /results|study:/.test(key)))
      expect(await redis.ttl(key), key).toBeGreaterThan(0)
  },
  LONG,
)

test('a worker ends by itself when there is nothing to do', async () => {
  expect(
    await done('worker', '--redis', server.address, '--threads', '1', '--idle-exit', '0.5s'),
  ).toContain('There was nothing to do for long: 0 runs')
})

test(
  'chunks that are made elsewhere and merged make it, in any order and made twice',
  async () => {
    smallStudy(at('merged'), SIZE)
    const out = at('to copy')
    await done('study', 'export', at('merged'), '--chunks', '2', '--out', out)
    const chunk = (number: number) =>
      ended(['sh', 'array.sbatch'], out, {
        HELFERKREISE: PROGRAM.join(' '),
        SLURM_SUBMIT_DIR: out,
        SLURM_ARRAY_TASK_ID: `${number}`,
        SLURM_CPUS_PER_TASK: '2',
      })
    expect(await chunk(2)).toMatchObject({ code: 0 })
    const part = await done('study', 'merge', at('merged'), out)
    expect(part).toContain(': 96 runs from ')
    expect(part).toContain('Missing: 96 runs, in chunk 1.')
    // Stopped in the middle, a chunk goes on where it was; its torn line is no line.
    const killed = begin('study', 'chunk', out, '1', '--workers', '1')
    const shards = () => readdirSync(join(out, 'shards')).filter((name) => name.startsWith('1-'))
    const bytes = () =>
      shards()
        .map((name) => readFileSync(join(out, 'shards', name), 'utf8'))
        .join('')
    await expect
      .poll(() => shards().length > 0 && bytes().includes('\n'), { interval: 5 })
      .toBe(true)
    killed.kill('SIGKILL')
    await killed.ended
    const again = await chunk(1)
    expect(again.said).toMatch(/96 runs, ([1-9]|[1-8]\d|9[0-5]) of them now/)
    // Whoever was thought dead and was not has made the same again.
    const [first] = shards()
    const copy = join(out, 'shards', first!.replace(/-.*/, '-00ff.txt'))
    const text = readFileSync(join(out, 'shards', first!), 'utf8')
    writeFileSync(copy, text)
    const whole = await done('study', 'merge', at('merged'), out)
    expect(whole).toContain('were there already, and are the same')
    expect(whole).not.toContain('Missing')
    expect(tableDigest(at('merged'))).toBe(expected)
    // But not the same is an alarm, and not a matter of what came first.
    const { stage, runs } = readLine(text.slice(0, text.indexOf('\n')))!
    const other = runs.map((one) => ({
      ...one,
      result: { status: 'ok' as const, values: [1, 2, 3] },
    }))
    writeFileSync(copy, `${lineOf(stage, other)}\n`)
    const alarm = begin('study', 'merge', at('merged'), out)
    expect(await alarm.ended).toBe(1)
    expect(alarm.said()).toContain('The same run gave two results')
    expect(alarm.said()).not.toContain('    at ')
  },
  LONG,
)

test(
  'killed ten times at moments of chance and gone on with, it is still the table of one go',
  async () => {
    const long = { points: 256 }
    smallStudy(at('whole'), long)
    await done('study', 'run', at('whole'), '--workers', '2')
    smallStudy(at('killed'), long)
    const chance = new Chance('killed ten times')
    for (let time = 0; time < 10; time++) {
      const before = linesDone(at('killed'))
      const lines = chance.below(2)
      const process = begin('study', 'run', at('killed'), '--workers', '2')
      const arrived = () =>
        lines === 0
          ? userOf(at('killed')) === process.id
          : linesDone(at('killed')) >= before + lines
      await expect.poll(arrived, { interval: 5 }).toBe(true)
      expect(process.running(), 'it is killed while it runs').toBe(true)
      process.kill('SIGKILL')
      await process.ended
    }
    await done('study', 'run', at('killed'), '--workers', '2')
    expect(tableDigest(at('killed'))).toBe(tableDigest(at('whole')))
  },
  LONG,
)
