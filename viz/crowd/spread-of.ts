import { likelyRange, twentieths } from '../../figures/twentieths.ts'
import type { OutcomeKey } from '../../sim/index.ts'
import { DOTTED } from '../ranges/record.ts'
import type { TownRanges } from '../ranges/town-ranges.ts'
import { type Ensemble, valuesAt } from '../session/ensemble.ts'

/** Where many runs of a town lie in a week of the run. */
export type Spread = {
  /** The range in which 80 % of them lie; undefined where it is not known. */
  range(outcome: OutcomeKey, week: number): readonly [low: number, high: number] | undefined
  /** Twenty values that stand for all, lowest first; none where they are not known. */
  dots(outcome: OutcomeKey, week: number): readonly number[]
}

/** Of runs that were computed here; every week of every outcome that they keep. */
export function spreadOfEnsemble({ outcomes, weeks }: Ensemble): Spread {
  const dots = (outcome: OutcomeKey, week: number): readonly number[] => {
    const kept = outcomes[outcome]
    return kept ? twentieths(valuesAt(kept.values, weeks, Math.min(weeks - 1, week))) : []
  }
  return {
    dots,
    range: (outcome, week) => {
      const twenty = dots(outcome, week)
      return twenty.length > 0 ? likelyRange(twenty) : undefined
    },
  }
}

/** Of the runs that come with the page; they have dots of one outcome. */
export function spreadOfRanges(ranges: TownRanges): Spread {
  return {
    dots: (outcome, week) =>
      outcome === DOTTED ? ranges.dots(Math.min(week, ranges.weeks - 1)) : [],
    range: (outcome, week) => {
      const [low, high] = [ranges.line(outcome, 0.1)?.[week], ranges.line(outcome, 0.9)?.[week]]
      return low === undefined || high === undefined ? undefined : [low, high]
    },
  }
}
