import { describe, expect, test } from 'vitest'
import { varianceShares } from '../../experiments/variance.ts'

describe('shares of variance', () => {
  test('are those worked out by hand', () => {
    // Cell means 2, 4; 6, 12 around 6: rows 3 and 9, columns 4 and 8, each cell 1 above and below.
    const shares = varianceShares([
      [
        [1, 3],
        [3, 5],
      ],
      [
        [5, 7],
        [11, 13],
      ],
    ])
    // Rows 8 x 9 = 72, columns 8 x 4 = 32, interaction 8 x 1 = 8, luck 8 x 1 = 8, in all 120.
    expect(shares.rows).toBeCloseTo(72 / 120, 12)
    expect(shares.columns).toBeCloseTo(32 / 120, 12)
    expect(shares.interaction).toBeCloseTo(8 / 120, 12)
    expect(shares.luck).toBeCloseTo(8 / 120, 12)
  })

  test('give everything to interaction where only the diagonal differs', () => {
    const shares = varianceShares([
      [
        [1, 1],
        [0, 0],
      ],
      [
        [0, 0],
        [1, 1],
      ],
    ])
    expect(shares).toEqual({ rows: 0, columns: 0, interaction: 1, luck: 0 })
  })

  test('are unknown where nothing varies, and where luck cannot be told apart', () => {
    expect(varianceShares([[[1, 1]], [[1, 1]]]).rows).toBeNaN()
    expect(varianceShares([[[1], [2]]]).columns).toBeNaN()
  })
})
