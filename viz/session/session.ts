import type { Scenario } from '../../sim/index.ts'
import type { Pool } from '../../workers/api.ts'
import { isBaseline, type Plan, scenariosOf } from '../plan/plan.ts'
import { isAsTrunk } from '../plan/tree.ts'
import { RangesLibrary } from '../ranges/library.ts'
import { type Against, reversed, type TownRanges } from '../ranges/town-ranges.ts'
import { align, type Towns } from '../replay/towns.ts'
import { type OwnFile, ownFile } from '../state/own-file.ts'
import { Watched } from '../state/watched.ts'
import { Crowd, type EnsembleTask } from './crowd.ts'
import { drawn } from './drawn.ts'
import type { DrawnTask } from './drawn-task.ts'
import type { Ensemble, Pair } from './ensemble.ts'
import { LiveCrowd } from './live-crowd.ts'
import { LiveTowns } from './live-towns.ts'
import type { Runs } from './runs.ts'
import { type Asking, type Wanted, wantedOf } from './wanted.ts'

/**
 * The computing side of the page: the scenarios, the towns of plan A, plan B and the
 * baseline as they run, single runs and ensembles.
 */
export class Session extends Watched {
  /** Single runs, each content once. */
  readonly runs: Runs
  /** Ensembles, on one worker per core. */
  readonly crowd: Crowd
  readonly a: LiveTowns
  readonly b: LiveTowns
  /** The ensembles that the state asks for. */
  readonly many: LiveCrowd
  readonly baseline: LiveTowns
  /** What many runs under the presets come to, as it comes with the page. */
  readonly library = new RangesLibrary()
  /** The three scenarios of the baseline, own ones in their places. */
  scenarios: readonly Scenario[]
  /** Own scenarios that stand for towns, and those a link names whose files are not here. */
  own: readonly OwnFile[] = []
  missing: readonly OwnFile[] = []
  /** The three scenarios that come with the page. */
  readonly shipped: readonly Scenario[]
  #library = new Map<string, Scenario>()
  #asked: readonly unknown[] = []
  #wanted: Wanted | undefined
  #pairs = new WeakMap<Ensemble, { readonly other: Ensemble; readonly pair: Pair }>()

  /** The towns that come with the page, single runs, and workers for ensembles. */
  constructor(shipped: readonly Scenario[], runs: Runs, crowd: () => Promise<Pool>) {
    super()
    this.shipped = shipped
    this.scenarios = shipped
    this.runs = runs
    runs.drawer = drawn
    this.crowd = new Crowd(crowd, drawn)
    this.a = new LiveTowns(runs)
    this.b = new LiveTowns(runs)
    this.many = new LiveCrowd(this.crowd)
    this.baseline = new LiveTowns(runs)
    for (const part of [this.a, this.b, this.baseline, this.many, this.library])
      part.subscribe(() => this.tell())
  }

  /** By town, what the scenario of the reader that stands for it is called. */
  get ownTitles(): readonly (Scenario['title'] | undefined)[] {
    return this.scenarios.map(({ title }, town) => (this.isShipped(town) ? undefined : title))
  }

  /** Single runs of all towns, under the clock that they share. */
  async townsOf(tasks: readonly DrawnTask[]): Promise<Towns> {
    return align(await Promise.all(tasks.map((task) => this.runs.run(task))))
  }

  /** The three scenarios of a plan. */
  scenariosOf(plan: Plan): Scenario[] {
    return scenariosOf(plan, this.scenarios)
  }

  /**
   * Starts what a state needs to be seen. Plan B runs only where it is looked at; ensembles
   * wait for the runs on the stage.
   */
  follow(state: Asking): void {
    this.#place(state.own)
    const own = this.shipped.map((_, town) => this.own.some((file) => file.town === town))
    const { a, b, baseline, crowdA, crowdB, crowdBaseline, restA, restB } = this.wanted(state)
    const compared = state.route === 'compare'
    this.a.show(a, own)
    this.baseline.show(baseline, own)
    if (compared) this.b.show(b, own)
    if (this.a.busy || (compared && this.b.busy)) return
    const sides = [crowdA, crowdB, restA, restB]
    this.many.ask(
      compared ? sides.flatMap((side) => side[state.town] ?? []) : [...crowdA, ...crowdBaseline],
    )
  }

  /** The runs and ensembles of a state, the same objects for the same state. */
  wanted(state: Asking): Wanted {
    const asked = [
      state.a,
      state.b,
      state.tree,
      state.against,
      state.runs,
      state.own,
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

  /** Whether a town is the one that comes with the page. */
  isShipped(town: number): boolean {
    return this.scenarios[town] === this.shipped[town]
  }

  /**
   * What ships of a town under a plan: undefined where something of it was changed beyond a
   * preset, where an own scenario stands for it, and until it is there.
   */
  ranges(plan: Plan, town: number): TownRanges | undefined {
    return this.hasRanges(plan, town) ? this.library.of(plan.preset)?.[town] : undefined
  }

  /** What ships of a town under the plan in view; nothing on a branch that goes its own way, since its past is of another plan. */
  rangesInView(state: Asking, town: number): TownRanges | undefined {
    return isAsTrunk(state) ? this.ranges(state.a, town) : undefined
  }

  /** Whether ranges of a town ship under a plan, there already or not. */
  hasRanges({ changes }: Plan, town: number): boolean {
    return this.isShipped(town) && changes.every((change) => change.town !== town)
  }

  /** In how many shipped runs of a town plan B lies above plan A, of which one has to be the baseline. */
  against(a: Plan, b: Plan, town: number): Against | undefined {
    if (isBaseline(a)) return this.ranges(b, town)
    const ranges = isBaseline(b) ? this.ranges(a, town) : undefined
    return ranges && reversed(ranges)
  }

  /** The ensembles of a town under plan A and plan B, run for run; undefined until both are made. */
  pair(state: Asking, town: number): Pair | undefined {
    const { crowdA, crowdB } = this.wanted(state)
    return this.#pair(crowdA[town], crowdB[town])
  }

  /** The ensembles of a town under the baseline and plan A, run for run; undefined until both are made, and for the baseline. */
  change(state: Asking, town: number): Pair | undefined {
    const { crowdBaseline, crowdA } = this.wanted(state)
    return this.#pair(crowdBaseline[town], crowdA[town])
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
    const pair = this.crowd.gathering?.pairOf(a, b)
    if (!pair) return undefined
    this.#pairs.set(a, { other: b, pair })
    return pair
  }

  /** Tries again what failed or was cancelled. */
  retry(state: Asking): void {
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
    const placed = this.shipped.map((scenario, town) => {
      const file = this.own.find((each) => each.town === town)
      return file ? this.#library.get(file.print)! : scenario
    })
    // The same list for the same towns, so that nothing is worked out anew.
    if (placed.some((scenario, town) => scenario !== this.scenarios[town])) this.scenarios = placed
  }
}
