import { describe, expect, it, test } from 'vitest'
import { compactOf } from '../../../experiments/policies/compact.ts'
import { compare, type PlanOutcomes } from '../../../experiments/policies/compare.ts'
import { decidedBy, isFound } from '../../../experiments/policies/plan-entry.ts'
import type { Aim, Policies } from '../../../experiments/policies/policies.ts'
import { readCompact } from '../../../experiments/policies/read-compact.ts'
import { worldParts } from '../../../experiments/policies/world-parts.ts'

const AIMS: readonly Aim[] = [
  {
    name: 'lasting',
    outcome: { id: 'lasting', of: ['circles'], reduce: 'at', at: '2021-09' },
    better: 'higher',
    enough: 3,
    matters: 0,
  },
  {
    name: 'spent',
    outcome: { id: 'spent', of: ['cost'], reduce: 'sum' },
    better: 'lower',
    matters: 1,
    weight: 1,
  },
]
const FUTURES = [
  { name: 'as_it_was', set: [], weight: 3 },
  { name: 'half', set: ['place.multiplier=0.5'], weight: 1 },
]
const POSTS = {
  lever: 'posts',
  intensity: 1,
  from: '2015-06-01',
  settings: { limit: 3 },
}
const WORLDS = [0, 1].flatMap((state) => [
  { state, future: 0, weight: 0.375 },
  { state, future: 1, weight: 0.125 },
])
const plan = (name: string, lasting: number[], cost: number): PlanOutcomes => ({
  name,
  aims: [Float64Array.from(lasting), new Float64Array(4).fill(cost)],
  cost: new Float64Array(4).fill(cost),
  hours: new Float64Array(4),
})
const OUTCOMES = [
  plan('nothing', [2, 1, Number.NaN, 1], 0),
  plan('posts', [5.123456, 3, 4, 2], 50),
  plan('found_1', [6, 6, 6, 6], 900),
]
const policies: Policies = {
  town: 0,
  states: { from: 'prior', count: 2 },
  futures: FUTURES,
  budget: { cost: 100, postHours: 30 },
  plans: [
    { name: 'nothing', set: [] },
    {
      name: 'posts',
      set: [`policy[2]=${JSON.stringify(POSTS)}`, 'leadership.control=0.05'],
    },
    { name: 'found_1', set: [`policy[2]=${JSON.stringify({ lever: 'forum', intensity: 0.5 })}`] },
  ],
  against: 'nothing',
  aims: AIMS,
  seeds: 1,
  outcomes: [],
}
const DIGEST = 'a'.repeat(64)
const compact = compactOf(
  {
    policies,
    states: { points: [[0.2], [0.4]], weights: [0.5, 0.5], factors: [] },
    worlds: WORLDS,
    outcomes: OUTCOMES,
    comparison: compare(OUTCOMES, AIMS, WORLDS, policies),
    vulnerabilities: [
      { fails: 1, limits: [] },
      {
        fails: 0.25,
        box: { coverage: 1, density: 0.75, mass: 0.3, limits: [], rows: [] },
        limits: [
          { name: 'future', side: { values: [1] }, p: { choice: 0.01 } },
          { name: 'trust', side: { low: 0.2, high: 0.33333333 }, p: { low: Number.NaN, high: 0 } },
        ],
      },
      { fails: 0, limits: [] },
    ],
    information: [
      { aim: 'lasting', known: 'everything', value: 2, floor: Number.NaN },
      { aim: 'lasting', known: 'trust', value: 1, floor: 0.5 },
      { aim: 'lasting', known: 'polarisation', value: 0.1, floor: 0.5 },
    ],
  },
  {
    town: 'example',
    note: 'Model, not a prediction',
    source: { title: 'Plans', seed: 'plans', hash: DIGEST, policies: DIGEST, model: '1.0.0' },
  },
)
const [, posts] = compact.plans
/** As a page gets it. */
const sent = () => JSON.parse(JSON.stringify(compact))

