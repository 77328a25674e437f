import { describe, expect, test } from 'vitest'
import {
  LEVERS,
  OUTCOMES,
  type OutcomeKey,
  PARAMETERS,
  run,
  type Scenario,
} from '../../../sim/index.ts'
import { type Cell, Study, WIDEST } from '../../../viz/research/study.ts'
import {
  effectOf,
  type Factor,
  factorsOf,
  inKnownOrder,
  MOST_SEEDS,
  scenarioAt,
  widestFirst,
  widthOf,
} from '../../../viz/research/tornado.ts'
import type { Columns } from '../../../viz/session/ensemble.ts'
import { scenario } from '../../scenarios.ts'
import { town as smallTown } from '../../small-town.ts'

const factor = (key: Factor['key']): Factor => ({ key, lever: false, now: 0, low: 0, high: 1 })
const effect = (mean: number) => ({ n: 2, mean, from: mean, to: mean })

describe('the effect of paired differences', () => {
  test('is their mean, with the interval of Student', () => {
    // Mean 2.5; squares 5, deviation sqrt(5 / 3), error sqrt(5 / 12); t of 3 degrees 2.353.
    const four = effectOf([1, 2, 3, 4])!
    expect(four).toMatchObject({ n: 4, mean: 2.5 })
    expect(four.from).toBeCloseTo(0.98114, 4)
    expect(four.to).toBeCloseTo(4.01886, 4)
    // Mean 2, error 1, t of 1 degree 6.314.
    expect(effectOf([1, 3])).toEqual({ n: 2, mean: 2, from: 2 - 6.314, to: 2 + 6.314 })
  })

  test('has no interval for one pair, and nothing for none', () => {
    expect(effectOf([7])).toEqual({ n: 1, mean: 7, from: undefined, to: undefined })
    expect(effectOf([])).toBeUndefined()
    expect(effectOf(new Array(MOST_SEEDS).fill(2))).toMatchObject({ mean: 2, from: 2, to: 2 })
    expect(() => effectOf(new Array(MOST_SEEDS + 1).fill(2))).toThrow('at most 16')
  })

  test('is as wide as it moves the outcome, the present value among its ends', () => {
    expect(widthOf({ low: effect(-3), high: effect(4) })).toBe(7)
    expect(widthOf({ low: effect(2), high: effect(5) })).toBe(5)
    expect(widthOf({ low: undefined, high: effect(-1) })).toBe(1)
  })
})

describe('rows', () => {
  const rows = (
    [
      ['forum', 1],
      ['support', 9],
      ['posts', -4],
    ] as const
  ).map(([key, mean]) => ({ factor: factor(key), low: undefined, high: effect(mean) }))
  const keys = (sorted: typeof rows | ReturnType<typeof widestFirst>) =>
    sorted.map((row) => row.factor.key)

  test('are sorted by width, whatever its direction', () => {
    expect(keys(widestFirst(rows))).toEqual(['support', 'posts', 'forum'])
  })

  test('keep a known order, and new ones stand behind it', () => {
    expect(keys(inKnownOrder(rows, ['posts', 'support']))).toEqual(['posts', 'support', 'forum'])
  })
})

describe('factors', () => {
  const base: Scenario = {
    ...scenario('town-2'),
    policy: [
      { lever: 'appreciation', intensity: 0.7, from: '2014-01-06', settings: { interval: 6 } },
      { lever: 'forum', intensity: 0, from: '2014-01-06', settings: {} },
    ],
  }

  test('are all levers from forced off to full and all parameters over their prior', () => {
    const factors = factorsOf(base)
    expect(factors).toHaveLength(LEVERS.length + PARAMETERS.length)
    expect(factors.find(({ key }) => key === 'appreciation')).toMatchObject({
      now: 0.7,
      low: 0,
      high: 1,
    })
    expect(factors.find(({ key }) => key === 'support')?.now).toBeNull()
    for (const { key, default: now, prior } of PARAMETERS)
      expect(factors).toContainEqual({ key, lever: false, now, low: prior[0], high: prior[1] })
  })

  test('change one number of the scenario, and nothing where it has the value already', () => {
    const strong = scenarioAt(base, factor('appreciation'), 'high')
    expect(strong.policy.filter(({ lever }) => lever === 'appreciation')).toMatchObject([
      { intensity: 1, settings: { interval: 6 } },
    ])
    expect(strong.parameters).toBe(base.parameters)
    expect(scenarioAt(base, factor('forum'), 'low')).toBe(base)
  })
})

