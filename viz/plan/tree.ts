import { valueAt } from '../../sim/index.ts'
import type { Plan } from './plan.ts'
import { writePlan } from './plan-text.ts'

/** A way of going on from a week of another one; the trunk is the way from the beginning. */
export type Branch = {
  /** Given by people; empty until then. */
  readonly name: string
  /** Index of the branch it leaves; -1 for the trunk. */
  readonly parent: number
  /** Week of the shared clock from which it goes its own way; 0 for the trunk. */
  readonly week: number
  /** Undefined for the branch that is shown: its plan is plan A. */
  readonly plan: Plan | undefined
}

/** The branches of a session, in order of their making, and which of them is shown as plan A. */
export type Tree = { readonly branches: readonly Branch[]; readonly at: number }

/** What of the state a step in the tree changes. */
export type Forked = { readonly tree: Tree; readonly a: Plan }

/** Branches beside the trunk. */
export const MOST_BRANCHES = 12
/** Longest name of a branch: links stay short. */
export const LONGEST_NAME = 30

/** The trunk alone. */
export const TRUNK: Tree = { branches: [{ name: '', parent: -1, week: 0, plan: undefined }], at: 0 }

/** The plan of a branch. */
export function planOf({ tree, a }: Forked, branch: number): Plan {
  return tree.branches[branch]?.plan ?? a
}

/** Whether the shown branch goes its way as the trunk does, as one does that has just left: what is known of that plan holds for it. */
export function isAsTrunk({ tree, a }: Forked): boolean {
  const [trunk = 0, ...branches] = lineOf(tree, tree.at)
  const written = (branch: number): string => writePlan(planOf({ tree, a }, branch))
  return branches.every((branch) => written(branch) === written(trunk))
}

/** The branches from the trunk to a branch, that one included. */
export function lineOf({ branches }: Tree, branch: number): number[] {
  const { parent } = valueAt(branches, branch)
  return parent < 0 ? [branch] : [...lineOf({ branches, at: branch }, parent), branch]
}

/** The week in which two branches part; 0 where they never were one. */
export function partedAt(tree: Tree, one: number, other: number): number {
  const [mine, yours] = [lineOf(tree, one), lineOf(tree, other)]
  const own = [
    ...mine.filter((each) => !yours.includes(each)),
    ...yours.filter((each) => !mine.includes(each)),
  ]
  return own.length === 0 ? 0 : Math.min(...own.map((each) => valueAt(tree.branches, each).week))
}

/**
 * A new branch with the same plan from a week on, and shown. A week before the shown branch
 * begins belongs to the branch it came from. Undefined when there are `MOST_BRANCHES`.
 */
export function forkAt({ tree, a }: Forked, week: number): Forked | undefined {
  const { branches, at } = tree
  if (branches.length > MOST_BRANCHES) return undefined
  const parent = lineOf(tree, at).findLast((branch) => valueAt(branches, branch).week <= week) ?? 0
  const plan = planOf({ tree, a }, parent)
  const all = [...parked(tree, a), { name: '', parent, week, plan: undefined }]
  return { tree: { branches: all, at: all.length - 1 }, a: plan }
}

/** Shows another branch. */
export function goTo({ tree, a }: Forked, branch: number): Forked {
  if (branch === tree.at || !tree.branches[branch]) return { tree, a }
  const branches = parked(tree, a)
  const plan = valueAt(branches, branch).plan ?? a
  branches[branch] = { ...valueAt(branches, branch), plan: undefined }
  return { tree: { branches, at: branch }, a: plan }
}

/** Gives a branch a name. */
export function rename(tree: Tree, branch: number, name: string): Tree {
  const branches = tree.branches.map((each, index) =>
    index === branch ? { ...each, name: name.trim().slice(0, LONGEST_NAME) } : each,
  )
  return { ...tree, branches }
}

/** Takes a branch away with all that leave it; when one of them is shown, its parent is shown. */
export function remove(forked: Forked, branch: number): Forked {
  const { branches } = forked.tree
  if (branch <= 0 || !branches[branch]) return forked
  const gone = (index: number) => lineOf(forked.tree, index).includes(branch)
  const shown = gone(forked.tree.at) ? goTo(forked, valueAt(branches, branch).parent) : forked
  const kept = branches.flatMap((_, index) => (gone(index) ? [] : [index]))
  return {
    a: shown.a,
    tree: {
      at: kept.indexOf(shown.tree.at),
      branches: kept.map((index) => {
        const each = valueAt(shown.tree.branches, index)
        return { ...each, parent: each.parent < 0 ? -1 : kept.indexOf(each.parent) }
      }),
    },
  }
}

/** Branches as they lie one below the other: each before those that leave it. */
export function inRows(tree: Tree): { readonly branch: number; readonly depth: number }[] {
  const rows: { branch: number; depth: number }[] = []
  const add = (branch: number, depth: number): void => {
    rows.push({ branch, depth })
    tree.branches.forEach(({ parent }, child) => {
      if (parent === branch) add(child, depth + 1)
    })
  }
  add(0, 0)
  return rows
}

/** All branches with the plan of the shown one written into it. */
function parked({ branches, at }: Tree, a: Plan): Branch[] {
  return branches.map((each, index) => (index === at ? { ...each, plan: a } : each))
}
