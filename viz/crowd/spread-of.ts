import { twentieths } from '../../figures/twentieths.ts'
import { type OutcomeKey, valueAt } from '../../sim/index.ts'
import type { Page } from '../element/page.ts'
import { DOTTED } from '../ranges/record.ts'
import type { TownRanges } from '../ranges/town-ranges.ts'
import { type Ensemble, LEVELS, valuesAt } from '../session/ensemble.ts'

/** Where many runs of a town lie in a week of the run. */
export type Spread = {
  /** The range in which 80 % of them lie; undefined where it is not known. */
  range(outcome: OutcomeKey, week: number): readonly [low: number, high: number] | undefined
  /** Twenty values that stand for all, lowest first; none where they are not known. */
  dots(outcome: OutcomeKey, week: number): readonly number[]
  /** The most members of the highest in the weeks from one to before another. */
  mostMembers(from: number, to: number): number
}

/**
 * Of the plan in view: of the runs that were computed here, else of those that come with the page;
 * undefined where there are none (yet).
 */
export function spreadInView({ state, session }: Page, town: number): Spread | undefined {
  const ensemble = session.ensemble(state, town)
  if (ensemble) return spreadOfEnsemble(ensemble)
  const ranges = session.rangesInView(state, town)
  return ranges && spreadOfRanges(ranges)
}

/** Of runs that were computed here; every week of every outcome that they keep. */
export function spreadOfEnsemble({ outcomes, weeks }: Ensemble): Spread {
  const dots = (outcome: OutcomeKey, week: number): readonly number[] => {
    const kept = outcomes[outcome]
    return kept ? twentieths(valuesAt(kept.values, weeks, Math.min(weeks - 1, week))) : []
  }
  return {
    dots,
    mostMembers: (from, to) => {
      const { quantiles } = outcomes.members!
      return Math.max(...valueAt(quantiles, quantiles.length - 1).subarray(from, to))
    },
    // As in the bands of charts, and in what is saved of them.
    range: (outcome, week) => {
      const at = Math.min(weeks - 1, week)
      const [low, high] = ([0.1, 0.9] as const).map(
        (share) => outcomes[outcome]?.quantiles[LEVELS.indexOf(share)]?.[at],
      )
      return low === undefined || high === undefined ? undefined : [low, high]
    },
  }
}

/** Of the runs that come with the page; they have dots of one outcome. */
export function spreadOfRanges(ranges: TownRanges): Spread {
  return {
    dots: (outcome, week) =>
      outcome === DOTTED ? ranges.dots(Math.min(week, ranges.weeks - 1)) : [],
    mostMembers: (from, to) => ranges.mostDotted(from, to),
    range: (outcome, week) => {
      const [low, high] = [ranges.line(outcome, 0.1)?.[week], ranges.line(outcome, 0.9)?.[week]]
      return low === undefined || high === undefined ? undefined : [low, high]
    },
  }
}
