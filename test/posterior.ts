import type { Posterior } from '../experiments/posterior/posterior.ts'
import { DEFAULT_PARAMETERS, startValue } from '../sim/index.ts'
import { scenario } from './scenarios.ts'

const town = scenario('town-1')

/** A posterior of two draws: two parameters, and one start value of Town I. */
export const POSTERIOR: Posterior = {
  about: { study: 'small', hash: 'h', particles: 'p', model: 'm' },
  factors: [
    { path: 'parameters.callNeed', given: DEFAULT_PARAMETERS.callNeed, low: 0, high: 1 },
    {
      path: 'parameters.casesOpen',
      given: DEFAULT_PARAMETERS.casesOpen,
      low: 13,
      high: 52,
      whole: true,
    },
    {
      path: 'society.linking',
      town: 'I',
      given: startValue(town, 'society.linking') ?? Number.NaN,
      low: 0,
      high: 0.5,
    },
  ],
  draws: 2,
  shares: Uint8Array.of(0, 0, 0, 255, 255, 128),
}
