import type { Region } from '../../experiments/inference/not-ruled-out.ts'
import { filterByPatterns } from '../../experiments/inference/pattern-filter.ts'
import { isKnown } from '../../experiments/inference/target.ts'
import { type By, fittedOf, type Sampled } from '../../experiments/study/posterior.ts'
import { normalQuantile, valueAt } from '../../sim/index.ts'
import { runEvenDraws } from './even-draws.ts'
import type { Means } from './run-points.ts'

/**
 * All draws that lie in the bands asked for, with equal weights; no posterior where there is none.
 * The distance of a draw is the number of bands that it misses. Errors are in the bands, not in what
 * runs say.
 */
export async function sampleByFilter(
  means: Means,
  { draws, bands, least }: By<'filter'>,
  left: Region | undefined,
): Promise<Sampled> {
  const { open, calibration } = means
  const fitted = fittedOf(calibration)
  const { shares, models, statistics } = await runEvenDraws(means, draws, left)
  const values = statistics.map((row) =>
    fitted.map(({ at }) => {
      const value = row?.[at]
      return isKnown(value) ? value : Number.NaN
    }),
  )
  const filter = filterByPatterns(values, bands)
  const missed = filter.met.map((row) => row.filter((met) => !met).length)
  const kept = missed.flatMap((count, draw) => (bands.length - count >= least ? [draw] : []))
  const failed = statistics.filter((row) => row === null).length
  const trace = [
    {
      epsilon: bands.length - least,
      accepted: kept.length,
      evaluated: draws,
      failed,
      ess: kept.length,
    },
  ]
  if (kept.length === 0) return { filter, trace }
  return {
    filter,
    trace,
    posterior: {
      scores: kept.map((draw) => [...valueAt(shares, draw)].map(normalQuantile)),
      points: kept.map((draw) => open.plan.prior.fromShares(valueAt(shares, draw))),
      weights: kept.map(() => 1 / kept.length),
      distances: kept.map((draw) => valueAt(missed, draw)),
      statistics: kept.map((draw) => statistics[draw] ?? []),
      evaluations: kept,
      models: kept.map((draw) => valueAt(models, draw)),
    },
  }
}
