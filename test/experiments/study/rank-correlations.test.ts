import { describe, expect, it } from 'vitest'
import { Chance } from '../../../experiments/chance.ts'
import { rankCorrelations } from '../../../experiments/study/rank-correlations.ts'

describe('rank correlations', () => {
  it('are those of the textbook: hours of television and intelligence, -29 of 165', () => {
    const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110]
    const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17]
    const weights = iq.map(() => 0.1)
    const [pair] = rankCorrelations([iq, hours], weights).pairs
    expect(pair!.of).toEqual([0, 1])
    expect(pair!.correlation).toBeCloseTo(-29 / 165, 12)
    // The values themselves are correlated otherwise, and a row that is off is seen.
    const shifted = hours.map((_, at) => hours[(at + 1) % hours.length]!)
    expect(rankCorrelations([iq, shifted], weights).pairs[0]!.correlation).not.toBeCloseTo(
      -29 / 165,
      1,
    )
  })

  it('let values that are alike share their rank, and leave out what never varies', () => {
    const { pairs } = rankCorrelations(
      [
        [1, 2, 2, 3],
        [1, 2, 3, 4],
        [7, 7, 7, 7],
      ],
      [1, 1, 1, 1],
    )
    expect(pairs).toHaveLength(1)
    expect(pairs[0]!.correlation).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12)
  })

  it('of columns that have nothing to do with each other pass the limit in one case of twenty', () => {
    const passed = Array.from({ length: 60 }, (_, at) => {
      const chance = new Chance('pairs', at)
      const columns = Array.from({ length: 8 }, () =>
        Array.from({ length: 100 }, () => chance.uniform()),
      )
      const { pairs, byChance } = rankCorrelations(columns, new Float64Array(100).fill(1))
      expect(pairs).toHaveLength(28)
      return Math.abs(pairs[0]!.correlation) > byChance
    }).filter(Boolean).length
    // Of 60; 99.9 % of such counts lie below 11 where it is one in twenty.
    expect(passed).toBeLessThan(11)
  })
})
