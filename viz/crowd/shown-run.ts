import type { Page } from '../element/page.ts'
import { BASELINE } from '../plan/plan.ts'

/** What the runs on the stage are: those as shipped are near the middle of many (`docs/typical-run.ts`). */
export function shownRun({ state, say: { words } }: Page): string {
  const { a, own, runs, tree } = state
  const shipped =
    a.preset === BASELINE.preset &&
    a.changes.length === 0 &&
    own.length === 0 &&
    tree.branches.length <= 1 &&
    runs.every((run) => run === 0)
  return shipped ? words.typicalRun : words.oneRun
}
