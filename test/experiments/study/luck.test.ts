import { describe, expect, it } from 'vitest'
import { Chance } from '../../../experiments/chance.ts'
import { luckShare } from '../../../experiments/study/luck.ts'

describe('the share of luck', () => {
  it('is that of the textbook', () => {
    // Two settings of three runs: mean squares 54 between, 1 within, so 53/3 between settings.
    const { share, sdLuck, sdSettings, mean } = luckShare([
      [1, 2, 3],
      [7, 8, 9],
    ])
    expect(mean).toBe(5)
    expect(sdLuck).toBeCloseTo(1, 12)
    expect(sdSettings ** 2).toBeCloseTo(53 / 3, 12)
    expect(share).toBeCloseTo(1 / (1 + 53 / 3), 12)
  })

  it('is found again where it is known', () => {
    const chance = new Chance('luck')
    const groups = Array.from({ length: 400 }, () => {
      const setting = chance.normal()
      return Array.from({ length: 4 }, () => setting + 2 * chance.normal())
    })
    const { share, seeds } = luckShare(groups)
    expect(share).toBeCloseTo(0.8, 1)
    // 4 (1 - 0.1) / 0.1 = 36 seeds until luck is a tenth.
    expect(seeds).toBeGreaterThan(25)
    expect(seeds).toBeLessThan(52)
  })

  it('is one where settings change nothing, and nothing where there is no luck', () => {
    expect(
      luckShare([
        [1, 3],
        [3, 1],
      ]),
    ).toMatchObject({ share: 1, seeds: Number.POSITIVE_INFINITY })
    expect(
      luckShare([
        [1, 1],
        [2, 2],
      ]),
    ).toMatchObject({ share: 0, seeds: 1 })
  })

  it('is not known of values that do not vary, or of single runs', () => {
    expect(
      luckShare([
        [1, 1],
        [1, 1],
      ]).share,
    ).toBeNaN()
    expect(luckShare([[1], [2]]).share).toBeNaN()
  })
})
