import { formatProblems } from '../../sim/index.ts'
import { beta } from './beta.ts'
import { discrete, whole } from './discrete.ts'
import { normal } from './normal.ts'
import type { Prior } from './prior.ts'
import { priorProblems } from './prior-schema.ts'
import type { PriorSpec } from './prior-spec.ts'
import { triangular } from './triangular.ts'
import { loguniform, uniform } from './uniform.ts'

/**
 * The distribution that a specification names.
 *
 * @throws RangeError with all that keeps the specification from being one.
 *
 * @example
 * ```ts
 * import { priorOf } from 'helferkreise/experiments'
 *
 * const prior = priorOf({ family: 'triangular', low: 0, mode: 1, high: 4 })
 * console.log(prior.quantile(0.25), prior.mean) // => 1 1.6666666666666667
 * ```
 */
export function priorOf(spec: PriorSpec): Prior {
  const problems = priorProblems(spec)
  if (problems.length > 0)
    throw new RangeError(formatProblems('The prior cannot be used', problems))
  switch (spec.family) {
    case 'uniform':
      return uniform(spec)
    case 'loguniform':
      return loguniform(spec)
    case 'normal':
      return normal(spec)
    case 'beta':
      return beta(spec)
    case 'triangular':
      return triangular(spec)
    case 'discrete':
      return discrete(spec)
    case 'whole':
      return whole(spec)
  }
}
