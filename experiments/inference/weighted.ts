import { valueAt } from '../../sim/index.ts'

/*
 * What weighted draws say: everything that works with weights counts them here. Weights need not
 * add up to 1; none is negative and at least one is not 0.
 */

/** Weights that add up to 1. Throws a RangeError where they say nothing: none is above 0, or one is negative or no number. */
export function normalised(weights: ArrayLike<number>): Float64Array {
  let sum = 0
  for (let at = 0; at < weights.length; at++) {
    const weight = valueAt(weights, at)
    if (!(weight >= 0))
      throw new RangeError(`weight ${at}: expected a number from 0, got ${weight}`)
    sum += weight
  }
  if (!(sum > 0) || sum === Number.POSITIVE_INFINITY)
    throw new RangeError(`weights: expected a positive and finite sum, got ${sum}`)
  return Float64Array.from(weights, (weight) => weight / sum)
}

/** How many draws of equal weight say as much (Kish): squared sum over sum of squares. */
export function effectiveSampleSize(weights: ArrayLike<number>): number {
  let sum = 0
  let squares = 0
  for (let at = 0; at < weights.length; at++) {
    const weight = valueAt(weights, at)
    sum += weight
    squares += weight * weight
  }
  return squares > 0 ? (sum * sum) / squares : 0
}

/** Mean of values. */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0
  let total = 0
  for (let at = 0; at < values.length; at++) {
    sum += valueAt(values, at) * valueAt(weights, at)
    total += valueAt(weights, at)
  }
  return sum / total
}

/** Variance of values around their mean, as of a whole population (nothing is added for few draws). */
export function weightedVariance(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  const mean = weightedMean(values, weights)
  const squares = Float64Array.from(values, (value) => (value - mean) * (value - mean))
  return weightedMean(squares, weights)
}

/** Covariance of points, one row and column per coordinate, as of a whole population. */
export function weightedCovariance(
  points: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
): Float64Array[] {
  const size = points[0]?.length ?? 0
  const means = Float64Array.from({ length: size }, (_, at) =>
    weightedMean(coordinate(points, at), weights),
  )
  return momentsAround(means, points, weights)
}

/** Mean outer product of what points differ by from a centre, one row and column per coordinate. */
export function momentsAround(
  centre: ArrayLike<number>,
  points: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
): Float64Array[] {
  const size = centre.length
  const moments = Array.from({ length: size }, () => new Float64Array(size))
  const apart = new Float64Array(size)
  let total = 0
  points.forEach((point, at) => {
    const weight = valueAt(weights, at)
    total += weight
    for (let one = 0; one < size; one++)
      apart[one] = (point[one] as number) - (centre[one] as number)
    moments.forEach((row, one) => {
      const share = weight * (apart[one] as number)
      for (let other = 0; other < size; other++)
        row[other] = (row[other] as number) + share * (apart[other] as number)
    })
  })
  return moments.map((row) => row.map((sum) => sum / total))
}

/** One coordinate of all points. */
export function coordinate(points: readonly ArrayLike<number>[], at: number): Float64Array {
  return Float64Array.from(points, (point) => valueAt(point, at))
}

/**
 * Value below which a share `level` of the weight lies. Each value stands in the middle of its own
 * weight and quantiles lie between neighbours in proportion (Hazen, type 5); NaN of nothing.
 */
export function weightedQuantile(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  level: number,
): number {
  return weightedQuantiles(values, weights, [level])[0] ?? Number.NaN
}

/** Several such quantiles, sorted once. */
export function weightedQuantiles(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  levels: readonly number[],
): number[] {
  const order = Array.from({ length: values.length }, (_, at) => at)
    .filter((at) => valueAt(weights, at) > 0)
    .sort((a, b) => valueAt(values, a) - valueAt(values, b) || a - b)
  let total = 0
  for (const at of order) total += valueAt(weights, at)
  const sorted = order.map((at) => valueAt(values, at))
  let below = 0
  const places = order.map((at) => {
    const middle = below + valueAt(weights, at) / 2
    below += valueAt(weights, at)
    return middle / total
  })
  return levels.map((level) => between(sorted, places, level))
}

function between(sorted: readonly number[], places: readonly number[], level: number): number {
  if (sorted.length === 0) return Number.NaN
  const next = places.findIndex((place) => place >= level)
  if (next === 0) return valueAt(sorted, 0)
  if (next < 0) return valueAt(sorted, sorted.length - 1)
  const [low, high] = [valueAt(sorted, next - 1), valueAt(sorted, next)]
  const [from, to] = [valueAt(places, next - 1), valueAt(places, next)]
  return low === high ? low : low + ((level - from) / (to - from)) * (high - low)
}

/**
 * Numbers of `count` draws taken by weight with one even draw `luck` of (0, 1): each is taken as
 * often as its weight says, rounded up or down (systematic resampling).
 */
export function systematicResample(
  weights: ArrayLike<number>,
  count: number,
  luck: number,
): number[] {
  const shares = normalised(weights)
  let at = 0
  let reached = valueAt(shares, 0)
  return Array.from({ length: count }, (_, step) => {
    const wanted = (step + luck) / count
    while (reached < wanted && at < shares.length - 1) {
      at++
      reached += valueAt(shares, at)
    }
    return at
  })
}

/** A function that takes one of several by weight with one even draw of (0, 1). */
export function picker(weights: ArrayLike<number>): (luck: number) => number {
  const reached = normalised(weights)
  for (let at = 1; at < reached.length; at++)
    reached[at] = valueAt(reached, at - 1) + valueAt(reached, at)
  return (luck) => {
    let [low, high] = [0, reached.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (valueAt(reached, middle) < luck) low = middle + 1
      else high = middle
    }
    return low
  }
}
