import { formatProblems, valueAt } from '../../sim/index.ts'
import type { Correlation } from '../priors/correlations.ts'
import type { Prior } from '../priors/prior.ts'
import type { Design } from './design.ts'
import { designProblems } from './design-schema.ts'
import type { DesignSpec } from './design-spec.ts'
import { factorial, levelsOf } from './factorial.ts'
import { latinHypercube } from './latin-hypercube.ts'
import { morris } from './morris.ts'
import { random } from './random.ts'
import { saltelli } from './saltelli.ts'
import { sobol } from './sobol.ts'
import { table } from './table.ts'

/** What a design is made for. */
export type Designed = {
  /** Names of the factors, in the order of all points. */
  readonly names: readonly string[]
  /** What is believed of each factor, in that order; levels of factorial designs are taken from it. */
  readonly priors: readonly Prior[]
  /** Correlations of factors, which designs for effects of single factors refuse. */
  readonly correlations?: readonly Correlation[]
  /** Luck of the design, apart from that of the runs. */
  readonly seed: string
  /** Text of the file that a table names. */
  readonly table?: string
}

/**
 * The design that a specification names. Nothing of it is computed before a row is asked for (but
 * for the swaps and choices of a method that has them), so that its cost can be told first.
 *
 * @throws RangeError with all that keeps the specification from being one for these factors.
 *
 * @example
 * ```ts
 * import { designOf, priorOf } from 'helferkreise/experiments'
 *
 * const share = priorOf({ family: 'uniform', low: 0, high: 1 })
 * const of = { names: ['trust', 'parity'], priors: [share, share], seed: 'design' }
 * const design = designOf({ method: 'saltelli', points: 1024 }, of)
 * console.log(design.rows, design.roleOf(1)) // => 6144 AB_1
 * ```
 */
export function designOf(spec: DesignSpec, of: Designed): Design {
  const { names, priors, seed, table: csv } = of
  const problems = designProblems(spec, of)
  if (problems.length > 0)
    throw new RangeError(formatProblems('The design cannot be used', problems))
  switch (spec.method) {
    case 'sobol':
      return sobol(names, spec.points, { ...spec, seed })
    case 'random':
      return random(names, spec.points, seed)
    case 'latin-hypercube':
      return latinHypercube(names, spec.points, { ...spec, seed })
    case 'factorial': {
      const { levels } = spec
      const valuesOf = (name: string, at: number) => {
        const own = typeof levels === 'number' ? levels : (levels[name] ?? 1)
        return typeof own === 'number' ? levelsOf(valueAt(priors, at), own) : own
      }
      return factorial(names, names.map(valuesOf))
    }
    case 'morris':
      return morris(names, spec.trajectories, { ...spec, seed })
    case 'saltelli':
      return saltelli(names, spec.points, { ...spec, seed })
    case 'table':
      if (csv === undefined) throw new RangeError(`${spec.file}: expected the text of this table`)
      return table(names, csv)
  }
}
