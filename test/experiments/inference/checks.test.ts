import { describe, expect, test } from 'vitest'
import { chiSquaredTail } from '../../../experiments/inference/chi-squared-tail.ts'
import { identification } from '../../../experiments/inference/directions.ts'
import { luckByNumber } from '../../../experiments/inference/luck.ts'
import { predictiveCheck } from '../../../experiments/inference/predictive-check.ts'
import {
  cumulativeDistance,
  powerSensitivity,
  reweighted,
} from '../../../experiments/inference/prior-sensitivity.ts'
import {
  checkRanks,
  coverageOf,
  equalDraws,
  rankOf,
  shareBelowTruth,
} from '../../../experiments/inference/simulation-based-calibration.ts'

const luckAt = luckByNumber('checks')
const normalsOf = (number: number, count: number) => {
  const luck = luckAt(number)
  return Array.from({ length: count }, () => luck.normal())
}

describe('a check of ranks', () => {
  const even = (fits: number, draws: number) =>
    Array.from({ length: fits }, (_, at) => at % (draws + 1))

  test.each([
    [1000, 99, 20, 50, [33, 69]],
    [500, 99, 20, 25, [13, 38]],
    [320, 63, 16, 20, [10, 32]],
  ])(
    'of %i fits and %i draws knows what %i bins should hold',
    (fits, draws, bins, expected, limits) => {
      const check = checkRanks(even(fits, draws), draws, bins)
      expect(check).toMatchObject({ expected, limits, freedom: bins - 1 })
      expect(check.chiSquared).toBe(0)
      expect(check.outside).toEqual([])
    },
  )

  test('finds the chances that tables give for chi-squared', () => {
    // 19 degrees of freedom: 30.14 and 36.19 and 43.82; 15: 30.58.
    const at = (counts: readonly number[]) =>
      checkRanks(
        counts.flatMap((count, bin) => new Array<number>(count).fill(bin)),
        counts.length - 1,
        counts.length,
      )
    const counts = new Array<number>(20).fill(100)
    const moved = [...counts.slice(2), 100 + 43, 100 - 43]
    const check = at(moved)
    expect(check.chiSquared).toBeCloseTo((2 * 43 * 43) / 100, 12)
    // 36.98 lies just beyond 36.19.
    expect(check.probability).toBeLessThan(0.01)
    expect(check.probability).toBeGreaterThan(0.007)
    expect(check.outside).toEqual([18, 19])
  })

  test.each([
    [30.14, 19, 0.05],
    [36.19, 19, 0.01],
    [43.82, 19, 0.001],
    [30.58, 15, 0.01],
    [9.49, 4, 0.05],
    [5.99, 2, 0.05],
    [3.84, 1, 0.05],
  ])(
    'knows that %f of %i degrees of freedom is exceeded in %f of all cases',
    (value, freedom, share) => {
      expect(chiSquaredTail(value, freedom) / share).toBeCloseTo(1, 2)
      expect(chiSquaredTail(value, freedom + 1) / share).toBeGreaterThan(1.2)
    },
  )

  test('refuses bins that ranks do not fall into evenly, and ranks that are none', () => {
    expect(() => checkRanks([1], 99, 30)).toThrow(/a number that divides 100, got 30/)
    expect(() => checkRanks([100], 99, 20)).toThrow(
      /ranks\[0\]: expected a whole number from 0 to 99, got 100/,
    )
  })

  test('counts ranks among draws, and draws lots among equal ones', () => {
    const luck = luckAt(1)
    expect(rankOf(0.5, [0, 1, 0.4], luck)).toBe(2)
    const ranks = Array.from({ length: 3000 }, () => rankOf(1, [0, 1, 1, 2], luck))
    const counts = [1, 2, 3].map((rank) => ranks.filter((one) => one === rank).length)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3000)
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(4 * Math.sqrt(667))
  })

  test('takes equal draws from weighted ones', () => {
    const draws = equalDraws([5, 6, 7], [0.2, 0, 0.8], 10, luckAt(2))
    expect(draws.filter((value) => value === 7)).toHaveLength(8)
    expect(draws).not.toContain(6)
  })
})

describe('coverage', () => {
  test.each([
    [0.9, [875, 924]],
    [0.5, [459, 541]],
  ])('of %f in a thousand fits has the limits that the binomial gives', (level, limits) => {
    const below = Array.from({ length: 1000 }, (_, at) => (at + 0.5) / 1000)
    expect(coverageOf(below, level)).toEqual({
      level,
      hits: level * 1000,
      fits: 1000,
      limits,
      fine: true,
    })
  })

  test('is seen to miss where posteriors are too narrow', () => {
    const posterior = normalsOf(4, 400)
    const below = (width: number) =>
      normalsOf(3, 1000).map((truth) =>
        shareBelowTruth(
          truth,
          posterior.map((value) => width * value),
          posterior.map(() => 1),
        ),
      )
    expect(coverageOf(below(1), 0.9).fine).toBe(true)
    expect(coverageOf(below(0.7), 0.9).fine).toBe(false)
  })
})

