import { betaShares } from './beta-share.ts'
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
  const shares = betaShares(alpha, beta)
  return {
    quantile: (p) => between(low + width * shares.quantile(p), low, high),
    density: (value) => shares.density((value - low) / width) / width,
    mean: low + (width * alpha) / sum,
    variance: (width * width * alpha * beta) / (sum * sum * (sum + 1)),
    low,
    high,
  }
}
