import { answer } from '../batch/answer.ts'
import { scenarioReader } from '../batch/resolve.ts'
import { studyReader } from '../batch/study.ts'
import { InputError } from '../failure.ts'
import { simulateOne } from '../simulate.ts'
import { type Named, requestOf } from './request.ts'

/** What the model said of a run. */
export type Said = Readonly<Record<string, number | null>>

/**
 * Makes the one run that arguments ask for, as `batch` would, in this thread, which starts sooner
 * than a worker. Tells on stderr where the seed was made up.
 *
 * @throws InputError with all problems where it cannot be made; Error where it failed.
 */
export async function ask(named: Named): Promise<Said> {
  const { request, seed } = requestOf(named)
  if (seed !== 'given')
    console.error('No seed: it follows from the arguments, the same for the same ones.')
  const text = JSON.stringify(request)
  const told = await answer(
    { number: 1, text },
    {
      pool: {
        size: 1,
        run: async (task) => (await simulateOne('model', task, true)).trajectory,
        close: async () => undefined,
      },
      scenarioOf: scenarioReader(),
      studyOf: studyReader(),
      signal: new AbortController().signal,
    },
  )
  const { status, error, metrics, invalid } = JSON.parse(told)
  if (status === 'error') {
    if (error.code === 'E_RUN') throw new Error(error.message)
    throw new InputError(error.message)
  }
  if (invalid) console.error(`No number: ${invalid.join(', ')}.`)
  return metrics
}
