import type { OutcomeKey } from './outcomes.ts'
import type { Scenario } from './scenario.ts'
import { Simulation } from './simulation.ts'
import type { Trajectory } from './trajectory.ts'

/** Plain data, so that it can travel to a worker. */
export type RunOptions = {
  /** Weeks to simulate instead of the scenario's. */
  readonly weeks?: number
  /** Outcomes to keep; all when absent. Changes no result and no fingerprint. */
  readonly outcomes?: readonly OutcomeKey[]
  /** Leaves out the event log and the load of offices, as ensembles do. Changes no fingerprint. */
  readonly columnsOnly?: boolean
  /** Runs under `from` until `week` and under the scenario of the run from there on. */
  readonly branch?: { readonly from: Scenario; readonly week: number }
}

/** Told after the first week and every 26 weeks how many weeks are done. */
export type OnProgress = (done: number, total: number) => void

/** Weeks between two reports of progress, and between two checkpoints. */
export const CHECKPOINT_WEEKS = 26

/**
 * Simulates a scenario: the only way in for command line, page, workers and studies.
 *
 * Pure: the same scenario, seed and model version give the same trajectory and fingerprint
 * everywhere. A branch without a change equals its parent.
 */
export function run(
  scenario: Scenario,
  seed: string,
  options: RunOptions = {},
  onProgress?: OnProgress,
): Trajectory {
  const steps = runInSteps(scenario, seed, options)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    onProgress?.(step.value.done, step.value.total)
  }
}

/**
 * The same run, handing back control after the first week and every 26 weeks, so that
 * whoever drives it can look for a wish to stop.
 */
export function* runInSteps(
  scenario: Scenario,
  seed: string,
  options: RunOptions = {},
): Generator<{ done: number; total: number }, Trajectory, undefined> {
  const total = Math.min(options.weeks ?? scenario.weeks, scenario.weeks)
  const { branch } = options
  const fork = branch ? Math.min(branch.week, total) : -1
  let simulation = Simulation.start(branch?.from ?? scenario, seed)
  for (;;) {
    if (simulation.week === fork) simulation = simulation.fork(scenario)
    if (simulation.week === total) return simulation.trajectory(options)
    simulation.advance()
    const done = simulation.week
    if (done === 1 || done % CHECKPOINT_WEEKS === 0 || done === total) yield { done, total }
  }
}
