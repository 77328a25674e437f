import { expect, test } from 'vitest'
import { filterByPatterns } from '../../../experiments/inference/pattern-filter.ts'

test('patterns filter draws alone and together, and each is told from what it filters', () => {
  const bands = [
    { name: 'small', high: 3 },
    { name: 'even', low: 0.5 },
    { name: 'known', low: 0, high: 1 },
  ]
  const values = [
    [1, 1, 0.5],
    [1, 0, 0.5],
    [2, 1, Number.NaN],
    [9, 1, 0.5],
    [3, 1, 2],
  ]
  const { met, all, patterns, together } = filterByPatterns(values, bands)
  expect(met[2]).toEqual([true, true, false])
  expect(all).toEqual([0])
  expect(patterns).toEqual([
    { name: 'small', alone: 4, without: 2 },
    { name: 'even', alone: 4, without: 2 },
    { name: 'known', alone: 3, without: 3 },
  ])
  expect(together).toEqual([
    [4, 3, 2],
    [3, 4, 2],
    [2, 2, 3],
  ])
})
