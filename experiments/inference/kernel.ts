import { log, valueAt } from '../../sim/index.ts'
import { solveLower, type Triangle, timesLower, triangleOf } from './cholesky.ts'
import type { Luck } from './luck.ts'
import { LOG_ROOT_OF_TURN, logNormalDensity, logSum, normals } from './normal.ts'
import { momentsAround, picker, weightedCovariance } from './weighted.ts'

/**
 * How a new point is found near an old one: by a normal step in each coordinate alone, along the
 * shape of the whole population, or along the shape of the nearest particles (Filippi 2013).
 * `widening` says how many times the variance of the population a step has (2 if left out: Beaumont
 * 2009; the mean square distance to the nearest, 1, for the local one).
 */
export type KernelChoice =
  | { readonly kind: 'component'; readonly widening?: number }
  | { readonly kind: 'multivariate'; readonly widening?: number }
  | { readonly kind: 'local'; readonly neighbours: number; readonly widening?: number }

/** A weighted population each of whose points is the middle of a normal cloud. */
export type Kernel = {
  /** A point by weight, and a step from there. Draws: one and one per coordinate. */
  readonly propose: (luck: Luck) => Float64Array
  /** Logarithm of the density with which a point is proposed. */
  readonly logDensity: (scores: ArrayLike<number>) => number
}

/**
 * The kernel of a population of scores. Fewer points than two more than there are coordinates have
 * no shape: then proposals come from the prior, the standard normal.
 */
export function kernelOf(
  points: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
  choice: KernelChoice,
): Kernel {
  const size = points[0]?.length ?? 0
  if (size === 0 || points.length < size + 2)
    return { propose: (luck) => normals(size, luck), logDensity: logNormalDensity }
  const clouds = cloudsOf(points, weights, choice)
  const take = picker(weights)
  const logs = Float64Array.from(weights, (weight) => log(weight))
  return {
    propose(luck) {
      const from = take(luck.uniform())
      const step = timesLower(valueAt(clouds, from).shape, normals(size, luck))
      return step.map((moved, at) => valueAt(valueAt(points, from), at) + moved)
    },
    logDensity(scores) {
      const shares = densities(clouds, scores)
      for (let at = 0; at < logs.length; at++)
        shares[at] = (shares[at] as number) + (logs[at] as number)
      return logSum(shares) - size * LOG_ROOT_OF_TURN
    },
  }
}

/** A normal cloud: its shape, its middle in the space in which it is round, and its size. */
type Cloud = { readonly shape: Triangle; readonly middle: Float64Array; readonly logSize: number }

/** Logarithms of the densities of clouds at a point; clouds of one shape share the turning. */
function densities(clouds: readonly Cloud[], scores: ArrayLike<number>): Float64Array {
  let shape: Triangle | undefined
  const turned = new Float64Array(scores.length)
  return Float64Array.from(clouds, (cloud) => {
    if (cloud.shape !== shape) {
      shape = cloud.shape
      solveLower(shape, scores, turned)
    }
    let squares = 0
    for (let at = 0; at < turned.length; at++) {
      const apart = (turned[at] as number) - (cloud.middle[at] as number)
      squares += apart * apart
    }
    return -squares / 2 - cloud.logSize
  })
}

function cloudsOf(
  points: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
  choice: KernelChoice,
): Cloud[] {
  const widening = choice.widening ?? (choice.kind === 'local' ? 1 : 2)
  const covariance = weightedCovariance(points, weights)
  const cloud = (shape: Triangle, point: ArrayLike<number>): Cloud => {
    let logSize = 0
    for (let at = 0; at < shape.size; at++)
      logSize += log(valueAt(shape.rows, at * shape.size + at))
    return { shape, middle: solveLower(shape, point), logSize }
  }
  if (choice.kind === 'local') {
    const whole = shapeOf(covariance, 1)
    const turned = points.map((point) => solveLower(whole, point))
    return points.map((point, at) => {
      const near = nearest(turned, at, Math.max(choice.neighbours, point.length + 1))
      const around = momentsAround(
        point,
        near.map((one) => valueAt(points, one)),
        near.map((one) => valueAt(weights, one)),
      )
      return cloud(shapeOf(around, widening), point)
    })
  }
  const alone = covariance.map((row, one) => row.map((value, other) => (one === other ? value : 0)))
  const shape = shapeOf(choice.kind === 'component' ? alone : covariance, widening)
  return points.map((point) => cloud(shape, point))
}

/** Numbers of the `count` points nearest to one of them, itself not among them. */
function nearest(points: readonly Float64Array[], from: number, count: number): number[] {
  const middle = valueAt(points, from)
  const apart = Float64Array.from(points, (point) => {
    let sum = 0
    for (let at = 0; at < point.length; at++) {
      const difference = (point[at] as number) - (middle[at] as number)
      sum += difference * difference
    }
    return sum
  })
  // The point itself lies at 0; points as far as the last one are taken too.
  const farthest = valueAt(apart.slice().sort(), Math.min(count, points.length - 1))
  return points.flatMap((_, at) => (at !== from && (apart[at] as number) <= farthest ? [at] : []))
}

/** Least part of the variance of the prior that a step keeps where a population has collapsed. */
const LEAST = 1e-9

function shapeOf(covariance: readonly Float64Array[], widening: number): Triangle {
  for (let least = LEAST; least < 1; least *= 10) {
    const wide = covariance.map((row, one) =>
      row.map((value, other) => value * widening + (one === other ? least : 0)),
    )
    const shape = triangleOf(wide)
    if (shape) return shape
  }
  throw new RangeError('kernel: expected finite scores')
}
