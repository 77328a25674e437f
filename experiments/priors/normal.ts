import { normalQuantile } from '../../sim/index.ts'
import { bell, shareBelow } from './normal-share.ts'
import type { Prior } from './prior.ts'
import { between } from './uniform.ts'

type Normal = {
  readonly mean: number
  readonly sd: number
  readonly low?: number
  readonly high?: number
}

/** Share of a normal distribution that its limits leave. */
export function shareWithin({ mean, sd, low = -Infinity, high = Infinity }: Normal): number {
  const [from, to] = [(low - mean) / sd, (high - mean) / sd]
  // In the upper half both shares would be nearly 1, and their difference inexact.
  return from > 0 ? shareBelow(-from) - shareBelow(-to) : shareBelow(to) - shareBelow(from)
}

/**
 * Normal with this mean and standard deviation, without what lies beyond the limits. Moments of
 * what is left: Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 1 (1994), 13.10.
 */
export function normal(spec: Normal): Prior {
  const { mean, sd, low = -Infinity, high = Infinity } = spec
  // Where all that is left lies above the mean, the mirror image of it is cut more exactly.
  if (low > mean) return mirrored(normal({ mean: -mean, sd, low: -high, high: -low }))
  const within = shareWithin(spec)
  const below = shareBelow((low - mean) / sd)
  const [fromBell, toBell] = [bell((low - mean) / sd), bell((high - mean) / sd)]
  const pull = (fromBell - toBell) / within
  const spread = (times((low - mean) / sd, fromBell) - times((high - mean) / sd, toBell)) / within
  return {
    quantile: (p) => between(mean + sd * scoreOf(below + within * p), low, high),
    density: (value) =>
      value >= low && value <= high ? bell((value - mean) / sd) / (sd * within) : 0,
    mean: mean + sd * pull,
    variance: sd * sd * (1 + spread - pull * pull),
    low,
    high,
  }
}

/** A limit that is no limit weighs nothing. */
function times(score: number, density: number): number {
  return density === 0 ? 0 : score * density
}

function scoreOf(share: number): number {
  if (share <= 0) return -Infinity
  return share >= 1 ? Infinity : normalQuantile(share)
}

function mirrored(prior: Prior): Prior {
  return {
    quantile: (p) => -prior.quantile(1 - p),
    density: (value) => prior.density(-value),
    mean: -prior.mean,
    variance: prior.variance,
    low: -prior.high,
    high: -prior.low,
  }
}
