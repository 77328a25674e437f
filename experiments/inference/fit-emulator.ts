import { exp, log, valueAt } from '../../sim/index.ts'
import { SMOOTHNESS } from './covariance.ts'
import {
  type Emulator,
  type EmulatorData,
  emulatorOf,
  type Hyperparameters,
  solveRuns,
} from './emulator.ts'
import { minimise, type Slope } from './quasi-newton.ts'

/** How an emulator is fitted. */
export type EmulatorFit = Omit<EmulatorData, 'hyper'> & {
  /** Holds the nugget at this part of the variance of the values (of a model without luck); searched if left out. */
  readonly nugget?: number
}

/**
 * What hyperparameters are believed to be before any run: logarithms of a middle and how far it may
 * be off. Lengths are counted in widths of the points, variances in that of the values. Weak beside
 * twenty runs, it keeps lengths of coordinates that do nothing from growing without end.
 */
const LENGTH = { middle: 0, spread: 1.5 }
const VARIANCE = { middle: 0, spread: 2 }
const NUGGET = { middle: log(1e-2), spread: 3 }

/** Lengths that searches begin with, in widths of the points. */
const STARTS = [0.3, 1, 3]

/**
 * The emulator of runs whose process makes them most likely, lengths and variances held together by
 * what is believed of them (a maximum of the posterior). The search is the same each time.
 *
 * @throws RangeError where all values are equal: there is nothing to emulate.
 *
 * @example
 * ```ts
 * import { fitEmulator } from 'helferkreise/experiments'
 *
 * const points = [0, 0.2, 0.4, 0.6, 0.8, 1].map((x) => [x])
 * const values = points.map(([x = 0]) => x * x)
 * const emulator = fitEmulator({ points, values, smoothness: 'rbf', trend: 'linear', nugget: 1e-6 })
 * console.log(emulator.predict([0.5]).mean.toFixed(2)) // => 0.25
 * ```
 */
export function fitEmulator(fit: EmulatorFit): Emulator {
  return emulatorOf({ ...fit, hyper: fitHyperparameters(fit) })
}

/**
 * The hyperparameters of that emulator alone; all that takes long.
 *
 * @throws RangeError where all values are equal.
 */
export function fitHyperparameters(fit: EmulatorFit): Hyperparameters {
  const { points, values, noise, trend } = fit
  const size = points[0]?.length ?? 0
  const spread = spreadOf(values, trend)
  if (!(spread > 0)) throw new RangeError('emulator: expected values that differ')
  const widths = Array.from(
    { length: size },
    (_, at) =>
      spreadOf(
        points.map((point) => valueAt(point, at)),
        'constant',
      ) * Math.sqrt(12) || 1,
  )
  const scaled = {
    points: points.map((point) => widths.map((width, at) => valueAt(point, at) / width)),
    values: Float64Array.from(values, (value) => value / spread),
    trend,
    ...(noise
      ? { noise: Float64Array.from(noise, (variance) => variance / (spread * spread)) }
      : {}),
  }
  const slopeAt = slopes(scaled, fit)
  const found = STARTS.map((length) => {
    const start = [VARIANCE.middle, ...widths.map(() => log(length)), NUGGET.middle]
    return minimise(slopeAt, fit.nugget === undefined ? start : start.slice(0, -1))
  }).reduce((best, other) => (other.value < best.value ? other : best))
  const scaledHyper = hyperOf(found.at, fit.nugget)
  const square = spread * spread
  return {
    variance: scaledHyper.variance * square,
    lengths: scaledHyper.lengths.map((length, at) => length * valueAt(widths, at)),
    nugget: scaledHyper.nugget * square,
  }
}

/** Hyperparameters from where the search stands: logarithms of variance, lengths and nugget. */
function hyperOf(at: Float64Array, nugget: number | undefined): Hyperparameters {
  const values = [...at].map(exp)
  const end = nugget === undefined ? -1 : undefined
  return {
    variance: valueAt(values, 0),
    lengths: values.slice(1, end),
    nugget: nugget ?? valueAt(values, values.length - 1),
  }
}

