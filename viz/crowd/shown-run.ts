import type { Page } from '../element/page.ts'
import { isAsTrunk } from '../plan/tree.ts'

/**
 * What the runs on the stage are: under a preset typical ones of many (`docs/ranges.ts`); under an
 * own plan those with the same values and luck; of an own town, or where others were chosen, just runs.
 * `place` says where their numbers stand when those of many runs are below them.
 */
export function shownRun({ state, say: { words } }: Page, place?: 'above'): string {
  const { a, own, runs } = state
  if (own.length > 0 || runs.some((run) => run !== 0)) return words.oneRun
  if (a.changes.length > 0 || !isAsTrunk(state)) return place ? words.oneRun : words.sameLuckRun
  return place ? words.typicalAbove : words.typicalRun
}
