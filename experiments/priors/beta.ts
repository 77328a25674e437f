import betaDensity from '@stdlib/stats-base-dists-beta-pdf'
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import type { Prior } from './prior.ts'
import { between } from './uniform.ts'

type Beta = {
  readonly alpha: number
  readonly beta: number
  readonly low?: number
  readonly high?: number
}

/** Beta with both shapes above 0, stretched from [0, 1] to [low, high]. */
export function beta({ alpha, beta, low = 0, high = 1 }: Beta): Prior {
  const width = high - low
  const sum = alpha + beta
  return {
    quantile: (p) => between(low + width * betaQuantile(p, alpha, beta), low, high),
    density: (value) => betaDensity((value - low) / width, alpha, beta) / width,
    mean: low + (width * alpha) / sum,
    variance: (width * width * alpha * beta) / (sum * sum * (sum + 1)),
    low,
    high,
  }
}
