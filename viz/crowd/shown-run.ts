import type { Page } from '../element/page.ts'

/**
 * What the runs on the stage are: under a preset typical ones of many (`docs/ranges.ts`); under an
 * own plan those with the same values and luck; of an own town, or where others were chosen, just runs.
 */
export function shownRun({ state, say: { words } }: Page): string {
  const { a, own, runs, tree } = state
  if (own.length > 0 || runs.some((run) => run !== 0)) return words.oneRun
  return a.changes.length === 0 && tree.at === 0 ? words.typicalRun : words.sameLuckRun
}
