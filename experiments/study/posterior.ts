import type { PatternFilter } from '../inference/pattern-filter.ts'
import type { Statistic } from '../inference/target.ts'
import type { AbcSettings, Calibration, StudyModel, StudyTarget } from './calibration.ts'
import type { ModelConfusion } from './model-confusion.ts'
import type { SelfCheckRow } from './self-check.ts'

/** A sample of what is left after the data, with what each point says of every target. */
export type PosteriorSample = {
  readonly scores: readonly (readonly number[])[]
  readonly points: readonly Float64Array[]
  readonly weights: readonly number[]
  readonly distances: readonly number[]
  /** In the order of the targets of the study, those that were not fitted to among them. */
  readonly statistics: readonly (readonly Statistic[])[]
  readonly evaluations: readonly number[]
  /** Which of the models that compete, by number; all 0 where there is one. */
  readonly models: readonly number[]
}

/** Generations of a sampler. */
export type Trace = readonly {
  readonly epsilon: number | null
  readonly accepted: number
  readonly evaluated: number
  readonly failed: number
  readonly ess: number
}[]

/** What a sampler found. */
export type Sampled = {
  readonly posterior?: PosteriorSample
  /** How it came to it. */
  readonly trace: Trace
  /** What fits to make-believe observations say of the method. */
  readonly check?: readonly SelfCheckRow[]
  /** How models are taken for each other, where several compete. */
  readonly confusion?: readonly ModelConfusion[]
  /** What each pattern leaves, where draws are filtered. */
  readonly filter?: PatternFilter
}

/** Settings of one of the methods. */
export type By<Method> = Extract<AbcSettings, { readonly method: Method }>

/** Make-believe observations that a fit is checked with. */
export const FITS = 100

/** Targets that are fitted to, each with its place among all. */
export type Fitted = readonly { readonly target: StudyTarget; readonly at: number }[]

export function fittedOf({ targets }: Calibration): Fitted {
  return targets.flatMap((target, at) => (target.held ? [] : [{ target, at }]))
}

/** The models that compete; the towns as they stand where none are named. */
export function modelsOf({ models }: Calibration): readonly StudyModel[] {
  return models ?? [{ name: 'model', set: [], weight: 1 }]
}
