import { meanOf } from '../../../experiments/course.ts'
import { inPeriods } from '../../../experiments/outcomes/periods.ts'
import type { PlanOutcomes, World } from '../../../experiments/policies/compare.ts'
import type { Future, Policies, PolicyPlan } from '../../../experiments/policies/policies.ts'
import type { StudyResult, StudyRun } from '../../../experiments/study/evaluate.ts'
import type { RunKey } from '../../../experiments/study/plan.ts'
import type { Study } from '../../../experiments/study/study.ts'
import { canonical, valueAt } from '../../../sim/index.ts'
import { sha256 } from '../../digest.ts'
import { InputError } from '../../failure.ts'
import type { Chunk, Engine, Evaluated, Kept } from '../engine.ts'
import type { Journal } from '../journal.ts'
import type { OpenStudy } from '../open-study.ts'
import { paceOf } from '../run-study.ts'
import { runShownStage } from '../shown-stage.ts'
import { byStage, StagedRuns } from '../staged-runs.ts'
import type { ChosenStates } from './choose-states.ts'

/** Who makes the runs that are missing; nobody where results are only read. */
export type Maker = {
  readonly engine: Engine
  readonly signal: AbortSignal
  readonly quiet: boolean
}

/** Plans that are run in the first so many states, each with all futures. */
export type Wanted = { readonly plans: readonly PolicyPlan[]; readonly states: number }

/** A run of a plan that failed: in which future and state, under which seed, and why. */
export type FailedPlanRun = {
  readonly plan: string
  readonly future: string
  readonly state: number
  readonly seed: string
  readonly error: string
}

/** A run of a plan that is done: what is run, and what came out. */
export type DonePlanRun = {
  readonly name: string
  readonly study: Study
  readonly run: StudyRun
  readonly result: StudyResult
}

const DIGITS = 12

/**
 * Runs of plans in worlds: what the journal has of them, and those that are missing. A plan under a
 * future is a stage of the journal, so that another plan leaves what is done as it is; the luck of
 * a run is that of its state alone, the same for all plans and futures.
 */
export class PolicyRuns {
  #open: OpenStudy
  #policies: Policies
  #states: ChosenStates
  #journal: Journal
  #study: Study
  #hash: string
  #runs: StagedRuns
  /** How many of the values of a run are years, of cost and of posts each. */
  #years: number

