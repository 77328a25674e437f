import { runInSteps, valueAt } from '../../sim/index.ts'
import { measureAll, neededFor } from '../outcomes/measure.ts'
import { settingsOf, usable } from './setting.ts'
import type { Study } from './study.ts'

/** One run that a study asks for. */
export type StudyRun = {
  /** Place of the town in the study. */
  readonly town: number
  readonly seed: string
  /** Values of the factors, in their order. */
  readonly point: readonly number[]
  /** Further changes of the scenario, `path=value`, made after those of the factors. */
  readonly set?: readonly string[]
}

/** How a run ended: with values in the order of the outcomes (of series period by period), or not. */
export type StudyResult =
  | { readonly status: 'ok'; readonly values: readonly number[] }
  | { readonly status: 'failed'; readonly error: string }

/**
 * Makes the runs of a study, in steps. Each is a function of the study and of what the run is
 * alone: it does not matter who makes it, when, and how often. A run that fails is a result, too.
 */
export function evaluatorOf({
  towns,
  factors,
  outcomes,
  weeks,
}: Study): (run: StudyRun) => Generator<unknown, StudyResult, undefined> {
  const settings = towns.map((town) => settingsOf(town, factors))
  const options = { ...neededFor(outcomes), ...(weeks === undefined ? {} : { weeks }) }
  return function* ({ town, seed, point, set }) {
    try {
      const scenario = usable(valueAt(settings, town)(point, set))
      const trajectory = yield* runInSteps(scenario, seed, options)
      return { status: 'ok', values: [...measureAll(outcomes, trajectory).values] }
    } catch (error) {
      return { status: 'failed', error: error instanceof Error ? error.message : String(error) }
    }
  }
}
