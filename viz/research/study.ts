import { seedOfRun } from '../../experiments/seed-of-run.ts'
import {
  OUTCOME,
  OUTCOMES,
  type OutcomeKey,
  type Scenario,
  valueAt,
  weekWithin,
} from '../../sim/index.ts'
import type { RunTask } from '../../workers/api.ts'
import type { ChangeKey } from '../plan/change.ts'
import type { Columns } from '../session/ensemble.ts'
import { contentKey } from '../session/runs.ts'
import { LAST_OBSERVED } from '../state/observed.ts'
import type { Mode } from '../state/state.ts'
import {
  effectOf,
  type Factor,
  factorsOf,
  type Row,
  SIDES,
  type Side,
  scenarioAt,
  widestFirst,
} from './tornado.ts'

/** What is asked of a study. */
export type Request = {
  readonly mode: Mode
  readonly seeds: number
  readonly outcome: OutcomeKey
}

/** Seeds of the screening, and how many parameters it lets through beside all levers. */
export const SCREENING_SEEDS = 2
export const WIDEST = 20

/** A run that is to be made: of a variant of the plan, under a seed. */
export type Cell = {
  /** Of the variant; empty for the plan itself. */
  readonly name: string
  readonly seed: number
  readonly task: RunTask
}

/**
 * One factor at a time around a plan of one town, all under the same seeds: every run is
 * compared with the run of the plan that has the same luck. Keeps all outcomes of each run in
 * the week that is read, so that the same runs serve every outcome.
 */
export class Study {
  readonly base: RunTask
  readonly key: string
  readonly factors: readonly Factor[]
  /** Week of the run that is read. */
  readonly week: number
  /** Scenarios that differ from that of the plan, by name. */
  #variants: ReadonlyMap<string, Scenario>
  /** Outcomes of a variant, seed by seed. */
  #values = new Map<string, Float64Array[]>()

  constructor(base: RunTask) {
    this.base = base
    this.key = contentKey(base)
    this.factors = factorsOf(base.scenario)
    this.week = weekWithin(LAST_OBSERVED, base.scenario.start, base.scenario.weeks)
    this.#variants = new Map(
      this.factors.flatMap((factor) =>
        SIDES.flatMap((side) => {
          const scenario = scenarioAt(base.scenario, factor, side)
          return scenario === base.scenario ? [] : [[`${factor.key} ${side}`, scenario] as const]
        }),
      ),
    )
  }

  /** Something of it is there. */
  get begun(): boolean {
    return this.#values.size > 0
  }

  /** What the factors do to an outcome, as far as runs are there; in the order of the tables. */
  rows(outcome: OutcomeKey): Row[] {
    return this.factors.flatMap((factor) => {
      const [low, high] = SIDES.map((side) => effectOf(this.#differences(factor, side, outcome)))
      return low || high ? [{ factor, low, high }] : []
    })
  }

  /** Outcome of the plan itself, the mean over the seeds so far. */
  level(outcome: OutcomeKey): number | undefined {
    const runs = Object.values(this.#values.get('') ?? [])
    if (runs.length === 0) return undefined
    return runs.reduce((sum, run) => sum + valueAt(run, OUTCOME[outcome]), 0) / runs.length
  }

  /** Runs that a request still needs, seed by seed; of a quick one, the screening comes first. */
  missing({ mode, seeds, outcome }: Request): Cell[] {
    if (mode === 'full') return this.#open(this.factors, 0, seeds)
    const screened = Math.min(seeds, SCREENING_SEEDS)
    const screening = this.#open(this.factors, 0, screened)
    return screening.length > 0 ? screening : this.#open(this.chosen(outcome), screened, seeds)
  }

  /** How many runs a request will need; before its screening is done, at most. */
  left(request: Request): number {
    const missing = this.missing(request)
    const first = missing[0]
    if (!first || request.mode === 'full' || first.seed >= SCREENING_SEEDS) return missing.length
    const levers = this.factors.filter(({ lever }) => lever).length
    const later = Math.max(0, request.seeds - SCREENING_SEEDS)
    return missing.length + later * (1 + SIDES.length * (levers + WIDEST))
  }

  /** All levers, and the parameters that move an outcome most. */
  chosen(outcome: OutcomeKey): readonly Factor[] {
    const rows = widestFirst(this.rows(outcome).filter(({ factor }) => !factor.lever))
    const widest = new Set<ChangeKey>(rows.slice(0, WIDEST).map(({ factor }) => factor.key))
    return this.factors.filter(({ key, lever }) => lever || widest.has(key))
  }

  /** Takes in a run that `missing` asked for. */
  keep({ name, seed }: Cell, outcomes: Columns): void {
    const values = OUTCOMES.map(({ key }) => outcomes[key]?.[this.week] ?? Number.NaN)
    const runs = this.#values.get(name) ?? []
    runs[seed] = Float64Array.from(values)
    this.#values.set(name, runs)
  }

  #open(factors: readonly Factor[], from: number, to: number): Cell[] {
    const names = factors.flatMap((factor) => SIDES.map((side) => `${factor.key} ${side}`))
    const wanted = ['', ...names.filter((name) => this.#variants.has(name))]
    const open: Cell[] = []
    for (let seed = from; seed < to; seed++)
      for (const name of wanted)
        if (!this.#values.get(name)?.[seed]) open.push({ name, seed, task: this.#task(name, seed) })
    return open
  }

  #task(name: string, seed: number): RunTask {
    const { base } = this
    return {
      scenario: this.#variants.get(name) ?? base.scenario,
      seed: seedOfRun(base.seed, seed),
      options: { ...base.options, weeks: this.week + 1, columnsOnly: true },
    }
  }

  /** Under each seed that both runs are there for: with the factor less without. */
  #differences(factor: Factor, side: Side, outcome: OutcomeKey): number[] {
    const name = `${factor.key} ${side}`
    const plan = this.#values.get('') ?? []
    const moved = this.#variants.has(name) ? (this.#values.get(name) ?? []) : plan
    const at = OUTCOME[outcome]
    return plan.flatMap((run, seed) => {
      const other = moved[seed]
      return other ? [valueAt(other, at) - valueAt(run, at)] : []
    })
  }
}
