import { describe, expect, it } from 'vitest'
import type { Design } from '../../../experiments/designs/design.ts'
import { morris } from '../../../experiments/designs/morris.ts'
import { morrisEffects } from '../../../experiments/sensitivity/morris-effects.ts'
import { ISHIGAMI, ishigami, outcomesOf } from './known-models.ts'

const { names } = ISHIGAMI
const SEED = { seed: 'intervals' }

/** Four trajectories by hand: where each begins, in thirds, and in which order factors rise by two. */
const HAND = [
  { base: [0, 0, 0], order: [0, 1, 2] },
  { base: [1, 0, 1], order: [1, 2, 0] },
  { base: [0, 1, 0], order: [2, 0, 1] },
  { base: [1, 1, 1], order: [0, 2, 1] },
]

function byHand(): Design {
  const points = HAND.flatMap(({ base, order }) => {
    const place = [...base]
    const shares = () => Float64Array.from(place, (level) => level / 3)
    return [
      shares(),
      ...order.map((factor) => {
        place[factor]! += 2
        return shares()
      }),
    ]
  })
  return {
    method: 'morris',
    names,
    rows: 16,
    space: 'shares',
    groups: names.map((name, at) => ({ name, members: [at] })),
    block: 4,
    pointOf: (row) => points[row]!,
    roleOf: (row) => `${row}`,
  }
}

describe('elementary effects of the Ishigami function', () => {
  it('in trajectories by hand are those of SALib', () => {
    const { effects } = morrisEffects(byHand(), outcomesOf(byHand(), ishigami), SEED)
    const known = {
      mu: [7.7040541116, 0, -6.2487961033],
      muStar: [7.7040541116, 7.875, 6.2487961033],
      sigma: [7.2154882247, 9.0932667397, 7.2154882247],
    }
    effects.forEach(({ mu, muStar, sigma }, at) => {
      expect(mu).toBeCloseTo(known.mu[at]!, 9)
      expect(muStar.value).toBeCloseTo(known.muStar[at]!, 9)
      expect(sigma).toBeCloseTo(known.sigma[at]!, 9)
    })
  })

  it('miss when steps are told of the factor before', () => {
    const groups = [2, 0, 1].map((at) => ({ name: names[at]!, members: [at] }))
    const wrong = { ...byHand(), groups }
    const { effects } = morrisEffects(wrong, outcomesOf(byHand(), ishigami), SEED)
    expect(effects[0]!.muStar.value).not.toBeCloseTo(7.7040541116, 1)
  })

  it('are one of the few that four levels allow, in every run', () => {
    for (const seed of ['a', 'b', 'c']) {
      const design = morris(names, 20, { seed })
      const { effects } = morrisEffects(design, outcomesOf(design, ishigami), SEED)
      expect(effects[1]!.muStar.value).toBeCloseTo(7.875, 9)
      expect(effects[1]!.muStar.high - effects[1]!.muStar.low).toBeLessThan(1e-9)
    }
  })

  it('from many trajectories are those of all that there are', () => {
    const design = morris(names, 1000, { seed: 'many' })
    const { effects } = morrisEffects(design, outcomesOf(design, ishigami), SEED)
    const exact = {
      mu: [7.704054111593, 0, 0],
      muStar: [7.704054111593, 7.875, 6.248796103333],
      sigma: [6.248796103333, 7.875, 8.837132197838],
    }
    effects.forEach(({ mu, muStar, sigma }, at) => {
      // Standard error of a mean of 1000 effects, whose spread is at most 8.84: 0.28.
      expect(Math.abs(mu - exact.mu[at]!)).toBeLessThan(4 * 0.28)
      expect(Math.abs(muStar.value - exact.muStar[at]!)).toBeLessThan(4 * 0.1)
      expect(
        muStar.low <= exact.muStar[at]! + 1e-9 && exact.muStar[at]! - 1e-9 <= muStar.high,
      ).toBe(true)
      expect(Math.abs(sigma - exact.sigma[at]!)).toBeLessThan(0.4)
    })
  })
})

describe('elementary effects', () => {
  const linear = (shares: ArrayLike<number>) => 3 * shares[0]! - 2 * shares[1]! + shares[2]!

  it('of a linear model are its coefficients, with or without a margin', () => {
    for (const margin of [0, 0.1]) {
      const design = morris(names, 5, { seed: 'linear', margin })
      const { effects } = morrisEffects(design, outcomesOf(design, linear), SEED)
      expect(effects.map(({ mu }) => mu.toFixed(9))).toEqual([
        '3.000000000',
        '-2.000000000',
        '1.000000000',
      ])
      for (const { sigma } of effects) expect(sigma).toBeCloseTo(0, 9)
    }
  })

  it('of a group have a size and no direction', () => {
    const design = morris(names, 400, { groups: { both: ['x1', 'x2'] }, seed: 'groups' })
    const { effects, trajectories } = morrisEffects(design, outcomesOf(design, linear), SEED)
    expect(trajectories).toBe(400)
    expect(effects.map(({ name }) => name)).toEqual(['both', 'x3'])
    const [both] = effects
    // The two move alike or against each other: 1 or 5, equally often.
    expect(Math.abs(both!.muStar.value - 3)).toBeLessThan(4 * 0.1)
    expect([both!.mu, both!.sigma]).toEqual([Number.NaN, Number.NaN])
  })

  it('need the rows that they are made for', () => {
    const other = { ...byHand(), method: 'sobol' }
    expect(() => morrisEffects(other, new Float64Array(16), SEED)).toThrow(
      'elementary effects need a design "morris", got "sobol"',
    )
    expect(() => morrisEffects(byHand(), new Float64Array(16).fill(Number.NaN), SEED)).toThrow(
      '16 of 16 rows have no outcome',
    )
  })
})
