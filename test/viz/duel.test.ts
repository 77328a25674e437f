import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readHidden, writeHidden } from '../../viz/plan/hidden-plan.ts'
import { BASELINE } from '../../viz/plan/plan.ts'
import { readPlan } from '../../viz/plan/plan-text.ts'
import {
  DUEL_LEVERS,
  moved,
  NOTHING_MOVED,
  PULLS,
  type Pulls,
  planOfPulls,
  pullsOf,
  scoreOf,
  townOf,
} from '../../viz/seminar/duel.ts'

const pulls = fc.record(
  Object.fromEntries(DUEL_LEVERS.map((lever) => [lever, fc.constantFrom(...PULLS)])),
) as fc.Arbitrary<Pulls>

describe('a duel', () => {
  test('hides a plan in a link and finds it again', () => {
    fc.assert(
      fc.property(pulls, fc.nat(2), (chosen, town) => {
        const plan = planOfPulls(chosen, town)
        const { value, exact } = readHidden(writeHidden(plan))
        expect([exact, pullsOf(value)]).toEqual([true, chosen])
        if (moved(chosen) > 0) expect(townOf(value)).toBe(town)
      }),
    )
  })

  test('does not show the plan to whoever glances at the link', () => {
    const text = writeHidden(planOfPulls({ ...NOTHING_MOVED, forum: 'full' }, 0))
    expect(text).not.toContain('forum')
    expect(readPlan(text).exact).toBe(false)
  })

  test('counts moved levers that were found, and those that were wrongly suspected', () => {
    const plan: Pulls = { ...NOTHING_MOVED, forum: 'never', posts: 'full' }
    expect(scoreOf(plan, plan)).toEqual({ found: 2, moved: 2, wrongly: 0 })
    expect(scoreOf(NOTHING_MOVED, plan)).toEqual({ found: 0, moved: 2, wrongly: 0 })
    const wild: Pulls = { ...plan, forum: 'full', steering: 'never' }
    expect(scoreOf(wild, plan)).toEqual({ found: 1, moved: 2, wrongly: 1 })
    expect(planOfPulls(NOTHING_MOVED, 1)).toEqual(BASELINE)
  })
})
