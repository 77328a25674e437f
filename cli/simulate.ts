import { availableParallelism } from 'node:os'
import type { RunOptions, Scenario, Trajectory } from '../sim/index.ts'
import { createPool } from '../workers/node/pool.ts'
import { interruptible } from './interrupt.ts'
import { showProgress } from './progress.ts'

export type Job = {
  readonly scenario: Scenario
  readonly seed: string
  readonly options?: RunOptions
}

/** Runs one job as `simulate` does many. */
export async function simulateOne(label: string, job: Job, silent?: boolean): Promise<Trajectory> {
  const [trajectory] = await simulate(label, [job], silent)
  if (!trajectory) throw new Error('the run left no trajectory')
  return trajectory
}

/** Runs jobs in workers, so that Ctrl-C is heard; shows progress unless `silent`. */
export async function simulate(
  label: string,
  jobs: readonly Job[],
  silent = false,
): Promise<Trajectory[]> {
  const pool = createPool(Math.min(jobs.length, availableParallelism()))
  const progress = showProgress(label, jobs.length, silent)
  try {
    return await interruptible((signal) =>
      Promise.all(
        jobs.map((job, index) =>
          pool.run(job, {
            signal,
            onProgress: ({ done, total }) => progress.update(index, done, total),
          }),
        ),
      ),
    )
  } finally {
    progress.stop()
    await pool.close()
  }
}
