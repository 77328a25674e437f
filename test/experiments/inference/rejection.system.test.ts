import { describe, expect, test } from 'vitest'
import { type Luck, luckByNumber } from '../../../experiments/inference/luck.ts'
import {
  modelProbabilities,
  type PriorDraw,
  type Rejection,
  rejectionAbc,
} from '../../../experiments/inference/rejection.ts'
import {
  weightedMean,
  weightedQuantile,
  weightedVariance,
} from '../../../experiments/inference/weighted.ts'
import { shareBelow } from '../../../experiments/priors/normal-share.ts'
import { AUTOCOVARIANCES, coefficients, drawnAutocovariances, SERIES } from './ma2-series.ts'
import { zOfMoments, zOfShare } from './moments.ts'

const EUCLID = { power: 2, scales: [1, 1], missing: 'refuse' } as const

type Drawn = Omit<PriorDraw, 'scores'> & { readonly scores: readonly number[] }

/** Draws from a prior with what their runs say; each has luck of its own. */
function drawn(seed: string, count: number, one: (luck: Luck) => Drawn): Drawn[] {
  const luckAt = luckByNumber(seed)
  return Array.from({ length: count }, (_, at) => one(luckAt(at)))
}

const targets = (...values: number[]) => values.map((value, at) => ({ name: `s${at}`, value }))

/** What was kept, in the numbers of the model. */
const valuesOf = ({ kept }: Rejection, value: (scores: Float64Array) => number) =>
  kept.map(({ scores }) => value(scores))

const small = (value: number) => expect(Math.abs(value)).toBeLessThan(4)
const large = (value: number) => expect(Math.abs(value)).toBeGreaterThan(6)

const successes = (chance: number, luck: Luck) => {
  let sum = 0
  for (let trial = 0; trial < 5; trial++) sum += luck.uniform() < chance ? 1 : 0
  return sum
}

