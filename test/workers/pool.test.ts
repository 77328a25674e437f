import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, describe, expect, test } from 'vitest'
import { parseScenario, run, type Scenario } from '../../sim/index.ts'
import type { Pool, Progress, RunTask } from '../../workers/api.ts'
import { WorkerError } from '../../workers/errors.ts'
import { createPool } from '../../workers/node/pool.ts'

function read(path: string): string {
  return readFileSync(new URL(`../../scenarios/${path}`, import.meta.url), 'utf8')
}

function town(): Scenario {
  const parsed = parseScenario(read('town-1.yaml'), {
    inflow: { germany: read('inflow/germany.csv') },
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

const scenario = town()
const short: RunTask = { scenario, seed: 'pool', options: { weeks: 40 } }
const long: RunTask = { scenario, seed: 'pool' }

let pool: Pool | undefined
function poolOf(size: number, module?: string): Pool {
  pool = module ? createPool(size, new URL(module, import.meta.url)) : createPool(size)
  return pool
}

afterEach(async () => {
  await pool?.close()
  pool = undefined
})

describe('a pool of workers', () => {
  test('gives the fingerprint of a direct run, with 1 worker and with 2', async () => {
    const direct = run(scenario, short.seed, short.options)
    const seeds = [short.seed, 'other', short.seed]
    for (const size of [1, 2]) {
      const own = poolOf(size)
      const found = await Promise.all(seeds.map((seed) => own.run({ ...short, seed })))
      expect(found[0]!.fingerprint).toBe(direct.fingerprint)
      expect(found[2]!.fingerprint).toBe(direct.fingerprint)
      expect(found[1]!.fingerprint).not.toBe(direct.fingerprint)
      expect(found[0]!.outcomes.active).toEqual(direct.outcomes.active)
      expect(found[0]!.events).toEqual(direct.events)
      await own.close()
    }
  })

  test('keeps nothing of a run that nobody holds any more, however long its workers live', async () => {
    setFlagsFromString('--expose-gc')
    const collect: () => void = runInNewContext('gc')
    const own = poolOf(1)
    const ran: WeakRef<object>[] = []
    for (let index = 0; index < 4; index++) ran.push(new WeakRef((await own.run(short)).outcomes))
    await expect
      .poll(
        () => {
          collect()
          return ran.filter((run) => run.deref() !== undefined).length
        },
        { timeout: 20_000 },
      )
      // The last one may still be on its way through the runtime.
      .toBeLessThanOrEqual(1)
  })

  test('reports progress that only rises and ends with the last week', async () => {
    const reports: Progress[] = []
    await poolOf(1).run(
      { ...short, options: { weeks: 150 } },
      { onProgress: (progress) => reports.push(progress) },
    )
    const done = reports.map((report) => report.done)
    expect(done).toEqual([...new Set(done)].sort((a, b) => a - b))
    expect(reports.at(-1)).toEqual({ done: 150, total: 150 })
  })

  test('cancels a running and a waiting task and goes on', async () => {
    const own = poolOf(1)
    const running = new AbortController()
    const waiting = new AbortController()
    const first = own.run(long, { signal: running.signal, onProgress: () => running.abort() })
    const second = own.run(long, { signal: waiting.signal })
    const third = own.run(short)
    waiting.abort()
    await expect(second).rejects.toMatchObject({ name: 'AbortError' })
    await expect(first).rejects.toMatchObject({ name: 'AbortError' })
    expect((await third).weeks).toBe(40)
    await expect(own.run(short, { signal: waiting.signal })).rejects.toMatchObject({
      name: 'AbortError',
    })
  })

  test('a task that does not stop when cancelled loses its worker', async () => {
    const own = poolOf(1, './fragile.ts')
    const stuck = new AbortController()
    const hung = { signal: stuck.signal, onProgress: () => stuck.abort() }
    const first = own.run({ ...short, seed: 'hang' }, hung)
    const second = own.run(short)
    await expect(first).rejects.toMatchObject({ name: 'AbortError' })
    expect((await second).weeks).toBe(40)
  })

  test('rejects the task of a worker that dies and gives the next one a fresh worker', async () => {
    const own = poolOf(1, './fragile.ts')
    const doomed = own.run({ ...short, seed: 'exit' })
    const next = own.run(short)
    await expect(doomed).rejects.toThrow(WorkerError)
    await expect(doomed).rejects.toThrow('exit code 3')
    expect((await next).fingerprint).toBe(run(scenario, short.seed, short.options).fingerprint)
  })

  test('rejects when the worker module cannot be loaded, every time', async () => {
    const own = poolOf(2, './broken.mjs')
    for (const task of await Promise.allSettled([own.run(short), own.run(short), own.run(short)])) {
      expect(task).toMatchObject({
        status: 'rejected',
        reason: { name: 'WorkerError', message: 'The worker failed: this module cannot be loaded' },
      })
    }
    await own.close()
    await expect(poolOf(1, './missing.ts').run(short)).rejects.toThrow(WorkerError)
  })

  test('brings an error of the model back with its name and message', async () => {
    const wrong = { ...short, scenario: { ...scenario, policy: undefined } } as unknown as RunTask
    await expect(poolOf(1).run(wrong)).rejects.toThrow(TypeError)
  })

  test('rejects what is not done when it is closed', async () => {
    const own = poolOf(1)
    const task = own.run(long)
    const expected = expect(task).rejects.toThrow('closed')
    await own.close()
    await expected
    await expect(own.run(short)).rejects.toThrow(WorkerError)
  })

  test('needs a worker', () => {
    expect(() => createPool(0)).toThrow('1 worker or more, got 0')
  })
})
