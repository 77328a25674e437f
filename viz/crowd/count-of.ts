import { type OutcomeKey, valueAt } from '../../sim/index.ts'
import type { Page } from '../element/page.ts'
import { isBaseline } from '../plan/plan.ts'
import type { Count } from '../ranges/town-ranges.ts'
import type { Towns } from '../replay/towns.ts'
import { tally } from '../session/ensemble.ts'
import { dayOf } from '../words/day-of.ts'

/** A count, and its month in words. */
export type DatedCount = { readonly count: Count; readonly month: string }

/**
 * In how many runs of a town plan A has more or less of an outcome than the baseline: of the runs
 * that were computed, in the week shown, else of those that come with the page, in a week next to
 * it. Undefined for the baseline, and where there is only a single run.
 */
export function countOf(
  { state, session, say, week }: Page,
  towns: Towns,
  town: number,
  outcome: OutcomeKey,
): DatedCount | undefined {
  const offset = valueAt(towns.offsets, town)
  const at = week + offset
  const pair = session.change(state, town)
  const shipped = () =>
    isBaseline(state.a) ? undefined : session.rangesInView(state, town)?.count(outcome, at)
  const count =
    pair && at < pair.a.weeks && pair.difference[outcome]
      ? { ...tally(pair, outcome, at), runs: pair.a.seeds.length, week: at }
      : shipped()
  return count && { count, month: say.month(dayOf(count.week - offset, towns.start)) }
}
