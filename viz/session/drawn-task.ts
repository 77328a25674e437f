import { seedOfRun } from '../../experiments/seed-of-run.ts'
import type { RunTask } from '../../workers/api.ts'

/**
 * A run whose unknown values are those of a draw of the posterior; as its scenario has them where
 * there is no draw. Equal tasks are equal runs.
 */
export type DrawnTask = RunTask & { readonly draw?: number }

/** Puts the values of its draw into a task. */
export type Drawer = (task: DrawnTask) => Promise<RunTask>

/**
 * A run of a town by number: run 0, which the stage shows at first, with the values and the seed of its file, each other one with
 * the values of another draw and other luck. Two plans have the same values and luck under the
 * same number.
 */
export function runOf(first: RunTask, run: number): DrawnTask {
  const seed = seedOfRun(first.seed, run)
  return run === 0 ? { ...first, seed } : { ...first, seed, draw: run - 1 }
}
