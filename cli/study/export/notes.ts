import type { StudyRun } from '../../../experiments/study/evaluate.ts'
import type { Study } from '../../../experiments/study/study.ts'
import type { Chunk, Engine, Evaluated, Kept } from '../engine.ts'

/** A run that was asked for: of which study, by the hash of that, and where the journal keeps it. */
export type NotedRun = Kept & { readonly hash: string; readonly run: StudyRun }

/** An engine that makes nothing and writes down what it is asked for, so that others can make it. */
export class Notes implements Engine {
  readonly size = 1
  readonly runs: NotedRun[] = []
  /** The studies of the runs, by their hashes. */
  readonly studies = new Map<string, Study>()

  async evaluate({ hash, study, runs }: Chunk): Promise<readonly Evaluated[]> {
    this.studies.set(hash, study)
    for (const { run, kept } of runs) if (kept) this.runs.push({ ...kept, hash, run })
    return []
  }

  async close(): Promise<void> {}
}
