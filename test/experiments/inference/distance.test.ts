import { describe, expect, test } from 'vitest'
import { Chance } from '../../../experiments/chance.ts'
import {
  type Distance,
  distanceOf,
  scalesOf,
  weighedScales,
} from '../../../experiments/inference/distance.ts'
import { asMeasured, varianceOf } from '../../../experiments/inference/target.ts'
import { meanAndError } from './fit.ts'

const euclid: Distance = { power: 2, scales: [1, 2], missing: 'refuse' }

describe('a distance', () => {
  test('adds up, is that of Euclid, any power between, or the largest', () => {
    const apart = (power: number) => distanceOf([3, 8], [0, 0], { ...euclid, power })
    expect(apart(1)).toBe(7)
    expect(apart(2)).toBe(5)
    expect(apart(3)).toBeCloseTo(91 ** (1 / 3), 10)
    expect(apart(Number.POSITIVE_INFINITY)).toBe(4)
  })

  test('refuses a run without a statistic, or judges it by the others', () => {
    expect(distanceOf([3, null], [0, 0], euclid)).toBe(Number.POSITIVE_INFINITY)
    for (const none of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(distanceOf([3, none], [0, 0], euclid)).toBe(Number.POSITIVE_INFINITY)
      expect(distanceOf([3, none], [0, 0], { ...euclid, missing: 'skip' })).toBeLessThan(5)
    }
    expect(distanceOf([3, null], [0, 0], { ...euclid, missing: 'skip' })).toBeCloseTo(
      Math.sqrt(18),
      12,
    )
    expect(distanceOf([null, null], [0, 0], { ...euclid, missing: 'skip' })).toBe(
      Number.POSITIVE_INFINITY,
    )
  })

  test('leaves out what was not observed and what never varies', () => {
    expect(distanceOf([3, 8], [0, null], euclid)).toBe(3)
    expect(distanceOf([3, 8], [0, 0], { ...euclid, scales: [1, Number.POSITIVE_INFINITY] })).toBe(3)
  })
})

describe('scales', () => {
  test('are made finer by the weight of a target, and endless by none', () => {
    const targets = [2, 0, 1].map((weight) => ({ name: 'x', value: 0, weight }))
    expect(weighedScales(targets, [4, 4, 4])).toEqual([2, Number.POSITIVE_INFINITY, 4])
  })

  test('are median absolute deviations, which one wild run does not move', () => {
    expect(
      scalesOf(
        [
          [1, 0],
          [2, 0],
          [4, 0],
          [7, 0],
          [1e9, 0],
        ],
        1,
      ),
    ).toEqual([3])
  })

  test('are standard deviations where most runs say the same, and infinite where all do', () => {
    const [mostly, always, never] = scalesOf(
      [
        [0, 5, null],
        [0, 5, null],
        [0, 5, null],
        [4, 5, null],
      ],
      3,
    )
    expect(mostly).toBeCloseTo(Math.sqrt(3), 12)
    expect(always).toBe(Number.POSITIVE_INFINITY)
    expect(never).toBe(Number.POSITIVE_INFINITY)
  })
})

test('a run as it would be measured differs by survey error and discrepancy together', () => {
  const target = { name: 'share', value: 0.4, error: 0.3, discrepancy: 0.4 }
  expect(varianceOf(target)).toBeCloseTo(0.25, 12)
  const chance = new Chance('measured')
  const values = Array.from({ length: 4000 }, () => asMeasured([2], [target], chance)[0]!)
  const { mean, error } = meanAndError(values)
  expect(Math.abs(mean - 2)).toBeLessThan(4 * error)
  const squares = meanAndError(values.map((value) => (value - 2) ** 2))
  expect(Math.abs(squares.mean - 0.25)).toBeLessThan(4 * squares.error)
  expect(asMeasured([null], [target], chance)).toEqual([null])
})