  constructor(open: OpenStudy, policies: Policies, states: ChosenStates, journal: Journal) {
    const { calibration: _, policies: __, design: ___, ...rest } = open.study
    const town = valueAt(open.study.towns, policies.town)
    this.#open = open
    this.#policies = policies
    this.#states = states
    this.#journal = journal
    this.#runs = new StagedRuns(journal)
    this.#study = {
      ...rest,
      towns: [town],
      factors: states.factors,
      correlations: [],
      outcomes: policies.outcomes,
    }
    const span = { start: town.scenario.start, weeks: rest.weeks ?? town.scenario.weeks }
    this.#years = (inPeriods(policies.outcomes, span).length - policies.aims.length) / 2
    this.#hash = sha256(
      canonical([
        open.identity.model,
        open.identity.towns,
        rest.seed,
        rest.weeks ?? null,
        states.factors,
        policies.town,
        policies.outcomes.map(({ id: _id, ...outcome }) => outcome),
        states.grows ? 'prior' : states.points,
      ]),
    )
  }

  /** The worlds of the first so many states, with weights that add up to 1. */
  worlds(states: number): World[] {
    const { futures } = this.#policies
    const shares = futures.reduce((sum, { weight }) => sum + weight, 0)
    const weights = this.#states.weights.slice(0, states)
    const all = weights.reduce((sum, weight) => sum + weight, 0)
    return weights.flatMap((weight, state) =>
      futures.map((future, at) => ({
        state,
        future: at,
        weight: (weight / all) * (future.weight / shares),
      })),
    )
  }

  /**
   * Makes the runs that are missing.
   *
   * @throws InputError where nobody makes them.
   */
  async make({ plans, states }: Wanted, maker: Maker | undefined, label: string): Promise<void> {
    const cells = this.#cellsOf(plans)
    const { seeds } = this.#policies
    const keys = cells.flatMap(({ stage }, cell) =>
      Array.from({ length: states }, (_, state) => this.#missing(stage, state)).flatMap(
        (replicates, state) =>
          // One number for plan, future and state, as all of them are run together.
          replicates.map(
            (replicate): RunKey => ({ row: cell * states + state, town: 0, replicate }),
          ),
      ),
    )
    if (keys.length === 0) return
    if (maker === undefined)
      throw new InputError(`${keys.length} runs of policies are missing; "study run" makes them.`)
    const { engine, signal, quiet } = maker
    const all = cells.length * states * seeds
    await runShownStage({
      label,
      quiet,
      before: all - keys.length,
      all,
      engine,
      keys,
      chunkOf: (some) => this.#chunkOf(cells, states, some),
      pace: paceOf(this.#journal),
      onDone: (runs) => this.#write(cells, states, runs),
      signal,
    })
  }

  /** What a plan came to in the worlds of the first so many states; the mean over its seeds. */
  outcomesOf(plan: PolicyPlan, states: number): PlanOutcomes {
    const { aims, futures, budget } = this.#policies
    const worlds = this.worlds(states)
    const stages = futures.map((future) => this.#stageOf(plan, future))
    const told = {
      name: plan.name,
      aims: aims.map(() => new Float64Array(worlds.length)),
      cost: new Float64Array(worlds.length),
      hours: new Float64Array(worlds.length),
    }
    for (const [at, { state, future }] of worlds.entries()) {
      const runs = this.#runsOf(valueAt(stages, future), state).flatMap(({ result }) =>
        result.status === 'ok' ? [result.values] : [],
      )
      for (const [aim, values] of told.aims.entries())
        values[at] = meanOfKnown(runs.map((run) => valueAt(run, aim)))
      const years = (first: number, times: number) =>
        meanOfKnown(runs.map((run) => times * Math.max(...run.slice(first, first + this.#years))))
      told.cost[at] = years(aims.length, 1)
      told.hours[at] = years(aims.length + this.#years, budget.postHours)
    }
    return told
  }

  /** Runs of plans that are done, with what makes them again; of plans that change the same those of the first. */
  done({ plans, states }: Wanted): readonly DonePlanRun[] {
    return this.#cellsOf(plans).flatMap(({ stage, plan, future, set }) =>
      Array.from({ length: states }, (_, state) => this.#runsOf(stage, state)).flatMap((runs) =>
        runs.map(({ key, result }) => ({
          name: `${plan}, ${future}, state ${key.row}, seed ${key.replicate + 1}`,
          study: this.#study,
          run: this.#runOf(key, set),
          result,
        })),
      ),
    )
  }

  /** Runs of plans that failed; of plans that change the same only those of the first. */
  failures({ plans, states }: Wanted): readonly FailedPlanRun[] {
    return this.#cellsOf(plans).flatMap(({ stage, plan, future }) =>
      Array.from({ length: states }, (_, state) => this.#runsOf(stage, state)).flatMap((runs) =>
        runs.flatMap(({ key, result }) =>
          result.status === 'failed'
            ? [{ plan, future, state: key.row, seed: this.#seedOf(key), error: result.error }]
            : [],
        ),
      ),
    )
  }

  #stageOf(plan: PolicyPlan, future: Future): string {
    const digest = sha256(canonical([this.#hash, plan.set, future.set]))
    return `policy ${digest.slice(0, DIGITS)}`
  }

  /** Plans under futures; those that change the same are one. */
  #cellsOf(plans: readonly PolicyPlan[]): readonly Cell[] {
    const cells = new Map<string, Cell>()
    for (const plan of plans)
      for (const future of this.#policies.futures) {
        const stage = this.#stageOf(plan, future)
        const set = [...future.set, ...plan.set]
        if (!cells.has(stage))
          cells.set(stage, { stage, set, plan: plan.name, future: future.name })
      }
    return [...cells.values()]
  }

  #chunkOf(cells: readonly Cell[], states: number, keys: readonly RunKey[]): Chunk {
    return {
      hash: this.#hash,
      study: this.#study,
      runs: keys.map((key) => {
        const { set } = valueAt(cells, Math.floor(key.row / states))
        const kept = keptOf(cells, states, key)
        return { key, run: this.#runOf(kept.key, set), kept }
      }),
    }
  }

  #runOf(key: Pick<RunKey, 'row' | 'replicate'>, set: readonly string[]): StudyRun {
    const point = valueAt(this.#states.points, key.row)
    return { town: 0, seed: this.#seedOf(key), point, set }
  }

  /** The seed of the run of a state, the same for all plans and futures. */
  #seedOf({ row, replicate }: Pick<RunKey, 'row' | 'replicate'>): string {
    return `${this.#open.study.seed} policies ${row + 1} r${replicate + 1}`
  }

  #write(cells: readonly Cell[], states: number, runs: readonly Evaluated[]): void {
    for (const [stage, told] of byStage(runs, (key) => keptOf(cells, states, key)))
      this.#runs.write(stage, told)
  }

  #missing(stage: string, state: number): number[] {
    const done = this.#runsOf(stage, state).map(({ key }) => key.replicate)
    const all = Array.from({ length: this.#policies.seeds }, (_, replicate) => replicate)
    return all.filter((replicate) => !done.includes(replicate))
  }

  #runsOf(stage: string, state: number): readonly Evaluated[] {
    const { seeds } = this.#policies
    return this.#runs.runsOf(stage, state).filter(({ key }) => key.replicate < seeds)
  }
}

/** A plan under a future, as the journal and the scenario know it. */
type Cell = {
  readonly stage: string
  readonly set: readonly string[]
  /** Names of the first plan and future that are so. */
  readonly plan: string
  readonly future: string
}

/** Where the journal keeps a run of plans that are run together. */
function keptOf(cells: readonly Cell[], states: number, key: RunKey): Kept {
  const { stage } = valueAt(cells, Math.floor(key.row / states))
  return { stage, key: { ...key, row: key.row % states } }
}

function meanOfKnown(values: readonly number[]): number {
  return meanOf(values.filter((value) => !Number.isNaN(value)))
}
