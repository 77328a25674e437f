import type { StudyResult } from '../../experiments/study/evaluate.ts'
import type { Choice } from './choice.ts'

/** A study of the page that was begun, as it is kept. */
export type KeptStudy = {
  readonly key: string
  readonly choice: Choice
  /** Runs that it asks for. */
  readonly all: number
  /** Version of the model that makes its runs. */
  readonly model: string
}

/** A place for studies and their runs. */
export type RunStore = {
  /** Studies in the order in which they were kept last, with the number of runs that are there. */
  studies(): Promise<readonly (KeptStudy & { readonly done: number })[]>
  /** Keeps a study, or changes what is kept of it. */
  keep(study: KeptStudy): Promise<void>
  /** Runs of a study by their names. */
  runs(key: string): Promise<ReadonlyMap<string, StudyResult>>
  write(key: string, run: string, result: StudyResult): Promise<void>
  /** Lets a study go with all its runs. */
  forget(key: string): Promise<void>
}

/** A store that lasts as long as the page. */
export function memoryStore(): RunStore {
  const studies = new Map<string, KeptStudy>()
  const runs = new Map<string, Map<string, StudyResult>>()
  const runsOf = (key: string) => {
    const own = runs.get(key) ?? new Map<string, StudyResult>()
    runs.set(key, own)
    return own
  }
  return {
    async studies() {
      return [...studies.values()].map((study) => ({ ...study, done: runsOf(study.key).size }))
    },
    async keep(study) {
      studies.delete(study.key)
      studies.set(study.key, study)
    },
    async runs(key) {
      return new Map(runsOf(key))
    },
    async write(key, run, result) {
      runsOf(key).set(run, result)
    },
    async forget(key) {
      studies.delete(key)
      runs.delete(key)
    },
  }
}

/** A store that says whether what it keeps will be there next time. */
export type SafeStore = RunStore & { readonly lasting: boolean }

/**
 * A store that may fail, and memory beside it: from the first failure on, memory alone serves. Private
 * windows and full disks refuse to keep anything.
 */
export function safeStore(open: () => Promise<RunStore>): SafeStore {
  const memory = memoryStore()
  let lasting = true
  let opened: Promise<RunStore> | undefined
  /** What the lasting store says; undefined once it has failed. */
  const tried = async <Said>(
    ask: (store: RunStore) => Promise<Said>,
  ): Promise<Said | undefined> => {
    if (!lasting) return undefined
    try {
      opened ??= open()
      return await ask(await opened)
    } catch {
      lasting = false
      return undefined
    }
  }
  return {
    get lasting() {
      return lasting
    },
    async studies() {
      return (await tried((store) => store.studies())) ?? memory.studies()
    },
    async keep(study) {
      await memory.keep(study)
      await tried((store) => store.keep(study))
    },
    async runs(key) {
      const found = await tried((store) => store.runs(key))
      for (const [run, result] of found ?? []) await memory.write(key, run, result)
      return found ?? memory.runs(key)
    },
    async write(key, run, result) {
      await memory.write(key, run, result)
      await tried((store) => store.write(key, run, result))
    },
    async forget(key) {
      await memory.forget(key)
      await tried((store) => store.forget(key))
    },
  }
}
