import { describe, expect, test } from 'vitest'
import { score, within } from '../../experiments/score.ts'

describe('the score of a value in a band', () => {
  test('is 0 in the middle 60 % and rises to 1 at either edge', () => {
    const band = { low: 10, high: 20 }
    expect([12, 15, 18].map((value) => score(value, band))).toEqual([0, 0, 0])
    expect([10, 11, 19, 20].map((value) => score(value, band))).toEqual([1, 0.5, 0.5, 1])
  })

  test('is more beyond an edge, by the distance in widths of the band', () => {
    expect(score(25, { low: 10, high: 20 })).toBe(1.5)
    expect(score(0, { low: 10, high: 20 })).toBe(2)
  })

  test('of a band with one end takes the size of that end, or what is said, for its width', () => {
    expect(score(-0.15, { high: -0.1 })).toBe(0)
    expect(score(-0.11, { high: -0.1 })).toBeCloseTo(0.5, 12)
    expect(score(0, { high: -0.1 })).toBe(2)
    expect(score(0.05, { high: 0, scale: 0.1 })).toBe(1.5)
    expect(score(Number.POSITIVE_INFINITY, { low: 1 })).toBe(0)
  })

  test('is at most 1 just where the band is met', () => {
    for (const band of [{ low: -0.45, high: -0.1 }, { low: 0.6 }, { high: 0, scale: 1 }])
      for (let value = -1; value <= 1; value += 0.01)
        expect(score(value, band) <= 1, `${value}`).toBe(within(value, band))
  })

  test('of a single point is 0 there alone, and unknown for what is unknown', () => {
    expect(score(0, { low: 0, high: 0 })).toBe(0)
    expect(score(0.25, { low: 0, high: 0 })).toBe(1.25)
    expect(score(Number.NaN, { low: 0 })).toBeNaN()
  })
})
