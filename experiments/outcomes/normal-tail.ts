import { exp, log, normalQuantile } from '../../sim/index.ts'

/** The smallest share that is looked for, as a logarithm. */
const LEAST = -690
/** So often is the range halved that what is left is smaller than a rounding. */
const HALVINGS = 64

/**
 * Share of the standard normal distribution beyond a distance of 0 or more on one side: where the
 * quantile of the model has it, so that all engines find the same. Relative error below 1e-6 up to
 * a distance of 10; NaN stays NaN.
 */
export function normalTail(distance: number): number {
  if (Number.isNaN(distance)) return distance
  let low = LEAST
  let high = log(0.5)
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2
    if (normalQuantile(exp(middle)) < -distance) low = middle
    else high = middle
  }
  return exp(high)
}
