import { CholeskyDecomposition, Matrix } from 'ml-matrix'
import { formatProblems, normalQuantile, valueAt } from '../../sim/index.ts'
import { type Correlation, correlationMatrix, correlationProblems } from './correlations.ts'
import { shareBelow } from './normal-share.ts'
import type { JointPrior, Prior } from './prior.ts'

/** Half a cell of the designs: nearer to 0 or 1 lies no share of a number without limits. */
const EDGE = 1.1641532182693481e-10

/**
 * What is believed of several numbers together: each has its own distribution, and correlations of
 * their scores bind them (a Gaussian copula). `names` and `priors` are in one order, that of all
 * points.
 *
 * A share of exactly 0 or 1 of a number without limits is taken as 2^-33 from there, since a
 * number has to be finite.
 *
 * @throws RangeError where correlations contradict each other, or name what is not there.
 *
 * @example
 * ```ts
 * import { jointPrior, priorOf } from 'helferkreise/experiments'
 *
 * const joint = jointPrior(
 *   ['delayMin', 'trust'],
 *   [priorOf({ family: 'whole', low: 4, high: 8 }), priorOf({ family: 'uniform', low: 0, high: 1 })],
 * )
 * console.log(joint.fromShares([0.5, 0.25])) // => Float64Array(2) [ 6, 0.25 ]
 * ```
 */
export function jointPrior(
  names: readonly string[],
  priors: readonly Prior[],
  correlations: readonly Correlation[] = [],
): JointPrior {
  if (names.length !== priors.length)
    throw new RangeError(`expected a prior for each of ${names.length} names, got ${priors.length}`)
  const problems = correlationProblems(names, correlations)
  if (problems.length > 0)
    throw new RangeError(formatProblems('The correlations cannot be used', problems))
  const lower = new CholeskyDecomposition(new Matrix(correlationMatrix(names, correlations)))
    .lowerTriangularMatrix
  const bound = names.map((name) => correlations.some(({ of }) => of.includes(name)))

  const quantile = (at: number, share: number) => {
    const { quantile, low, high } = valueAt(priors, at)
    const least = low === -Infinity ? EDGE : 0
    const most = high === Infinity ? 1 - EDGE : 1
    return quantile(Math.min(most, Math.max(least, share)))
  }
  const correlated = (scores: ArrayLike<number>, at: number) => {
    let score = 0
    for (let other = 0; other <= at; other++) score += lower.get(at, other) * valueAt(scores, other)
    return score
  }
  const scoreOf = (share: number) => normalQuantile(Math.min(1 - EDGE, Math.max(EDGE, share)))
  const sized = (point: ArrayLike<number>) => {
    if (point.length === names.length) return
    throw new RangeError(`expected a point of ${names.length} numbers, got ${point.length}`)
  }
  return {
    names,
    fromShares(shares) {
      sized(shares)
      const scores = Float64Array.from(shares, scoreOf)
      // What nothing binds keeps its share to the last bit.
      return Float64Array.from(shares, (share, at) =>
        quantile(at, bound[at] ? shareBelow(correlated(scores, at)) : share),
      )
    },
    fromScores(scores) {
      sized(scores)
      return Float64Array.from(scores, (_, at) => quantile(at, shareBelow(correlated(scores, at))))
    },
  }
}
