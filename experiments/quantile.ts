/**
 * Quantile of sorted values, which may be infinite, between neighbours in proportion (type 7); NaN
 * of nothing.
 *
 * @example
 * ```ts
 * import { quantile } from 'helferkreise/experiments'
 *
 * console.log(quantile([1, 2, 3, 4], 0.5)) // => 2.5
 * ```
 */
export function quantile(sorted: ArrayLike<number>, level: number): number {
  const place = level * (sorted.length - 1)
  const below = Math.floor(place)
  const low = sorted[below] ?? Number.NaN
  const high = sorted[below + 1] ?? low
  return place === below || low === high ? low : low + (place - below) * (high - low)
}

/** Median of values in any order. */
export function medianOf(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  )
}
