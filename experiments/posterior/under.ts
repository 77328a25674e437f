import {
  type ParameterKey,
  type Scenario,
  startValue,
  valueAt,
  withStartValue,
} from '../../sim/index.ts'
import { type Drawn, withDrawnStart } from '../draws.ts'
import type { Load } from '../variants.ts'
import { type Posterior, valueOfStep } from './posterior.ts'

const PARAMETERS = 'parameters.'

/**
 * A scenario with the values of a draw in place of those that are not known. A value that somebody
 * decided stays: one that differs from what the towns of the study have. A town of one's own has
 * no start values in the draws; those for which it gives a range are drawn evenly from it.
 * Draws begin anew after the last one.
 *
 * @example
 * ```ts
 * import { readPosterior, underPosterior } from 'helferkreise/experiments'
 * import { loadScenario, shippedPosterior } from 'helferkreise/files'
 *
 * const posterior = readPosterior(shippedPosterior())
 * const { scenario } = loadScenario('town-1', ['administration.trust=0.9'])
 * const drawn = underPosterior(scenario, posterior, 0)
 * console.log(drawn.administration.trust) // => 0.9
 * ```
 */
export function underPosterior(scenario: Scenario, posterior: Posterior, draw: number): Scenario {
  const { factors, shares, draws } = posterior
  const row = (draw % draws) * factors.length
  const parameters: Record<ParameterKey, number> = { ...scenario.parameters }
  let town = scenario
  factors.forEach((factor, at) => {
    const value = valueOfStep(factor, valueAt(shares, row + at))
    if (factor.town === undefined) {
      const key = factor.path.slice(PARAMETERS.length) as ParameterKey
      if (parameters[key] === factor.given) parameters[key] = value
    } else if (
      factor.town === scenario.town &&
      startValue(scenario, factor.path) === factor.given
    ) {
      town = withStartValue(town, factor.path, value)
    }
  })
  const fitted = factors.some((factor) => factor.town === scenario.town)
  return { ...(fitted ? town : withDrawnStart(town, `draw ${draw + 1}`, 'all')), parameters }
}

/** Draws of the posterior from the first on, each with luck of its own. */
export function posteriorDraws(load: Load, posterior: Posterior): (draw: number) => Drawn {
  return (draw) => ({
    load: (name) => underPosterior(load(name), posterior, draw - 1),
    values: valuesOf(posterior, draw - 1),
    luck: `draw ${draw}`,
  })
}

/** Values of a draw by path; a start value after the town that it is of. */
function valuesOf({ factors, shares, draws }: Posterior, draw: number): Record<string, number> {
  const row = (draw % draws) * factors.length
  return Object.fromEntries(
    factors.map((factor, at) => [
      factor.town === undefined ? factor.path : `${factor.town}.${factor.path}`,
      valueOfStep(factor, valueAt(shares, row + at)),
    ]),
  )
}
