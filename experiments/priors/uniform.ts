import { exp, log } from '../../sim/index.ts'
import type { Prior } from './prior.ts'

/** All values of [low, high] alike. */
export function uniform({ low, high }: { low: number; high: number }): Prior {
  const width = high - low
  return {
    quantile: (p) => between(low + width * p, low, high),
    density: (value) => (value >= low && value <= high ? 1 / width : 0),
    mean: (low + high) / 2,
    variance: (width * width) / 12,
    low,
    high,
  }
}

/** All orders of magnitude of [low, high] alike: the logarithm is uniform. */
export function loguniform({ low, high }: { low: number; high: number }): Prior {
  const start = log(low)
  const span = log(high) - start
  const mean = (high - low) / span
  return {
    quantile: (p) => between(exp(start + span * p), low, high),
    density: (value) => (value >= low && value <= high ? 1 / (value * span) : 0),
    mean,
    variance: (high * high - low * low) / (2 * span) - mean * mean,
    low,
    high,
  }
}

/** Rounding never leads out of the limits. */
export function between(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
