import { type OutcomeKey, valueAt } from '../../sim/index.ts'
import type { Page } from '../element/page.ts'
import { isAsTrunk, planOf } from '../plan/tree.ts'
import type { Towns } from '../replay/towns.ts'
import { tally } from '../session/ensemble.ts'
import { dayOf } from '../words/day-of.ts'
import { pairWords } from './pair-words.ts'

/** What pairs of runs say of a town. */
export type HowOften = {
  /** In how many of them B has more or less than A. */
  readonly sentence: string
  /** When, as they are not counted in every week that can be shown. */
  readonly month: string
  readonly runs: number
}

/**
 * In how many pairs of runs of the town B has more or less than A, as far as that is known: of the
 * pairs that were computed, in the week shown, else of those that come with the page, in a week next
 * to it. Undefined where there are none.
 */
export function howOften(
  { state, session, say, week }: Page,
  towns: Towns,
  outcome: OutcomeKey,
): HowOften | undefined {
  const { a, b, town, against } = state
  const offset = valueAt(towns.offsets, town)
  const month = (at: number): string => say.month(dayOf(at - offset, towns.start))
  const pair = session.pair(state, town)
  if (pair) {
    const at = week + offset
    const runs = pair.a.seeds.length
    const sentence = pairWords({ ...tally(pair, outcome, at), runs }, outcome, say)
    return { sentence, month: month(at), runs }
  }
  // A branch has a past of another plan.
  if (!isAsTrunk(state) || (against !== undefined && against !== 0)) return undefined
  const other = against === undefined ? b : planOf(state, against)
  const count = session.against(a, other, town)?.count(outcome, week + offset)
  if (!count) return undefined
  const sentence = pairWords(count, outcome, say)
  return { sentence, month: month(count.week), runs: count.runs }
}

/** The same with its month; else that one pair says little. */
export function howOftenWords(page: Page, towns: Towns, outcome: OutcomeKey): string {
  const known = howOften(page, towns, outcome)
  return known ? `${known.month}: ${known.sentence}` : page.say.words.comparison.crowd.pairNeeded
}
