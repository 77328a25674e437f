import { describe, expect, test } from 'vitest'
import { Chance } from '../../../experiments/chance.ts'
import {
  effectiveSampleSize,
  momentsAround,
  normalised,
  picker,
  systematicResample,
  weightedCovariance,
  weightedMean,
  weightedQuantile,
  weightedVariance,
} from '../../../experiments/inference/weighted.ts'

describe('weighted draws', () => {
  test('say the same as draws that are repeated as often as they weigh', () => {
    const [values, weights] = [
      [1, 4, 10],
      [3, 2, 1],
    ]
    const repeated = [1, 1, 1, 4, 4, 10]
    const mean = repeated.reduce((sum, value) => sum + value, 0) / 6
    expect(weightedMean(values, weights)).toBeCloseTo(mean, 12)
    const variance = repeated.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 6
    expect(weightedVariance(values, weights)).toBeCloseTo(variance, 12)
    const points = values.map((value) => [value, -2 * value])
    const covariance = weightedCovariance(points, weights).flatMap((row) => [...row])
    expect(covariance.map((value) => value / variance)).toEqual([1, -2, -2, 4])
  })

  test('have moments around any centre', () => {
    expect(momentsAround([1], [[0], [3]], [1, 1])[0]![0]).toBeCloseTo((1 + 4) / 2, 12)
  })

  test('count for as many as Kish says', () => {
    expect(effectiveSampleSize([1, 1, 1, 1])).toBe(4)
    expect(effectiveSampleSize([1, 0, 0])).toBe(1)
    expect(effectiveSampleSize([3, 1])).toBeCloseTo(16 / 10, 12)
  })

  test('have quantiles in which each stands in the middle of its weight', () => {
    expect(weightedQuantile([3, 1, 2], [1, 1, 1], 0.5)).toBe(2)
    expect(weightedQuantile([1, 2], [1, 1], 0.5)).toBeCloseTo(1.5, 12)
    expect(weightedQuantile([1, 2, 9], [1, 3, 0], 0.25)).toBeCloseTo(1.25, 12)
    expect(weightedQuantile([1, 2], [1, 1], 0.01)).toBe(1)
    expect(weightedQuantile([1, 2], [1, 1], 0.99)).toBe(2)
    expect(weightedQuantile([], [], 0.5)).toBeNaN()
  })

  test('are refused where their weights say nothing', () => {
    expect(() => normalised([0, 0])).toThrow(/positive and finite sum, got 0/)
    expect(() => normalised([1, -1])).toThrow(/weight 1: expected a number from 0, got -1/)
    expect(() => normalised([1, Number.NaN])).toThrow(/weight 1/)
  })
})

describe('draws by weight', () => {
  test('are taken as often as they weigh, rounded up or down', () => {
    const weights = [0.5, 0.3, 0.2, 0]
    const taken = systematicResample(weights, 7, 0.4)
    const counts = weights.map((_, at) => taken.filter((one) => one === at).length)
    counts.forEach((count, at) => {
      expect(Math.abs(count - 7 * weights[at]!)).toBeLessThan(1)
    })
    expect(counts[3]).toBe(0)
    expect(taken).toHaveLength(7)
  })

  test('come one at a time in proportion', () => {
    const take = picker([1, 0, 3])
    const chance = new Chance('one at a time')
    const counts = [0, 0, 0]
    for (let draw = 0; draw < 4000; draw++) counts[take(chance.uniform())]!++
    expect(counts[1]).toBe(0)
    expect(Math.abs(counts[0]! - 1000)).toBeLessThan(4 * Math.sqrt(750))
  })
})
