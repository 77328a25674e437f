import { describe, expect, test } from 'vitest'
import { RUNS, readRuns, resultsOf, writeRuns } from '../../viz/facilitate/team-results.ts'
import {
  allowed,
  FIRST_BUDGET,
  isFinal,
  planOf,
  type Team,
  teamOf,
  withTerms,
} from '../../viz/facilitate/teams.ts'
import { applyChanges } from '../../viz/plan/apply.ts'
import { readPlan, writePlan } from '../../viz/plan/plan-text.ts'
import type { Keeper } from '../../viz/state/storage.ts'
import { scenario } from '../scenarios.ts'

/** Twenty runs with these values first and zeros behind them. */
const runs = (...values: readonly number[]): number[] =>
  Array.from({ length: RUNS }, (_, run) => values[run] ?? 0)

describe('results of plans', () => {
  test('tell what is missing to the best plan of the same run, and count a tie for both', () => {
    const [without, one, other] = resultsOf([runs(10, 0), runs(30, 5), runs(20, 5)])
    // In 18 runs all keep nobody.
    expect([without?.best, one?.best, other?.best]).toEqual([18, 20, 19])
    expect(without?.regret).toEqual({ mean: 25 / RUNS, most: 20 })
    expect(one?.regret).toEqual({ mean: 0, most: 0 })
    expect(other?.regret).toEqual({ mean: 10 / RUNS, most: 10 })
    expect([without?.more, one?.more, other?.more]).toEqual([0, 2, 2])
  })

  test('have 16 of 20 runs between their ends', () => {
    const [result] = resultsOf([Array.from({ length: RUNS }, (_, run) => run)])
    const inside = result!.values.filter((value) => value >= result!.low && value <= result!.high)
    expect(inside).toHaveLength(16)
    expect(result!.middle).toBe(9.5)
  })

  test('leave out a plan that lacks runs, and hold nobody against it', () => {
    const part = [...runs(99).slice(1), null]
    const [without, unfinished, one] = resultsOf([runs(1), part, runs(2)])
    expect(unfinished).toBeUndefined()
    expect(without?.regret.most).toBe(1)
    expect(one?.best).toBe(RUNS)
  })

  test('are kept, and what cannot be read counts as not made', () => {
    const kept = new Map<string, string>()
    const keeper: Keeper = {
      read: (key) => kept.get(key),
      write: (key, text) => kept.set(key, text).size > 0,
    }
    const book = { made: { a: [...runs(3).slice(1), null] }, wanted: true }
    writeRuns(keeper, book)
    expect(readRuns(keeper)).toEqual(book)
    kept.set('teamRuns', '{"made":{"a":[1,2]},"wanted":"x"}')
    expect(readRuns(keeper)).toEqual({ made: {}, wanted: false })
  })
})

describe('the plan of a team', () => {
  const team: Team = { name: 'A', pulls: { forum: 1, support: 0.5 } }
  const waits = { outcome: 'load', above: 1.2, below: undefined, weeks: 8 } as const
  const timed = withTerms(
    withTerms(team, 'forum', { from: '2016-03-01', to: '2018-01-01' }),
    'support',
    { when: waits },
  )

  test('pulls a lever from a day, until a day, and when something has happened', () => {
    const { policy } = applyChanges(scenario('town-1'), planOf(timed, 0).changes, 0)
    expect(policy.filter(({ lever }) => lever === 'forum')).toMatchObject([
      { intensity: 1, from: '2016-03-01', to: '2018-01-01' },
    ])
    expect(policy.find(({ lever }) => lever === 'support')).toMatchObject({
      intensity: 0.5,
      when: waits,
    })
  })

  test('goes into a link and comes back with its times', () => {
    const plan = planOf(timed, 1)
    const { value, exact } = readPlan(writePlan(plan))
    expect(exact).toBe(true)
    expect(writePlan(planOf(teamOf(value, 1), 1))).toBe(writePlan(plan))
  })

  test('is final only where its team says so and can pay it', () => {
    const { euro } = allowed(FIRST_BUDGET)
    expect(isFinal(team, FIRST_BUDGET)).toBe(false)
    expect(isFinal({ ...team, final: true }, FIRST_BUDGET)).toBe(true)
    expect(isFinal({ ...team, final: true }, { ...FIRST_BUDGET, amount: euro / 10 })).toBe(false)
  })
})