/**
 * Minus the logarithm of the posterior of hyperparameters with its slopes, at logarithms of the
 * variance, of the lengths and, unless it is held, of the nugget; runs as they are scaled for the
 * search.
 */
export function slopes(
  runs: Pick<EmulatorData, 'points' | 'values' | 'noise' | 'trend'>,
  { smoothness, nugget }: Pick<EmulatorFit, 'smoothness' | 'nugget'>,
): (at: Float64Array) => Slope {
  const { correlation, slope } = SMOOTHNESS[smoothness]
  const size = runs.points.length
  const count = runs.points[0]?.length ?? 0
  const apart = squaresOf(runs.points)
  return (at) => {
    const hyper = hyperOf(at, nugget)
    const gradient = new Float64Array(at.length)
    const inverseSquares = hyper.lengths.map((length) => 1 / (length * length))
    const squared = (pair: number) => {
      let sum = 0
      for (let one = 0; one < count; one++)
        sum += (apart[pair * count + one] as number) * (inverseSquares[one] as number)
      return sum
    }
    const covariance = Array.from({ length: size }, (_, row) =>
      Float64Array.from({ length: row + 1 }, (_, column) =>
        row === column
          ? hyper.variance + hyper.nugget + (runs.noise?.[row] ?? 0)
          : hyper.variance * correlation(squared(pairOf(row, column))),
      ),
    )
    const solved = solveRuns(runs, covariance)
    if (!solved) return { value: Number.POSITIVE_INFINITY, gradient }
    let [level, luck] = [0, 0]
    const along = new Float64Array(count)
    for (let row = 0; row < size; row++)
      for (let column = 0; column <= row; column++) {
        const pull =
          (solved.weights[row] as number) * (solved.weights[column] as number) -
          (solved.projected[row * size + column] as number)
        if (row === column) {
          level += (pull * hyper.variance) / 2
          luck += (pull * hyper.nugget) / 2
          continue
        }
        const pair = pairOf(row, column)
        level += pull * ((covariance[row] as Float64Array)[column] as number)
        const steep = pull * hyper.variance * slope(squared(pair))
        for (let one = 0; one < count; one++)
          along[one] =
            (along[one] as number) +
            steep * (apart[pair * count + one] as number) * (inverseSquares[one] as number)
      }
    let value = -solved.logLikelihood
    const believe = (place: number, risen: number, { middle, spread }: typeof LENGTH) => {
      const off = (valueAt(at, place) - middle) / spread
      value += (off * off) / 2
      gradient[place] = off / spread - risen
    }
    believe(0, level, VARIANCE)
    along.forEach((risen, one) => {
      believe(1 + one, risen, LENGTH)
    })
    if (nugget === undefined) believe(at.length - 1, luck, NUGGET)
    return { value: Number.isNaN(value) ? Number.POSITIVE_INFINITY : value, gradient }
  }
}

const pairOf = (row: number, column: number) => (row * (row - 1)) / 2 + column

/** Squared differences of all pairs of points along each coordinate. */
function squaresOf(points: readonly ArrayLike<number>[]): Float64Array {
  const count = points[0]?.length ?? 0
  const squares = new Float64Array(((points.length * (points.length - 1)) / 2) * count)
  let at = 0
  for (let row = 0; row < points.length; row++)
    for (let column = 0; column < row; column++)
      for (let one = 0; one < count; one++) {
        const apart = valueAt(valueAt(points, row), one) - valueAt(valueAt(points, column), one)
        squares[at++] = apart * apart
      }
  return squares
}

/** Standard deviation; around 0 where there is no trend. */
function spreadOf(values: ArrayLike<number>, trend: EmulatorData['trend']): number {
  const list = Array.from(values)
  const mean = trend === 'zero' ? 0 : list.reduce((sum, value) => sum + value, 0) / list.length
  return Math.sqrt(
    list.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / list.length,
  )
}
