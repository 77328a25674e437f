import { expect, test } from 'vitest'
import { analyse } from '../../../experiments/study/analyse.ts'
import { partsOf, sampleOf, seedCounts } from '../../../experiments/study/convergence.ts'
import { endsOf } from '../../../experiments/study/ends.ts'
import { settingMeans } from '../../../experiments/study/result-table.ts'
import { someSeeds } from '../../../experiments/study/some-seeds.ts'
import { someSettings } from '../../../experiments/study/some-settings.ts'
import { madeResults } from './made-results.ts'

const linear = (point: ArrayLike<number>) => 3 * (point[0] ?? 0) + (point[1] ?? 0)

test('parts of a design that grows are its first rows, in whole blocks', () => {
  const { design } = madeResults({ method: 'saltelli', points: 9 }, ['a', 'b'], linear)
  const parts = partsOf(design, 'seed')
  // Each of the nine points has six rows.
  expect(parts.map(({ rows }) => rows.length)).toEqual([12, 24, 54])
  expect(parts[0]?.rows).toEqual(Array.from({ length: 12 }, (_, row) => row))
})

test('parts of a design that does not grow are drawn from all over it', () => {
  const { design } = madeResults({ method: 'factorial', levels: 6 }, ['a', 'b'], linear)
  const [quarter, , all] = partsOf(design, 'seed')
  expect(quarter?.rows).toHaveLength(9)
  expect(quarter?.rows.some((row) => row > 18)).toBe(true)
  expect(all?.rows).toEqual(Array.from({ length: 36 }, (_, row) => row))
  expect(partsOf(design, 'seed')).toMatchObject([{ rows: quarter?.rows }, {}, {}])
})

test('an analysis of a part is that of the smaller study', () => {
  const spec = (points: number) => ({ method: 'saltelli', points }) as const
  const whole = madeResults(spec(64), ['a', 'b'], linear)
  const half = partsOf(whole.design, 'seed')[1]
  if (half === undefined) throw new Error('no half')
  const asked = { method: 'sobol', of: ['made'], resamples: 5 } as const
  const smaller = madeResults(spec(32), ['a', 'b'], linear)
  expect(analyse(asked, someSettings(whole, half))).toEqual(analyse(asked, smaller))
  expect(analyse(asked, whole)).not.toEqual(analyse(asked, smaller))
})

test('an analysis with some seeds is that of the study with so many', () => {
  const value = (point: ArrayLike<number>, seed: number, setting: number) =>
    linear(point) + ((seed + 1) * (setting % 5)) / 4
  const spec = { method: 'sobol', points: 64 } as const
  const asked = { method: 'pawn', of: ['made'], resamples: 5 } as const
  const four = madeResults(spec, ['a', 'b'], value, 4)
  const two = madeResults(spec, ['a', 'b'], value, 2)
  expect(analyse(asked, someSeeds(four, 2))).toEqual(analyse(asked, two))
  expect(analyse(asked, four)).not.toEqual(analyse(asked, two))
})

test('a sample tells its mean and quantiles, of what is known', () => {
  const values = Array.from({ length: 11 }, (_, at) => at)
  expect(sampleOf([...values, Number.NaN])).toEqual({
    count: 11,
    mean: 5,
    low: 1,
    median: 5,
    high: 9,
  })
})

test('numbers of seeds double until all are there', () => {
  expect([1, 2, 5, 8].map(seedCounts)).toEqual([[1], [1, 2], [1, 2, 4, 5], [1, 2, 4, 8]])
})

test('the mean of a setting is that of as many seeds as are asked for', () => {
  const { table } = madeResults({ method: 'random', points: 3 }, ['a'], (_, seed) => seed, 4)
  const of = { town: 0, value: 0 }
  expect([...settingMeans(table, of).means]).toEqual([1.5, 1.5, 1.5])
  expect([...settingMeans(table, of, { seeds: 2 }).means]).toEqual([0.5, 0.5, 0.5])
})

test('the ends of factors that move a value most stand first, with the means of their fifths', () => {
  const { points, table } = madeResults({ method: 'sobol', points: 1024 }, ['b', 'a'], (point) =>
    linear([point[1] ?? 0, point[0] ?? 0]),
  )
  const { means } = settingMeans(table, { town: 0, value: 0 })
  const [first, second] = endsOf(['b', 'a'], points, means)
  expect(first?.name).toBe('a')
  // 3 a + b with a in the lowest fifth, on average 0.1, and b 0.5; in the highest 0.9.
  expect(first?.low.value).toBeCloseTo(0.8, 1)
  expect(first?.high.value).toBeCloseTo(3.2, 1)
  expect(second?.high.value).toBeCloseTo(2.4, 1)
  expect(first && first.low.low < first.low.value).toBe(true)
})
