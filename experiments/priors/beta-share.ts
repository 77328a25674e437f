import { exp, log } from '../../sim/index.ts'

/** Smallest number that a part of the continued fraction may be, so that none is divided by 0. */
const TINY = 1e-300
/** More parts than any fraction with shapes up to a million needs. */
const PARTS = 5000
/** Halvings after which no two numbers lie between the ends. */
const HALVINGS = 1100
/** Steps smaller than this, as a share of the value, are rounding. */
const ROUNDING = 4e-16

/** A beta distribution on [0, 1]. */
export type BetaShares = {
  readonly density: (x: number) => number
  /** Share below x: the regularised incomplete beta function. */
  readonly share: (x: number) => number
  /** Value below which a share lies. */
  readonly quantile: (p: number) => number
}

/**
 * The beta distribution with shapes above 0, with exactly rounded operations only, so that all
 * engines give the same bits; some 12 digits with shapes up to thousands.
 */
export function betaShares(alpha: number, beta: number): BetaShares {
  const scale = logGamma(alpha) + logGamma(beta) - logGamma(alpha + beta)

  function density(x: number): number {
    if (x < 0 || x > 1) return 0
    // A shape of 1 leaves its end at a finite height.
    const power = (base: number, shape: number) => (shape === 1 ? 0 : (shape - 1) * log(base))
    return exp(power(x, alpha) + power(1 - x, beta) - scale)
  }

  function share(x: number): number {
    if (x <= 0) return 0
    if (x >= 1) return 1
    const front = exp(alpha * log(x) + beta * log(1 - x) - scale)
    // The fraction converges quickly on this side of the mean only.
    if (x < (alpha + 1) / (alpha + beta + 2)) return (front * fraction(x, alpha, beta)) / alpha
    return 1 - (front * fraction(1 - x, beta, alpha)) / beta
  }

  /** Newton's method, kept between ends that close in by halving. */
  function quantile(p: number): number {
    if (p <= 0) return 0
    if (p >= 1) return 1
    let [low, high] = [0, 1]
    let x = alpha / (alpha + beta)
    for (let step = 0; step < HALVINGS; step++) {
      const off = share(x) - p
      if (off === 0) return x
      if (off > 0) high = x
      else low = x
      const newton = x - off / density(x)
      const next = newton > low && newton < high ? newton : (low + high) / 2
      if (Math.abs(next - x) <= ROUNDING * x) return next
      x = next
    }
    return x
  }

  return { density, share, quantile }
}

/** Logarithm of the gamma function of x > 0, by Stirling's series beyond 15. */
function logGamma(x: number): number {
  let shift = 1
  let at = x
  for (; at < 15; at++) shift *= at
  const inverse = 1 / (at * at)
  const series =
    1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))
  return (at - 0.5) * log(at) - at + 0.9189385332046727 + series / at - log(shift)
}

/** Continued fraction of the incomplete beta function (Abramowitz and Stegun 26.5.8), by Lentz's method. */
function fraction(x: number, alpha: number, beta: number): number {
  let above = 1
  let below = 1 / sure(1 - ((alpha + beta) * x) / (alpha + 1))
  let value = below
  for (let part = 1; part < PARTS; part++) {
    const at = alpha + 2 * part
    const even = (part * (beta - part) * x) / ((at - 1) * at)
    below = 1 / sure(1 + even * below)
    above = sure(1 + even / above)
    value *= above * below
    const odd = (-(alpha + part) * (alpha + beta + part) * x) / (at * (at + 1))
    below = 1 / sure(1 + odd * below)
    above = sure(1 + odd / above)
    value *= above * below
    if (Math.abs(above * below - 1) < ROUNDING) break
  }
  return value
}

function sure(part: number): number {
  return Math.abs(part) < TINY ? TINY : part
}
