import type { Table } from '../../../experiments/study/fit-tables.ts'
import { fittedOf, type PosteriorSample } from '../../../experiments/study/posterior.ts'
import { priorDependence } from '../../../experiments/study/prior-dependence.ts'
import type { OpenStudy } from '../open-study.ts'

/** How much the answer about each factor follows what was believed of it, and the observations. */
export function priorSensitivityTable(
  { study }: OpenStudy,
  { scores, weights, statistics }: PosteriorSample,
): Table {
  const fitted = study.calibration ? fittedOf(study.calibration) : []
  const { factors, byChance } = priorDependence({
    names: study.factors.map(({ name }) => name),
    scores,
    weights,
    statistics: statistics.map((row) => fitted.map(({ at }) => row[at] ?? null)),
    targets: fitted.map(({ target }) => target),
    seed: study.seed,
  })
  return {
    head: ['parameter', 'prior', 'likelihood', 'by_chance', 'rests_on'],
    rows: factors.map(({ name, prior, likelihood, rests }) => [
      name,
      prior,
      likelihood,
      byChance,
      rests,
    ]),
  }
}
