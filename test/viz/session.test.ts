import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { quantile } from '../../experiments/quantile.ts'
import { seedOfRun } from '../../experiments/seed-of-run.ts'
import type { Scenario, Trajectory } from '../../sim/index.ts'
import { applyChanges } from '../../viz/plan/apply.ts'
import { Crowd } from '../../viz/session/crowd.ts'
import { drawn } from '../../viz/session/drawn.ts'
import { type Drawer, runOf } from '../../viz/session/drawn-task.ts'
import { gather, LEVELS, pairOf, tally, weeklyQuantiles } from '../../viz/session/ensemble.ts'
import { LiveCrowd } from '../../viz/session/live-crowd.ts'
import { LiveTowns } from '../../viz/session/live-towns.ts'
import { putDraw } from '../../viz/session/put-draw.ts'
import { contentKey, KEPT, Runs } from '../../viz/session/runs.ts'
import type { Pool, RunTask } from '../../workers/api.ts'
import { abortError } from '../../workers/errors.ts'
import { POSTERIOR } from '../posterior.ts'
import { scenario } from '../scenarios.ts'

const town = scenario('town-1')
const WEEKS = 30

/** Leaves out the values of a draw: what is tested here is who runs when. */
const asGiven: Drawer = async ({ draw: _, ...task }) => task

/** What a fake pool was asked for; it settles when the test says so. */
type Asked = {
  readonly task: RunTask
  readonly signal: AbortSignal | undefined
  finish(trajectory?: Trajectory): void
  fail(error: unknown): void
  progress(share: number): void
}

function fakePool(size = 2) {
  const asked: Asked[] = []
  const pool: Pool = {
    size,
    run: (task, { signal, onProgress } = {}) =>
      new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(abortError()))
        asked.push({
          task,
          signal,
          finish: (trajectory) => resolve(trajectory ?? trajectoryOf(task)),
          fail: reject,
          progress: (share) => onProgress?.({ done: share * 100, total: 100 }),
        })
      }),
    close: async () => undefined,
  }
  return { asked, open: async () => pool }
}

/** A trajectory with no events and one outcome that depends on scenario and seed. */
function trajectoryOf({ scenario: { id, start, leadership }, seed }: RunTask): Trajectory {
  const level = [...`${id}${seed}`].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
  const none = new Uint8Array(0)
  const ids = new Int32Array(0)
  return {
    version: '0',
    scenario: { id, title: { de: id, en: id }, town: '', allianceSince: null, leadership },
    seed,
    start,
    weeks: WEEKS,
    population: 1,
    residents: 1,
    places: [],
    offices: [],
    officials: [],
    outcomes: { members: Float64Array.from({ length: WEEKS }, (_, week) => level + week) },
    officeLoad: new Float32Array(0),
    leverIntensity: new Float32Array(0),
    events: {
      length: 0,
      week: new Uint16Array(0),
      kind: none,
      person: ids,
      circle: ids,
      other: ids,
      cause: none,
      cause2: none,
      value: new Float32Array(0),
    },
    policy: [],
    fingerprint: `${id} ${seed}`,
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))
const taskOf = (seed: string): RunTask => ({ scenario: town, seed })

