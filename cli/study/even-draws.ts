import { Chance } from '../../experiments/chance.ts'
import type { Region } from '../../experiments/inference/not-ruled-out.ts'
import type { Statistic } from '../../experiments/inference/target.ts'
import { picker } from '../../experiments/inference/weighted.ts'
import { modelsOf } from '../../experiments/study/posterior.ts'
import { evenDraws } from '../../experiments/study/rejection-fit.ts'
import { valueAt } from '../../sim/index.ts'
import { type Means, runPoints } from './run-points.ts'

/** Draws that were run. */
export type EvenDraws = {
  /** Points in shares. */
  readonly shares: readonly Float64Array[]
  /** The model of each draw, by number. */
  readonly models: readonly number[]
  /** What each says of all targets; null where a run failed. */
  readonly statistics: readonly (readonly Statistic[] | null)[]
}

/**
 * Runs even draws of what is left, or of the prior where there were no waves; a draw's model is
 * drawn by what is believed of them. More draws begin with those that were run before.
 */
export async function runEvenDraws(
  means: Means,
  count: number,
  left: Region | undefined,
): Promise<EvenDraws> {
  const { open, calibration, evaluations } = means
  const shares = left
    ? Array.from({ length: count }, (_, at) => valueAt(left.points, at % left.points.length))
    : evenDraws(open.study, count)
  const competing = modelsOf(calibration)
  const take = picker(competing.map(({ weight }) => weight))
  const ofModels = new Chance(open.study.seed, 'models')
  const models = shares.map((_, row) => take(ofModels.at(row)))
  const stage = evaluations.stageOf('abc', 0)
  const wanted = new Map(
    shares.map((point, row) => [
      row,
      {
        point: [...open.plan.prior.fromShares(point)],
        set: valueAt(competing, valueAt(models, row)).set,
      },
    ]),
  )
  await runPoints(means, stage, wanted, 'the draws of the calibration')
  const statistics = shares.map((_, row) => evaluations.statisticsOf(stage, row) ?? null)
  return { shares, models, statistics }
}
