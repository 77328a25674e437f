import { normalQuantile, valueAt } from '../../sim/index.ts'
import { effectiveSampleSize, weightedCovariance } from '../inference/weighted.ts'

/** Two columns by number, and how they go together. */
export type RankCorrelation = {
  readonly of: readonly [number, number]
  /** From -1 to 1. */
  readonly correlation: number
}

/** Correlations of the ranks of weighted columns. */
export type RankCorrelations = {
  /** The strongest first. */
  readonly pairs: readonly RankCorrelation[]
  /** Size that the strongest of as many pairs of independent columns exceeds in one of twenty cases. */
  readonly byChance: number
}

/** Chance that the strongest of pairs that have nothing to do with each other is taken for more. */
const MISTAKEN = 0.05

/**
 * Rank correlations (Spearman) of all pairs of columns that vary; values that are alike share their
 * rank. The limit of chance is that of as many independent rows as the weights are worth, all pairs
 * at once (Bonferroni, Fisher's transform left out as the correlations in question are small).
 */
export function rankCorrelations(
  columns: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
): RankCorrelations {
  const ranks = columns.map(ranksOf)
  const rows = Array.from({ length: weights.length }, (_, row) =>
    ranks.map((column) => valueAt(column, row)),
  )
  const covariance = weightedCovariance(rows, weights)
  const deviations = covariance.map((row, at) => Math.sqrt(valueAt(row, at)))
  const pairs = columns.flatMap((_, one) =>
    columns.slice(0, one).flatMap((_, other): readonly RankCorrelation[] => {
      const apart = valueAt(deviations, one) * valueAt(deviations, other)
      if (!(apart > 0)) return []
      const correlation = valueAt(valueAt(covariance, one), other) / apart
      return [{ of: [other, one], correlation }]
    }),
  )
  pairs.sort((one, other) => Math.abs(other.correlation) - Math.abs(one.correlation))
  const tail = MISTAKEN / (2 * Math.max(1, pairs.length))
  const worth = Math.max(2, effectiveSampleSize(weights))
  return { pairs, byChance: normalQuantile(1 - tail) / Math.sqrt(worth - 1) }
}

function ranksOf(values: ArrayLike<number>): Float64Array {
  const order = Array.from({ length: values.length }, (_, at) => at).sort(
    (a, b) => valueAt(values, a) - valueAt(values, b) || a - b,
  )
  const ranks = new Float64Array(values.length)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to++
    for (let at = from; at <= to; at++) ranks[valueAt(order, at)] = (from + to) / 2
    from = to + 1
  }
  return ranks
}
