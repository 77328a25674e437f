import {
  failure,
  type ModelRun,
  measured,
  modelRunsOf,
  type StudyResult,
  type StudyRun,
} from '../../experiments/study/evaluate.ts'
import type { RunKey } from '../../experiments/study/plan.ts'
import { MODEL_VERSION, valueAt } from '../../sim/index.ts'
import { WorkerError } from '../../workers/errors.ts'
import { Job } from '../research/job.ts'
import type { Crowd } from '../session/crowd.ts'
import type { Choice, StudyKind } from './choice.ts'
import { type Prepared, prepare } from './prepare.ts'
import type { KeptStudy, SafeStore } from './run-store.ts'

/** A study with the runs that are there. */
export type Begun = {
  readonly prepared: Prepared
  readonly results: ReadonlyMap<string, StudyResult>
}

/** Name of a run in the store. */
export function runName({ row, town, replicate }: RunKey): string {
  return `${row} ${town} ${replicate}`
}

/** Runs of a study that are there, of those it asks for. */
export function doneOf({ prepared, results }: Begun): number {
  return prepared.keys.filter((key) => results.has(runName(key))).length
}

/**
 * Studies that are run in the page. Every run that is done is kept at once, so that a study goes on
 * where it was when the page is opened again.
 */
export class StudyRuns extends Job {
  /** Studies that are kept, the newest first. */
  kept: readonly (KeptStudy & { readonly done: number })[] = []
  #crowd: Pick<Crowd, 'each'>
  #store: SafeStore
  #width: number
  #shown = new Map<StudyKind, Begun>()
  #running: StudyKind | undefined

  /** `width` runs are asked for at a time. */
  constructor(crowd: Pick<Crowd, 'each'>, store: SafeStore, width: number) {
    super()
    this.#crowd = crowd
    this.#store = store
    this.#width = width
  }

  /** What was made will be there when the page is opened again. */
  get lasting(): boolean {
    return this.#store.lasting
  }

  /** The study of a kind that is looked at. */
  shown(kind: StudyKind): Begun | undefined {
    return this.#shown.get(kind)
  }

  /** The kind of the study that is being run. */
  get running(): StudyKind | undefined {
    return this.progress.state === 'running' ? this.#running : undefined
  }

  /** Whether it was a study of this kind that failed. */
  failedIn(kind: StudyKind): boolean {
    return this.progress.state === 'failed' && this.#running === kind
  }

  /** Looks at what is kept. */
  async look(): Promise<void> {
    this.kept = (await this.#store.studies()).toReversed()
    this.tell()
  }

  /** Shows a study with the runs that are there; makes none. */
  async show(choice: Choice): Promise<Begun> {
    const prepared = prepare(choice)
    const results = new Map(await this.#store.runs(prepared.key))
    const begun = { prepared, results }
    this.#shown.set(choice.kind, begun)
    this.tell()
    return begun
  }

  /** Makes the runs that a study lacks. What is there by then stays, also when it is stopped. */
  run(choice: Choice): void {
    this.#running = choice.kind
    void this.start(async (signal, onProgress) => {
      const begun = await this.show(choice)
      const { key, keys } = begun.prepared
      await this.#store.keep({ key, choice, all: keys.length, model: MODEL_VERSION })
      await this.look()
      try {
        await this.#makeMissing(begun, signal, onProgress)
      } finally {
        await this.look()
      }
    })
  }

  /** Lets a study go with all its runs. */
  async letGo(key: string): Promise<void> {
    for (const [kind, { prepared }] of this.#shown) {
      if (prepared.key !== key) continue
      if (this.running === kind) this.cancel()
      this.#shown.delete(kind)
    }
    await this.#store.forget(key)
    await this.look()
  }

  async #makeMissing(
    { prepared, results }: Begun,
    signal: AbortSignal,
    onProgress: (share: number) => void,
  ): Promise<void> {
    const { keys, key: study, runOf } = prepared
    const missing = keys.filter((key) => !results.has(runName(key)))
    const modelRun = modelRunsOf(prepared.study)
    const made = results as Map<string, StudyResult>
    const stop = new AbortController()
    const abort = () => stop.abort()
    signal.addEventListener('abort', abort)
    const until = stop.signal
    let next = 0
    let done = 0
    const work = async (): Promise<void> => {
      while (next < missing.length && !until.aborted) {
        const key = valueAt(missing, next++)
        const result = await this.#made(prepared, modelRun, runOf(key), until)
        if (until.aborted) return
        made.set(runName(key), result)
        await this.#store.write(study, runName(key), result)
        onProgress(++done / missing.length)
      }
    }
    try {
      await Promise.all(Array.from({ length: this.#width }, work))
    } finally {
      abort()
      signal.removeEventListener('abort', abort)
    }
  }

  /** How a run ends. Rejects when it was stopped or a worker died: that says nothing of the run. */
  async #made(
    { study }: Prepared,
    modelRun: (run: StudyRun) => ModelRun,
    run: StudyRun,
    signal: AbortSignal,
  ): Promise<StudyResult> {
    try {
      let result: StudyResult | undefined
      const told = (_: number, trajectory: Parameters<typeof measured>[1]): void => {
        result = measured(study, trajectory)
      }
      await this.#crowd.each([modelRun(run)], told, { signal })
      if (result === undefined) throw new WorkerError('a run gave no answer')
      return result
    } catch (error) {
      if (signal.aborted || error instanceof WorkerError) throw error
      return failure(error)
    }
  }
}
