import { expect, test } from 'vitest'
import { minimise } from '../../../experiments/inference/quasi-newton.ts'

test('a search finds the lowest point of the curved valley of Rosenbrock', () => {
  const { at, value } = minimise(
    ([x, y]) => ({
      value: (1 - x!) ** 2 + 100 * (y! - x! * x!) ** 2,
      gradient: Float64Array.of(-2 * (1 - x!) - 400 * x! * (y! - x! * x!), 200 * (y! - x! * x!)),
    }),
    [-1.2, 1],
  )
  expect(value).toBeLessThan(1e-10)
  expect(at[0]).toBeCloseTo(1, 4)
  expect(at[1]).toBeCloseTo(1, 4)
})

test('a search steps back from where a function is not defined', () => {
  const { at } = minimise(
    ([x]) =>
      x! > 0
        ? { value: x! - Math.log(x!), gradient: Float64Array.of(1 - 1 / x!) }
        : { value: Number.POSITIVE_INFINITY, gradient: Float64Array.of(0) },
    [0.01],
  )
  expect(at[0]).toBeCloseTo(1, 5)
})
