import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { type RunOptions, runInSteps, type Scenario, type Trajectory } from '../sim/index.ts'
import { bringEngine } from '../workers/node/engine.ts'
import { createPool } from '../workers/node/pool.ts'
import { interruptible } from './interrupt.ts'
import { showProgress } from './progress.ts'

export type Job = {
  readonly scenario: Scenario
  readonly seed: string
  readonly options?: RunOptions
}

/**
 * Runs one job in this thread, which starts sooner than a worker does; between two pauses of the
 * run Ctrl-C is heard. Shows progress unless `silent`.
 */
export async function simulateOne(label: string, job: Job, silent = false): Promise<Trajectory> {
  await bringEngine()
  const progress = showProgress(label, 1, silent)
  const steps = runInSteps(job.scenario, job.seed, job.options)
  try {
    return await interruptible(async (signal) => {
      for (;;) {
        const step = steps.next()
        if (step.done) return step.value
        progress.update(0, step.value.done, step.value.total)
        await setImmediate()
        signal.throwIfAborted()
      }
    })
  } finally {
    steps.return(undefined as never)
    progress.stop()
  }
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
