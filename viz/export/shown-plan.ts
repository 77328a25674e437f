import type { Page } from '../element/page.ts'
import { branchName } from '../fork/branch-name.ts'
import { planName } from '../plan/plan-name.ts'
import { planOf } from '../plan/tree.ts'
import type { Side } from '../state/state.ts'

/** The plan of a side in words, with the branch it belongs to where there are branches. */
export function shownPlan({ state, say }: Pick<Page, 'state' | 'say'>, side: Side): string {
  const { a, b, tree, against } = state
  const branch = side === 'a' ? tree.at : against
  const other = against === undefined ? b : planOf(state, against)
  const plan = side === 'a' ? a : other
  const name = planName(plan, say)
  const named = tree.branches.length > 1 || tree.branches[0]?.name !== ''
  if (branch === undefined || !named) return name
  return `${branchName(tree, branch, say)}: ${name}`
}

/** The plans on the screen: of both sides where two are compared. */
export function shownPlans(page: Pick<Page, 'state' | 'say'>): string {
  const a = shownPlan(page, 'a')
  return page.state.route === 'compare' ? `A: ${a} · B: ${shownPlan(page, 'b')}` : a
}
