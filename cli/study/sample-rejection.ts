import { Chance } from '../../experiments/chance.ts'
import { type Distance, scalesOf } from '../../experiments/inference/distance.ts'
import type { Region } from '../../experiments/inference/not-ruled-out.ts'
import { rejectionAbc } from '../../experiments/inference/rejection.ts'
import { asMeasured } from '../../experiments/inference/target.ts'
import { effectiveSampleSize } from '../../experiments/inference/weighted.ts'
import { modelConfusion } from '../../experiments/study/model-confusion.ts'
import { selfCheck } from '../../experiments/study/self-check.ts'
import { normalQuantile, valueAt } from '../../sim/index.ts'
import { runEvenDraws } from './even-draws.ts'
import { type By, FITS, fittedOf, type Sampled, scalesOfErrors } from './posterior.ts'
import type { Means } from './run-points.ts'

/** The nearest of even draws of what is left, or of the prior where there were no waves. */
export async function sampleByRejection(
  means: Means,
  { draws, particles, regression, errors }: By<'rejection'>,
  left: Region | undefined,
): Promise<Sampled> {
  const { open, calibration } = means
  const { study, plan } = open
  const fitted = fittedOf(calibration)
  const { shares, models, statistics: all } = await runEvenDraws(means, draws, left)
  // As they would have been measured: then what is kept is exact for a model with these errors.
  const targets = fitted.map(({ target }) => target)
  const fit = all.map((row, draw) => {
    const said = row && fitted.map(({ at }) => row[at] ?? null)
    const luck = new Chance(study.seed, 'error', draw)
    return said && errors ? asMeasured(said, targets, luck) : said
  })
  const known = fit.flatMap((row) => (row ? [row] : []))
  const distance: Distance = {
    power: 2,
    scales: scalesOfErrors(fitted) ?? scalesOf(known, fitted.length),
    missing: 'skip',
  }
  const drawn = shares.map((point, at) => ({
    model: valueAt(models, at),
    scores: point.map(normalQuantile),
    statistics: valueAt(fit, at),
  }))
  const { epsilon, kept, failed, acceptance } = rejectionAbc(
    drawn,
    targets,
    distance,
    { share: Math.min(1, particles / draws) },
    regression,
  )
  const about = {
    draws: drawn,
    targets,
    distance,
    kept: particles,
    regression,
    fits: FITS,
    seed: study.seed,
  }
  const check = selfCheck({ ...about, names: study.factors.map(({ name }) => name) })
  const names = calibration.models?.map(({ name }) => name)
  const weights = kept.map(({ weight }) => weight)
  return {
    posterior: {
      scores: kept.map(({ scores }) => [...scores]),
      // A regression moves scores; then runs of a point stand for one that lies near by.
      points: kept.map(({ scores, draw }) =>
        regression ? plan.prior.fromScores(scores) : plan.prior.fromShares(valueAt(shares, draw)),
      ),
      weights,
      distances: kept.map(({ distance }) => distance),
      statistics: kept.map(({ draw }) => all[draw] ?? []),
      evaluations: kept.map(({ draw }) => draw),
      models: kept.map(({ model }) => model),
    },
    check,
    ...(names ? { confusion: modelConfusion({ ...about, models: names }) } : {}),
    trace: [
      {
        epsilon,
        accepted: kept.length,
        evaluated: Math.round(kept.length / acceptance),
        failed,
        ess: effectiveSampleSize(weights),
      },
    ],
  }
}
