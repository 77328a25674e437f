import { quantile } from '../../../experiments/quantile.ts'
import { valueAt, weekWithin } from '../../../sim/index.ts'
import type { HandIn } from '../../seminar/hand-in.ts'
import { BUILT } from '../../seminar/tasks.ts'
import type { Crowd } from '../../session/crowd.ts'
import { valuesAt } from '../../session/ensemble.ts'
import type { Watch } from '../../session/runs.ts'
import type { Session } from '../../session/session.ts'
import { tasksOfBranch } from '../../session/tasks.ts'
import { foundState } from './found-words.ts'

/** Runs of each plan. */
export const RUNS = 20
const OUTCOME = 'linking'

/** What many runs of a plan say of the ties that the task asks for. */
export type PlanRange = {
  /** Runs above the limit, of all. */
  readonly above: number
  readonly runs: number
  /** Four of five runs lie between these shares. */
  readonly low: number
  readonly high: number
}

/** Ranges by the address that a plan was found at. */
export type PlanRanges = ReadonlyMap<string, PlanRange>

/** Runs each plan of a class that is not known yet; equal plans run once. What is done is told of as it comes. */
export async function computeRanges(
  session: Pick<Session, 'scenarios'> & { readonly crowd: Pick<Crowd, 'ensemble'> },
  handIns: readonly HandIn[],
  known: PlanRanges,
  told: (address: string, range: PlanRange) => void,
  { signal, onProgress }: Watch,
): Promise<void> {
  const plans = new Map(
    handIns.flatMap((handIn) => {
      const address = handIn.found.plan
      const state = foundState(handIn, 'plan')
      return address === undefined || !state || known.has(address) ? [] : [[address, state]]
    }),
  )
  let done = 0
  for (const [address, state] of plans) {
    const first = valueAt(tasksOfBranch(state, state.tree.at, session.scenarios), BUILT.town)
    const ensemble = await session.crowd.ensemble(
      { first, runs: RUNS, outcomes: [OUTCOME] },
      { signal, onProgress: (share) => onProgress?.((done + share) / plans.size) },
    )
    const week = weekWithin(BUILT.day, first.scenario.start, ensemble.weeks)
    const sorted = valuesAt(ensemble.outcomes[OUTCOME]!.values, ensemble.weeks, week)
    done++
    told(address, {
      above: sorted.filter((value) => value >= BUILT.linking).length,
      runs: sorted.length,
      low: quantile(sorted, 0.1),
      high: quantile(sorted, 0.9),
    })
  }
}
