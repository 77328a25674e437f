import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packPosterior, readPosterior } from '../../../experiments/posterior/packed.ts'
import {
  type PosteriorFactor,
  STEPS,
  stepOf,
  valueOfStep,
} from '../../../experiments/posterior/posterior.ts'
import { posteriorDraws, underPosterior } from '../../../experiments/posterior/under.ts'
import { startValue } from '../../../sim/index.ts'
import { POSTERIOR } from '../../posterior.ts'
import { scenario } from '../../scenarios.ts'

const { about, factors } = POSTERIOR
const NOTE = 'Model, not a prediction'

describe('steps of a range', () => {
  const range: PosteriorFactor = { path: 'parameters.x', given: 0, low: -2, high: 6 }

  test('tell a value to half a step', () => {
    fc.assert(
      fc.property(fc.double({ min: -2, max: 6, noNaN: true }), (value) => {
        const told = valueOfStep(range, stepOf(range, value))
        expect(Math.abs(told - value)).toBeLessThanOrEqual(8 / STEPS / 2 + 1e-12)
      }),
    )
  })

  test('tell whole numbers as they are, both ends too', () => {
    for (const high of [1, 2, 39, 127]) {
      const whole: PosteriorFactor = { ...range, low: 0, high, whole: true }
      for (let value = 0; value <= high; value++)
        expect(valueOfStep(whole, stepOf(whole, value))).toBe(value)
    }
  })
})

describe('the file of a posterior', () => {
  const points = [
    [0.25, 13, 0.1],
    [0.75, 52, 0.4],
    [0.5, 30, 0],
    [0, 20, 0.5],
  ]
  const text = packPosterior({ about, factors, points }, NOTE)

  test('is read as it was written, to half a step', () => {
    const read = readPosterior(text)
    expect(read).toMatchObject({ about, factors, draws: 4 })
    points.forEach((point, draw) => {
      const told = factors.map((factor, at) =>
        valueOfStep(factor, read.shares[draw * factors.length + at]!),
      )
      told.forEach((value, at) => {
        const { low, high } = factors[at]!
        expect(Math.abs(value - point[at]!)).toBeLessThanOrEqual((high - low) / STEPS / 2)
      })
    })
    expect(text).toContain(NOTE)
  })

  test.each([
    ['no JSON', 'nothing', 'expected JSON'],
    ['another format', text.replace('"posterior":1', '"posterior":2'), 'expected format 1, got 2'],
    ['an unknown origin', text.replace('"hash":"h"', '"hash":1'), 'where it comes from'],
    ['a factor without a range', text.replace('"low":13', '"low":null'), 'expected factors'],
    [
      'a share that is missing',
      text.replace('"draws":4', '"draws":5'),
      'expected 15 shares, got 12',
    ],
    ['a damaged share', text.replace(/"shares":"./, '"shares":"?'), 'expected Base64, got "?"'],
  ])('is refused with %s', (_, damaged, message) => {
    expect(() => readPosterior(damaged)).toThrow(message)
  })
})

describe('a town under a draw', () => {
  const town = scenario('town-1')

  test('has the values of the draw, which begin anew after the last one', () => {
    const first = underPosterior(town, POSTERIOR, 0)
    expect(first.parameters.callNeed).toBe(0.5 / STEPS)
    expect(first.parameters.casesOpen).toBe(13)
    expect(startValue(first, 'society.linking')).toBe((0.5 * 0.5) / STEPS)
    expect(underPosterior(town, POSTERIOR, 1).parameters.casesOpen).toBe(52)
    expect(underPosterior(town, POSTERIOR, 2)).toEqual(first)
  })

  test('keeps what somebody decided', () => {
    const decided = {
      ...town,
      parameters: { ...town.parameters, callNeed: 0.111 },
      society: { ...town.society, linking: 0.222 },
    }
    const drawn = underPosterior(decided, POSTERIOR, 1)
    expect(drawn.parameters.callNeed).toBe(0.111)
    expect(drawn.society.linking).toBe(0.222)
    expect(drawn.parameters.casesOpen).toBe(52)
  })

  test('of one\u2019s own has start values from the ranges that it gives, other ones in other draws', () => {
    const own = {
      ...town,
      town: 'Ours',
      ranges: { 'society.linking': [0.3, 0.4] as const, 'society.circles': [2, 5] as const },
    }
    const drawn = Array.from({ length: 40 }, (_, draw) => underPosterior(own, POSTERIOR, draw))
    const linking = drawn.map(({ society }) => society.linking)
    expect(Math.min(...linking)).toBeGreaterThanOrEqual(0.3)
    expect(Math.max(...linking)).toBeLessThanOrEqual(0.4)
    expect(new Set(linking).size).toBe(40)
    const circles = drawn.map((each) => startValue(each, 'society.circles'))
    expect([...new Set(circles)].sort()).toEqual([2, 3, 4, 5])
    // The start values of Town I are not its own.
    expect(drawn.every(({ administration }) => administration === town.administration)).toBe(true)
  })

  test('has luck of its own and tells what was drawn', () => {
    const { load, values, luck } = posteriorDraws(() => town, POSTERIOR)(2)
    expect(values).toEqual({
      'parameters.callNeed': 1 - 0.5 / STEPS,
      'parameters.casesOpen': 52,
      'I.society.linking': (128.5 / STEPS) * 0.5,
    })
    expect(load('town-1')).toEqual(underPosterior(town, POSTERIOR, 1))
    expect(luck).not.toBe(posteriorDraws(() => town, POSTERIOR)(1).luck)
  })
})
