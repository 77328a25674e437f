import { weekOf } from '../../sim/index.ts'
import type { Plan } from '../plan/plan.ts'
import { planOf } from '../plan/tree.ts'
import type { Towns } from '../replay/towns.ts'
import { valuesOf } from '../replay/towns.ts'
import { encodeState } from '../state/address.ts'
import { INITIAL, type RouteName, type State } from '../state/state.ts'

/** What a task looks at: the state of the page and the runs, where they are there. */
export type Situation = {
  readonly state: State
  readonly towns: Towns | undefined
  readonly baseline: Towns | undefined
}

export const TASK_KEYS = ['conflict', 'plan', 'biography', 'comparison', 'fork'] as const
export type TaskKey = (typeof TASK_KEYS)[number]

/** A task: the screen it is done on, and when it is done. */
type Task = {
  readonly route: RouteName
  satisfied(situation: Situation): boolean
}

/** Weeks by which a found week may miss the highest one. */
const LEEWAY = 2
const END = '2021-12-27'
/** How high a plan has to lift the ties to officials: further than luck does. */
const LINKED = 0.3

/** The five tasks of the seminar; their words are `words.workshop.tasks.list`. */
export const TASKS: Readonly<Record<TaskKey, Task>> = {
  conflict: {
    route: 'stage',
    satisfied({ state: { route, week }, baseline }) {
      if (route !== 'stage' || week === undefined || !baseline) return false
      const values = valuesOf(baseline, 0, 'openConflict')
      if (values.length === 0) return false
      return Math.abs(week - values.indexOf(Math.max(...values))) <= LEEWAY
    },
  },
  plan: {
    route: 'lab',
    satisfied({ towns, baseline }) {
      if (!towns || !baseline) return false
      const [now, before] = [towns, baseline].map(
        (of) => valuesOf(of, 2, 'linking')[weekOf(END, of.start)] ?? 0,
      )
      return now! > before! && now! >= LINKED
    },
  },
  biography: {
    route: 'stage',
    satisfied: ({ state: { selection } }) => selection?.kind === 'person',
  },
  comparison: {
    route: 'compare',
    satisfied: ({ state: { route, a, b } }) => route === 'compare' && differ(a, b),
  },
  fork: {
    route: 'lab',
    satisfied: ({ state }) => {
      const { a, b, tree } = state
      const dated = [...a.changes, ...b.changes].some(({ from }) => from !== undefined)
      const branched = tree.branches.some(
        ({ parent, week }, branch) =>
          parent >= 0 && week > 0 && differ(planOf(state, branch), planOf(state, parent)),
      )
      return dated || branched
    },
  },
}

function differ(one: Plan, other: Plan): boolean {
  return encodeState({ ...INITIAL, a: one }) !== encodeState({ ...INITIAL, a: other })
}
