import { type Branch as Past, type Scenario, valueAt, weekOf } from '../../sim/index.ts'
import type { RunTask } from '../../workers/api.ts'
import { type Plan, scenariosOf, sharedStart } from '../plan/plan.ts'
import { type Forked, lineOf, planOf } from '../plan/tree.ts'
import { taskOf } from './runs.ts'

/** The runs of the three towns of a plan from the beginning. */
export function tasksOfPlan(plan: Plan, baseline: readonly Scenario[]): RunTask[] {
  return scenariosOf(plan, baseline).map(taskOf)
}

/** The runs of the three towns of a branch: each with the past it shares with those it left. */
export function tasksOfBranch(
  forked: Forked,
  branch: number,
  baseline: readonly Scenario[],
): RunTask[] {
  const line = lineOf(forked.tree, branch)
  const scenarios = line.map((each) => scenariosOf(planOf(forked, each), baseline))
  return tasksOfPlan(planOf(forked, branch), baseline).map((task, town) => {
    const offset = weekOf(sharedStart(baseline), task.scenario.start)
    let past: Past | undefined
    line.slice(1).forEach((each, before) => {
      const week = valueAt(forked.tree.branches, each).week + offset
      const from = valueAt(valueAt(scenarios, before), town)
      past = past ? { from, week, branch: past } : { from, week }
    })
    return past ? { ...task, options: { branch: past } } : task
  })
}
