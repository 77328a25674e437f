import { describe, expect, test } from 'vitest'
import { type PriorDraw, rejectionAbc } from '../../../experiments/inference/rejection.ts'

const DISTANCE = { power: 2, scales: [1], missing: 'refuse' } as const
const TARGETS = [{ name: 'y', value: 0 }]
const draw = (score: number, said: number | null, model = 0): PriorDraw => ({
  model,
  scores: [score],
  statistics: said === null ? null : [said],
})

describe('rejection', () => {
  test('keeps what lies within a tolerance, the edge included, and never what failed', () => {
    const draws = [draw(1, 1), draw(2, -2), draw(3, 2.5), draw(4, null)]
    const { kept, acceptance, failed, effectiveSampleSize } = rejectionAbc(
      draws,
      TARGETS,
      DISTANCE,
      {
        epsilon: 2,
      },
    )
    expect(kept.map(({ draw, weight, distance }) => [draw, weight, distance])).toEqual([
      [0, 0.5, 1],
      [1, 0.5, 2],
    ])
    expect({ acceptance, failed, effectiveSampleSize }).toEqual({
      acceptance: 0.5,
      failed: 1,
      effectiveSampleSize: 2,
    })
  })

  test('moves draws along an exact line to where the target lies, each model along its own', () => {
    const draws = [-3, -2, -1, 1, 2, 3].flatMap((y) => [draw(5 + 2 * y, y, 0), draw(1 - y, y, 1)])
    const { kept } = rejectionAbc(draws, TARGETS, DISTANCE, { epsilon: 4 }, true)
    for (const { model, scores } of kept) expect(scores[0]).toBeCloseTo(model === 0 ? 5 : 1, 9)
    const weights = kept.map(({ weight }) => weight)
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
    // Weights fall with the square of the distance.
    expect(weights[0]! / weights[4]!).toBeCloseTo((1 - 9 / 16) / (1 - 1 / 16), 9)
  })

  test('leaves draws as they are where there is no line to tell', () => {
    const far = [draw(1, 2), draw(2, 2), draw(3, -2), draw(4, 2), draw(5, 2)]
    const { kept } = rejectionAbc(far, TARGETS, DISTANCE, { epsilon: 2 }, true)
    expect(kept.map(({ scores }) => scores[0])).toEqual([1, 2, 3, 4, 5])
    expect(kept.map(({ weight }) => weight)).toEqual(far.map(() => 0.2))
    const same = [draw(1, 0), draw(2, 0), draw(3, 0), draw(4, 0)]
    const exact = rejectionAbc(same, TARGETS, DISTANCE, { epsilon: 1 }, true)
    expect(exact.kept.map(({ scores }) => Math.round(scores[0]! * 1e9) / 1e9)).toEqual([1, 2, 3, 4])
  })

  test('counts the weight of a target', () => {
    const two = [
      { name: 'a', value: 0 },
      { name: 'b', value: 0, weight: 3 },
    ]
    const draws = [
      { scores: [1], statistics: [1, 0] },
      { scores: [2], statistics: [0, 1] },
    ]
    const { kept } = rejectionAbc(draws, two, { ...DISTANCE, scales: [1, 1] }, { share: 1 })
    expect(kept.map(({ distance }) => distance)).toEqual([1, 3])
  })
})
