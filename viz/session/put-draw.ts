import type { Posterior } from '../../experiments/posterior/posterior.ts'
import { underPosterior } from '../../experiments/posterior/under.ts'
import type { Branch } from '../../sim/index.ts'
import type { RunTask } from '../../workers/api.ts'

/** A task under a draw of a posterior. */
export function putDraw(task: RunTask, posterior: Posterior, draw: number): RunTask {
  const scenario = underPosterior(task.scenario, posterior, draw)
  const { branch } = task.options ?? {}
  if (!branch) return { ...task, scenario }
  // What came before a fork happened under the same values.
  const past = ({ from, branch: before, ...rest }: Branch): Branch => ({
    ...rest,
    from: underPosterior(from, posterior, draw),
    ...(before ? { branch: past(before) } : {}),
  })
  return { ...task, scenario, options: { ...task.options, branch: past(branch) } }
}
