import type { Plan } from '../plan/plan.ts'
import { align, type Towns } from '../replay/towns.ts'
import type { Session } from '../session/session.ts'

/** The runs of the plans that a story tells of, made when they are first asked for. */
export class PlanRuns {
  #changed: () => void
  #made = new Map<string, Towns | 'running'>()

  /** `changed` is called when a run has come. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** The towns under a plan; undefined until they are there. */
  towns(session: Session, plan: Plan): Towns | undefined {
    if (plan.preset === 'observed' && plan.changes.length === 0) return session.baseline.towns
    if (session.scenarios.length === 0) return undefined
    const key = JSON.stringify(plan)
    const known = this.#made.get(key)
    if (known === undefined) void this.#run(session, plan, key)
    return known === 'running' ? undefined : known
  }

  async #run(session: Session, plan: Plan, key: string): Promise<void> {
    this.#made.set(key, 'running')
    try {
      const trajectories = await Promise.all(
        session.scenariosOf(plan).map((scenario) => {
          return session.runs.run({ scenario, seed: scenario.seed })
        }),
      )
      this.#made.set(key, align(trajectories))
    } catch {
      // Asked for again the next time; the stage tells what went wrong.
      this.#made.delete(key)
    }
    this.#changed()
  }
}
