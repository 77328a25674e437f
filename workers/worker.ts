import { runInSteps, type Trajectory } from '../sim/index.ts'
import type { Progress, RunTask } from './api.ts'
import { type Answer, serve } from './serve.ts'

/** Memory of a trajectory, each block once: it moves to the caller instead of being copied. */
function blocks({ outcomes, officeLoad, leverIntensity, events }: Trajectory): ArrayBuffer[] {
  const columns = [
    ...Object.values(outcomes),
    officeLoad,
    leverIntensity,
    ...Object.values(events).filter((column) => typeof column !== 'number'),
  ]
  const found = new Set<ArrayBuffer>()
  for (const { buffer } of columns) if (buffer instanceof ArrayBuffer) found.add(buffer)
  return [...found]
}

function* simulate({
  scenario,
  seed,
  options,
}: RunTask): Generator<Progress, Answer<Trajectory>, undefined> {
  const result = yield* runInSteps(scenario, seed, options ?? {})
  return { result, total: result.weeks, moved: blocks(result) }
}

serve(simulate)
