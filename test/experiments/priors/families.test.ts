import { describe, expect, it } from 'vitest'
import type { Prior } from '../../../experiments/priors/prior.ts'
import { priorOf } from '../../../experiments/priors/prior-of.ts'
import type { PriorSpec } from '../../../experiments/priors/prior-spec.ts'

type Known = {
  readonly spec: PriorSpec
  /** Quantiles at 0.01, 0.3, 0.5, 0.9. */
  readonly quantiles: readonly number[]
  readonly densities: readonly (readonly [value: number, density: number])[]
  readonly mean: number
  readonly variance: number
}

/** Made with scipy.stats 1.17.1. */
const SCIPY: Readonly<Record<string, Known>> = {
  loguniform: {
    spec: { family: 'loguniform', low: 0.01, high: 10 },
    quantiles: [0.010715193052376067, 0.07943282347242818, 0.31622776601683805, 5.011872336272725],
    densities: [
      [0.05, 2.8952965460216786],
      [2, 0.07238241365054196],
      [0.009, 0],
      [10.1, 0],
    ],
    mean: 1.4462006247378292,
    variance: 5.146737879820747,
  },
  normal: {
    spec: { family: 'normal', mean: 10, sd: 3 },
    quantiles: [3.0209563778774777, 8.426798461875878, 10, 13.844654696633802],
    densities: [[8, 0.10648266850745075]],
    mean: 10,
    variance: 9,
  },
  'normal with two limits': {
    spec: { family: 'normal', mean: 1, sd: 2, low: 0, high: 4 },
    quantiles: [0.03533054885016562, 0.9796163311741375, 1.6155076422979913, 3.2596714362576424],
    densities: [
      [0.5, 0.30950521156234095],
      [3, 0.193683412284999],
      [-0.1, 0],
    ],
    mean: 1.7125457683541194,
    variance: 1.1209926006049002,
  },
  'normal with one limit': {
    spec: { family: 'normal', mean: 1, sd: 2, low: 0 },
    quantiles: [0.0390912178967755, 1.0801145958310536, 1.7937423501790895, 3.9643593568818147],
    densities: [[3, 0.17497025368037664]],
    mean: 2.018320867674067,
    variance: 1.9447017427854685,
  },
  'normal of which a tail is left': {
    spec: { family: 'normal', mean: 0, sd: 1, low: 3, high: 5 },
    quantiles: [3.0030592566548604, 3.1069897943185394, 3.2050938082099796, 3.642030914652575],
    densities: [[3.5, 0.6466177656327393]],
    mean: 3.282694379942302,
    variance: 0.06979756607043286,
  },
  beta: {
    spec: { family: 'beta', alpha: 2, beta: 5, low: -1, high: 3 },
    quantiles: [-0.8929472354289798, -0.27278611472420333, 0.057799933182640206, 1.041265226205967],
    densities: [
      [-0.5, 0.5495452880859375],
      [1, 0.234375],
      [-1.1, 0],
    ],
    mean: 0.1428571428571428,
    variance: 0.40816326530612246,
  },
  triangular: {
    spec: { family: 'triangular', low: 0, mode: 1, high: 4 },
    quantiles: [0.2, 1.1017246507621126, 1.5505102572168221, 2.904554884989668],
    densities: [
      [0.5, 0.25],
      [2, 1 / 3],
      [4.1, 0],
    ],
    mean: 5 / 3,
    variance: 0.7222222222222222,
  },
  uniform: {
    spec: { family: 'uniform', low: -2, high: 6 },
    quantiles: [-1.92, 0.4, 2, 5.2],
    densities: [
      [0, 0.125],
      [7, 0],
    ],
    mean: 2,
    variance: 64 / 12,
  },
  discrete: {
    spec: { family: 'discrete', values: [5, 1, 2], weights: [1, 2, 1] },
    quantiles: [1, 1, 2, 5],
    densities: [
      [1, 0.5],
      [5, 0.25],
      [3, 0],
    ],
    mean: 2.25,
    variance: 2.6875,
  },
  whole: {
    spec: { family: 'whole', low: 4, high: 8 },
    quantiles: [4, 5, 6, 8],
    densities: [
      [4, 0.2],
      [4.5, 0],
      [9, 0],
    ],
    mean: 6,
    variance: 2,
  },
}

