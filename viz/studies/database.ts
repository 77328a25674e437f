import type { StudyResult } from '../../experiments/study/evaluate.ts'
import type { KeptStudy, RunStore } from './run-store.ts'

const NAME = 'helferkreise-studies'
const VERSION = 1
const STUDIES = 'studies'
const RUNS = 'runs'

type KeptRun = { readonly study: string; readonly run: string; readonly result: StudyResult }

/** The store in the database of the browser; rejects where there is none, or it keeps nothing. */
export async function openDatabase(factory: IDBFactory = indexedDB): Promise<RunStore> {
  const opening = factory.open(NAME, VERSION)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(STUDIES, { keyPath: 'key' })
    opening.result.createObjectStore(RUNS, { keyPath: ['study', 'run'] })
  }
  const database = await answered(opening)
  const read = (name: string) => database.transaction(name).objectStore(name)
  const written = async (names: readonly string[], write: (at: IDBTransaction) => void) => {
    const transaction = database.transaction(names, 'readwrite')
    write(transaction)
    await ended(transaction)
  }
  return {
    async studies() {
      const kept: (KeptStudy & { readonly at: number })[] = await answered(read(STUDIES).getAll())
      const ordered = kept.toSorted((one, other) => one.at - other.at)
      return Promise.all(
        ordered.map(async ({ at: _, ...study }) => ({
          ...study,
          done: await answered(read(RUNS).count(runsOf(study.key))),
        })),
      )
    },
    async keep(study) {
      const at = Date.now()
      await written([STUDIES], (transaction) =>
        transaction.objectStore(STUDIES).put({ ...study, at }),
      )
    },
    async runs(key) {
      const kept: KeptRun[] = await answered(read(RUNS).getAll(runsOf(key)))
      return new Map(kept.map(({ run, result }) => [run, result]))
    },
    async write(study, run, result) {
      await written([RUNS], (transaction) =>
        transaction.objectStore(RUNS).put({ study, run, result } satisfies KeptRun),
      )
    },
    async forget(key) {
      await written([STUDIES, RUNS], (transaction) => {
        transaction.objectStore(STUDIES).delete(key)
        transaction.objectStore(RUNS).delete(runsOf(key))
      })
    },
  }
}

/** Keys of all runs of a study: a list stands behind every text. */
function runsOf(study: string): IDBKeyRange {
  return IDBKeyRange.bound([study], [study, []])
}

function answered<Said>(request: IDBRequest<Said>): Promise<Said> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error)
    transaction.onabort = () => reject(transaction.error)
  })
}