describe('a posterior predictive check', () => {
  const runs = normalsOf(5, 4000).map((value) => [value])
  const weights = runs.map(() => 1)
  const check = (value: number, error = 0) =>
    predictiveCheck(runs, weights, [{ name: 'x', value, error }], luckAt(6))[0]!

  test('says how far out an observation lies', () => {
    expect(check(0)).toMatchObject({ name: 'x', observed: 0, inside: true, missing: 0 })
    expect(check(1.644854).above).toBeCloseTo(0.05, 1.5)
    const far = check(3)
    expect(far.inside).toBe(false)
    expect(far.probability).toBeLessThan(0.01)
    const known = [-1.645, -0.674, 0, 0.674, 1.645]
    far.quantiles.forEach((value, at) => {
      expect(Math.abs(value - known[at]!)).toBeLessThan(0.12)
    })
  })

  test('adds the error of measurement: what is far becomes near', () => {
    expect(check(3, 3).inside).toBe(true)
    expect(check(3, 3).quantiles[4]).toBeCloseTo(1.645 * Math.sqrt(10), 0)
  })

  test('tells the weight of runs that say nothing', () => {
    const [row] = predictiveCheck(
      [[1], [null], [2]],
      [1, 2, 1],
      [{ name: 'x', value: 1.5 }],
      luckAt(7),
    )
    expect(row).toMatchObject({ missing: 0.5, above: 0.5, probability: 1 })
  })
})

describe('what data say about several numbers', () => {
  const [a, b, c] = [8, 9, 10].map((number) => normalsOf(number, 4000))
  const equal = a!.map(() => 1)

  test('finds a sum that they fix and the difference that they leave open', () => {
    // The sum of the first two is known to a tenth; the third number is known to a half.
    const scores = a!.map((open, at) => {
      const [sum, difference] = [0.1 * b![at]!, open]
      return [(sum + difference) / Math.SQRT2, (sum - difference) / Math.SQRT2, 0.5 * c![at]!]
    })
    const { directions, contraction } = identification(scores, equal)
    const [first, second, third] = directions
    expect(first!.open).toBe(true)
    expect(first!.left).toBeCloseTo(1, 1)
    expect(Math.abs(first!.parts[0]! + first!.parts[1]!)).toBeLessThan(0.05)
    expect(Math.abs(first!.parts[2]!)).toBeLessThan(0.1)
    expect([second!.open, third!.open]).toEqual([false, false])
    expect(second!.left).toBeCloseTo(0.25, 1)
    expect(third!.left).toBeCloseTo(0.01, 2)
    // Each of the two alone looks half open: only together they tell.
    expect(contraction[0]).toBeCloseTo(0.495, 1)
    expect(contraction[2]).toBeCloseTo(0.75, 1)
  })

  test('is nothing where the posterior is the prior', () => {
    const scores = a!.map((_, at) => [a![at]!, b![at]!])
    expect(identification(scores, equal).directions.every(({ open }) => open)).toBe(true)
  })
})

describe('another prior', () => {
  // Posterior N(1.6, 0.2) of a standard normal prior and a value of 2 seen with variance 0.25.
  const values = normalsOf(11, 5000).map((z) => 1.6 + Math.sqrt(0.2) * z)
  const points = values.map((value) => [value])
  const equal = values.map(() => 1)

  test('moves the posterior as far as algebra says', () => {
    // Prior N(0, 0.5): precision 2 + 4, mean 8 / 6; the ratio of the densities is e^(-x^2 / 2).
    const { shift, widening, effectiveSampleSize } = reweighted(
      points,
      equal,
      values.map((x) => -(x * x) / 2),
    )
    expect(shift[0]! * Math.sqrt(0.2)).toBeCloseTo(8 / 6 - 1.6, 1.5)
    expect(widening[0]).toBeCloseTo(Math.sqrt(1 / 6 / 0.2), 1.5)
    expect(effectiveSampleSize).toBeGreaterThan(2500)
    const far = reweighted(
      points,
      equal,
      values.map((x) => -100 * x * x),
    )
    expect(far.effectiveSampleSize).toBeLessThan(50)
  })

  test('matters where prior and data contradict each other, and not where data say all', () => {
    const prior = values.map((x) => -(x * x) / 2)
    const data = values.map((x) => -((x - 2) * (x - 2)) / 0.5)
    expect(powerSensitivity(points, equal, prior)[0]).toBeGreaterThan(0.05)
    expect(powerSensitivity(points, equal, data)[0]).toBeGreaterThan(0.05)
    const flat = values.map((x) => -(x * x) / 20_000)
    expect(powerSensitivity(points, equal, flat)[0]).toBeLessThan(0.01)
  })

  test('is felt as much as integration says', () => {
    const sensitivity = powerSensitivity(
      points,
      equal,
      values.map((x) => -(x * x) / 2),
    )[0]!
    // A prior of power a: precision a + 4, mean 8 / (a + 4). Distances count the width that is looked at.
    const [low, high] = [Math.min(...values), Math.max(...values)]
    const grid = Array.from({ length: 8001 }, (_, at) => low + ((high - low) * at) / 8000)
    const shares = (power: number) => {
      const [mean, precision] = [8 / (power + 4), power + 4]
      const density = grid.map((x) => Math.exp((-precision * (x - mean) ** 2) / 2))
      const sum = density.reduce((total, value) => total + value, 0)
      return density.map((value) => value / sum)
    }
    const moved = (power: number) => cumulativeDistance(grid, shares(1), shares(power))
    const exact = (moved(1.01) + moved(1 / 1.01)) / (2 * Math.log2(1.01))
    expect(sensitivity / exact).toBeCloseTo(1, 1)
    expect(exact).toBeGreaterThan(0.1)
  })

  test('is as far as the distributions lie apart: none from itself, all where they do not meet', () => {
    expect(cumulativeDistance([1, 2, 3], [0.2, 0.3, 0.5], [0.2, 0.3, 0.5])).toBe(0)
    expect(cumulativeDistance([0, 1], [1, 0], [0, 1])).toBe(1)
  })
})
