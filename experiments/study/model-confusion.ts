import { valueAt } from '../../sim/index.ts'
import { Chance } from '../chance.ts'
import { sharesOfModels } from '../inference/proposal.ts'
import { fitToDraw } from './make-believe.ts'
import type { SelfCheck } from './self-check.ts'

/** What becomes of make-believe observations that one model made. */
export type ModelConfusion = {
  /** Name of the model that made them. */
  readonly name: string
  /** How many there were. */
  readonly fits: number
  /** How often each model came out as the most probable one, in the order of the models. */
  readonly chosen: readonly number[]
  /** Mean probability that each model was given. */
  readonly probability: readonly number[]
}

/** What a look at how models are taken for each other needs: draws say which model made them. */
export type ConfusionCheck = Omit<SelfCheck, 'names'> & { readonly models: readonly string[] }

/**
 * How often the model that made observations is found again, without a further run: draws of each
 * model are taken for the truth in turn, what their runs said for the observations, and the model
 * is chosen with all other draws. It says whether the statistics can tell the models apart at all,
 * which a Bayes factor from statistics cannot say of itself (Robert et al. 2011). Of models that
 * come out alike the first is taken.
 */
export function modelConfusion({
  models,
  fits,
  seed,
  ...believed
}: ConfusionCheck): readonly ModelConfusion[] {
  const { draws } = believed
  return models.map((name, model) => {
    const able = draws.flatMap((draw, at) =>
      draw.statistics !== null && (draw.model ?? 0) === model ? [at] : [],
    )
    const truths = new Chance(seed, 'model-check', model).shuffle(able).slice(0, fits)
    const chosen = models.map(() => 0)
    const given = models.map(() => 0)
    for (const truth of truths) {
      const { kept } = fitToDraw(believed, truth)
      const shares = sharesOfModels(kept, models.length)
      const best = shares.indexOf(Math.max(...shares))
      chosen[best] = valueAt(chosen, best) + 1
      for (const [at, one] of shares.entries()) given[at] = valueAt(given, at) + one / truths.length
    }
    return { name, fits: truths.length, chosen, probability: given }
  })
}