describe('plans in compact form', () => {
  it('say what is decided as a scenario takes it', () => {
    expect(posts?.entries).toEqual([POSTS])
    expect(posts?.changes).toEqual(['leadership.control=0.05'])
    expect(compact.plans.map(({ found }) => found)).toEqual([false, false, true])
  })

  it('say what comes of it, with four digits, and nothing where it is not known', () => {
    expect(posts?.aims[0]?.range[2]).toBe(5.123)
    expect(posts?.aims[0]?.worst).toBe(2)
    expect(posts?.aims[0]?.futures).toHaveLength(2)
    expect(posts?.aims[0]?.futures[1]?.[2]).toBe(3)
    expect(posts?.aims[1]?.enough).toBeNull()
    expect(posts?.enough).toBe(0.875)
    expect(posts?.aims[1]?.harm).toBe(1)
    expect(compact.plans.map(({ within }) => within)).toEqual([true, true, false])
    expect(compact.aims.map(({ outcome }) => outcome)).toEqual(['circles at 2021-09', 'cost sum'])
  })

  it('say where a plan fails, with open ends left open', () => {
    expect(posts?.weak).toEqual({
      coverage: 1,
      density: 0.75,
      limits: [
        { name: 'future', values: ['half'] },
        { name: 'trust', high: 0.3333 },
      ],
    })
    expect(compact.plans[0]?.weak).toBeUndefined()
  })

  it('tell of single unknowns only what is worth more than chance gives', () => {
    expect(compact.known.map(({ known }) => known)).toEqual(['everything', 'trust'])
  })
})

describe('a compact form that is read', () => {
  it('is what was written', () => {
    expect(readCompact(sent())).toEqual({ ok: true, policies: compact })
  })

  const problemsOf = (change: (raw: ReturnType<typeof sent>) => void) => {
    const raw = sent()
    change(raw)
    const read = readCompact(raw)
    return read.ok ? [] : read.problems.map(({ path, message }) => `${path}: ${message}`)
  }

  test.each<[string, (raw: ReturnType<typeof sent>) => void, RegExp]>([
    ['what has no place in it', (raw) => (raw.plans[1].colour = 'red'), /^plans\[1\]\.colour/],
    ['what is missing', (raw) => delete raw.source.hash, /^source\.hash/],
    ['a share that is none', (raw) => (raw.plans[0].over = 1.5), /^plans\[0\]\.over/],
    [
      'a lever that the model does not have',
      (raw) => (raw.plans[1].entries[0].lever = 'magic'),
      /^plans\[1\]\.entries\[0\]\.lever/,
    ],
    ['another format', (raw) => (raw.format = 2), /^format/],
    ['a plan that is not there', (raw) => (raw.against = 'nothin'), /did you mean "nothing"/],
    ['aims that are not those', (raw) => raw.plans[2].aims.pop(), /^plans\[2\]\.aims: .*got 1/],
    [
      'futures that are not those',
      (raw) => raw.plans[0].aims[0].futures.pop(),
      /^plans\[0\]\.aims\[0\]\.futures: .*got 1/,
    ],
    ['a number of worlds that is not so', (raw) => (raw.worlds = 5), /^worlds: .*4, got 5/],
    ['two plans of one name', (raw) => (raw.plans[1].name = 'nothing'), /^plans\[1\]\.name/],
    ['knowledge of no aim', (raw) => (raw.known[0].aim = 'glory'), /^known\[0\]\.aim/],
  ])('is refused for %s, with its path', (_, change, told) => {
    expect(problemsOf(change).join('\n')).toMatch(told)
  })

  it('tells all problems at once', () => {
    expect(
      problemsOf((raw) => {
        raw.town = 3
        raw.states = 0
      }),
    ).toHaveLength(2)
  })
})

test('worlds are parted by future, and what is left out weighs nothing', () => {
  const parts = worldParts(FUTURES, WORLDS)
  expect(parts.map(({ future }) => future)).toEqual([undefined, 'as_it_was', 'half'])
  expect([...parts[2]!.weights]).toEqual([0, 0.125, 0, 0.125])
})

test('what a plan decides is entries of the policy, and all else as it was written', () => {
  const set = [
    `policy[0]=${JSON.stringify(POSTS)}`,
    'policy[0].intensity=0.5',
    'place.x=policy[1]={}',
  ]
  expect(decidedBy(set)).toEqual({ entries: [POSTS], changes: set.slice(1) })
})

test('a plan that a search found is known by its name', () => {
  expect(['found_1', 'found_12', 'found_', 'well_found_1'].map(isFound)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
