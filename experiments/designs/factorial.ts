import { valueAt } from '../../sim/index.ts'
import type { Prior } from '../priors/prior.ts'
import { checkSize, type Design } from './design.ts'

/**
 * Every combination of the levels of the factors (`levels[factor]`, values), the last factor
 * changing first. Cannot be extended: a further level lies among the others, and changes which row
 * is which.
 *
 * @throws RangeError where a factor has no level.
 */
export function factorial(
  names: readonly string[],
  levels: readonly (readonly number[])[],
): Design {
  for (const [factor, name] of names.entries())
    checkSize(`levels of ${name}`, levels[factor]?.length ?? 0)
  const pointOf = (row: number) => {
    const point = new Float64Array(names.length)
    let rest = row
    for (let factor = names.length - 1; factor >= 0; factor--) {
      const own = valueAt(levels, factor)
      point[factor] = valueAt(own, rest % own.length)
      rest = Math.floor(rest / own.length)
    }
    return point
  }
  return {
    method: 'factorial',
    names,
    rows: levels.reduce((product, own) => product * own.length, 1),
    space: 'values',
    pointOf,
    roleOf: () => 'grid',
  }
}

/**
 * So many levels of a factor: the values in the middle of as many equal shares of what is believed
 * of it, each value once.
 */
export function levelsOf(prior: Prior, count: number): number[] {
  checkSize('levels', count)
  const values = Array.from({ length: count }, (_, at) => prior.quantile((at + 0.5) / count))
  return [...new Set(values)]
}