describe('rejection ABC', () => {
  test('finds Beta(3, 4) after two successes of five, and not Beta(2, 3)', () => {
    const draws = drawn('successes', 120_000, (luck) => {
      const score = luck.normal()
      return { scores: [score], statistics: [successes(shareBelow(score), luck)] }
    })
    const abc = rejectionAbc(draws, targets(2), { ...EUCLID, scales: [1] }, { epsilon: 0 })
    const values = valuesOf(abc, ([score]) => shareBelow(score!))
    const z = zOfMoments(values, { mean: 0.428571428571, sd: 0.174963553056 })
    small(z.mean)
    small(z.sd)
    small(zOfShare(abc.kept.length, draws.length, 1 / 6))
    for (const [level, exact] of [
      [0.05, 0.153161118],
      [0.5, 0.4214071907],
      [0.95, 0.7286616275],
    ] as const)
      small(zOfShare(values.filter((value) => value < exact).length, values.length, level))
    large(zOfMoments(values, { mean: 2 / 5, sd: 0.2 }).mean)
  })

  const counts = drawn('counts', 200_000, (luck) => {
    // Gamma(2, 1): two waits of mean 1. Counts of rate r in a time of 3 are waits that fit in.
    const waits = [luck.uniform(), luck.uniform()]
    const rate = -Math.log(waits[0]! * waits[1]!)
    let count = 0
    for (let left = 3 + Math.log(luck.uniform()) / rate; left > 0 && count < 99; count++)
      left += Math.log(luck.uniform()) / rate
    return { scores: [rate], statistics: [count] }
  })

  test('finds Gamma(14, 4) for a rate after counts of 3, 5 and 4', () => {
    const abc = rejectionAbc(counts, targets(12), { ...EUCLID, scales: [1] }, { epsilon: 0 })
    const values = valuesOf(abc, ([rate]) => rate!)
    const z = zOfMoments(values, { mean: 3.5, sd: 0.935414346693 })
    small(z.mean)
    small(z.sd)
    for (const [level, exact] of [
      [0.05, 2.1159843806],
      [0.5, 3.4170286498],
      [0.95, 5.1671422689],
    ] as const)
      small(zOfShare(values.filter((value) => value < exact).length, values.length, level))
  })

  test('is seen to find another rate where one count is forgotten', () => {
    const abc = rejectionAbc(counts, targets(8), { ...EUCLID, scales: [1] }, { epsilon: 0 })
    large(
      zOfMoments(
        valuesOf(abc, ([rate]) => rate!),
        { mean: 3.5, sd: 0.935414346693 },
      ).mean,
    )
  })

  describe('of a normal mean', () => {
    const draws = drawn('normal mean', 400_000, (luck) => {
      const score = luck.normal()
      return { scores: [score], statistics: [score + 0.5 * luck.normal()] }
    })
    const near = (epsilon: number, regression = false) =>
      rejectionAbc(draws, targets(2), { ...EUCLID, scales: [1] }, { epsilon }, regression)

    test.each([
      [0.1, 1.5957451247, 0.4495778167, 0.0144505565],
      [0.25, 1.573785613, 0.4613418937, 0.0366767616],
      [0.5, 1.5001334458, 0.4961535571, 0.0771825881],
      [1, 1.2613257301, 0.5765060303, 0.1819015057],
    ])('is what integration gives at a tolerance of %f', (epsilon, mean, sd, acceptance) => {
      const abc = near(epsilon)
      const z = zOfMoments(
        valuesOf(abc, ([score]) => score!),
        { mean, sd },
      )
      small(z.mean)
      small(z.sd)
      small(zOfShare(abc.kept.length, draws.length, acceptance))
    })

    test('is not the one of another tolerance', () => {
      const z = zOfMoments(
        valuesOf(near(1), ([score]) => score!),
        { mean: 1.6, sd: 0.4472135955 },
      )
      large(z.mean)
      large(z.sd)
    })

    test('is exact already at a tolerance of 1 once moved along the regression', () => {
      const { kept, effectiveSampleSize } = near(1, true)
      const scores = kept.map((draw) => draw.scores[0]!)
      const weights = kept.map(({ weight }) => weight)
      expect(effectiveSampleSize).toBeLessThan(kept.length)
      const error = 0.4472135955 / Math.sqrt(effectiveSampleSize)
      small((weightedMean(scores, weights) - 1.6) / error)
      small((Math.sqrt(weightedVariance(scores, weights)) - 0.4472135955) / (error / Math.SQRT2))
    })
  })

  test('finds the mean of ten values under a wide prior, moved along the regression', () => {
    const draws = drawn('mean of ten', 200_000, (luck) => {
      const score = luck.normal()
      return { scores: [score], statistics: [10 * score + Math.sqrt(0.1) * luck.normal()] }
    })
    const abc = rejectionAbc(
      draws,
      targets(1.3),
      { ...EUCLID, scales: [1] },
      { epsilon: 0.5 },
      true,
    )
    const values = valuesOf(abc, ([score]) => 10 * score!)
    const weights = abc.kept.map(({ weight }) => weight)
    const error = 0.3160697706 / Math.sqrt(abc.effectiveSampleSize)
    small((weightedMean(values, weights) - 1.2987012987) / error)
    small((Math.sqrt(weightedVariance(values, weights)) - 0.3160697706) / (error / Math.SQRT2))
    const plain = rejectionAbc(draws, targets(1.3), { ...EUCLID, scales: [1] }, { epsilon: 0.5 })
    const wide = valuesOf(plain, ([score]) => 10 * score!)
    large(zOfMoments(wide, { mean: 1.2987012987, sd: 0.3160697706 }).sd)
  })

  describe('of a mixture of a wide and a narrow luck (Sisson 2007)', () => {
    const draws = drawn('mixture', 800_000, (luck) => {
      const middle = 20 * luck.uniform() - 10
      const width = luck.uniform() < 0.5 ? 1 : 0.1
      return { scores: [middle], statistics: [middle + width * luck.normal()] }
    })
    const near = (epsilon: number) =>
      rejectionAbc(draws, targets(0), { ...EUCLID, scales: [1] }, { epsilon })

    test.each([
      [0.025, 0.0025, 0.7107800879],
      [0.5, 0.05, 0.7670288999],
      [1, 0.1, 0.9156054463],
    ])('accepts and spreads as it must at a tolerance of %f', (epsilon, acceptance, sd) => {
      const abc = near(epsilon)
      small(zOfShare(abc.kept.length, draws.length, acceptance))
      small(
        zOfMoments(
          valuesOf(abc, ([middle]) => middle!),
          { mean: 0, sd },
        ).sd,
      )
    })

    test('has the thin peak and the wide foot of the exact answer', () => {
      const values = valuesOf(near(0.025), ([middle]) => middle!)
      small(zOfMoments(values, { mean: 0, sd: 0.7106335202 }).sd)
      for (const [limit, share] of [
        [0.1, 0.3811725833],
        [1, 0.8413447461],
        [2, 0.9772498681],
      ] as const)
        small(
          zOfShare(values.filter((value) => Math.abs(value) < limit).length, values.length, share),
        )
      const wide = valuesOf(near(0.5), ([middle]) => middle!)
      large(
        zOfShare(wide.filter((value) => Math.abs(value) < 0.1).length, wide.length, 0.3811725833),
      )
    })
  })

  test('finds the width of an even luck of which one half was seen', () => {
    const draws = drawn('width', 400_000, (luck) => {
      const width = luck.uniform()
      return { scores: [width], statistics: [width * luck.uniform()] }
    })
    const abc = rejectionAbc(draws, targets(0.5), { ...EUCLID, scales: [1] }, { epsilon: 0.005 })
    const values = valuesOf(abc, ([width]) => width!)
    const z = zOfMoments(values, { mean: 0.7213475204, sd: Math.sqrt(0.0206683951) })
    small(z.mean)
    small(z.sd)
    const rough = rejectionAbc(draws, targets(0.5), { ...EUCLID, scales: [1] }, { epsilon: 0.3 })
    const wrong = valuesOf(rough, ([width]) => width!)
    large(zOfMoments(wrong, { mean: 0.7213475204, sd: 0.14 }).mean)
    for (const width of [0.6, 0.75, 0.9])
      small(
        zOfShare(
          values.filter((value) => value < width).length,
          values.length,
          Math.log2(2 * width),
        ),
      )
  })

  test('tells how likely models are: two beliefs about a chance, and two jars of cookies', () => {
    const beliefs = drawn('beliefs', 200_000, (luck) => {
      const model = luck.uniform() < 0.5 ? 0 : 1
      const share = luck.uniform()
      const chance = model === 0 ? share : share ** 0.1
      return { model, scores: [share], statistics: [successes(chance, luck)] }
    })
    const only = { ...EUCLID, scales: [1] }
    const abc = rejectionAbc(beliefs, targets(2), only, { epsilon: 0 })
    const [even, sure] = modelProbabilities(abc.kept, 2)
    small(zOfShare(abc.kept.length * even!, abc.kept.length, 0.900990099))
    expect(even! + sure!).toBeCloseTo(1, 12)
    for (const [model, evidence] of [
      [0, 0.16666667],
      [1, 0.01831502],
    ] as const) {
      const own = beliefs.filter((draw) => draw.model === model).length
      small(zOfShare(abc.kept.filter((draw) => draw.model === model).length, own, evidence))
    }
    const jars = drawn('jars', 40_000, (luck) => {
      const model = luck.uniform() < 0.5 ? 0 : 1
      return { model, scores: [], statistics: [luck.uniform() < [0.2, 0.6][model]! ? 1 : 0] }
    })
    const cookies = rejectionAbc(jars, targets(1), only, { epsilon: 0 })
    small(
      zOfShare(cookies.kept.filter(({ model }) => model === 0).length, cookies.kept.length, 0.25),
    )
    large(
      zOfShare(cookies.kept.filter(({ model }) => model === 0).length, cookies.kept.length, 0.5),
    )
  })

  test('keeps the nearest share of draws, counts failed ones, and says when nothing is near', () => {
    const draws = drawn('share', 1000, (luck) => {
      const score = luck.normal()
      return { scores: [score], statistics: luck.uniform() < 0.2 ? null : [score] }
    })
    const only = { ...EUCLID, scales: [1] }
    const abc = rejectionAbc(draws, targets(0), only, { share: 0.1 })
    expect(abc.kept).toHaveLength(100)
    expect(abc.failed).toBe(draws.filter(({ statistics }) => !statistics).length)
    const inside = draws.filter(
      ({ statistics }) => statistics && Math.abs(statistics[0]!) <= abc.epsilon,
    )
    expect(inside).toHaveLength(100)
    expect(
      weightedQuantile(
        abc.kept.map(({ distance }) => distance),
        abc.kept.map(({ weight }) => weight),
        1,
      ),
    ).toBe(abc.epsilon)
    expect(() => rejectionAbc(draws, targets(99), only, { epsilon: 1 })).toThrow(/no run within 1/)
  })
})

