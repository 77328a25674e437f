import { describe, expect, it } from 'vitest'
import { luckByNumber } from '../../../experiments/inference/luck.ts'
import { powerSensitivity } from '../../../experiments/inference/prior-sensitivity.ts'
import { priorDependence } from '../../../experiments/study/prior-dependence.ts'
import { normalQuantile } from '../../../sim/index.ts'

/**
 * Draws of the exact posterior of two independent scores, both standard normal before: `y` was
 * measured of the first with a standard error of 0.3 (posterior N(0.9174 y, 0.2873²)), the second
 * nobody looked at.
 */
function posterior(y: number, count = 400) {
  const luckOf = luckByNumber('posterior')
  return Array.from({ length: count }, (_, number) => {
    const luck = luckOf(number)
    return [y / 1.09 + Math.sqrt(0.09 / 1.09) * luck.normal(), luck.normal()]
  })
}

const found = (y: number, change: (statistics: number[][]) => number[][] = (same) => same) => {
  const scores = posterior(y)
  return priorDependence({
    names: ['seen', 'idle'],
    scores,
    weights: scores.map(() => 1),
    statistics: change(scores.map(([first]) => [first!])),
    targets: [{ name: 'seen', value: y, error: 0.3 }],
    seed: 'test',
  })
}

describe('what answers rest on', () => {
  it('is the observation for a factor that was seen, and belief for one that was not', () => {
    const { factors, byChance } = found(0)
    expect(factors.map(({ rests }) => rests)).toEqual(['observations', 'belief'])
    expect(factors[1]!.likelihood).toBeLessThan(Math.max(byChance, 0.05))
  })

  it('is both where they contradict each other', () => {
    expect(found(4).factors[0]!.rests).toBe('both')
  })

  it('is seen to be belief alone where what runs said is one row off', () => {
    const { factors } = found(0, (rows) => rows.map((_, at) => rows[(at + 1) % rows.length]!))
    expect(factors[0]!.rests).not.toBe('observations')
  })

  it('follows the prior by as much as a normal density does that is made a little narrower', () => {
    // A prior that is also the posterior: quantiles of the bell, without luck.
    const grid = Float64Array.from({ length: 400 }, (_, at) => normalQuantile((at + 0.5) / 400))
    const [exact = Number.NaN] = powerSensitivity(
      [...grid].map((score) => [score]),
      grid.map(() => 1),
      grid.map((score) => -0.5 * score * score),
    )
    const [, idle] = found(0).factors
    expect(idle!.prior / exact).toBeGreaterThan(0.8)
    expect(idle!.prior / exact).toBeLessThan(1.25)
    expect(exact).toBeGreaterThan(0.05)
  })

  it('is not taken for the observation where a few points stand there many times', () => {
    const few = posterior(0, 25)
    const luck = luckByNumber('other luck')(0)
    const limit = (jitter: number) => {
      const scores = Array.from({ length: 250 }, (_, at) =>
        few[at % few.length]!.map((score) => score + jitter * at),
      )
      const { byChance } = priorDependence({
        names: ['seen', 'idle'],
        scores,
        weights: scores.map(() => 1),
        statistics: scores.map(([first]) => [first! + 0.01 * luck.normal()]),
        targets: [{ name: 'seen', value: 0, error: 0.3 }],
        seed: 'test',
      })
      return byChance
    }
    // Whoever takes them for different points finds something in ten times as few of them.
    expect(limit(0) / limit(1e-12)).toBeGreaterThan(2)
  })

  it('is not told of the likelihood where targets have no errors', () => {
    const scores = posterior(0, 50)
    const { factors, byChance } = priorDependence({
      names: ['seen', 'idle'],
      scores,
      weights: scores.map(() => 1),
      statistics: scores.map(([first]) => [first!]),
      targets: [{ name: 'seen', value: 0 }],
      seed: 'test',
    })
    expect(factors[0]!.likelihood).toBeNaN()
    expect(byChance).toBeNaN()
  })
})
