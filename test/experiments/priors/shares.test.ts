import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaShares } from '../../../experiments/priors/beta-share.ts'
import { shareBelow } from '../../../experiments/priors/normal-share.ts'

/** How far a number is from a known one, as a share of it. */
const off = (value: number, known: number) => (value === known ? 0 : Math.abs(value / known - 1))

describe('the share of the normal distribution below a score', () => {
  it.each([
    [-20, 2.7536241186061556e-89],
    [-8, 6.22096057427174e-16],
    [-5, 2.866515718791933e-7],
    [-2.5000001, 0.006209663572946309],
    [-2.5, 0.006209665325776132],
    [-2.4, 0.008197535924596131],
    [-1.96, 0.024997895148220435],
    [-0.1, 0.460172162722971],
    [0, 0.5],
    [2.4, 0.9918024640754038],
    [2.6, 0.9953388119762813],
    [6, 0.9999999990134123],
  ])('%d is that of SciPy', (score, known) => {
    expect(off(shareBelow(score), known)).toBeLessThan(2e-13)
    expect(off(shareBelow(score + 1e-9), known)).toBeGreaterThan(score > 5 ? 0 : 1e-12)
  })

  it('rises, is even about 0, and is sure at the ends', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (score) => {
        expect(shareBelow(score) + shareBelow(-score)).toBeCloseTo(1, 13)
        expect(shareBelow(score + 1e-6)).toBeGreaterThanOrEqual(shareBelow(score))
      }),
      { numRuns: 300 },
    )
    expect([shareBelow(-Infinity), shareBelow(Infinity)]).toEqual([0, 1])
  })
})

describe('the beta distribution', () => {
  /** Shapes, share, and what SciPy has for value and density there. */
  it.each([
    [2, 5, 1e-6, 0.00025828782935406356, 0.0077406324693423765],
    [2, 5, 0.5, 0.26444998329566005, 2.3222749490794277],
    [0.5, 0.5, 1e-6, 2.46740110027031e-12, 202642.36728500883],
    [0.05, 0.1, 1e-6, 2.8666978182396772e-117, 1.7441670929481847e109],
    [0.05, 0.1, 0.5, 0.002727503975633613, 9.187372568032192],
    [30, 2, 0.99, 0.995140511451942, 3.9239304180547587],
    [200, 300, 1e-6, 0.2998041075457761, 0.0002478702054845389],
    [1, 1, 0.1, 0.1, 1],
    [1, 3, 0.1, 0.034510615394370246, 2.7965092553584743],
    [5000, 7000, 0.1, 0.4109020851063108, 39.10149160595379],
  ])(
    'with shapes %d and %d has at %d the value and density of SciPy',
    (a, b, p, value, density) => {
      const own = betaShares(a, b)
      expect(off(own.quantile(p), value)).toBeLessThan(1e-10)
      expect(off(own.density(value), density)).toBeLessThan(1e-10)
      expect(off(own.quantile(p * 1.001), value)).toBeGreaterThan(1e-7)
    },
  )

  it('has a quantile that undoes its share, and a density that is the slope of it', () => {
    const shape = fc.double({ min: 0.2, max: 60, noNaN: true })
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(shape, shape, share, (a, b, p) => {
        const own = betaShares(a, b)
        const value = own.quantile(p)
        if (value < 0.999) expect(Math.abs(own.share(value) - p)).toBeLessThan(1e-11)
        // Near an end of few digits a slope cannot be told by differences.
        if (value < 0.01 || value > 0.99) return
        const step = 1e-5 * value * (1 - value)
        const slope = (own.share(value + step) - own.share(value - step)) / (2 * step)
        expect(off(slope, own.density(value))).toBeLessThan(1e-4)
      }),
      { numRuns: 200 },
    )
  })

  it('ends at 0 and 1', () => {
    const { density, share, quantile } = betaShares(2, 3)
    expect([0, 1].map(quantile)).toEqual([0, 1])
    expect([-0.1, 1.1].map(density)).toEqual([0, 0])
    expect([0, 1].map(share)).toEqual([0, 1])
  })
})
