import { describe, expect, test } from 'vitest'
import { type Luck, luckByNumber } from '../../../experiments/inference/luck.ts'
import { rejectionAbc } from '../../../experiments/inference/rejection.ts'
import {
  checkRanks,
  coverageOf,
  equalDraws,
  rankOf,
  shareBelowTruth,
} from '../../../experiments/inference/simulation-based-calibration.ts'
import { weightedMean } from '../../../experiments/inference/weighted.ts'
import { fitted, lastOf } from './fit.ts'

/** Chi-squared beyond which one of a hundred right fits lies: 19 and 15 degrees of freedom. */
const [CRITICAL_19, CRITICAL_15] = [36.19, 30.58]

describe('simulation-based calibration of exact posteriors', () => {
  /** Chi-squared of a thousand fits of a normal mean, whose posteriors are scaled and moved. */
  function chiSquared(repeat: number, scale: number, move: number): number {
    const luckAt = luckByNumber('exact posteriors', repeat)
    const ranks = Array.from({ length: 1000 }, (_, at) => {
      const luck = luckAt(at)
      const truth = luck.normal()
      const seen = truth + 0.5 * luck.normal()
      const sd = Math.sqrt(0.2)
      const draws = Array.from(
        { length: 99 },
        () => 0.8 * seen + sd * (move + scale * luck.normal()),
      )
      return rankOf(truth, draws, luck)
    })
    return checkRanks(ranks, 99, 20).chiSquared
  }
  const median = (scale: number, move: number) => {
    const all = Array.from({ length: 15 }, (_, repeat) => chiSquared(repeat, scale, move)).sort(
      (a, b) => a - b,
    )
    return { least: all[0]!, middle: all[7]!, most: all[14]! }
  }

  test('passes those that are right', () => {
    const { middle, most } = median(1, 0)
    expect(Math.abs(middle - 18.7)).toBeLessThan(6)
    expect(most).toBeLessThan(43.82)
  })

  test.each([
    ['too narrow', 0.7, 0, 272],
    ['too wide', 1.3, 0, 105],
    ['off to a side', 1, 0.3, 107],
  ])('refuses all that are %s', (_, scale, move, known) => {
    const { least, middle } = median(scale, move)
    expect(least).toBeGreaterThan(CRITICAL_19)
    expect(Math.abs(middle / known - 1)).toBeLessThan(0.3)
  })
})

describe('simulation-based calibration of rejection ABC', () => {
  const luckAt = luckByNumber('calibrated rejection')
  const successes = (chance: number, luck: Luck) =>
    [1, 2, 3, 4, 5].filter(() => luck.uniform() < chance).length
  const draws = Array.from({ length: 8000 }, (_, at) => {
    const luck = luckAt(at)
    const share = luck.uniform()
    return { scores: [share], statistics: [successes(share, luck)] }
  })
  const fits = Array.from({ length: 6 }, (_, seen) => {
    const distance = { power: 2, scales: [1], missing: 'refuse' } as const
    const { kept } = rejectionAbc(draws, [{ name: 'successes', value: seen }], distance, {
      epsilon: 0,
    })
    return kept.map(({ scores }) => scores[0]!)
  })
  const check = (change: (values: readonly number[]) => readonly number[]) => {
    const below: number[] = []
    const ranks = Array.from({ length: 1000 }, (_, at) => {
      const luck = luckAt(20_000 + at)
      const truth = luck.uniform()
      const values = change(fits[successes(truth, luck)]!)
      below.push(
        shareBelowTruth(
          truth,
          values,
          values.map(() => 1),
        ),
      )
      return rankOf(
        truth,
        Array.from({ length: 99 }, () => values[Math.floor(luck.uniform() * values.length)]!),
        luck,
      )
    })
    return {
      ranks: checkRanks(ranks, 99, 20),
      half: coverageOf(below, 0.5),
      most: coverageOf(below, 0.9),
    }
  }

  test('finds its ranks even and its intervals as wide as they say', () => {
    const { ranks, half, most } = check((values) => values)
    expect(ranks.chiSquared).toBeLessThan(CRITICAL_19)
    expect([half.fine, most.fine]).toEqual([true, true])
  })

  test('sees posteriors that are drawn together', () => {
    const { ranks, half, most } = check((values) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      return values.map((value) => mean + 0.7 * (value - mean))
    })
    expect(ranks.chiSquared).toBeGreaterThan(2 * CRITICAL_19)
    expect([half.fine, most.fine]).toEqual([false, false])
  })
})

/*
 * Ranks hardly see weights that are dropped (chi-squared of 23 where 31 is the limit): the tests of
 * sequential ABC against exact means do.
 */
describe('simulation-based calibration of sequential ABC', () => {
  const EPSILON = 0.5
  const fits = Array.from({ length: 320 }, (_, at) => {
    const luck = luckByNumber('calibrated populations')(at)
    const truth = luck.normal()
    // Seen with the evenly drawn error that a tolerance stands for, posteriors at it are exact (Fearnhead and Prangle 2012).
    const value = truth + 0.5 * luck.normal() + EPSILON * (2 * luck.uniform() - 1)
    const abc = fitted(
      {
        seed: `calibrated ${at}`,
        models: [{ name: 'line', dimensions: 1 }],
        targets: [{ name: 'y', value }],
        particles: 100,
        kernel: { kind: 'multivariate' },
        tolerance: { kind: 'quantile', share: 0.4 },
        power: 2,
        scales: [1],
        missing: 'refuse',
        stop: { epsilon: EPSILON },
      },
      ({ scores }, own) => [scores[0]! + 0.5 * own.normal()],
    )
    const particles = lastOf(abc)
    return {
      truth,
      luck,
      values: particles.map(({ scores }) => scores[0]!),
      weights: particles.map(({ weight }) => weight),
    }
  })
  const chiSquared = (scale: number) => {
    const ranks = fits.map(({ truth, values, weights }, at) => {
      const luck = luckByNumber('ranks of populations')(at)
      const mean = weightedMean(values, weights)
      const changed = values.map((value) => mean + scale * (value - mean))
      return rankOf(truth, equalDraws(changed, weights, 63, luck), luck)
    })
    return checkRanks(ranks, 63, 16).chiSquared
  }

  test('finds its ranks even', () => {
    expect(chiSquared(1)).toBeLessThan(CRITICAL_15)
  })

  test('sees populations that are drawn together', () => {
    expect(chiSquared(0.7)).toBeGreaterThan(1.5 * CRITICAL_15)
  })

  test('finds intervals as wide as they say', () => {
    const below = fits.map(({ truth, values, weights }) => shareBelowTruth(truth, values, weights))
    expect(coverageOf(below, 0.9).fine).toBe(true)
    expect(coverageOf(below, 0.5).fine).toBe(true)
  })
})
