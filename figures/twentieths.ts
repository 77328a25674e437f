import { quantile } from '../experiments/quantile.ts'
import { valueAt } from '../sim/index.ts'

/** Dots of a quantile dot plot. */
export const DOTS = 20
/** Dots left out at either end of the range that is put into words: 16 of 20 remain. */
const OUTER = 2

/** Twenty values that stand for sorted ones: the middles of their twentieths. */
export function twentieths(sorted: Float64Array): number[] {
  if (sorted.length === DOTS) return [...sorted]
  return Array.from({ length: DOTS }, (_, dot) => quantile(sorted, (dot + 0.5) / DOTS))
}

/** Ends of the range in which 16 of the 20 lie. */
export function likelyRange(dots: readonly number[]): readonly [number, number] {
  return [valueAt(dots, OUTER), valueAt(dots, dots.length - 1 - OUTER)]
}

/** A dot of a plot: its place along the scale from 0 to 1, and how many lie below it. */
type Stacked = { readonly place: number; readonly below: number; readonly value: number }

/** Dots piled up in `bins` columns between two ends. */
export function stackDots(
  dots: readonly number[],
  [low, high]: readonly [number, number],
  bins: number,
): Stacked[] {
  const heights = new Uint8Array(bins)
  const width = high > low ? high - low : 1
  return dots.map((value) => {
    const bin = Math.max(0, Math.min(bins - 1, Math.floor(((value - low) / width) * bins)))
    const below = valueAt(heights, bin)
    heights[bin] = below + 1
    return { place: (bin + 0.5) / bins, below, value }
  })
}
