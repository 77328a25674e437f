import { describe, expect, it, test } from 'vitest'
import { regrets } from '../../../experiments/policies/regret.ts'
import {
  harmShare,
  isEnough,
  meanVariance,
  shareOf,
  spreadOf,
  worstOf,
} from '../../../experiments/policies/robustness.ts'

/*
 * A table of decisions: three plans in four worlds, more being better (made so that maximin, least
 * regret and the mean each choose another plan).
 */
const TABLE = [
  [5, 5, 5, 5],
  [4, 9, 9, 4],
  [0, 16, 8, 0],
]
const EVEN = [1, 1, 1, 1]
const greatest = (values: Iterable<number>) => Math.max(...values)

describe('regret', () => {
  it('is what the best plan of each world gives more', () => {
    expect(regrets(TABLE, 'higher').map((row) => [...row])).toEqual([
      [0, 11, 4, 0],
      [1, 7, 0, 1],
      [5, 0, 1, 5],
    ])
  })

  it('is counted the other way round where less is better', () => {
    expect(regrets(TABLE, 'lower').map((row) => [...row])).toEqual([
      [5, 0, 0, 5],
      [4, 4, 4, 4],
      [0, 11, 3, 0],
    ])
  })

  it('chooses another plan at its greatest than the worst case does', () => {
    const worst = TABLE.map((row) => worstOf(row, 'higher', EVEN))
    expect(worst).toEqual([5, 4, 0])
    const most = regrets(TABLE, 'higher').map(greatest)
    expect(most.indexOf(Math.min(...most))).toBe(2)
  })

  it('is not held against what cannot be paid, and never negative', () => {
    const withoutLast = regrets(TABLE, 'higher', (plan) => plan < 2).map((row) => [...row])
    expect(withoutLast).toEqual([
      [0, 4, 4, 0],
      [1, 0, 0, 1],
      [5, 0, 1, 5],
    ])
  })

  it('is not known of a value that is not, and others are not held against it', () => {
    expect(regrets([[Number.NaN], [3], [5]], 'higher').map((row) => [...row])).toEqual([
      [Number.NaN],
      [2],
      [0],
    ])
  })
})

test('weights decide in how much of the worlds something is enough', () => {
  const enough = (world: number) => isEnough(TABLE[1]![world]!, 'higher', 5)
  expect(shareOf(enough, EVEN)).toBe(0.5)
  expect(shareOf(enough, [3, 0.5, 0.5, 0])).toBe(0.25)
})

test('what is not known is not enough, and the border itself is', () => {
  expect(isEnough(Number.NaN, 'higher', 5)).toBe(false)
  expect(isEnough(Number.NaN, 'lower', 5)).toBe(false)
  expect(isEnough(5, 'higher', 5)).toBe(true)
  expect(isEnough(5.1, 'lower', 5)).toBe(false)
})

test('harm is being worse by more than what matters, among worlds in which both are known', () => {
  const plan = [1, 2, 3, Number.NaN]
  const nothing = [2, 2, 0, 0]
  const harm = (matters: number, better: 'higher' | 'lower' = 'higher') =>
    harmShare(plan, nothing, { better, matters }, [3, 1, 1, 95])
  expect(harm(0)).toBe(0.6)
  expect(harm(1)).toBe(0)
  expect(harm(0, 'lower')).toBe(0.2)
})

test('a spread counts each world by its weight and says how much is not known', () => {
  const spread = spreadOf([1, 3, Number.NaN], [3, 1, 4])
  expect(spread.mean).toBe(1.5)
  expect(spread.sd).toBeCloseTo(Math.sqrt(0.75), 12)
  expect(spread.missing).toBe(0.5)
  expect(spreadOf([1, 3], [1, 1]).mean).toBe(2)
})

test('mean and variance make the uncertain plan worse, whichever way is better', () => {
  const spread = spreadOf([0, 4], [1, 1])
  expect(meanVariance(spread, 'higher')).toBe(0)
  expect(meanVariance(spread, 'lower')).toBe(4)
})
