import type { Scenario } from '../../sim/index.ts'
import type { Pool } from '../../workers/api.ts'
import { type OwnFile, ownFile } from '../files/own-file.ts'
import { type Plan, scenariosOf } from '../plan/plan.ts'
import type { State } from '../state/state.ts'
import { Crowd, type EnsembleTask } from './crowd.ts'
import { type Ensemble, type Pair, pairOf } from './ensemble.ts'
import { LiveCrowd } from './live-crowd.ts'
import { LiveTowns } from './live-towns.ts'
import { Runs } from './runs.ts'
import { type Asking, type Wanted, wantedOf } from './wanted.ts'

/** What of the state decides what has to be computed. */
type Followed = Asking & Pick<State, 'own'>

/** Workers for the stage: one per town. */
const TOWNS = 3

/**
 * The computing side of the page: the scenarios, the towns of plan A, plan B and the
 * baseline as they run, single runs and ensembles. Workers and scenario files are loaded
 * when they are first needed.
 */
export class Session {
  /** Single runs, each content once. */
  readonly runs = new Runs(lazyPool(TOWNS))
  /** Ensembles, on one worker per core. */
  readonly crowd = new Crowd(lazyPool(navigator.hardwareConcurrency || 2))
  readonly a = new LiveTowns(this.runs)
  readonly b = new LiveTowns(this.runs)
  /** The ensembles that the state asks for. */
  readonly many = new LiveCrowd(this.crowd)
  readonly baseline = new LiveTowns(this.runs)
  /** The three scenarios of the baseline, own ones in their places; empty until they are read. */
  scenarios: readonly Scenario[] = []
  /** Own scenarios that stand for towns, and those a link names whose files are not here. */
  own: readonly OwnFile[] = []
  missing: readonly OwnFile[] = []
  #shipped: readonly Scenario[] = []
  #library = new Map<string, Scenario>()
  /** What kept the scenarios from being read. */
  failure: string | undefined
  #reading: Promise<void> | undefined
  #asked: readonly unknown[] = []
  #wanted: Wanted | undefined
  #pairs = new WeakMap<Ensemble, { readonly other: Ensemble; readonly pair: Pair }>()
  #listeners = new Set<() => void>()

  constructor() {
    for (const towns of [this.a, this.b, this.baseline, this.many])
      towns.subscribe(() => this.#tell())
  }

  /** The three scenarios of a plan; empty until the baseline is read. */
  scenariosOf(plan: Plan): Scenario[] {
    return scenariosOf(plan, this.scenarios)
  }

  /**
   * Starts what a state needs to be seen. Plan B runs only where it is looked at; ensembles
   * wait for the runs on the stage.
   */
  follow(state: Followed): void {
    this.#reading ??= this.#read()
    void this.#reading.then(() => {
      if (this.#shipped.length === 0) return
      this.#place(state.own)
      const own = this.#shipped.map((_, town) => this.own.some((file) => file.town === town))
      const { a, b, baseline, crowdA, crowdB, restA, restB } = this.wanted(state)
      const compared = state.route === 'compare'
      this.a.show(a, own)
      this.baseline.show(baseline, own)
      if (compared) this.b.show(b, own)
      if (this.a.busy || (compared && this.b.busy)) return
      const sides = [crowdA, crowdB, restA, restB]
      this.many.ask(compared ? sides.flatMap((side) => side[state.town] ?? []) : crowdA)
    })
  }

  /** The runs and ensembles of a state, the same objects for the same state. */
  wanted(state: Asking): Wanted {
    const asked = [
      state.a,
      state.b,
      state.tree,
      state.against,
      state.runs,
      state.crowd,
      state.route,
      state.table,
      this.scenarios,
    ]
    if (!this.#wanted || asked.some((part, index) => part !== this.#asked[index]))
      this.#wanted = wantedOf(state, this.scenarios)
    this.#asked = asked
    return this.#wanted
  }

  /** The ensemble of a town under plan A; undefined until it is made. */
  ensemble(state: Asking, town: number): Ensemble | undefined {
    const task = this.wanted(state).crowdA[town]
    return task && this.many.of(task)
  }

  /** The ensembles of a town under plan A and plan B, run for run; undefined until both are made. */
  pair(state: Asking, town: number): Pair | undefined {
    const { crowdA, crowdB } = this.wanted(state)
    return this.#pair(crowdA[town], crowdB[town])
  }

  /** The same of the outcomes that are told only where all differences are. */
  restPair(state: Asking, town: number): Pair | undefined {
    const { restA, restB } = this.wanted(state)
    return this.#pair(restA[town], restB[town])
  }

  #pair(taskA: EnsembleTask | undefined, taskB: EnsembleTask | undefined): Pair | undefined {
    const a = taskA && this.many.of(taskA)
    const b = taskB && this.many.of(taskB)
    if (!a || !b) return undefined
    const known = this.#pairs.get(a)
    if (known?.other === b) return known.pair
    const pair = pairOf(a, b)
    this.#pairs.set(a, { other: b, pair })
    return pair
  }

  /** Tries again what failed or was cancelled. */
  retry(state: Followed): void {
    if (this.failure !== undefined) this.#reading = undefined
    this.follow(state)
    for (const towns of [this.a, this.b, this.baseline]) towns.retry()
  }

  /** Takes an own scenario in for this session; what is returned lets the state name it. */
  keep(scenario: Scenario, town: number): OwnFile {
    const file = ownFile(scenario, town)
    this.#library.set(file.print, scenario)
    return file
  }

  #place(files: readonly OwnFile[]): void {
    this.own = files.filter(({ print }) => this.#library.has(print))
    this.missing = files.filter(({ print }) => !this.#library.has(print))
    this.scenarios = this.#shipped.map((scenario, town) => {
      const file = this.own.find((each) => each.town === town)
      return file ? this.#library.get(file.print)! : scenario
    })
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  async #read(): Promise<void> {
    this.failure = undefined
    try {
      const { readScenarios } = await import('./scenarios.ts')
      this.#shipped = readScenarios()
      this.scenarios = this.#shipped
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error)
    }
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

/** A pool of web workers that is made when it is first asked for. */
function lazyPool(size: number): () => Promise<Pool> {
  let pool: Promise<Pool> | undefined
  return () => {
    pool ??= import('../../workers/browser.ts').then(({ createPool }) => createPool(size))
    return pool
  }
}
