import type { StudyResult, StudyRun } from '../../experiments/study/evaluate.ts'
import type { RunKey } from '../../experiments/study/plan.ts'
import type { Study } from '../../experiments/study/study.ts'

/** Runs that are made in one go: so many that asking and answering cost little beside them. */
export type Chunk = {
  /** Same name, same study: who has one before need not take it apart again. */
  readonly hash: string
  readonly study: Study
  readonly runs: readonly { readonly key: RunKey; readonly run: StudyRun }[]
}

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
  /** Rejects with AbortError when cancelled, with another error where the chunk was lost. */
  evaluate(chunk: Chunk, signal: AbortSignal): Promise<readonly Evaluated[]>
  close(): Promise<void>
}
