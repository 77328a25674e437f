import type { Hyperparameters } from '../../experiments/inference/emulator.ts'
import { fitHyperparameters } from '../../experiments/inference/fit-emulator.ts'
import { evaluatorOf } from '../../experiments/study/evaluate.ts'
import type { Progress } from '../../workers/api.ts'
import { bringEngine } from '../../workers/node/engine.ts'
import { type Answer, serve } from '../../workers/serve.ts'
import type { Chunk, Evaluated } from './engine.ts'
import type { FitTask } from './fitting.ts'

await bringEngine()

let last: { readonly hash: string; readonly evaluate: ReturnType<typeof evaluatorOf> } | undefined

/** A worker thread for what a study asks for: chunks of its runs, and emulators. */
function* answered(
  task: Chunk | FitTask,
): Generator<Progress, Answer<readonly Evaluated[] | Hyperparameters>, undefined> {
  if ('fit' in task) return { result: fitHyperparameters(task.fit), total: 1, moved: [] }
  return yield* evaluated(task)
}

function* evaluated({
  hash,
  study,
  runs,
}: Chunk): Generator<Progress, Answer<readonly Evaluated[]>, undefined> {
  if (last?.hash !== hash) last = { hash, evaluate: evaluatorOf(study) }
  const { evaluate } = last
  const result: Evaluated[] = []
  for (const [done, { key, run }] of runs.entries()) {
    const begin = performance.now()
    const steps = evaluate(run)
    let step = steps.next()
    while (!step.done) {
      yield { done, total: runs.length }
      step = steps.next()
    }
    result.push({ key, result: step.value, milliseconds: performance.now() - begin })
  }
  return { result, total: runs.length, moved: [] }
}

serve(answered)
