import type { StudyResult, StudyRun } from '../../experiments/study/evaluate.ts'
import type { RunKey } from '../../experiments/study/plan.ts'
import type { Study } from '../../experiments/study/study.ts'

/** Runs that are made in one go: so many that asking and answering cost little beside them. */
export type Chunk = {
  /** Same name, same study: who has one before need not take it apart again. */
  readonly hash: string
  readonly study: Study
  readonly runs: readonly ChunkRun[]
}

/** A run of a chunk, by the key under which its result is awaited. */
export type ChunkRun = {
  readonly key: RunKey
  readonly run: StudyRun
  /** Where the journal is to keep it; absent where nobody does. Who makes the run need not know. */
  readonly kept?: Kept
}

/** Place of a run in a journal: its stage, and its key there. */
export type Kept = { readonly stage: string; readonly key: RunKey }

/** How a run of a chunk ended, and how long it took in milliseconds. */
export type Evaluated = {
  readonly key: RunKey
  readonly result: StudyResult
  readonly milliseconds: number
}

/** Whoever makes chunks of runs: threads of this process, or machines elsewhere. */
export type Engine = {
  /** Chunks that are made at the same time; it may change where machines come and go. */
  readonly size: number
  /** Calls a function when the size has changed; what it returns ends that. */
  onResize?(listener: () => void): () => void
  /**
   * Resolves with the runs; with fewer where the engine only writes down what it is asked for.
   * Rejects with AbortError when cancelled, with another error where the chunk was lost.
   */
  evaluate(chunk: Chunk, signal: AbortSignal): Promise<readonly Evaluated[]>
  close(): Promise<void>
}