describe('runs', () => {
  test('equal content is run once, however often it is asked for', async () => {
    const { asked, open } = fakePool()
    const runs = new Runs(open, asGiven)
    const copy = structuredClone(town)
    const both = [runs.run(taskOf('s')), runs.run({ scenario: copy, seed: 's' })]
    await settled()
    expect(asked.length).toBe(1)
    asked[0]!.finish()
    const [a, b] = await Promise.all(both)
    expect(a).toBe(b)
    expect(await runs.run(taskOf('s'))).toBe(a)
    expect(asked.length).toBe(1)
  })

  test('other seeds, options and scenarios are other content', () => {
    const changed = applyChanges(town, [{ town: 0, key: 'forum', value: 0 }], 0)
    const keys = [
      taskOf('s'),
      taskOf('t'),
      { ...taskOf('s'), options: { weeks: 3 } },
      { scenario: changed, seed: 's' },
    ].map(contentKey)
    expect(new Set(keys).size).toBe(4)
  })

  test('a run goes on while anyone waits, and ends when the last one leaves', async () => {
    const { asked, open } = fakePool()
    const runs = new Runs(open, asGiven)
    const [first, second] = [new AbortController(), new AbortController()]
    const waiting = [first, second].map(({ signal }) => runs.run(taskOf('s'), { signal }))
    const ends = Promise.allSettled(waiting)
    await settled()
    first.abort()
    await settled()
    expect(asked[0]!.signal!.aborted).toBe(false)
    second.abort()
    const results = await ends
    expect(asked[0]!.signal!.aborted).toBe(true)
    for (const result of results) expect(result).toMatchObject({ reason: { name: 'AbortError' } })
    void runs.run(taskOf('s')).catch(() => undefined)
    await settled()
    expect(asked.length).toBe(2)
  })

  test('all who wait are told how far it is; a failed run is tried again when asked', async () => {
    const { asked, open } = fakePool()
    const runs = new Runs(open, asGiven)
    const told: number[] = []
    const waiting = runs.run(taskOf('s'), { onProgress: (share) => told.push(share) })
    await settled()
    asked[0]!.progress(0.5)
    asked[0]!.fail(new Error('no'))
    await expect(waiting).rejects.toThrow('no')
    expect(told).toEqual([0.5])
    void runs.run(taskOf('s')).catch(() => undefined)
    await settled()
    expect(asked.length).toBe(2)
  })

  test('the oldest runs are forgotten', async () => {
    const { asked, open } = fakePool()
    const runs = new Runs(open, asGiven)
    for (let run = 0; run <= KEPT; run++) {
      const waiting = runs.run(taskOf(`s${run}`))
      await settled()
      asked[run]!.finish()
      await waiting
    }
    void runs.run(taskOf('s1')).catch(() => undefined)
    void runs.run(taskOf('s0')).catch(() => undefined)
    await settled()
    expect(asked.map(({ task }) => task.seed).slice(KEPT + 1)).toEqual(['s0'])
  })
})

describe('live towns', () => {
  const runOf = (each: Scenario): RunTask => ({ scenario: each, seed: each.seed })
  const three = [town, scenario('town-2'), scenario('town-3')].map(runOf)
  const withForum = (value: number) =>
    runOf(applyChanges(town, [{ town: 0, key: 'forum', value }], 0))

  async function shown() {
    const pool = fakePool()
    const live = new LiveTowns(new Runs(pool.open, asGiven))
    live.show(three)
    await settled()
    for (const each of pool.asked) each.finish()
    await settled()
    return { ...pool, live }
  }

  test('the old run stays while the changed town is run anew', async () => {
    const { live, asked } = await shown()
    const before = live.towns!
    expect(before.replays.length).toBe(3)
    live.show([withForum(0), three[1]!, three[2]!])
    await settled()
    expect(asked.length).toBe(4)
    expect(live.towns).toBe(before)
    expect(live.busy).toBe(true)
    asked[3]!.progress(0.4)
    expect(live.progress[0]).toMatchObject({ state: 'running', done: 0.4 })
    asked[3]!.finish()
    await settled()
    expect(live.busy).toBe(false)
    expect(live.towns).not.toBe(before)
    expect(live.towns!.replays[1]).toBe(before.replays[1])
  })

  test('a town is there before the others, under the clock of all', async () => {
    const { asked, open } = fakePool()
    const live = new LiveTowns(new Runs(open, asGiven))
    live.show(three)
    await settled()
    expect(live.early).toBeUndefined()
    asked[1]!.finish()
    await settled()
    expect(live.towns).toBeUndefined()
    const { towns, there } = live.early!
    expect(there).toEqual([false, true, false])
    expect(towns.replays[1]!.trajectory.scenario.id).toBe('town-2')
    expect(towns.markers.filter((marker) => marker.town !== 1 && marker.town >= 0)).toEqual([])
    asked[0]!.finish()
    asked[2]!.finish()
    await settled()
    expect(live.early).toBeUndefined()
    expect(live.towns!.replays[1]).toBe(towns.replays[1])
    expect([live.towns!.start, live.towns!.offsets]).toEqual([towns.start, towns.offsets])
  })

  test('a newer change ends the run of the older one', async () => {
    const { live, asked } = await shown()
    for (const value of [0, 0.5]) {
      live.show([withForum(value), three[1]!, three[2]!])
      await settled()
    }
    expect(asked[3]!.signal!.aborted).toBe(true)
    expect(asked[4]!.signal!.aborted).toBe(false)
    expect(live.progress[0]!.state).toBe('running')
  })

  test('cancelling keeps what is shown and can be taken up again', async () => {
    const { live, asked } = await shown()
    const before = live.towns
    live.show([withForum(0), three[1]!, three[2]!])
    await settled()
    live.cancel()
    await settled()
    expect(live.progress[0]!.state).toBe('cancelled')
    expect(live.towns).toBe(before)
    live.retry()
    await settled()
    asked[4]!.finish()
    await settled()
    expect(live.progress[0]!.state).toBe('ready')
  })

  test('a failure is told and keeps what is shown', async () => {
    const { live, asked } = await shown()
    const told = vi.fn()
    live.subscribe(told)
    live.show([withForum(0), three[1]!, three[2]!])
    await settled()
    asked[3]!.fail(new Error('broken'))
    await settled()
    expect(live.progress[0]).toMatchObject({ state: 'failed', error: 'broken' })
    expect(live.towns).toBeDefined()
    expect(told).toHaveBeenCalled()
  })
})

