import type { Calibration } from '../../experiments/study/calibration.ts'
import type { Fitting } from '../../experiments/study/wave-of.ts'
import type { Engine } from './engine.ts'
import type { Evaluations, Wanted } from './evaluations.ts'
import type { Journal } from './journal.ts'
import type { OpenStudy } from './open-study.ts'
import { paceOf } from './run-study.ts'
import { runShownStage } from './shown-stage.ts'

/** What parts of a calibration need. */
export type Means = {
  readonly open: OpenStudy
  readonly calibration: Calibration
  readonly evaluations: Evaluations
  readonly journal: Journal
  readonly engine: Engine
  readonly fitting: Fitting
  readonly signal: AbortSignal
  readonly quiet: boolean
}

/** Makes the runs of points that are missing. */
export async function runPoints(
  { evaluations, engine, journal, signal, quiet }: Means,
  stage: string,
  wanted: ReadonlyMap<number, Wanted>,
  label: string,
): Promise<void> {
  const keys = [...wanted.keys()].flatMap((row) => evaluations.missing(stage, row))
  const all = evaluations.keysOf(wanted.keys()).length
  await runShownStage({
    label,
    quiet,
    before: all - keys.length,
    all,
    engine,
    keys,
    chunkOf: evaluations.chunkOf(stage, wanted),
    pace: paceOf(journal),
    onDone: (runs) => evaluations.write(stage, runs),
    signal,
  })
}
