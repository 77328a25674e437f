import { modelChoice } from '../../../experiments/inference/model-choice.ts'
import type { StudyModel } from '../../../experiments/study/calibration.ts'
import type { Table } from '../../../experiments/study/fit-tables.ts'
import type { PosteriorSample } from '../../../experiments/study/posterior.ts'
import { valueAt } from '../../../sim/index.ts'

/** How probable each model is after the data, and Bayes factors against the first. */
export function modelsTable(
  models: readonly StudyModel[],
  { models: ofPoints, weights }: Pick<PosteriorSample, 'models' | 'weights'>,
): Table {
  const draws = ofPoints.map((model, at) => ({ model, weight: valueAt(weights, at) }))
  return {
    head: [
      'model',
      'changes',
      'prior',
      'probability',
      'error',
      'p_low',
      'p_high',
      'bayes_factor',
      'bf_low',
      'bf_high',
      'particles',
    ],
    rows: modelChoice(draws, models).map(({ name, prior, probability, error, bayesFactor }, at) => [
      name,
      valueAt(models, at).set.join(' '),
      prior,
      probability.value,
      error,
      probability.low,
      probability.high,
      known(bayesFactor.value),
      bayesFactor.low,
      bayesFactor.high,
      ofPoints.filter((model) => model === at).length,
    ]),
  }
}

/** Where nothing is left of the first model no factor against it can be told. */
const known = (value: number) => (Number.isFinite(value) ? value : null)
