import { type OutcomeKey, valueAt } from '../../sim/index.ts'
import { BASELINE, type Plan } from '../plan/plan.ts'
import { align, type Towns } from '../replay/towns.ts'
import { type Pair, pairOf } from '../session/ensemble.ts'
import type { Session } from '../session/session.ts'
import { tasksOfPlan } from '../session/tasks.ts'
import { Later } from './later.ts'

/** Pairs of runs, the baseline and the plan with the same luck, on which a story says what a plan changes. */
export const PAIRS = 12
/** Outcomes that a story may compare over all pairs. */
export const PAIRED_OUTCOMES: readonly OutcomeKey[] = ['members', 'linking']

/** The runs of the plans that a story tells of, made when they are first asked for. */
export class PlanRuns {
  #towns: Later<Towns>
  #pairs: Later<Pair>
  #stop = new AbortController()

  /** `changed` is called when something has come. */
  constructor(changed: () => void) {
    this.#towns = new Later(changed)
    this.#pairs = new Later(changed)
  }

  /** The towns under a plan; undefined until they are there. */
  towns(session: Session, plan: Plan): Towns | undefined {
    if (isBaseline(plan)) return session.baseline.towns
    if (session.scenarios.length === 0) return undefined
    return this.#towns.get(JSON.stringify(plan), async () => {
      const scenarios = session.scenariosOf(plan)
      return align(
        await Promise.all(
          scenarios.map((scenario) => session.runs.run({ scenario, seed: scenario.seed })),
        ),
      )
    })
  }

  /** A town under the baseline and under a plan, run for run; undefined until all are there. */
  pair(session: Session, plan: Plan, town: number): Pair | undefined {
    if (isBaseline(plan) || session.scenarios.length === 0) return undefined
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
      return pairOf(await many(BASELINE), await many(plan))
    })
  }

  /** Ends what is still being made; it is made when it is asked for again. */
  stop(): void {
    this.#stop.abort()
    this.#stop = new AbortController()
  }
}

function isBaseline({ preset, changes }: Plan): boolean {
  return preset === BASELINE.preset && changes.length === 0
}
