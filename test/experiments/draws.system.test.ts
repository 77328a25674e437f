import { describe, expect, test } from 'vitest'
import { boxAround, drawnLoad, drawnParameters, drawnStart } from '../../experiments/draws.ts'
import {
  DEFAULT_PARAMETERS,
  PARAMETERS,
  type ParameterKey,
  type Scenario,
  WHOLE_WEEKS,
} from '../../sim/index.ts'
import { scenario } from '../scenarios.ts'

const seeds = Array.from({ length: 200 }, (_, index) => `draw ${index + 1}`)
const ranged: Scenario = {
  ...scenario('town-1'),
  ranges: { 'society.linking': [0, 0.2], 'society.circles': [2, 6] },
}

/** From -0.5 at the low end of the prior to 0.5 at its high end. */
function placeIn(key: ParameterKey, value: number): number {
  const [low, high] = PARAMETERS.find((row) => row.key === key)?.prior ?? [0, 1]
  return (value - low) / (high - low) - 0.5
}

describe('drawn parameters', () => {
  test('lie in their priors and reach near both ends, whole weeks as whole numbers', () => {
    const draws = seeds.map((seed) => drawnParameters(seed))
    for (const { key, unit, prior } of PARAMETERS) {
      const values = draws.map((draw) => draw[key])
      const [low, high] = prior
      const near = 0.05 * (high - low)
      expect(Math.min(...values), key).toBeGreaterThanOrEqual(low)
      expect(Math.max(...values), key).toBeLessThanOrEqual(high)
      expect(Math.min(...values), key).toBeLessThan(low + near + Number.EPSILON)
      expect(Math.max(...values), key).toBeGreaterThan(high - near - Number.EPSILON)
      if (unit === WHOLE_WEEKS) expect(values.every(Number.isInteger), key).toBe(true)
    }
  })

  test('of a box lie within it around their defaults, and never beyond the prior', () => {
    const draws = seeds.map((seed) => drawnParameters(seed, { near: 0.1 }))
    for (const { key, unit, prior } of PARAMETERS) {
      if (unit === WHOLE_WEEKS) continue
      const [low, high] = boxAround(DEFAULT_PARAMETERS[key], prior, 0.1)
      const values = draws.map((draw) => draw[key])
      expect(Math.min(...values), key).toBeGreaterThanOrEqual(low)
      expect(Math.max(...values), key).toBeLessThanOrEqual(high)
    }
    expect(boxAround(0.5, [0, 1], 0.1)).toEqual([0.45, 0.55])
    expect(boxAround(0, [0, 1], 0.1)).toEqual([0, 0.05])
  })

  test('do not go together, and are the same under the same seed', () => {
    expect(drawnParameters('draw 1')).toEqual(drawnParameters('draw 1'))
    const product = seeds.map((seed) => {
      const { callMedia, callNeed } = drawnParameters(seed)
      return placeIn('callMedia', callMedia) * placeIn('callNeed', callNeed)
    })
    // Of two independent even places the product has mean 0 and standard error 1/12/sqrt(200) = 0.006.
    expect(Math.abs(product.reduce((sum, each) => sum + each, 0) / 200)).toBeLessThan(0.024)
  })
})

describe('drawn start values', () => {
  test('lie in the ranges of the file, whole where only whole numbers mean something', () => {
    const draws = seeds.map((seed) => drawnStart(ranged, seed, 'all'))
    for (const draw of draws) {
      expect(draw['society.linking']).toBeGreaterThanOrEqual(0)
      expect(draw['society.linking']).toBeLessThanOrEqual(0.2)
    }
    expect(new Set(draws.map((draw) => draw['society.circles']))).toEqual(new Set([2, 3, 4, 5, 6]))
  })

  test('stand in the town that is read, and nothing else of it changes', () => {
    const drawn = drawnLoad(() => ranged, 'draw 7', 'all')('town-1')
    const start = drawnStart(ranged, 'draw 7', 'all')
    expect(drawn).toEqual({
      ...ranged,
      parameters: drawnParameters('draw 7'),
      society: {
        ...ranged.society,
        linking: start['society.linking'],
        circles: start['society.circles'],
      },
    })
  })

  test('of two towns are drawn apart', () => {
    const other = { ...ranged, id: 'other' }
    expect(drawnStart(other, 'draw 1', 'all')).not.toEqual(drawnStart(ranged, 'draw 1', 'all'))
  })
})
