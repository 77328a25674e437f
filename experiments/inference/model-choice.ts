import { exp, log, valueAt } from '../../sim/index.ts'
import { priorOfModels, sharesOfModels } from './proposal.ts'
import type { FittedModel } from './smc-settings.ts'
import { effectiveSampleSize } from './weighted.ts'

/** An estimate with its interval of 95 %. */
export type Likely = { readonly value: number; readonly low: number; readonly high: number }

/** What data say of one of several models. */
export type ModelChoice = {
  readonly name: string
  /** What it was believed in before, in shares. */
  readonly prior: number
  readonly probability: Likely
  /** Standard error of the probability, from so few draws. */
  readonly error: number
  /** How many times as much the data speak for it as for the first model; 1 for that one itself. */
  readonly bayesFactor: Likely
}

const WIDTH = 1.959963984540054
/** What counts are taken larger by in the interval of a ratio, so that it is there where one is 0. */
const HALF = 0.5

/**
 * Probabilities of models after the data, from weighted draws each of one model, and Bayes factors
 * against the first: what the odds of the data are once those of the prior are taken out.
 *
 * Intervals are those of as many independent draws as the weights are worth: Wilson's for a
 * probability (also where none or all are of a model), and of the logarithm of a ratio with half a
 * draw added to both. They say what luck of the draws does, and nothing of what is lost between
 * data and statistics: a Bayes factor from statistics need not be that of the data, and no number
 * of draws brings them together (Robert, Cornuet, Marin and Pillai 2011).
 *
 * @example
 * ```ts
 * import { modelChoice } from 'helferkreise/experiments'
 *
 * const draws = [0, 0, 0, 1].map((model) => ({ model, weight: 1 }))
 * const [, second] = modelChoice(draws, [{ name: 'one' }, { name: 'other' }])
 * console.log(second?.probability.value, second?.bayesFactor.value.toFixed(2)) // => 0.25 0.33
 * ```
 */
export function modelChoice(
  draws: readonly { readonly model: number; readonly weight: number }[],
  models: readonly Omit<FittedModel, 'dimensions'>[],
): ModelChoice[] {
  const priors = priorOfModels(models.map((model) => ({ ...model, dimensions: 0 })))
  const shares = sharesOfModels(draws, models.length)
  const worth = effectiveSampleSize(draws.map(({ weight }) => weight))
  const factor = (at: number, add: number) => {
    const own = (valueAt(shares, at) * worth + add) / valueAt(priors, at)
    return own / ((valueAt(shares, 0) * worth + add) / valueAt(priors, 0))
  }
  return models.map(({ name }, at) => {
    const share = valueAt(shares, at)
    const spread = Math.sqrt(1 / (share * worth + HALF) + 1 / (valueAt(shares, 0) * worth + HALF))
    const middle = log(factor(at, HALF))
    return {
      name,
      prior: valueAt(priors, at),
      probability: { value: share, ...wilson(share, worth) },
      error: Math.sqrt((share * (1 - share)) / worth),
      bayesFactor:
        at === 0
          ? { value: 1, low: 1, high: 1 }
          : {
              value: factor(at, 0),
              low: exp(middle - WIDTH * spread),
              high: exp(middle + WIDTH * spread),
            },
    }
  })
}

function wilson(share: number, count: number): { readonly low: number; readonly high: number } {
  const square = (WIDTH * WIDTH) / count
  const middle = share + square / 2
  const half = WIDTH * Math.sqrt((share * (1 - share)) / count + square / (4 * count))
  return {
    low: Math.max(0, (middle - half) / (1 + square)),
    high: Math.min(1, (middle + half) / (1 + square)),
  }
}