describe('ensembles', () => {
  const outcomes = ['members'] as const

  test('run every seed once, as many at a time as there are workers', async () => {
    const { asked, open } = fakePool(2)
    const crowd = new Crowd(open, asGiven)
    const told: number[] = []
    const task = { first: taskOf('s'), runs: 5, outcomes }
    const waiting = crowd.ensemble(task, { onProgress: (share) => told.push(share) })
    for (let run = 0; run < 5; run++) {
      await settled()
      expect(asked.length - run).toBeLessThanOrEqual(2)
      asked[run]!.progress(1)
      asked[run]!.finish()
    }
    const ensemble = await waiting
    expect(ensemble.seeds).toEqual([1, 2, 3, 4, 5].map((run) => seedOfRun('s', run)))
    expect(new Set(asked.map(({ task: { seed } }) => seed)).size).toBe(5)
    expect(told.at(-1)).toBe(1)
    expect(await crowd.ensemble(task)).toBe(ensemble)
    expect(asked.length).toBe(5)
  })

  test('end all their runs when cancelled', async () => {
    const { asked, open } = fakePool(2)
    const stop = new AbortController()
    const waiting = new Crowd(open, asGiven).ensemble(
      { first: taskOf('s'), runs: 9, outcomes },
      { signal: stop.signal },
    )
    const end = expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
    await settled()
    stop.abort()
    await end
    await settled()
    expect(asked.length).toBe(2)
    for (const { signal } of asked) expect(signal!.aborted).toBe(true)
  })

  test('keep the past of a branch, with other luck', async () => {
    const { asked, open } = fakePool(2)
    const branch = { from: town, week: 9 }
    const first = { ...taskOf('s'), options: { branch } }
    const waiting = new Crowd(open, asGiven).ensemble({ first, runs: 2, outcomes })
    await settled()
    for (const each of asked) each.finish()
    await waiting
    expect(asked.map(({ task }) => task.options)).toEqual(
      [1, 2].map(() => ({ branch, outcomes, columnsOnly: true })),
    )
  })

  test('draw the values of each run, with the same number the same ones for two plans', async () => {
    const { asked, open } = fakePool(2)
    const plan = { ...town, leadership: { ...town.leadership, openness: 0.123 } }
    const crowd = new Crowd(open, drawn)
    for (const scenario of [town, plan]) {
      const waiting = crowd.ensemble({ first: { scenario, seed: 's' }, runs: 2, outcomes })
      await vi.waitFor(() => expect(asked.length % 2).toBe(0))
      await vi.waitFor(() => expect(asked.length).toBe(scenario === town ? 2 : 4))
      for (const each of asked) each.finish()
      await waiting
    }
    const [one, two, same, other] = asked.map(({ task }) => task.scenario)
    expect(one!.parameters).not.toEqual(town.parameters)
    expect(one!.parameters).not.toEqual(two!.parameters)
    expect([same!.parameters, other!.parameters]).toEqual([one!.parameters, two!.parameters])
    expect(one!.leadership.openness).not.toBe(town.leadership.openness)
    expect([same, other].map((each) => each!.leadership.openness)).toEqual([0.123, 0.123])
  })

  test('a run by number has its values from the beginning, before a fork too', () => {
    const branch = { from: town, week: 9, branch: { from: town, week: 3 } }
    const task = putDraw({ ...taskOf('s'), options: { branch } }, POSTERIOR, 1)
    const { scenario, options } = task
    expect(scenario.parameters.callNeed).not.toBe(town.parameters.callNeed)
    const past = options!.branch!
    for (const { parameters } of [past.from, past.branch!.from])
      expect(parameters).toEqual(scenario.parameters)
    expect([past.week, past.branch!.week]).toEqual([9, 3])
    expect(runOf(taskOf('s'), 0)).toEqual(taskOf('s'))
    expect(contentKey(runOf(taskOf('s'), 1))).not.toBe(contentKey({ ...taskOf('s'), seed: 's 2' }))
  })

  test('follow what is asked for: what nobody wants any more ends, what is there is not made again', async () => {
    const { asked, open } = fakePool(2)
    let clock = 0
    const live = new LiveCrowd(new Crowd(open, asGiven), () => clock)
    const [one, two] = ['s', 't'].map((seed) => ({ first: taskOf(seed), runs: 2, outcomes }))
    live.ask([one!])
    await settled()
    clock = 4000
    asked[0]!.progress(0.5)
    expect(live.progress).toMatchObject({ state: 'running', done: 0.25, secondsLeft: 12 })
    for (const each of asked) each.finish()
    await settled()
    expect(live.progress.state).toBe('idle')
    expect(live.of(one!)!.seeds).toEqual(['s 2', 's 3'])
    live.ask([one!, two!])
    await settled()
    expect(asked.length).toBe(4)
    live.ask([one!])
    await settled()
    expect(asked.slice(2).every(({ signal }) => signal!.aborted)).toBe(true)
    expect(live.of(one!)).toBeDefined()
    expect(live.progress.state).toBe('idle')
    live.ask([two!])
    await settled()
    asked[4]!.fail(new Error('broken'))
    await settled()
    expect(live.progress).toMatchObject({ state: 'failed', error: 'broken' })
  })

  const runsOf = (levels: readonly number[]) =>
    levels.map((level) => ({ members: Float64Array.from({ length: WEEKS }, () => level) }))
  const seeds = (count: number) => Array.from({ length: count }, (_, run) => `s${run}`)

  test('the typical run is the one in the middle, not the extreme one', () => {
    const ensemble = gather(seeds(5), runsOf([9, 1, 4, 2, 100]), outcomes)
    expect(ensemble.typical).toBe(2)
  })

  test('counts in how many pairs B lies above A', () => {
    const a = gather(seeds(4), runsOf([1, 2, 3, 4]), outcomes)
    const same = pairOf(a, a)
    expect([...same.difference.members!.values].every((value) => value === 0)).toBe(true)
    expect(tally(same, 'members', 3)).toEqual({ above: 0, level: 4, below: 0 })
    const b = gather(seeds(4), runsOf([2, 2, 9, 1]), outcomes)
    expect(tally(pairOf(a, b), 'members', 0)).toEqual({ above: 2, level: 1, below: 1 })
    expect(() =>
      pairOf(a, gather(['x', 's1', 's2', 's3'], runsOf([1, 2, 3, 4]), outcomes)),
    ).toThrow('same seeds')
  })

  test('a run that lacks an outcome is named', () => {
    expect(() => gather(seeds(1), [{}], outcomes)).toThrow('members')
  })

  test('lines of the fan never cross, and the middle one is the median', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 3, maxLength: 3 }),
          {
            minLength: 1,
            maxLength: 12,
          },
        ),
        (rows) => {
          const lines = weeklyQuantiles(Float64Array.from(rows.flat()), 3)
          for (let week = 0; week < 3; week++) {
            const column = rows.map((row) => row[week]).sort((a, b) => a! - b!)
            const middle = (column.length - 1) / 2
            const median = (column[Math.floor(middle)]! + column[Math.ceil(middle)]!) / 2
            expect(lines[LEVELS.indexOf(0.5)]![week]).toBeCloseTo(median, 12)
            for (let line = 1; line < lines.length; line++)
              expect(lines[line]![week]).toBeGreaterThanOrEqual(lines[line - 1]![week]!)
          }
        },
      ),
    )
  })

  test('a quantile lies between its neighbours in proportion', () => {
    const sorted = Float64Array.of(0, 10, 20, 40)
    expect([0, 0.5, 1].map((level) => quantile(sorted, level))).toEqual([0, 15, 40])
    expect(quantile(new Float64Array(0), 0.5)).toBeNaN()
  })
})