/** Farthest that a distribution lies from what is known of it, as a share of its spread. */
function farthest(prior: Prior, { quantiles, densities, mean, variance }: Known): number {
  const spread = Math.sqrt(variance)
  const off = [0.01, 0.3, 0.5, 0.9].map((p, at) => (prior.quantile(p) - quantiles[at]!) / spread)
  const offDensity = densities.map(([value, density]) => (prior.density(value) - density) * spread)
  const offMoments = [(prior.mean - mean) / spread, prior.variance / variance - 1]
  return Math.max(...[...off, ...offDensity, ...offMoments].map(Math.abs))
}

describe.each(Object.entries(SCIPY))('the family %s', (_, known) => {
  it('has the quantiles, densities and moments of SciPy', () => {
    // The normal quantile of the model is exact to 1.2e-9 of a score, which may be ten spreads long.
    expect(farthest(priorOf(known.spec), known)).toBeLessThan(2e-8)
  })

  it('has the moments that its quantiles have', () => {
    const prior = priorOf(known.spec)
    const cells = 4000
    const values = Array.from({ length: cells }, (_, at) => prior.quantile((at + 0.5) / cells))
    const mean = values.reduce((sum, value) => sum + value, 0) / cells
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / cells
    expect(Math.abs(mean - prior.mean) / Math.sqrt(prior.variance)).toBeLessThan(1e-3)
    expect(Math.abs(variance / prior.variance - 1)).toBeLessThan(5e-3)
  })

  it('never leaves its limits and never falls', () => {
    const prior = priorOf(known.spec)
    const shares = [0, 1e-12, ...Array.from({ length: 99 }, (_, at) => (at + 1) / 100), 1]
    const values = shares.map((share) => prior.quantile(share))
    expect(values[0]).toBe(prior.low)
    expect(values.at(-1)).toBe(prior.high)
    expect(values.every((value, at) => at === 0 || value >= values[at - 1]!)).toBe(true)
  })
})

it('a normal distribution of which a far tail is left has no less digits', () => {
  // Computed with 40 digits (mpmath); SciPy has the same.
  const known: Known = {
    spec: { family: 'normal', mean: 0, sd: 1, low: 5, high: 5.9 },
    quantiles: [5.001925092571449, 5.067817609078097, 5.130828871774753, 5.417016268524905],
    densities: [[5.2, 1.8821608866257993]],
    mean: 5.180924396129218,
    variance: 0.027837494599322197,
  }
  // A score of 5 is exact to 1.2e-9 of it, and the spread is a thirtieth of it.
  expect(farthest(priorOf(known.spec), known)).toBeLessThan(5e-8)
  const upper = priorOf({ family: 'normal', mean: 0, sd: 1, low: 5.9 })
  const lower = priorOf({ family: 'normal', mean: 0, sd: 1, high: -5.9 })
  for (const p of [0.1, 0.5, 0.9]) expect(upper.quantile(p)).toBeCloseTo(-lower.quantile(1 - p), 13)
})

it('a triangle may have its top at either end', () => {
  const rising = priorOf({ family: 'triangular', low: 0, mode: 2, high: 2 })
  expect([0, 1, 2, 2.1].map(rising.density)).toEqual([0, 0.5, 1, 0])
  expect(rising.quantile(0.25)).toBe(1)
  const falling = priorOf({ family: 'triangular', low: 0, mode: 0, high: 2 })
  expect([-0.1, 0, 1, 2].map(falling.density)).toEqual([0, 1, 0.5, 0])
  expect(falling.quantile(0.75)).toBe(1)
})

it('a normal distribution whose limits are forgotten is seen to miss', () => {
  const known = SCIPY['normal with two limits']!
  expect(farthest(priorOf({ family: 'normal', mean: 1, sd: 2 }), known)).toBeGreaterThan(0.3)
})

it('weights that are given in another order than the values are seen to miss', () => {
  const wrong = priorOf({ family: 'discrete', values: [1, 2, 5], weights: [1, 2, 1] })
  expect(farthest(wrong, SCIPY.discrete!)).toBeGreaterThan(0.1)
})
