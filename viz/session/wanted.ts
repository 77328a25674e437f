import { OUTCOMES, type OutcomeKey, type Scenario } from '../../sim/index.ts'
import type { RunTask } from '../../workers/api.ts'
import { BASELINE, isBaseline } from '../plan/plan.ts'
import { planOf } from '../plan/tree.ts'
import { CHART_OUTCOMES } from '../ranges/record.ts'
import type { State } from '../state/state.ts'
import type { EnsembleTask } from './crowd.ts'
import { type DrawnTask, runOf } from './drawn-task.ts'
import { tasksOfBranch, tasksOfPlan } from './tasks.ts'
import { TYPICAL_RUNS } from './typical-runs.ts'

/** The other outcomes, which a comparison tells only when it is asked for all differences. */
const REST_OUTCOMES = OUTCOMES.map(({ key }) => key).filter((key) => !CHART_OUTCOMES.includes(key))

/** The part of the state that says what has to be computed. */
export type Asking = Pick<
  State,
  'route' | 'a' | 'b' | 'tree' | 'against' | 'runs' | 'crowd' | 'town' | 'table' | 'own'
>

/** The runs and ensembles of a state; lists of towns. */
export type Wanted = {
  readonly a: readonly DrawnTask[]
  readonly b: readonly DrawnTask[]
  readonly baseline: readonly DrawnTask[]
  /** Ensembles of plan A and plan B, town by town; none where none are asked for. */
  readonly crowdA: readonly EnsembleTask[]
  readonly crowdB: readonly EnsembleTask[]
  /** Ensembles of the baseline with the same values and luck as those of plan A, where that is another plan. */
  readonly crowdBaseline: readonly EnsembleTask[]
  /** The same of the other outcomes, where all differences are to be told. */
  readonly restA: readonly EnsembleTask[]
  readonly restB: readonly EnsembleTask[]
}

/** What of a state says which runs it shows. */
type Shown = Pick<State, 'route' | 'a' | 'b' | 'tree' | 'runs' | 'own'>

/**
 * Numbers of the runs that a state shows: those that were chosen, else typical ones of the preset
 * that its plan starts from. Branches, plan B and the baseline are shown under the same numbers.
 */
export function shownRunsOf({ route, a, b, tree, runs, own }: Shown): readonly number[] {
  const trunk = planOf({ tree, a }, 0)
  const told = route === 'compare' && isBaseline(trunk) ? b : trunk
  return runs.map((run, town) => {
    if (run !== 0 || own.some((file) => file.town === town)) return run
    return TYPICAL_RUNS[told.preset][town] ?? 0
  })
}

/** What a state asks to be computed. Pure. */
export function wantedOf(state: Asking, baseline: readonly Scenario[]): Wanted {
  const { tree, against, crowd, route, table } = state
  const runs = shownRunsOf(state)
  const firstA = tasksOfBranch(state, tree.at, baseline)
  const firstB =
    against === undefined || !tree.branches[against]
      ? tasksOfPlan(state.b, baseline)
      : tasksOfBranch(state, against, baseline)
  const shown = (tasks: readonly RunTask[]) =>
    tasks.map((task, town) => runOf(task, runs[town] ?? 0))
  const many = (tasks: readonly RunTask[], outcomes: readonly OutcomeKey[]): EnsembleTask[] =>
    crowd === 0 ? [] : tasks.map((first) => ({ first, runs: crowd, outcomes }))
  const rest = (tasks: readonly RunTask[]): EnsembleTask[] =>
    route === 'compare' && table ? many(tasks, REST_OUTCOMES) : []
  const firstBaseline = tasksOfPlan(BASELINE, baseline)
  return {
    a: shown(firstA),
    b: shown(firstB),
    baseline: shown(firstBaseline),
    crowdBaseline: isBaseline(state.a) && tree.at === 0 ? [] : many(firstBaseline, CHART_OUTCOMES),
    crowdA: many(firstA, CHART_OUTCOMES),
    crowdB: many(firstB, CHART_OUTCOMES),
    restA: rest(firstA),
    restB: rest(firstB),
  }
}
