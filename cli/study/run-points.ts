import type { Calibration } from '../../experiments/study/calibration.ts'
import { showProgress } from '../progress.ts'
import type { Engine, Evaluated } from './engine.ts'
import type { Evaluations } from './evaluations.ts'
import type { Journal } from './journal.ts'
import type { OpenStudy } from './open-study.ts'
import { runStage } from './run-stage.ts'
import { paceOf } from './run-study.ts'

/** What parts of a calibration need. */
export type Means = {
  readonly open: OpenStudy
  readonly calibration: Calibration
  readonly evaluations: Evaluations
  readonly journal: Journal
  readonly engine: Engine
  readonly signal: AbortSignal
  readonly quiet: boolean
}

/** Makes the runs of points that are missing. */
export async function runPoints(
  { evaluations, engine, journal, signal, quiet }: Means,
  stage: string,
  wanted: ReadonlyMap<number, readonly number[]>,
  label: string,
): Promise<void> {
  const keys = [...wanted.keys()].flatMap((row) => evaluations.missing(stage, row))
  const all = evaluations.keysOf(wanted.keys()).length
  let done = all - keys.length
  const progress = showProgress(label, 1, quiet)
  try {
    await runStage({
      engine,
      keys,
      chunkOf: evaluations.chunkOf(stage, wanted),
      pace: paceOf(journal),
      onDone(runs: readonly Evaluated[]) {
        evaluations.write(stage, runs)
        done += runs.length
        progress.update(0, done, all)
      },
      signal,
    })
  } finally {
    progress.stop()
  }
}
