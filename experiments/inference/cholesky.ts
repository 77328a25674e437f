import { log, valueAt } from '../../sim/index.ts'

/**
 * A symmetric positive definite matrix as the product of a lower triangle and its mirror image.
 * Rows lie one after the other in one column of numbers: on the matrices of an emulator this takes
 * a tenth of the time of a matrix library, and only roundings that every engine does alike.
 */
export type Triangle = { readonly size: number; readonly rows: Float64Array }

/** Part of a variance below which what is left of it is no more than rounding. */
const LEAST = 1e-14

/** The triangle of a matrix given by rows, of which the lower half is read; undefined where the matrix is not positive definite. */
export function triangleOf(matrix: readonly ArrayLike<number>[]): Triangle | undefined {
  const size = matrix.length
  const rows = new Float64Array(size * size)
  for (let one = 0; one < size; one++) {
    const given = valueAt(matrix, one)
    for (let other = 0; other <= one; other++) {
      let sum = given[other] as number
      const [a, b] = [one * size, other * size]
      for (let at = 0; at < other; at++) sum -= (rows[a + at] as number) * (rows[b + at] as number)
      if (other < one) {
        rows[a + other] = sum / (rows[b + other] as number)
        continue
      }
      if (!(sum > LEAST * (given[one] as number))) return undefined
      rows[a + one] = Math.sqrt(sum)
    }
  }
  return { size, rows }
}

/** Solves `L x = vector`, into a place that may be given. */
export function solveLower(
  { size, rows }: Triangle,
  vector: ArrayLike<number>,
  solved = new Float64Array(size),
): Float64Array {
  for (let one = 0; one < size; one++) {
    let sum = vector[one] as number
    for (let at = 0; at < one; at++)
      sum -= (rows[one * size + at] as number) * (solved[at] as number)
    solved[one] = sum / (rows[one * size + one] as number)
  }
  return solved
}

/** Solves `L' x = vector`, L' the mirror image. */
function solveUpper({ size, rows }: Triangle, vector: ArrayLike<number>): Float64Array {
  const solved = Float64Array.from(vector)
  for (let one = size - 1; one >= 0; one--) {
    const value = (solved[one] as number) / (rows[one * size + one] as number)
    solved[one] = value
    for (let at = 0; at < one; at++)
      solved[at] = (solved[at] as number) - (rows[one * size + at] as number) * value
  }
  return solved
}

/** Solves `matrix x = vector`. */
export function solve(triangle: Triangle, vector: ArrayLike<number>): Float64Array {
  return solveUpper(triangle, solveLower(triangle, vector))
}

/** `L vector`: independent standard normal numbers become such with the covariance of the matrix. */
export function timesLower({ size, rows }: Triangle, vector: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: size }, (_, one) => {
    let sum = 0
    for (let at = 0; at <= one; at++)
      sum += (rows[one * size + at] as number) * (vector[at] as number)
    return sum
  })
}

/** Logarithm of the determinant of the matrix. */
export function logDeterminant({ size, rows }: Triangle): number {
  let sum = 0
  for (let one = 0; one < size; one++) sum += log(rows[one * size + one] as number)
  return 2 * sum
}

/** The inverse of the matrix, rows one after the other. */
export function inverseOf({ size, rows }: Triangle): Float64Array {
  // Row by row the inverse of the triangle; its mirror image times itself is the inverse wanted.
  const lower = new Float64Array(size * size)
  for (let one = 0; one < size; one++) {
    const pivot = rows[one * size + one] as number
    for (let at = 0; at < one; at++) {
      const factor = (rows[one * size + at] as number) / pivot
      for (let other = 0; other <= at; other++)
        lower[one * size + other] =
          (lower[one * size + other] as number) - factor * (lower[at * size + other] as number)
    }
    lower[one * size + one] = 1 / pivot
  }
  const inverse = new Float64Array(size * size)
  for (let row = 0; row < size; row++)
    for (let one = 0; one <= row; one++) {
      const factor = lower[row * size + one] as number
      for (let other = 0; other <= one; other++)
        inverse[one * size + other] =
          (inverse[one * size + other] as number) + factor * (lower[row * size + other] as number)
    }
  for (let one = 0; one < size; one++)
    for (let other = 0; other < one; other++)
      inverse[other * size + one] = inverse[one * size + other] as number
  return inverse
}