describe('a study', () => {
  const small = { ...smallTown([]), weeks: 40 }
  /** Outcomes that say which run they are of: the seed, and 10 more under a full forum. */
  const columns = ({ name, seed }: Cell): Columns => {
    const effects: Readonly<Record<string, number>> = {
      'forum high': 10 + seed,
      'ukraineNeed low': -3,
    }
    const value = 100 * seed + (effects[name] ?? 0)
    return Object.fromEntries(
      OUTCOMES.map(({ key }) => [key as OutcomeKey, new Float64Array(40).fill(value)]),
    )
  }
  const complete = (study: Study, request: Parameters<Study['missing']>[0]): number => {
    let runs = 0
    for (;;) {
      const cells = study.missing(request)
      if (cells.length === 0) return runs
      for (const cell of cells) study.keep(cell, columns(cell))
      runs += cells.length
    }
  }

  test('compares every run with the plan under the same seed', () => {
    const study = new Study({ scenario: small, seed: small.seed })
    const runs = complete(study, { mode: 'full', seeds: 4, outcome: 'members' })
    const rows = study.rows('members')
    expect(rows).toHaveLength(study.factors.length)
    const forum = rows.find(({ factor: { key } }) => key === 'forum')!
    // Differences 10, 11, 12, 13: the seeds' own levels of 0, 100, 200 and 300 fall out.
    expect(forum.high).toMatchObject({ n: 4, mean: 11.5 })
    expect(forum.high!.from).toBeCloseTo(11.5 - 1.51886, 4)
    // The town has no forum: that is the plan itself, and takes no run.
    expect(forum.low).toEqual({ n: 4, mean: 0, from: 0, to: 0 })
    expect(runs % 4).toBe(0)
    expect(runs / 4).toBeLessThan(1 + 2 * study.factors.length)
    expect(study.level('members')).toBe(150)
    expect(widestFirst(rows)[0]!.factor.key).toBe('forum')
  })

  test('screens with two seeds and goes on with levers and what moves most', () => {
    const study = new Study({ scenario: small, seed: small.seed })
    const request = { mode: 'quick', seeds: 4, outcome: 'members' } as const
    const first = study.missing(request)
    expect(new Set(first.map(({ seed }) => seed))).toEqual(new Set([0, 1]))
    expect(study.left(request)).toBeGreaterThan(first.length)
    complete(study, request)
    expect(study.left(request)).toBe(0)
    const chosen = study.chosen('members')
    expect(chosen).toHaveLength(LEVERS.length + WIDEST)
    expect(chosen.map(({ key }) => key)).toContain('ukraineNeed')
    const pairs = new Map(study.rows('members').map((row) => [row.factor.key, row.high!.n]))
    expect(pairs.get('ukraineNeed')).toBe(4)
    expect([...pairs.values()].filter((n) => n === 2).length).toBeGreaterThan(50)
    expect(study.missing({ ...request, mode: 'full' }).length).toBeGreaterThan(100)
  })

  test('asks for runs that read what a whole run has in that week', () => {
    const study = new Study({ scenario: small, seed: small.seed })
    const [cell] = study.missing({ mode: 'full', seeds: 1, outcome: 'members' })
    const { scenario: of, seed, options } = cell!.task
    study.keep(cell!, run(of, seed, options).outcomes)
    expect(study.level('active')).toBe(run(small, small.seed).outcomes.active!.at(-1))
  })
})
