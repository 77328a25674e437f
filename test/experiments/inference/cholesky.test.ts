import { expect, test } from 'vitest'
import {
  inverseOf,
  logDeterminant,
  solve,
  timesLower,
  triangleOf,
} from '../../../experiments/inference/cholesky.ts'

const MATRIX = [
  [4, 12, -16],
  [12, 37, -43],
  [-16, -43, 98],
]

test('a matrix of the textbooks has the triangle, determinant and inverse they give', () => {
  const triangle = triangleOf(MATRIX)!
  expect([...triangle.rows]).toEqual([2, 0, 0, 6, 1, 0, -8, 5, 3])
  expect(logDeterminant(triangle)).toBeCloseTo(Math.log(36), 12)
  const inverse = [1777 / 36, -122 / 9, 19 / 9, -122 / 9, 34 / 9, -5 / 9, 19 / 9, -5 / 9, 1 / 9]
  inverseOf(triangle).forEach((value, at) => {
    expect(value).toBeCloseTo(inverse[at]!, 9)
  })
  expect([...solve(triangle, [0, 6, 39])].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([
    1, 1, 1,
  ])
  expect([...timesLower(triangle, [1, 1, 1])]).toEqual([2, 7, 0])
})

test('a matrix that is not positive definite has none', () => {
  expect(
    triangleOf([
      [1, 2],
      [2, 1],
    ]),
  ).toBeUndefined()
})
