import { Chance } from '../../experiments/chance.ts'
import {
  type PredictiveRow,
  predictiveCheck,
} from '../../experiments/inference/predictive-check.ts'
import type { Statistic } from '../../experiments/inference/target.ts'
import {
  coordinate,
  weightedQuantiles,
  weightedVariance,
} from '../../experiments/inference/weighted.ts'
import { priorOf } from '../../experiments/priors/prior-of.ts'
import type { StudyTarget } from '../../experiments/study/calibration.ts'
import { statisticsOfPoint } from '../../experiments/study/point-runs.ts'
import { fitByRejection, type Rejected } from '../../experiments/study/rejection-fit.ts'
import { valueAt } from '../../sim/index.ts'
import { type Begun, doneOf, runName } from './study-runs.ts'

/** Levels of what is told of a factor: the ends of 90 of 100 points, and the middle. */
const LEVELS = [0.05, 0.5, 0.95]

/** What is left of a factor: the range it was drawn from, and where the points that were kept lie. */
export type Marginal = {
  readonly name: string
  readonly range: readonly [number, number]
  readonly low: number
  readonly middle: number
  readonly high: number
  /** Part of the variance that the observations took away; negative where points scatter more. */
  readonly contraction: number
}

/** A target with what the points that were kept say of it. */
export type Judged = PredictiveRow & { readonly target: StudyTarget }

/** What a fit found. */
export type FitFound = {
  readonly rejected: Rejected
  readonly draws: number
  readonly failed: number
  readonly kept: number
  /** Largest distance that was kept, in standard errors of the targets together. */
  readonly epsilon: number
  /** Contraction that so few points can show where nothing is known. */
  readonly byChance: number
  /** Factors, that of which most was learnt first. */
  readonly marginals: readonly Marginal[]
  readonly targets: readonly Judged[]
}

/** What the draws of a fit say together; undefined while runs are missing, or none said anything. */
export function fitFound(begun: Begun): FitFound | undefined {
  const { prepared, results } = begun
  const { study, plan, shares, keys } = prepared
  const { calibration } = study
  const settings = calibration?.abc
  if (settings?.method !== 'rejection' || calibration === undefined) return undefined
  if (doneOf(begun) < keys.length) return undefined
  const statistics = shares.map((_, row): readonly Statistic[] | null => {
    const runs = keys.flatMap((key) => {
      const result = key.row === row ? results.get(runName(key)) : undefined
      return result ? [{ key, result }] : []
    })
    return statisticsOfPoint(runs, calibration.targets, plan.values)
  })
  if (statistics.every((said) => said === null)) return undefined
  const { prior } = plan
  const rejected = fitByRejection({ study, calibration, settings, prior, shares, statistics })
  const { posterior, trace } = rejected
  const { weights, points, scores } = posterior
  const marginals = study.factors.map(({ name, prior }, at): Marginal => {
    const [low = NaN, middle = NaN, high = NaN] = weightedQuantiles(
      coordinate(points, at),
      weights,
      LEVELS,
    )
    const { low: from, high: to } = priorOf(prior)
    // In scores the variance of what was believed is 1.
    const contraction = 1 - weightedVariance(coordinate(scores, at), weights)
    return { name, range: [from, to], low, middle, high, contraction }
  })
  const { targets } = calibration
  // The same draws of the errors as on the command line.
  const luck = new Chance(study.seed, 'ppc')
  const [first] = trace
  return {
    rejected,
    draws: shares.length,
    failed: first?.failed ?? 0,
    kept: points.length,
    epsilon: first?.epsilon ?? Number.NaN,
    byChance: BY_CHANCE * Math.sqrt(2 / (first?.ess ?? 1)),
    marginals: marginals.toSorted((one, other) => other.contraction - one.contraction),
    targets: predictiveCheck(posterior.statistics, weights, targets, luck).map((row, at) => ({
      ...row,
      target: valueAt(targets, at),
    })),
  }
}

/** Standard errors of a variance within which many factors of which nothing was learnt lie. */
const BY_CHANCE = 3
