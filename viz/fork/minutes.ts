import { valueAt } from '../../sim/index.ts'
import { type Given, toldDifferences } from '../parts/difference-list.ts'
import { BASELINE } from '../plan/plan.ts'
import { inRows, planOf, type Tree } from '../plan/tree.ts'
import { dayOf } from '../words/day-of.ts'
import type { Speech } from '../words/index.ts'

/** Name of a branch: the one people gave it, or its number. */
export function branchName({ branches }: Tree, branch: number, { words }: Speech): string {
  const { fork } = words.comparison
  const { name = '' } = branches[branch] ?? {}
  return name || (branch === 0 ? fork.trunk : fork.branch(String(branch)))
}

/** What there is to say of a branch: where it leaves which one, and what it changes there. */
export type BranchTold = {
  readonly branch: number
  readonly depth: number
  readonly name: string
  readonly parent: number
  readonly from: string
  readonly changes: readonly { readonly towns: string; readonly sentence: string }[]
}

/** All branches in words, each below the one it leaves. `start` is the first day of the shared clock. */
export function tellBranches(page: Given, start: string): BranchTold[] {
  const { state, say } = page
  const { tree } = state
  const { fork } = say.words.comparison
  return inRows(tree).map(({ branch, depth }) => {
    const { parent, week } = valueAt(tree.branches, branch)
    const before = parent < 0 ? BASELINE : planOf(state, parent)
    return {
      branch,
      depth,
      name: branchName(tree, branch, say),
      parent,
      from:
        parent < 0
          ? fork.begin
          : fork.from(say.day(dayOf(week, start)), branchName(tree, parent, say)),
      changes: toldDifferences(page, planOf(state, branch), before, week),
    }
  })
}

/** The tree as plain text: the minutes of a workshop. */
export function minutesOf(told: readonly BranchTold[], { words }: Speech): string {
  const lines = told.flatMap(({ depth, name, from, changes }) => {
    const indent = '  '.repeat(depth)
    const changed = changes.map(({ towns, sentence }) => `${indent}  - ${towns}: ${sentence}`)
    return [
      `${indent}${name}, ${from}`,
      ...(changed.length > 0 ? changed : [`${indent}  - ${words.comparison.fork.unchanged}`]),
    ]
  })
  return [words.title, words.modelOnly, '', ...lines].join('\n')
}
