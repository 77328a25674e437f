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
  /** Runs under `from` until `week` and under the scenario of the run from there on. */
  readonly branch?: { readonly from: Scenario; readonly week: number }
}

/** Told every 26 weeks how many weeks are done. */
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
  const weeks = Math.min(options.weeks ?? scenario.weeks, scenario.weeks)
  const { branch } = options
  let simulation = Simulation.start(branch?.from ?? scenario, seed)
  if (branch) {
    advanceTo(simulation, Math.min(branch.week, weeks), weeks, onProgress)
    simulation = simulation.fork(scenario)
  }
  advanceTo(simulation, weeks, weeks, onProgress)
  return simulation.trajectory(options.outcomes)
}

/** Simulates up to the end of week `to - 1`. */
function advanceTo(
  simulation: Simulation,
  to: number,
  total: number,
  onProgress?: OnProgress,
): void {
  while (simulation.week < to) {
    simulation.advance()
    const done = simulation.week
    if (onProgress && (done % CHECKPOINT_WEEKS === 0 || done === total)) onProgress(done, total)
  }
}
