import type { Evaluated } from '../engine.ts'
import { differs, resultDigest } from '../same-result.ts'
import type { Answered } from './message.ts'

/** Digests of so many chunks that are done are kept, in case that one is answered twice. */
const KEPT = 10_000

type Waiting = {
  readonly resolve: (runs: readonly Evaluated[]) => void
  readonly reject: (error: Error) => void
}

/** Who waits for which chunk, and what was answered before. */
export class Answers {
  #waiting = new Map<string, Waiting>()
  #done = new Map<string, { readonly digest: string; readonly worker: string }>()

  /** Whether somebody waits for a chunk. */
  waits(chunk: string): boolean {
    return this.#waiting.has(chunk)
  }

  /** Resolves with the runs of a chunk. */
  wait(chunk: string): Promise<readonly Evaluated[]> {
    return new Promise((resolve, reject) => this.#waiting.set(chunk, { resolve, reject }))
  }

  /**
   * Hands an answer to who waits for it. A chunk may be made twice, when a worker was thought lost:
   * the second answer must be the first.
   *
   * @throws NotDeterministic where it is not.
   */
  take(answer: Answered): void {
    const { chunk, worker } = answer
    // Once it is done it does not matter that somebody else could not do it.
    if ('error' in answer) {
      this.fail(chunk, answer.error)
      return
    }
    const known = this.#done.get(chunk)
    const digest = resultDigest(answer.runs)
    if (known !== undefined) {
      if (known.digest === digest) return
      throw differs(answer.runs, `on ${known.worker} and on ${worker}`)
    }
    const waiting = this.#waiting.get(chunk)
    // Nobody has wanted it since the study was stopped, or it is of another one.
    if (waiting === undefined) return
    this.#waiting.delete(chunk)
    this.#keep(chunk, { digest, worker })
    waiting.resolve(answer.runs)
  }

  /** Whoever waits for a chunk waits no longer. */
  fail(chunk: string, error: Error): void {
    const waiting = this.#waiting.get(chunk)
    this.#waiting.delete(chunk)
    waiting?.reject(error)
  }

  failAll(error: Error): void {
    for (const chunk of [...this.#waiting.keys()]) this.fail(chunk, error)
  }

  #keep(chunk: string, done: { readonly digest: string; readonly worker: string }): void {
    this.#done.set(chunk, done)
    for (const oldest of this.#done.keys()) {
      if (this.#done.size <= KEPT) break
      this.#done.delete(oldest)
    }
  }
}
