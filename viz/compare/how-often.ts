import { type OutcomeKey, valueAt } from '../../sim/index.ts'
import type { Page } from '../element/page.ts'
import { planOf } from '../plan/tree.ts'
import type { Towns } from '../replay/towns.ts'
import { tally } from '../session/ensemble.ts'
import { dayOf } from '../words/day-of.ts'
import { pairWords } from './pair-words.ts'

/**
 * In how many pairs of runs of the town B has more or less than A, as far as that is known: of the
 * pairs that were computed, in the week shown, else of those that come with the page, in a week next
 * to it, which is named. Undefined where there are none.
 */
export function howOften(
  { state, session, say, week }: Page,
  towns: Towns,
  outcome: OutcomeKey,
): { readonly told: string; readonly runs: number; readonly shipped: boolean } | undefined {
  const { a, b, town, tree, against } = state
  const offset = valueAt(towns.offsets, town)
  const dated = (at: number, sentence: string): string =>
    `${say.month(dayOf(at - offset, towns.start))}: ${sentence}`
  const pair = session.pair(state, town)
  if (pair) {
    const at = week + offset
    const runs = pair.a.seeds.length
    const told = pairWords({ ...tally(pair, outcome, at), runs }, outcome, say)
    return { told: dated(at, told), runs, shipped: false }
  }
  // A branch has a past of another plan.
  if (tree.at !== 0 || (against !== undefined && against !== 0)) return undefined
  const other = against === undefined ? b : planOf(state, against)
  const count = session.against(a, other, town)?.count(outcome, week + offset)
  if (!count) return undefined
  return {
    told: dated(count.week, pairWords(count, outcome, say)),
    runs: count.runs,
    shipped: true,
  }
}
