import type { Statistic } from '../inference/target.ts'

/** A sample of what is left after the data, with what each point says of every target. */
export type Posterior = {
  readonly scores: readonly (readonly number[])[]
  readonly points: readonly Float64Array[]
  readonly weights: readonly number[]
  readonly distances: readonly number[]
  /** In the order of the targets of the study, those that were not fitted to among them. */
  readonly statistics: readonly (readonly Statistic[])[]
  readonly evaluations: readonly number[]
}

/** Generations of a sampler. */
export type Trace = readonly {
  readonly epsilon: number | null
  readonly accepted: number
  readonly evaluated: number
  readonly failed: number
  readonly ess: number
}[]