describe('rejection ABC of a moving average', () => {
  /** Two autocovariances of 100 values; the triangle of coefficients that can be told apart. */
  const draws = drawn('moving average', 250_000, (luck) => {
    const [first, second] = coefficients(luck.uniform(), luck.uniform())
    return { scores: [first, second], statistics: drawnAutocovariances(first, second, luck) }
  })
  const [, one, two] = AUTOCOVARIANCES
  const near = (epsilon: number) => rejectionAbc(draws, targets(one!, two!), EUCLID, { epsilon })

  test.each([
    [0.2, 0.032351, [0.491, 0.1488], [0.1643, 0.2031]],
    [0.05, 0.002074, [0.4858, 0.1476], [0.1268, 0.1687]],
  ] as const)(
    'agrees with a million draws at a tolerance of %f',
    (epsilon, acceptance, means, sds) => {
      const abc = near(epsilon)
      // The reference has luck of its own: of a million draws where these are a quarter.
      const shrink = Math.sqrt(1 + draws.length / 1e6)
      small(zOfShare(abc.kept.length, draws.length, acceptance) / shrink)
      means.forEach((mean, at) => {
        const z = zOfMoments(
          valuesOf(abc, (scores) => scores[at]!),
          { mean, sd: sds[at]! },
        )
        small(z.mean / shrink)
        small(z.sd / shrink)
      })
    },
  )

  test('has an exact answer beside it, from the likelihood of the whole series', () => {
    const [first, second] = exactPosterior(60)
    expect(first!.mean).toBeCloseTo(0.4950517472, 3)
    expect(second!.mean).toBeCloseTo(0.221246119, 3)
    expect(first!.sd).toBeCloseTo(0.1031200915, 3)
    expect(second!.sd).toBeCloseTo(0.1058164511, 3)
    expect(first!.correlation).toBeCloseTo(0.397779634, 2)
  })

  test('is not the exact posterior: two numbers do not say all that the series says', () => {
    const { kept } = near(0.05)
    const second = kept.map(({ scores }) => scores[1]!)
    const z = zOfMoments(second, { mean: 0.221246119, sd: 0.1058164511 })
    large(z.mean)
    large(z.sd)
    const first = kept.map(({ scores }) => scores[0]!)
    expect(correlation(first, second)).toBeGreaterThan(0.21 - 0.17)
    expect(correlation(first, second)).toBeLessThan(0.397779634 - 0.02)
  })
})

