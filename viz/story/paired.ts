import { quantile } from '../../experiments/quantile.ts'
import { type OutcomeKey, valueAt } from '../../sim/index.ts'
import type { TownRanges } from '../ranges/town-ranges.ts'
import { type Pair, tally, valuesAt } from '../session/ensemble.ts'

/** A plan against the baseline over many runs with the same values and luck, by outcome and week of the run. */
export type Paired = {
  readonly runs: number
  readonly weeks: number
  /** In how many runs the plan has less; undefined for an outcome that was not kept. */
  fewer(outcome: OutcomeKey, week: number): number | undefined
  /** Median of the plan. */
  after(outcome: OutcomeKey, week: number): number | undefined
  /** Median of the baseline. */
  before(outcome: OutcomeKey, week: number): number | undefined
}

/** Pairs that were computed here. */
export function pairedOf(pair: Pair): Paired {
  const median = ({ outcomes, weeks }: Pair['a'], outcome: OutcomeKey, week: number) => {
    const spread = outcomes[outcome]
    return spread && quantile(valuesAt(spread.values, weeks, week), 0.5)
  }
  return {
    runs: pair.a.seeds.length,
    weeks: pair.a.weeks,
    fewer: (outcome, week) =>
      pair.difference[outcome] ? tally(pair, outcome, week).below : undefined,
    after: (outcome, week) => median(pair.b, outcome, week),
    before: (outcome, week) => median(pair.a, outcome, week),
  }
}

/** Pairs that come with the page. */
export function shippedPairs(before: TownRanges, after: TownRanges): Paired {
  const median = (ranges: TownRanges, outcome: OutcomeKey, week: number) => {
    const line = ranges.line(outcome, 0.5)
    return line && valueAt(line, week)
  }
  return {
    runs: after.runs,
    weeks: after.weeks,
    fewer: (outcome, week) => after.count(outcome, week)?.below,
    after: (outcome, week) => median(after, outcome, week),
    before: (outcome, week) => median(before, outcome, week),
  }
}
