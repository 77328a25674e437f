import { describe, expect, it } from 'vitest'
import { Chance } from '../../../experiments/chance.ts'
import { jointPrior } from '../../../experiments/priors/joint-prior.ts'
import { priorOf } from '../../../experiments/priors/prior-of.ts'
import { normalQuantile } from '../../../sim/index.ts'

const normal = priorOf({ family: 'normal', mean: 0, sd: 1 })
const uniform = priorOf({ family: 'uniform', low: 2, high: 6 })
const NAMES = ['motivation', 'trust', 'parity']

function correlation(points: readonly Float64Array[], one: number, other: number): number {
  const mean = (at: number) => points.reduce((sum, point) => sum + point[at]!, 0) / points.length
  const [first, second] = [mean(one), mean(other)]
  const product = (a: number, b: number) =>
    points.reduce(
      (sum, point) =>
        sum +
        (point[a]! - (a === one ? first : second)) * (point[b]! - (b === one ? first : second)),
      0,
    )
  return product(one, other) / Math.sqrt(product(one, one) * product(other, other))
}

function drawn(count: number, correlations: Parameters<typeof jointPrior>[2]) {
  const chance = new Chance('joint prior')
  const joint = jointPrior(NAMES, [normal, uniform, uniform], correlations)
  return Array.from({ length: count }, () => joint.fromScores(NAMES.map(() => chance.normal())))
}

describe('a joint prior', () => {
  it('without correlations gives every number the quantile of its own share', () => {
    const joint = jointPrior(NAMES, [normal, uniform, uniform])
    expect([...joint.fromShares([0.5, 0.25, 1])]).toEqual([0, 3, 6])
    const scores = [0.025, 0.25, 0.7].map(normalQuantile)
    expect(joint.fromScores(scores)[0]).toBeCloseTo(normalQuantile(0.025), 8)
    expect(joint.fromScores(scores)[1]).toBeCloseTo(3, 8)
  })

  it('gives a share and its score the same value, correlated or not', () => {
    const joint = jointPrior(
      NAMES,
      [normal, uniform, uniform],
      [{ of: ['motivation', 'parity'], rho: -0.6 }],
    )
    const shares = [0.1, 0.6, 0.83]
    const fromScores = joint.fromScores(shares.map(normalQuantile))
    joint.fromShares(shares).forEach((value, at) => {
      expect(value).toBeCloseTo(fromScores[at]!, 8)
    })
  })

  it('correlates scores as it is told', () => {
    const points = drawn(5000, [{ of: ['trust', 'motivation'], rho: 0.7 }])
    // Of a normal and a uniform number under a Gaussian copula: rho * sqrt(3 / pi).
    expect(correlation(points, 0, 1)).toBeCloseTo(0.7 * Math.sqrt(3 / Math.PI), 1)
    expect(Math.abs(correlation(points, 0, 2))).toBeLessThan(0.06)
    expect(Math.abs(correlation(points, 1, 2))).toBeLessThan(0.06)
  })

  it('of two uniform numbers has the correlation of ranks 6 / pi asin(rho / 2)', () => {
    const points = drawn(20_000, [{ of: ['trust', 'parity'], rho: 0.8 }])
    const exact = (6 / Math.PI) * Math.asin(0.4)
    const error = Math.abs(correlation(points, 1, 2) - exact)
    expect(error).toBeLessThan(0.012)
    // Correlating the values instead of the scores would give 0.8.
    expect(Math.abs(0.8 - exact)).toBeGreaterThan(0.012)
  })

  it('keeps what each number is believed to be, whatever binds it', () => {
    const points = drawn(5000, [
      { of: ['motivation', 'trust'], rho: 0.7 },
      { of: ['trust', 'parity'], rho: -0.5 },
    ])
    for (const at of [1, 2]) {
      const sorted = points.map((point) => (point[at]! - 2) / 4).sort((a, b) => a - b)
      const distance = Math.max(...sorted.map((value, rank) => Math.abs(value - rank / 5000)))
      expect(distance).toBeLessThan(1.63 / Math.sqrt(5000)) // Kolmogorov and Smirnov, 1 %
    }
  })

  it('gives finite values at the corners of a design', () => {
    const joint = jointPrior(
      NAMES,
      [normal, uniform, normal],
      [{ of: ['motivation', 'trust'], rho: 0.5 }],
    )
    for (const corner of [
      [0, 0, 0],
      [1, 1, 1],
      [0, 1, 0],
    ])
      expect([...joint.fromShares(corner)].every(Number.isFinite)).toBe(true)
    expect([...joint.fromScores([40, -40, 40])].every(Number.isFinite)).toBe(true)
  })

  it('refuses a point of another size, and names without priors', () => {
    const joint = jointPrior(NAMES, [normal, uniform, uniform])
    expect(() => joint.fromShares([0.5])).toThrow('expected a point of 3 numbers, got 1')
    expect(() => jointPrior(NAMES, [normal])).toThrow('expected a prior for each of 3 names, got 1')
  })
})

describe('correlations', () => {
  const told = (correlations: Parameters<typeof jointPrior>[2]) => () =>
    jointPrior(NAMES, [normal, uniform, uniform], correlations)

  it('of what is not there are refused, all at once', () => {
    expect(
      told([
        { of: ['motivation', 'trsut'], rho: 0.5 },
        { of: ['trust', 'trust'], rho: 0.5 },
        { of: ['trust', 'parity'], rho: 1 },
        { of: ['parity', 'trust'], rho: 0.1 },
      ]),
    ).toThrow(
      [
        'The correlations cannot be used (4 problems):',
        '  correlations[0].of[1]: unknown name "trsut"; did you mean "trust"?',
        '  correlations[1].of: expected two names, got "trust" twice',
        '  correlations[2].rho: expected a correlation between -1 and 1, got 1',
        '  correlations[3].of: is the pair of correlations[2] again',
      ].join('\n'),
    )
  })

  it('that no numbers can have together are refused with the one to lessen', () => {
    expect(
      told([
        { of: ['motivation', 'trust'], rho: 0.8 },
        { of: ['trust', 'parity'], rho: 0.7 },
        { of: ['motivation', 'parity'], rho: -0.9 },
      ]),
    ).toThrow(
      'correlations[2].rho: motivation and parity: no numbers have all these correlations together; lessen this one: while the others stay it can be 0.14 to 0.98, got -0.9',
    )
  })

  it('lessened to what was told go together, and a step more does not', () => {
    const closing = (rho: number) =>
      told([
        { of: ['motivation', 'trust'], rho: 0.8 },
        { of: ['trust', 'parity'], rho: 0.7 },
        { of: ['motivation', 'parity'], rho },
      ])
    expect(closing(0.14)).not.toThrow()
    expect(closing(0.13)).toThrow('lessen')
    expect(closing(0.98)).not.toThrow()
    expect(closing(0.99)).toThrow('lessen')
  })
})
