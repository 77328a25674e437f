import type { Prior } from './prior.ts'
import { between } from './uniform.ts'

type Triangular = { readonly low: number; readonly mode: number; readonly high: number }

/** Density that rises in a line from `low` to `mode` and falls in a line to `high`. */
export function triangular({ low, mode, high }: Triangular): Prior {
  const width = high - low
  const rising = mode - low
  const falling = high - mode
  const quantile = (p: number) =>
    p * width < rising
      ? low + Math.sqrt(p * width * rising)
      : high - Math.sqrt((1 - p) * width * falling)
  const density = (value: number) => {
    if (value < low || value > high) return 0
    if (value < mode) return (2 * (value - low)) / (width * rising)
    return falling === 0 ? 2 / width : (2 * (high - value)) / (width * falling)
  }
  return {
    quantile: (p) => between(quantile(p), low, high),
    density,
    mean: (low + mode + high) / 3,
    variance: (rising * rising + rising * falling + falling * falling) / 18,
    low,
    high,
  }
}
