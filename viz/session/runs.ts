import type { Trajectory } from '../../sim/index.ts'
import type { Pool, Progress } from '../../workers/api.ts'
import { abortError } from '../../workers/errors.ts'
import { type Drawer, type DrawnTask, drawn } from './drawn-task.ts'
import { contentKey } from './task-key.ts'

export { contentKey, taskOf } from './task-key.ts'

/** How a run may be watched and stopped. */
export type Watch = {
  readonly signal?: AbortSignal | undefined
  /** Told how much is done, from 0 to 1, rising. */
  readonly onProgress?: ((share: number) => void) | undefined
}

/** Settled runs that are kept. One takes about 2 MB. */
export const KEPT = 24

type Entry = {
  readonly promise: Promise<Trajectory>
  readonly controller: AbortController
  readonly watchers: Set<(share: number) => void>
  waiting: number
  settled: boolean
}

/**
 * Runs in workers, each content once: who asks for a run that is under way waits for it,
 * who asks for one that was made gets it at once. A run ends early when all who wait for it
 * have gone.
 */
export class Runs {
  #pool: () => Promise<Pool>
  #drawn: Drawer
  #entries = new Map<string, Entry>()
  #fingerprints = new Map<string, string>()

  /** `pool` is asked for when the first run is, and again for each. */
  constructor(pool: () => Promise<Pool>, drawer: Drawer = drawn) {
    this.#pool = pool
    this.#drawn = drawer
  }

  /** A trajectory; rejects with AbortError when `signal` says so, with the reason when it fails. */
  async run(task: DrawnTask, { signal, onProgress }: Watch = {}): Promise<Trajectory> {
    if (signal?.aborted) throw abortError()
    const key = contentKey(task)
    const entry = this.#entries.get(key) ?? this.#start(key, task)
    // Asked for again: it is the last to be forgotten.
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    if (entry.settled) return entry.promise
    if (onProgress) entry.watchers.add(onProgress)
    entry.waiting++
    let leave = (): void => undefined
    const gone = new Promise<never>((_, reject) => {
      leave = () => reject(abortError())
      signal?.addEventListener('abort', leave)
    })
    try {
      return await Promise.race([entry.promise, gone])
    } finally {
      signal?.removeEventListener('abort', leave)
      if (onProgress) entry.watchers.delete(onProgress)
      entry.waiting--
      if (entry.waiting === 0 && !entry.settled) {
        this.#entries.delete(key)
        entry.controller.abort()
      }
    }
  }

  /** The fingerprint of a run that was made, also when the run itself is forgotten. */
  fingerprint(task: DrawnTask): string | undefined {
    return this.#fingerprints.get(contentKey(task))
  }

  #start(key: string, task: DrawnTask): Entry {
    const controller = new AbortController()
    const watchers: Entry['watchers'] = new Set()
    const onProgress = ({ done, total }: Progress): void => {
      for (const watcher of watchers) watcher(done / total)
    }
    const { signal } = controller
    const promise = Promise.all([this.#pool(), this.#drawn(task)]).then(([pool, made]) =>
      pool.run(made, { signal, onProgress }),
    )
    const entry: Entry = { promise, controller, watchers, waiting: 0, settled: false }
    promise.then(
      ({ fingerprint }) => {
        this.#fingerprints.set(key, fingerprint)
        entry.settled = true
        this.#forget()
      },
      () => {
        if (this.#entries.get(key) === entry) this.#entries.delete(key)
      },
    )
    return entry
  }

  #forget(): void {
    const settled = [...this.#entries].filter(([, entry]) => entry.settled)
    for (const [key] of settled.slice(0, Math.max(0, settled.length - KEPT)))
      this.#entries.delete(key)
  }
}
