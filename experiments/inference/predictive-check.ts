import { valueAt } from '../../sim/index.ts'
import type { Luck } from './luck.ts'
import { asMeasured, isKnown, type Statistic, type Target } from './target.ts'
import { weightedQuantiles } from './weighted.ts'

/** A target beside what the posterior says would be measured. */
export type PredictiveRow = {
  readonly name: string
  readonly observed: number
  /** Values below which 5, 25, 50, 75 and 95 per cent of what would be measured lie. */
  readonly quantiles: readonly number[]
  /** Share of what would be measured that lies at the observation or above. */
  readonly above: number
  /** Chance of lying as far out, to either side; small where the model cannot say what was observed. */
  readonly probability: number
  /** Does the observation lie within the middle 90 per cent? */
  readonly inside: boolean
  /** Weight of runs that did not say this number. */
  readonly missing: number
}

/** Levels of the quantiles of a row. */
export const PREDICTIVE_LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95]

/**
 * Posterior predictive check: what weighted runs of the posterior say of each target, each run with
 * a draw of the error of measurement and of the discrepancy. Draws: one per run and target.
 */
export function predictiveCheck(
  runs: readonly (readonly Statistic[])[],
  weights: ArrayLike<number>,
  targets: readonly Target[],
  luck: Luck,
): PredictiveRow[] {
  const measured = runs.map((run) => asMeasured(run, targets, luck))
  return targets.map(({ name, value: observed }, at) => {
    const known = measured.flatMap((run, one) => (isKnown(run[at]) ? [one] : []))
    const values = known.map((one) => measured[one]?.[at] as number)
    const shares = known.map((one) => valueAt(weights, one))
    const total = shares.reduce((sum, share) => sum + share, 0)
    const all = Array.from(weights).reduce((sum, share) => sum + share, 0)
    const quantiles = weightedQuantiles(values, shares, PREDICTIVE_LEVELS)
    const part = (test: (value: number) => boolean) =>
      values.reduce((sum, value, one) => sum + (test(value) ? valueAt(shares, one) : 0), 0) / total
    const [above, below] = [part((value) => value >= observed), part((value) => value <= observed)]
    return {
      name,
      observed,
      quantiles,
      above,
      probability: Math.min(1, 2 * Math.min(above, below)),
      inside: observed >= (quantiles[0] ?? Number.NaN) && observed <= (quantiles[4] ?? Number.NaN),
      missing: 1 - total / all,
    }
  })
}
