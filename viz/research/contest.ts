import type { Draw } from '../../experiments/bands.ts'
import { type TownMetrics, townMetrics } from '../../experiments/town-metrics.ts'
import { type Scenario, type Trajectory, valueAt, weekWithin } from '../../sim/index.ts'
import { BASELINE, scenariosOf } from '../plan/plan.ts'
import type { Crowd } from '../session/crowd.ts'
import { runOf } from '../session/drawn-task.ts'
import { LAST_OBSERVED } from '../state/observed.ts'
import { ASSUMPTION_KEYS, type AssumptionKey, turned } from './assumptions.ts'
import { Job } from './job.ts'
import { CLAIM_KEYS, type ClaimKey, type ClaimRuns, holds } from './story-claims.ts'

/** Draws under which every assumption is tried; each has the same values and luck with and without it. */
export const DRAWS = 10
/** Draws by which a claim has to lose. */
const DECISIVE = 3
/** Runs of a draw: the three towns, and town I without a forum. */
const SIDES = 4
/** Runs that the answer to one assumption takes. */
export const RUNS_EACH = DRAWS * SIDES

/** In how many draws each claim holds. */
export type Verdict = Readonly<Record<ClaimKey, number>>
/** The model as it is, or with one assumption turned. */
export type Side = AssumptionKey | 'asItIs'

/** Whether a claim that mostly holds as the model is falls with an assumption, in more draws than luck turns. */
export function topples(claim: ClaimKey, before: Verdict, after: Verdict): boolean {
  const mostly = 2 * before[claim] > DRAWS && 2 * after[claim] <= DRAWS
  return mostly && before[claim] - after[claim] >= DECISIVE
}

/** Tries assumptions, each once; what is done stays. */
export class Contest extends Job {
  readonly verdicts = new Map<Side, Verdict>()
  #crowd: Pick<Crowd, 'each'>

  constructor(crowd: Pick<Crowd, 'each'>) {
    super()
    this.#crowd = crowd
  }

  /** Tries one assumption, or all that are not known; the model as it is comes first. */
  try(scenarios: readonly Scenario[], keys: readonly AssumptionKey[] = ASSUMPTION_KEYS): void {
    void this.start(async (signal, onProgress) => {
      const sides: Side[] = ['asItIs', ...keys]
      const open = sides.filter((side) => !this.verdicts.has(side))
      for (const [index, side] of open.entries()) {
        const part = (share: number) => onProgress((index + share) / open.length)
        this.verdicts.set(side, await this.#verdict(scenarios, side, { signal, onProgress: part }))
        this.tell()
      }
    })
  }

  async #verdict(
    scenarios: readonly Scenario[],
    side: Side,
    watch: Parameters<Crowd['each']>[2],
  ): Promise<Verdict> {
    const towns = scenariosOf(BASELINE, scenarios)
    const uncalled = scenariosOf({ preset: 'withoutForum', changes: [] }, scenarios)
    const all = [...towns, valueAt(uncalled, 0)].map((scenario) =>
      side === 'asItIs' ? scenario : turned(scenario, side),
    )
    const tasks = Array.from({ length: DRAWS }, (_, draw) =>
      all.map((scenario) => runOf({ scenario, seed: scenario.seed }, draw + 1)),
    ).flat()
    const metrics: TownMetrics[] = []
    const ends: number[] = []
    const done = (run: number, trajectory: Trajectory): void => {
      if (run % SIDES < SIDES - 1) metrics[run] = townMetrics(trajectory)
      ends[run] = membersAtEnd(trajectory)
    }
    await this.#crowd.each(tasks, done, watch)
    return verdictOf(
      Array.from({ length: DRAWS }, (_, draw): ClaimRuns => {
        const at = draw * SIDES
        return {
          // Three towns stand before the one without a forum.
          towns: metrics.slice(at, at + SIDES - 1) as unknown as Draw,
          called: valueAt(ends, at),
          uncalled: valueAt(ends, at + SIDES - 1),
        }
      }),
    )
  }
}

/** In how many of some draws each claim holds. */
export function verdictOf(draws: readonly ClaimRuns[]): Verdict {
  const counts = CLAIM_KEYS.map((claim) => [
    claim,
    draws.filter((draw) => holds(claim, draw)).length,
  ])
  // One entry for each claim.
  return Object.fromEntries(counts) as Verdict
}

function membersAtEnd({ outcomes, start, weeks }: Trajectory): number {
  return outcomes.members?.[weekWithin(LAST_OBSERVED, start, weeks)] ?? 0
}
