import { Chance } from '../../experiments/chance.ts'
import { scalesOf } from '../../experiments/inference/distance.ts'
import type { SmcSettings } from '../../experiments/inference/smc-settings.ts'
import type { Generation } from '../../experiments/inference/smc-state.ts'
import { asMeasured } from '../../experiments/inference/target.ts'
import { type ModelConfusion, modelConfusion } from '../../experiments/study/model-confusion.ts'
import { FITS } from '../../experiments/study/posterior.ts'

/** Share of the draws from the prior that a choice between models keeps. */
const KEPT = 0.1
const LEAST_KEPT = 10

/**
 * How models are taken for each other by the generation that was drawn from the prior: later ones
 * lie near the observations and know nothing of others. Populations that close in tell models apart
 * at least as well.
 */
export function confusionOfPrior(
  { particles }: Pick<Generation, 'particles'>,
  { targets, models, scales, power, missing, withErrors }: SmcSettings,
  seed: string,
): readonly ModelConfusion[] {
  const draws = particles.map(({ evaluation, model, scores, statistics }) => ({
    model,
    scores,
    statistics: withErrors
      ? asMeasured(statistics, targets, new Chance(seed, 'error', evaluation))
      : statistics,
  }))
  const spread = scalesOf(
    draws.map(({ statistics }) => statistics),
    targets.length,
  )
  return modelConfusion({
    draws,
    models: models.map(({ name }) => name),
    targets,
    distance: { power, scales: typeof scales === 'string' ? spread : scales, missing },
    kept: Math.max(LEAST_KEPT, Math.ceil(KEPT * draws.length)),
    regression: false,
    fits: FITS,
    seed,
  })
}
