import { showProgress } from '../progress.ts'
import { runStage, type StageOptions } from './run-stage.ts'
import { RunsMissing } from './runs-missing.ts'

/** What is shown while runs are made. */
export type ShownStage = StageOptions & {
  /** What the runs are for, in a few words. */
  readonly label: string
  readonly quiet: boolean
  /** Runs that were done before, and that there are in all. */
  readonly before: number
  readonly all: number
}

/**
 * Makes runs as `runStage` does, and shows how far they are.
 *
 * @throws RunsMissing when all were asked for, and the engine did not make them all.
 */
export async function runShownStage({
  label,
  quiet,
  before,
  all,
  ...stage
}: ShownStage): Promise<void> {
  let done = before
  const progress = showProgress(label, 1, quiet)
  try {
    await runStage({
      ...stage,
      onDone(runs) {
        stage.onDone(runs)
        done += runs.length
        progress.update(0, done, all)
      },
    })
  } finally {
    progress.stop()
  }
  if (done < all) throw new RunsMissing(label)
}