function correlation(one: readonly number[], other: readonly number[]): number {
  const equal = one.map(() => 1)
  const mean = weightedMean(
    one.map((value, at) => value * other[at]!),
    equal,
  )
  const both = mean - weightedMean(one, equal) * weightedMean(other, equal)
  return both / Math.sqrt(weightedVariance(one, equal) * weightedVariance(other, equal))
}

/** Means, deviations and correlation of the coefficients given the series, on a grid of the triangle. */
function exactPosterior(side: number) {
  const points: number[][] = []
  const logs: number[] = []
  for (let row = 0; row < 2 * side; row++)
    for (let column = 0; column < 2 * side; column++) {
      const second = -1 + (row + 0.5) / side
      const first = -2 + (2 * (column + 0.5)) / side
      if (Math.abs(first) >= 1 + second) continue
      points.push([first, second])
      logs.push(logLikelihood(first, second))
    }
  const largest = Math.max(...logs)
  const weights = logs.map((value) => Math.exp(value - largest))
  const columns = [0, 1].map((at) => points.map((point) => point[at]!))
  const [one, other] = columns.map((values) => weightedMean(values, weights))
  const products = points.map(([a, b]) => (a! - one!) * (b! - other!))
  const sds = columns.map((values) => Math.sqrt(weightedVariance(values, weights)))
  const correlated = weightedMean(products, weights) / (sds[0]! * sds[1]!)
  return [one!, other!].map((mean, at) => ({ mean, sd: sds[at]!, correlation: correlated }))
}

/** Likelihood of the series: its covariance is a band of two diagonals to each side, and so is its triangle. */
function logLikelihood(first: number, second: number): number {
  const [level, near, far] = [1 + first ** 2 + second ** 2, first + first * second, second]
  let [pivotOne, pivotTwo, nearOne] = [1, 1, 0]
  let [lastOne, lastTwo, sum] = [0, 0, 0]
  SERIES.forEach((value, at) => {
    const farHere = at > 1 ? far / pivotTwo : 0
    const nearHere = at > 0 ? (near - farHere * nearOne) / pivotOne : 0
    const pivot = Math.sqrt(level - nearHere ** 2 - farHere ** 2)
    const solved = (value - nearHere * lastOne - farHere * lastTwo) / pivot
    sum -= Math.log(pivot) + solved ** 2 / 2
    pivotTwo = pivotOne
    pivotOne = pivot
    nearOne = nearHere
    lastTwo = lastOne
    lastOne = solved
  })
  return sum
}
