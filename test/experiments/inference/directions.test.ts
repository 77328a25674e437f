import { describe, expect, it } from 'vitest'
import { identification, leftByChance } from '../../../experiments/inference/directions.ts'
import { luckByNumber } from '../../../experiments/inference/luck.ts'

/** Draws of a prior, of which data said nothing. */
function prior(points: number, dimensions: number, seed: string) {
  const luckOf = luckByNumber(seed)
  return Array.from({ length: points }, (_, number) => {
    const luck = luckOf(number)
    return Array.from({ length: dimensions }, () => luck.normal())
  })
}

describe('the main axis of which data say most', () => {
  it('has, of nothing but a prior, so little variance in one of twenty cases', () => {
    const smallest = Array.from({ length: 40 }, (_, at) => {
      const scores = prior(200, 30, `prior ${at}`)
      const { directions } = identification(scores, new Float64Array(200).fill(1))
      return directions.at(-1)!.left
    })
    const limit = leftByChance(30, 200)
    // Of 40; 99.9 % of such counts lie below 9 where it is one in twenty.
    expect(smallest.filter((left) => left < limit).length).toBeLessThan(9)
    // It is no looser than it has to be: most lie only a little above.
    expect(Math.max(...smallest)).toBeLessThan(1.4 * limit)
    // Two standard errors of a single variance would tell all of them from the prior.
    expect(smallest.every((left) => left < 1 - 2 * Math.sqrt(2 / 200))).toBe(true)
  })

  it('tells nothing where there are not more points than dimensions', () => {
    expect(leftByChance(30, 30)).toBe(0)
    expect(leftByChance(30, 31)).toBeGreaterThanOrEqual(0)
    // Of one dimension it is about the lower end of a variance: 5 % of chi-squared of 200.
    expect(leftByChance(1, 200)).toBeGreaterThan(0.75)
    expect(leftByChance(1, 200)).toBeLessThan(0.87)
  })
})
