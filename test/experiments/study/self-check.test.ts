import { describe, expect, it } from 'vitest'
import { Chance } from '../../../experiments/chance.ts'
import { type SelfCheck, selfCheck } from '../../../experiments/study/self-check.ts'

/** A model of two numbers: what is measured is the first one with an error; the second is idle. */
function fitOf(change: Partial<SelfCheck> = {}): SelfCheck {
  const chance = new Chance('model')
  const draws = Array.from({ length: 1500 }, () => {
    const scores = [chance.normal(), chance.normal()]
    return { scores, statistics: [scores[0]! + 0.4 * chance.normal()] }
  })
  return {
    draws,
    names: ['seen', 'idle'],
    targets: [{ name: 'seen', value: 0 }],
    distance: { power: 2, scales: [1], missing: 'refuse' },
    kept: 30,
    regression: false,
    fits: 160,
    seed: 'check',
    ...change,
  }
}

describe('a fit that is checked against itself', () => {
  it('is right: ranks are even, and intervals hold the truth as often as they say', () => {
    for (const { name, ranks, coverage } of selfCheck(fitOf())) {
      expect(ranks.probability, name).toBeGreaterThan(0.001)
      expect(coverage.fine, name).toBe(true)
    }
  })

  it('takes only runs that did not fail for the truth', () => {
    const { draws } = fitOf()
    const failed = draws.map((draw, at) => (at < 50 ? draw : { ...draw, statistics: null }))
    const [seen] = selfCheck(fitOf({ draws: failed, kept: 10 }))
    expect(seen!.coverage.fits).toBe(50)
  })
})
