import { type OutcomeKey, valueAt, weekOf } from '../../sim/index.ts'
import type { Plan } from '../plan/plan.ts'
import { planOf } from '../plan/tree.ts'
import { fatesOf } from '../replay/fates.ts'
import { openingWeek, type Towns, valuesOf } from '../replay/towns.ts'
import { encodeState } from '../state/address.ts'
import type { TaskKey } from '../state/lesson.ts'
import { LAST_OBSERVED } from '../state/observed.ts'
import { INITIAL, type RouteName, type State } from '../state/state.ts'

/** What a task looks at: the state of the page and the runs, where they are there. */
export type Situation = {
  readonly state: State
  readonly towns: Towns | undefined
  readonly baseline: Towns | undefined
  /** The towns of plan B, where they are compared. */
  readonly other: Towns | undefined
}

/** A task: where it is done, and when it is done. */
type Task = {
  readonly route: RouteName
  /** What of the state the way there sets. */
  readonly shows?: Partial<State>
  satisfied(situation: Situation): boolean
}

/** What the first task looks at: a town and an outcome. */
export const SOUGHT = { town: 0, outcome: 'openConflict' } as const satisfies {
  town: number
  outcome: OutcomeKey
}
/** Weeks by which a found week may miss the highest one. */
const LEEWAY = 2
/** The town that the second task builds a plan for, by when, and how high ties to officials have to be: further than luck does. */
export const BUILT = { town: 2, day: LAST_OBSERVED, linking: 0.3 } as const

/** The five tasks of the seminar; their words are `words.workshop.tasks.list`. */
export const TASKS: Readonly<Record<TaskKey, Task>> = {
  conflict: {
    route: 'stage',
    shows: { town: SOUGHT.town, chart: SOUGHT.outcome },
    satisfied({ state: { route, week }, baseline }) {
      if (route !== 'stage' || week === undefined || !baseline) return false
      const values = valuesOf(baseline, SOUGHT.town, SOUGHT.outcome)
      if (values.length === 0) return false
      return Math.abs(week - values.indexOf(Math.max(...values))) <= LEEWAY
    },
  },
  plan: {
    route: 'lab',
    shows: { town: BUILT.town, together: false },
    satisfied({ towns, baseline }) {
      if (!towns || !baseline) return false
      const [now, before] = [towns, baseline].map(
        (of) => valuesOf(of, BUILT.town, 'linking')[weekOf(BUILT.day, of.start)] ?? 0,
      )
      return now! > before! && now! >= BUILT.linking
    },
  },
  biography: {
    route: 'stage',
    satisfied: ({ state: { route, selection } }) =>
      route === 'stage' && selection?.kind === 'person',
  },
  comparison: {
    route: 'compare',
    satisfied({ state, towns, other }) {
      const { route, a, b, selection } = state
      if (route !== 'compare' || !differ(a, b) || !towns || !other) return false
      if (selection?.kind !== 'person') return false
      const { town, id } = selection
      const week = valueAt(towns.offsets, town) + (state.week ?? openingWeek(towns.start))
      const [one, two] = [towns, other].map((of) => valueAt(of.replays, town).trajectory)
      return fatesOf(one!, two!, week).some(({ person }) => person === id)
    },
  },
  fork: {
    route: 'stage',
    shows: { levers: true },
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

/** The address of what was seen when a task was done: what it hangs on, nothing of how it looked. */
export function foundAt({ state }: Situation): string {
  const { route, week, town, a, b, tree, against, runs, selection, side } = state
  return encodeState({
    ...INITIAL,
    ...{ route, week, town, a, b, tree, against, runs, selection, side },
  })
}

function differ(one: Plan, other: Plan): boolean {
  return encodeState({ ...INITIAL, a: one }) !== encodeState({ ...INITIAL, a: other })
}
