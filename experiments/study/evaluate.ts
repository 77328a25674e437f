import {
  type RunOptions,
  runInSteps,
  type Scenario,
  type Trajectory,
  valueAt,
} from '../../sim/index.ts'
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

/** A run as the model takes it: `run()` with its arguments. */
export type ModelRun = {
  readonly scenario: Scenario
  readonly seed: string
  readonly options: Pick<RunOptions, 'outcomes' | 'columnsOnly' | 'weeks'>
}

/**
 * What the model is to run for a run of a study, and how much of it has to be kept; throws a
 * RangeError where no town can be as the point says.
 */
export function modelRunsOf({
  towns,
  factors,
  outcomes,
  weeks,
}: Study): (run: StudyRun) => ModelRun {
  const settings = towns.map((town) => settingsOf(town, factors))
  const options = { ...neededFor(outcomes), ...(weeks === undefined ? {} : { weeks }) }
  return ({ town, seed, point, set }) => ({
    scenario: usable(valueAt(settings, town)(point, set)),
    seed,
    options,
  })
}

/** What a study measures of a run that was made. */
export function measured({ outcomes }: Pick<Study, 'outcomes'>, run: Trajectory): StudyResult {
  return { status: 'ok', values: [...measureAll(outcomes, run).values] }
}

/** How a run ended that could not be made or measured. */
export function failure(error: unknown): StudyResult {
  return { status: 'failed', error: error instanceof Error ? error.message : String(error) }
}

/**
 * Makes the runs of a study, in steps. Each is a function of the study and of what the run is
 * alone: it does not matter who makes it, when, and how often. A run that fails is a result, too.
 */
export function evaluatorOf(
  study: Study,
): (run: StudyRun) => Generator<unknown, StudyResult, undefined> {
  const modelRun = modelRunsOf(study)
  return function* (run) {
    try {
      const { scenario, seed, options } = modelRun(run)
      return measured(study, yield* runInSteps(scenario, seed, options))
    } catch (error) {
      return failure(error)
    }
  }
}
