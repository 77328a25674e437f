import type { Tree } from '../plan/tree.ts'
import type { Speech } from '../words/index.ts'

/** Name of a branch: the one people gave it, or its number. */
export function branchName({ branches }: Tree, branch: number, { words }: Speech): string {
  const { fork } = words.comparison
  const { name = '' } = branches[branch] ?? {}
  return name || (branch === 0 ? fork.trunk : fork.branch(String(branch)))
}
