import { valueAt } from '../../sim/index.ts'
import { inverseOf, logDeterminant, solve, type Triangle, triangleOf } from './cholesky.ts'
import { SMOOTHNESS, type SmoothnessName, squaredDistance } from './covariance.ts'
import { LOG_ROOT_OF_TURN } from './normal.ts'

/** How a Gaussian process varies. */
export type Hyperparameters = {
  /** Variance of the smooth part. */
  readonly variance: number
  /** Way along each coordinate after which values are hardly alike any more, in its unit. */
  readonly lengths: readonly number[]
  /** Variance of the luck of single values around the smooth part. */
  readonly nugget: number
}

/** Runs that an emulator stands for, and how it is to see them; plain data. */
export type EmulatorData = {
  readonly points: readonly ArrayLike<number>[]
  readonly values: ArrayLike<number>
  /** Variance of the luck of each value that is known, as of a mean over seeds; none if left out. */
  readonly noise?: ArrayLike<number>
  readonly smoothness: SmoothnessName
  /** What values return to far from all runs: nothing, an unknown number, an unknown plane. */
  readonly trend: 'zero' | 'constant' | 'linear'
  readonly hyper: Hyperparameters
}

/**
 * What is expected at a point, and the variance of the smooth part around it (without the nugget),
 * which is counted anew each time it is read.
 */
export type Prediction = { readonly mean: number; readonly variance: number }

/** A statistical stand-in for a model that takes long (Gaussian process; Rasmussen and Williams 2006). */
export type Emulator = {
  readonly hyper: Hyperparameters
  /** Logarithm of the likelihood of the values; an unknown trend is averaged over. */
  readonly logLikelihood: number
  /** What is expected at a point. */
  readonly predict: (point: ArrayLike<number>) => Prediction
  /** What is expected of each run by all others, with the variance of its value (nugget and noise included). */
  readonly leaveOneOut: () => Prediction[]
}

/** Solved equations of a process: what fit and prediction both need. */
export type Solved = {
  /** Inverse of the covariance of the runs, rows one after the other. */
  readonly inverse: Float64Array
  /** The same with the trend projected out. */
  readonly projected: Float64Array
  /** The projected inverse times the values. */
  readonly weights: Float64Array
  readonly trend: {
    readonly rows: readonly number[][]
    readonly solved: readonly Float64Array[]
    readonly triangle: Triangle
    readonly factors: Float64Array
  }
  readonly logLikelihood: number
}

/**
 * The emulator of runs, given how the process varies.
 *
 * @throws RangeError where the runs and hyperparameters cannot be solved (two equal points without a nugget).
 */
export function emulatorOf(data: EmulatorData): Emulator {
  const { points, values, hyper } = data
  const solved = solveRuns(data, covarianceOf(data))
  if (!solved)
    throw new RangeError('emulator: expected points apart, or a larger nugget: nothing to solve')
  const { correlation } = SMOOTHNESS[data.smoothness]
  const size = points.length
  const predict = (point: ArrayLike<number>): Prediction => {
    const near = Float64Array.from(
      points,
      (run) => hyper.variance * correlation(squaredDistance(point, run, hyper.lengths)),
    )
    const trend = trendAt(point, data.trend)
    let mean = dot(trend, solved.trend.factors)
    for (let at = 0; at < size; at++) mean += (near[at] as number) * (solved.weights[at] as number)
    return {
      mean,
      // Counted when it is asked for: it costs as many times more than the mean as there are runs.
      get variance() {
        const open = trend.map((value, row) => value - dot(valueAt(solved.trend.solved, row), near))
        const known = quadratic(solved.inverse, near)
        const unsure = open.length > 0 ? dot(open, solve(solved.trend.triangle, open)) : 0
        return Math.max(0, hyper.variance - known + unsure)
      },
    }
  }
  const leaveOneOut = () =>
    points.map((_, at): Prediction => {
      const pivot = valueAt(solved.projected, at * size + at)
      return {
        mean: valueAt(values, at) - valueAt(solved.weights, at) / pivot,
        variance: 1 / pivot,
      }
    })
  return { hyper, logLikelihood: solved.logLikelihood, predict, leaveOneOut }
}

/** Covariance of the runs, by rows. */
function covarianceOf({ points, noise, smoothness, hyper }: EmulatorData): Float64Array[] {
  const { correlation } = SMOOTHNESS[smoothness]
  return points.map((one, row) =>
    Float64Array.from({ length: row + 1 }, (_, column) =>
      row === column
        ? hyper.variance + hyper.nugget + (noise?.[row] ?? 0)
        : hyper.variance *
          correlation(squaredDistance(one, valueAt(points, column), hyper.lengths)),
    ),
  )
}

/** Solves the equations of a process; `covariance` by rows, its lower half. Undefined where it cannot. */
export function solveRuns(
  { points, values, trend }: Pick<EmulatorData, 'points' | 'values' | 'trend'>,
  covariance: readonly Float64Array[],
): Solved | undefined {
  const triangle = triangleOf(covariance)
  if (!triangle) return undefined
  const size = points.length
  const inverse = inverseOf(triangle)
  const columns = points.map((point) => trendAt(point, trend))
  const rows = Array.from({ length: columns[0]?.length ?? 0 }, (_, at) =>
    columns.map((column) => valueAt(column, at)),
  )
  const solved = rows.map((row) => times(inverse, row))
  const inner = triangleOf(rows.map((row) => Float64Array.from(solved, (other) => dot(row, other))))
  if (!inner) return undefined
  const factors = solve(
    inner,
    solved.map((row) => dot(row, values)),
  )
  const projected = inverse.slice()
  for (let one = 0; one < size; one++) {
    const pulled = solve(
      inner,
      solved.map((row) => valueAt(row, one)),
    )
    solved.forEach((row, at) => {
      const factor = valueAt(pulled, at)
      for (let other = 0; other < size; other++)
        projected[one * size + other] =
          (projected[one * size + other] as number) - factor * (row[other] as number)
    })
  }
  const weights = times(projected, values)
  const free = size - rows.length
  const logLikelihood =
    -dot(values, weights) / 2 -
    logDeterminant(triangle) / 2 -
    logDeterminant(inner) / 2 -
    free * LOG_ROOT_OF_TURN
  return {
    inverse,
    projected,
    weights,
    trend: { rows, solved, triangle: inner, factors },
    logLikelihood,
  }
}

/** What a trend is made of at a point. */
function trendAt(point: ArrayLike<number>, trend: EmulatorData['trend']): number[] {
  if (trend === 'zero') return []
  return trend === 'constant' ? [1] : [1, ...Array.from(point)]
}

function times(matrix: Float64Array, vector: ArrayLike<number>): Float64Array {
  const size = vector.length
  return Float64Array.from({ length: size }, (_, row) => {
    let sum = 0
    for (let at = 0; at < size; at++)
      sum += (matrix[row * size + at] as number) * (vector[at] as number)
    return sum
  })
}

/** `vector' matrix vector` of a symmetric matrix. */
function quadratic(matrix: Float64Array, vector: Float64Array): number {
  const size = vector.length
  let sum = 0
  for (let row = 0; row < size; row++) {
    let half = ((matrix[row * size + row] as number) * (vector[row] as number)) / 2
    for (let at = 0; at < row; at++)
      half += (matrix[row * size + at] as number) * (vector[at] as number)
    sum += 2 * half * (vector[row] as number)
  }
  return sum
}

function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (other[at] as number)
  return sum
}
