import { type OutcomeKey, valueAt } from '../../sim/index.ts'
import { BASELINE, isBaseline, type Plan } from '../plan/plan.ts'
import type { Towns } from '../replay/towns.ts'
import { runOf } from '../session/drawn-task.ts'
import { pairOf } from '../session/ensemble.ts'
import type { Session } from '../session/session.ts'
import { tasksOfPlan } from '../session/tasks.ts'
import { shownRunsOf } from '../session/wanted.ts'
import type { State } from '../state/state.ts'
import { Later } from './later.ts'
import { type Paired, pairedOf, shippedPairs } from './paired.ts'

/** Pairs of runs that are computed where none come with the page, as for an own town. */
const PAIRS = 20
/** Outcomes that a story may compare over all pairs. */
export const PAIRED_OUTCOMES: readonly OutcomeKey[] = ['members', 'linking']

/** The runs of the plans that a story tells of, made when they are first asked for. */
export class PlanRuns {
  #towns: Later<Towns>
  #pairs: Later<Paired>
  #stop = new AbortController()

  /** `changed` is called when something has come. */
  constructor(changed: () => void) {
    this.#towns = new Later(changed)
    this.#pairs = new Later(changed)
  }

  /** The towns under a plan, in the runs that the page shows of it; undefined until they are there. */
  towns(session: Session, state: State, plan: Plan): Towns | undefined {
    if (session.scenarios.length === 0) return undefined
    const numbers = shownRunsOf({ ...state, a: plan })
    const shown = shownRunsOf(state)
    if (isBaseline(plan) && numbers.join() === shown.join()) return session.baseline.towns
    return this.#towns.get(`${numbers} ${JSON.stringify(plan)}`, () =>
      session.townsOf(
        tasksOfPlan(plan, session.scenarios).map((task, town) =>
          runOf(task, valueAt(numbers, town)),
        ),
      ),
    )
  }

  /** A town under the baseline and under a plan, run for run: as shipped, else as computed here; undefined until all are there. */
  pair(session: Session, plan: Plan, town: number): Paired | undefined {
    if (isBaseline(plan) || session.scenarios.length === 0) return undefined
    if (session.isShipped(town)) {
      const [before, after] = [BASELINE, plan].map((each) => session.ranges(each, town))
      return before && after && shippedPairs(before, after)
    }
    const { signal } = this.#stop
    return this.#pairs.get(`${town} ${JSON.stringify(plan)}`, async () => {
      const many = (of: Plan) =>
        session.crowd.ensemble(
          {
            first: valueAt(tasksOfPlan(of, session.scenarios), town),
            runs: PAIRS,
            outcomes: PAIRED_OUTCOMES,
          },
          { signal },
        )
      return pairedOf(pairOf(await many(BASELINE), await many(plan)))
    })
  }

  /** Ends what is still being made; it is made when it is asked for again. */
  stop(): void {
    this.#stop.abort()
    this.#stop = new AbortController()
  }
}
