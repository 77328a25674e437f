import { describe, expect, it, test } from 'vitest'
import { beyondBudget, compare, type PlanOutcomes } from '../../../experiments/policies/compare.ts'
import { informationOf } from '../../../experiments/policies/information-table.ts'
import type { Aim, Policies } from '../../../experiments/policies/policies.ts'

const outcome = (id: string) => ({ id, of: ['circles'], reduce: 'last' }) as const
const AIMS: readonly Aim[] = [
  {
    name: 'lasting',
    outcome: outcome('lasting'),
    better: 'higher',
    enough: 3,
    matters: 0,
    weight: 3,
  },
  { name: 'cost', outcome: outcome('cost'), better: 'lower', matters: 0, weight: 1 },
]
/** Two states, the first three times as likely, each with two futures. */
const WORLDS = [
  { state: 0, future: 0, weight: 0.375 },
  { state: 0, future: 1, weight: 0.375 },
  { state: 1, future: 0, weight: 0.125 },
  { state: 1, future: 1, weight: 0.125 },
]
const planOf = (name: string, lasting: number[], cost: number): PlanOutcomes => ({
  name,
  aims: [Float64Array.from(lasting), new Float64Array(4).fill(cost)],
  cost: new Float64Array(4).fill(cost / 5),
  hours: new Float64Array(4),
})
const PLANS = [
  planOf('nothing', [2, 2, 2, 4], 0),
  planOf('posts', [4, 3, 1, 1], 100),
  planOf('much', [6, 6, 6, 6], 1000),
]
const BUDGET = { cost: 50, postHours: 30 }
const compared = (aims = AIMS, plans = PLANS) =>
  compare(plans, aims, WORLDS, { budget: BUDGET, against: 'nothing' }).plans

describe('plans side by side', () => {
  const [nothing, posts, much] = compared()

  it('are enough in a share of the weight, not of the number of worlds', () => {
    expect([nothing?.enough, posts?.enough, much?.enough]).toEqual([0.125, 0.75, 1])
  })

  it('do harm where they are worse than doing nothing', () => {
    expect(posts?.aims.map(({ harm }) => harm)).toEqual([0.25, 1])
    expect(nothing?.aims.map(({ harm }) => harm)).toEqual([0, 0])
  })

  it('are beyond the budget in a share of the worlds, and then nobody regrets them', () => {
    expect([nothing?.within, posts?.within, much?.within]).toEqual([true, true, false])
    expect(much?.over).toBe(1)
    expect(nothing?.aims[0]?.regret.most).toBe(2)
    expect(posts?.aims[0]?.regret.most).toBe(3)
    // It is better than all that can be paid, which is no regret.
    expect(much?.aims[0]?.regret.most).toBe(0)
  })

  it('are undominated within the budget alone', () => {
    expect([nothing, posts, much].map((plan) => plan?.undominated)).toEqual([true, true, false])
  })

  it('are put together by their weights, as shares of the way from worst to best', () => {
    // lasting from 1 to 6, cost from 1000 to 0.
    const { utilities } = compare(PLANS, AIMS, WORLDS, { budget: BUDGET, against: 'nothing' })
    expect(utilities?.[0]?.[0]).toBeCloseTo(0.75 * 0.2 + 0.25, 12)
    expect(utilities?.[2]?.[0]).toBeCloseTo(0.75, 12)
    const plain = AIMS.map(({ weight: _, ...aim }) => aim)
    expect(compared(plain)[0]?.together).toBeUndefined()
  })
})

test('a plan of which nothing is known is enough nowhere, and is on no front', () => {
  const lost = planOf('lost', [Number.NaN, Number.NaN, Number.NaN, Number.NaN], Number.NaN)
  const [, , , unknown] = compared(AIMS, [...PLANS, lost])
  expect(unknown?.enough).toBe(0)
  expect(unknown?.undominated).toBe(false)
  expect(unknown?.aims[0]?.missing).toBe(1)
})

test('how far a plan is beyond the budget is told as a share of it', () => {
  const plan = planOf('dear', [0, 0, 0, 0], 500)
  expect(beyondBudget(plan, 0, BUDGET)).toBe(1)
  expect(beyondBudget(plan, 0, { postHours: 30 })).toBe(0)
})

test('what is worth knowing is which state it is, where that alone decides between plans', () => {
  const aims = AIMS.slice(0, 1)
  const plans = [
    planOf('nothing', [0, 0, 4, 4], 0),
    planOf('posts', [4, 4, 0, 0], 100),
    planOf('much', [9, 9, 9, 9], 1000),
  ]
  const budget = { budget: BUDGET, against: 'nothing' }
  const rows = informationOf({
    policies: {
      aims,
      futures: [{ name: 'one' }, { name: 'two' }],
    } as unknown as Policies,
    states: { points: [[0], [1]], weights: [0.75, 0.25], factors: [] },
    worlds: WORLDS,
    outcomes: plans.map((plan) => ({ ...plan, aims: plan.aims.slice(0, 1) })),
    comparison: compare(plans, aims, WORLDS, budget),
    seed: 'test',
  })
  // 4 in every world instead of 3 in the mean by posts; the future says nothing, much is too dear.
  const lasting = rows.filter(({ aim }) => aim === 'lasting')
  expect(lasting.map(({ known, value }) => [known, value])).toEqual([
    ['everything', 1],
    ['future', 0],
  ])
})
