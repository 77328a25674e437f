import { describe, expect, it } from 'vitest'
import { Chance } from '../../../experiments/chance.ts'
import { activeInputs } from '../../../experiments/study/active.ts'

const pointsOf = (chance: Chance, count: number, inputs: number) =>
  Array.from({ length: count }, () => Float64Array.from({ length: inputs }, () => chance.uniform()))

describe('inputs on which a value depends', () => {
  it('are found among many that do nothing, the strongest first', () => {
    const chance = new Chance('inputs')
    const points = pointsOf(chance, 200, 100)
    const values = points.map(
      (point) => 4 * point[7]! + 8 * (point[3]! - 0.5) ** 2 + point[50]! + 0.2 * chance.normal(),
    )
    expect(activeInputs(points, values, 8)).toEqual([7, 3, 50])
    expect(activeInputs(points, values, 2)).toEqual([7, 3])
  })

  it('are none where there is luck alone, but for one time in twenty', () => {
    const found = Array.from({ length: 100 }, (_, at) => {
      const chance = new Chance('luck alone', at)
      const points = pointsOf(chance, 60, 100)
      return activeInputs(
        points,
        points.map(() => chance.normal()),
        8,
      ).length
    })
    expect(found.filter((count) => count > 0).length).toBeLessThan(14)
  })

  it('are none of a value that is always the same, nor of three runs', () => {
    const points = pointsOf(new Chance('few'), 3, 5)
    expect(activeInputs(points, [1, 1, 1], 8)).toEqual([])
    expect(activeInputs(points, [1, 2, 3], 8)).toEqual([])
  })
})
