import type { EngineName } from './fast/engine.ts'
import { Simulation } from './results/simulation.ts'
import type { Trajectory } from './results/trajectory.ts'
import type { OutcomeKey } from './terms/outcomes.ts'
import type { Scenario } from './terms/scenario.ts'

/** What a run is to be. Plain data, so that it can travel to a worker. */
export type RunOptions = {
  /** Weeks to simulate instead of the scenario's. */
  readonly weeks?: number
  /** Outcomes to keep; all when absent. Changes no result and no fingerprint. */
  readonly outcomes?: readonly OutcomeKey[]
  /** Leaves out the event log, the load of offices and the levers, as ensembles do. Changes no fingerprint. */
  readonly columnsOnly?: boolean
  /** The past of the run, where it has another one. */
  readonly branch?: Branch
  /**
   * How the model is executed: in WebAssembly where that is to be had, or as JavaScript. Changes
   * no result and no fingerprint.
   */
  readonly engine?: EngineName
}

/**
 * Runs under `from` until `week` and under the scenario of the run from there on. The past
 * may itself have branched, in an earlier week.
 */
export type Branch = { readonly from: Scenario; readonly week: number; readonly branch?: Branch }

/** Told after the first week and every 26 weeks how many weeks are done. */
export type OnProgress = (done: number, total: number) => void

/** Weeks between two reports of progress, and between two checkpoints. */
export const CHECKPOINT_WEEKS = 26

/**
 * Simulates a scenario: the only way in for command line, page, workers and studies.
 *
 * Pure: the same scenario, seed and model version give the same trajectory and fingerprint
 * everywhere. A branch without a change equals its parent. `seed` is any text; `onProgress` is told
 * after the first week and every 26 weeks.
 *
 * @throws RangeError where a branch lies before the one it comes from.
 *
 * @example
 * ```ts
 * import { run } from 'helferkreise'
 * import { loadScenario } from 'helferkreise/files'
 *
 * const { scenario } = loadScenario('town-1')
 * const trajectory = run(scenario, 'example', { weeks: 52 })
 * console.log(trajectory.weeks, trajectory.outcomes.members?.length) // => 52 52
 *
 * const again = run(scenario, 'example', { weeks: 52 })
 * console.log(trajectory.fingerprint === again.fingerprint) // => true
 * ```
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
 * whoever drives it can look for a wish to stop. The last step returns the trajectory.
 *
 * @throws RangeError where a branch lies before the one it comes from.
 *
 * @example
 * ```ts
 * import { runInSteps } from 'helferkreise'
 * import { loadScenario } from 'helferkreise/files'
 *
 * const steps = runInSteps(loadScenario('town-1').scenario, 'example', { weeks: 52 })
 * for (let step = steps.next(); ; step = steps.next()) {
 *   if (step.done) break
 *   console.log(step.value.done, step.value.total)
 * }
 * // => 1 52
 * // => 26 52
 * // => 52 52
 * ```
 */
export function* runInSteps(scenario: Scenario, seed: string, options: RunOptions = {}): Steps {
  const total = Math.min(options.weeks ?? scenario.weeks, scenario.weeks)
  const [first, ...later] = stagesOf(scenario, options.branch)
  let simulation = Simulation.start(first.scenario, seed, options.engine)
  try {
    for (let next = later.shift(); ; ) {
      while (next && simulation.week === Math.min(next.from, total)) {
        const twin = simulation.fork(next.scenario)
        next = later.shift()
        simulation.end()
        simulation = twin
      }
      if (simulation.week === total) return simulation.trajectory(options)
      simulation.advance()
      const done = simulation.week
      if (done === 1 || done % CHECKPOINT_WEEKS === 0 || done === total) yield { done, total }
    }
  } finally {
    simulation.end()
  }
}

/** A run that hands back control: yields weeks done and weeks in all, returns the trajectory. */
export type Steps = Generator<{ done: number; total: number }, Trajectory, undefined>

type Stage = { readonly scenario: Scenario; readonly from: number }

/** The scenarios a run goes through, first to last, each with the week from which it holds. */
function stagesOf(scenario: Scenario, branch?: Branch): [Stage, ...Stage[]] {
  if (!branch) return [{ scenario, from: 0 }]
  const past = stagesOf(branch.from, branch.branch)
  const { from } = past.at(-1) ?? past[0]
  if (branch.week < from)
    throw new RangeError(`a branch of week ${branch.week} has a past that branches in week ${from}`)
  return [...past, { scenario, from: branch.week }]
}
