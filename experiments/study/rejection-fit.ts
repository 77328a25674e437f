import { normalQuantile, valueAt } from '../../sim/index.ts'
import { Chance } from '../chance.ts'
import { type Distance, scalesOf } from '../inference/distance.ts'
import { rejectionAbc } from '../inference/rejection.ts'
import { asMeasured, type Statistic, varianceOf } from '../inference/target.ts'
import { effectiveSampleSize } from '../inference/weighted.ts'
import type { JointPrior } from '../priors/prior.ts'
import type { Calibration } from './calibration.ts'
import { type ModelConfusion, modelConfusion } from './model-confusion.ts'
import {
  type By,
  FITS,
  type Fitted,
  fittedOf,
  modelsOf,
  type PosteriorSample,
  type Trace,
} from './posterior.ts'
import { type SelfCheckRow, selfCheck } from './self-check.ts'
import type { Study } from './study.ts'

/** Each difference in its own error and discrepancy; undefined where a target has neither. */
export function scalesOfErrors(fitted: Fitted): number[] | undefined {
  const scales = fitted.map(({ target }) => Math.sqrt(varianceOf(target)))
  return scales.every((scale) => scale > 0) ? scales : undefined
}

/** Even draws of what is believed, as shares of each factor; more of them begin with fewer. */
export function evenDraws({ seed, factors }: Study, draws: number): readonly Float64Array[] {
  const chance = new Chance(seed, 'draws')
  return Array.from({ length: draws }, () => Float64Array.from(factors, () => chance.uniform()))
}

/** What a fit by rejection is made of. */
export type RejectionFit = {
  readonly study: Study
  readonly calibration: Calibration
  readonly settings: By<'rejection'>
  readonly prior: JointPrior
  /** Points that were run, in shares. */
  readonly shares: readonly Float64Array[]
  /** The model of each, by number; all 0 where none is given. */
  readonly models?: readonly number[]
  /** What each says of every target; null where a run failed. */
  readonly statistics: readonly (readonly Statistic[] | null)[]
}

/** The nearest of even draws, how near they are, and a check of the fit against itself. */
export type Rejected = {
  readonly posterior: PosteriorSample
  readonly trace: Trace
  /** Fits to make-believe observations; made when it is asked for, since it takes a while. */
  readonly check: () => readonly SelfCheckRow[]
  /** How the models that compete are taken for each other; made when it is asked for. */
  readonly confusion: () => readonly ModelConfusion[]
}

/**
 * Keeps the nearest of even draws, by rejection.
 *
 * @throws RangeError where no run said anything.
 */
export function fitByRejection({
  study,
  calibration,
  settings: { particles, regression, errors },
  prior,
  shares,
  models = shares.map(() => 0),
  statistics: all,
}: RejectionFit): Rejected {
  const draws = shares.length
  const fitted = fittedOf(calibration)
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
  const weights = kept.map(({ weight }) => weight)
  return {
    posterior: {
      scores: kept.map(({ scores }) => [...scores]),
      // A regression moves scores; then runs of a point stand for one that lies near by.
      points: kept.map(({ scores, draw }) =>
        regression ? prior.fromScores(scores) : prior.fromShares(valueAt(shares, draw)),
      ),
      weights,
      distances: kept.map(({ distance }) => distance),
      statistics: kept.map(({ draw }) => all[draw] ?? []),
      evaluations: kept.map(({ draw }) => draw),
      models: kept.map(({ model }) => model),
    },
    trace: [
      {
        epsilon,
        accepted: kept.length,
        evaluated: Math.round(kept.length / acceptance),
        failed,
        ess: effectiveSampleSize(weights),
      },
    ],
    check: () => selfCheck({ ...about, names: study.factors.map(({ name }) => name) }),
    confusion: () =>
      modelConfusion({ ...about, models: modelsOf(calibration).map(({ name }) => name) }),
  }
}
