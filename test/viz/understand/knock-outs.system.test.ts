import { describe, expect, test } from 'vitest'
import { EVENT, run, type Scenario, type Trajectory } from '../../../sim/index.ts'
import { Crowd } from '../../../viz/session/crowd.ts'
import { drawn } from '../../../viz/session/drawn.ts'
import { KNOCK_OUT_KEYS, KNOCK_OUTS, withoutCause } from '../../../viz/understand/knock-outs.ts'
import { PAIRS, TrialBook } from '../../../viz/understand/trials.ts'
import type { Pool } from '../../../workers/api.ts'
import { scenario } from '../../scenarios.ts'

const WEEKS = 200
const MISSING = ['appreciation', 'orientation', 'posts']
/** Steered without clear roles, without thanks and short of strength, so that every reason is met. */
const town: Scenario = harsh(scenario('town-3'))

function harsh(base: Scenario): Scenario {
  return {
    ...base,
    weeks: WEEKS,
    policy: base.policy.filter(({ lever }) => !MISSING.includes(lever)),
    parameters: { ...base.parameters, strainHours: 2, strainBuild: 0.05, steeringClarity: 0 },
  }
}

function exitsBy({ events }: Trajectory, cause: number): number {
  let count = 0
  for (let event = 0; event < events.length; event++)
    if (events.kind[event] === EVENT.leftCircle && events.cause[event] === cause) count++
  return count
}

const before = run(town, 'knock')

describe('a reason taken out of the model', () => {
  test.each(KNOCK_OUT_KEYS)(
    'is no longer what people leave for: %s',
    (key) => {
      const { cause, rest } = KNOCK_OUTS[key]
      const had = exitsBy(before, cause)
      expect(had).toBeGreaterThan(0)
      const has = exitsBy(run(withoutCause(town, key), 'knock'), cause)
      if (rest) expect(has).toBeLessThan(0.6 * had)
      else expect(has).toBe(0)
    },
    60_000,
  )

  test('leaves the town itself as it was', () => {
    const text = JSON.stringify(town)
    for (const key of KNOCK_OUT_KEYS) withoutCause(town, key)
    expect(JSON.stringify(town)).toBe(text)
  })
})

/** Runs in this thread; counts them. */
function directPool(): Pool & { runs: number } {
  const pool = {
    size: 1,
    runs: 0,
    run: async ({ scenario: own, seed, options }: Parameters<Pool['run']>[0]) => {
      pool.runs++
      return run(own, seed, options)
    },
  }
  return pool as unknown as Pool & { runs: number }
}

describe('the trials of a town', () => {
  const short = { ...town, weeks: 30, place: { ...town.place, population: 5_000 } }

  test('give the same answer for the same town, the second time without running', async () => {
    const pool = directPool()
    const told: (number | undefined)[] = []
    const book = new TrialBook(new Crowd(async () => pool, drawn))
    book.changed = () => told.push(book.of(short).done)
    await book.start(short)
    const first = book.of(short)
    expect([...first.results.keys()]).toEqual(KNOCK_OUT_KEYS)
    expect(pool.runs).toBe(PAIRS * (KNOCK_OUT_KEYS.length + 1))
    expect(told.at(-1)).toBeUndefined()
    for (const { more, level, fewer } of first.results.values())
      expect(more + level + fewer).toBe(PAIRS)

    const again = new TrialBook(new Crowd(async () => directPool(), drawn))
    await again.start(short)
    expect(again.of(short).results).toEqual(first.results)
  }, 60_000)

  test('can be stopped and keep what is done', async () => {
    const pool = directPool()
    const book = new TrialBook(new Crowd(async () => pool, drawn))
    book.changed = () => {
      if (book.of(short).results.size === 1) book.cancel()
    }
    await book.start(short)
    expect(book.of(short)).toMatchObject({ done: undefined, failed: undefined })
    expect(book.of(short).results.size).toBe(1)
    expect(pool.runs).toBeLessThan(PAIRS * 4)
  }, 60_000)
})
