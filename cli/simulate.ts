import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { valueAt } from '../sim/exact/value-at.ts'
import {
  type EngineName,
  enginesHere,
  type RunOptions,
  runInSteps,
  type Scenario,
  type Trajectory,
} from '../sim/index.ts'
import { bringEngine } from '../workers/node/engine.ts'
import { createPool } from '../workers/node/pool.ts'
import { interruptible } from './interrupt.ts'
import { showProgress } from './progress.ts'

export type Job = {
  readonly scenario: Scenario
  readonly seed: string
  readonly options?: RunOptions
}

/** A run, when it began, how many seconds it took, and how it was executed. */
export type Made = {
  readonly trajectory: Trajectory
  readonly started: Date
  readonly seconds: number
  readonly engine: EngineName
}

/**
 * Runs one job in this thread, which starts sooner than a worker does; between two pauses of the
 * run Ctrl-C is heard. Shows progress unless `silent`.
 */
export async function simulateOne(label: string, job: Job, silent = false): Promise<Made> {
  await bringEngine()
  const here = enginesHere()
  const engine = here.find((name) => name === job.options?.engine) ?? valueAt(here, 0)
  const started = new Date()
  const progress = showProgress(label, 1, silent)
  try {
    const steps = runInSteps(job.scenario, job.seed, { ...job.options, engine })
    const trajectory = await interruptible(async (signal) => {
      for (;;) {
        const step = steps.next()
        if (step.done) return step.value
        progress.update(0, step.value.done, step.value.total)
        await setImmediate()
        signal.throwIfAborted()
      }
    })
    return { trajectory, started, seconds: (Date.now() - started.getTime()) / 1000, engine }
  } finally {
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
