import { Fingerprint, MODEL_VERSION, type Scenario } from '../../sim/index.ts'
import type { RunTask } from '../../workers/api.ts'
import type { DrawnTask } from './drawn-task.ts'

/** The run of a scenario under its own seed, from the beginning. */
export function taskOf(scenario: Scenario): RunTask {
  return { scenario, seed: scenario.seed }
}

/** Key of a task: equal for equal content, whoever asks. */
export function contentKey({ scenario, seed, options, draw }: DrawnTask): string {
  return new Fingerprint()
    .text(MODEL_VERSION)
    .text(JSON.stringify(scenario))
    .text(seed)
    .text(JSON.stringify(options ?? {}))
    .text(draw === undefined ? '' : `${draw}`)
    .hex()
}
