import { type Answers, type Scenario, type Trajectory, writeAnswers } from '../../sim/index.ts'
import type { RunTask } from '../../workers/api.ts'
import { align, type Towns } from '../replay/towns.ts'
import type { EnsembleTask } from '../session/crowd.ts'
import { runOf } from '../session/drawn-task.ts'
import type { Ensemble } from '../session/ensemble.ts'
import { type CrowdProgress, LiveCrowd } from '../session/live-crowd.ts'
import { taskOf } from '../session/runs.ts'
import type { Session } from '../session/session.ts'
import { Watched } from '../state/watched.ts'

/** Runs of the range. */
export const RUNS = 20

/** A run with the inhabitants of its town. */
export type Made = { readonly trajectory: Trajectory; readonly inhabitants: number }

/** The town of the answers as it is computed: its first run at once, then its range, then a typical run. */
export class LiveOwn extends Watched {
  /** The run that is shown, and its number among those of `runOf`; that of earlier answers until the first is there. */
  shown: (Made & { readonly towns: Towns; readonly run: number }) | undefined
  /** The scenario of the answers. */
  scenario: Scenario | undefined
  failed: string | undefined
  /** Of the run of the scenario as its file has it. */
  fingerprint: string | undefined
  /** First runs of the three towns that come with the page; all or none. */
  three: readonly Made[] = []
  #session: Session
  #many: LiveCrowd
  #task: EnsembleTask | undefined
  #code: string | undefined
  #stop = new AbortController()
  #typical: Ensemble | undefined

  constructor(session: Session) {
    super()
    this.#session = session
    this.#many = new LiveCrowd(session.crowd)
    this.#many.subscribe(() => this.#gathered())
  }

  get progress(): CrowdProgress {
    return this.#many.progress
  }

  /** The range of the answers; undefined until it is there. */
  get ensemble(): Ensemble | undefined {
    return this.#task && this.#many.of(this.#task)
  }

  /** The run that is shown belongs to other answers. */
  get stale(): boolean {
    return this.#task === undefined
  }

  /** A run or a range of the answers is still to come; not where it was cancelled or has failed. */
  get busy(): boolean {
    return this.failed === undefined && (this.stale || this.progress.state === 'running')
  }

  /** Computes the town of these answers. */
  follow(answers: Answers): void {
    const code = writeAnswers(answers)
    if (code === this.#code) return
    this.#code = code
    void this.#make(answers)
  }

  /** Ends what is under way; what is there stays. */
  cancel(): void {
    this.#many.ask([])
  }

  /** Takes up again what was cancelled or has failed. */
  retry(): void {
    if (this.#task) this.#ask()
    else this.#code = undefined
    this.tell()
  }

  async #make(answers: Answers): Promise<void> {
    this.#stop.abort()
    this.#stop = new AbortController()
    const { signal } = this.#stop
    this.#task = undefined
    this.#typical = undefined
    this.failed = undefined
    this.#many.ask([])
    try {
      const { ownScenario } = await import('./own-scenario.ts')
      if (signal.aborted) return
      const scenario = ownScenario(answers)
      this.scenario = scenario
      this.tell()
      const first = taskOf(scenario)
      const trajectory = await this.#session.runs.run(first, { signal })
      if (signal.aborted) return
      this.fingerprint = trajectory.fingerprint
      this.#show(trajectory, first, 0)
      this.#task = { first, runs: RUNS, outcomes: ['members'] }
      this.#ask()
      this.three = await Promise.all(
        this.#session.shipped.map(async (town) => ({
          trajectory: await this.#session.runs.run(taskOf(town)),
          inhabitants: town.place.population,
        })),
      )
    } catch (error) {
      if (signal.aborted) return
      this.failed = error instanceof Error ? error.message : String(error)
    }
    this.tell()
  }

  #ask(): void {
    if (this.#task) this.#many.ask([this.#task])
    this.tell()
  }

  /** The typical run stands in for the first one once it is known which that is. */
  #gathered(): void {
    const { ensemble } = this
    const task = this.#task?.first
    if (ensemble && task && this.#typical !== ensemble) {
      this.#typical = ensemble
      void this.#runTypical(task, ensemble.typical + 1)
    }
    this.tell()
  }

  async #runTypical(task: RunTask, run: number): Promise<void> {
    const { signal } = this.#stop
    try {
      const trajectory = await this.#session.runs.run(runOf(task, run), { signal })
      if (!signal.aborted) this.#show(trajectory, task, run)
    } catch (error) {
      // The first run stays where this one cannot be had.
      if (!signal.aborted) this.failed = error instanceof Error ? error.message : String(error)
    }
    this.tell()
  }

  #show(trajectory: Trajectory, { scenario }: RunTask, run: number): void {
    const inhabitants = scenario.place.population
    this.shown = { trajectory, inhabitants, towns: align([trajectory]), run }
  }
}
