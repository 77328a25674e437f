import type { Statistic } from './target.ts'

/*
 * What a fit by sequential ABC has come to, as plain data: written to a file and read again it is
 * the same. Infinite tolerances and missing statistics are null.
 */

/** A point that was accepted. */
export type Particle = {
  /** Evaluation of its generation that it comes from. */
  readonly evaluation: number
  /** Which of the models, by number. */
  readonly model: number
  readonly scores: readonly number[]
  /** Share of the generation. */
  readonly weight: number
  readonly distance: number
  /** As the run said them, without draws of errors. */
  readonly statistics: readonly Statistic[]
}

/** A generation that is whole. */
export type Generation = {
  /** Largest distance accepted; null where all were, as in the generation drawn from the prior. */
  readonly epsilon: number | null
  /** What differences were measured in; null for a statistic that was left out. */
  readonly scales: readonly (number | null)[]
  /** Evaluations up to that of the last particle. */
  readonly evaluations: number
  /** Those of them whose run failed. */
  readonly failed: number
  /** In the order of evaluations. */
  readonly particles: readonly Particle[]
  /** What holds for the next generation; the tolerance is null where there is none below. */
  readonly next: { readonly epsilon: number | null; readonly scales: readonly (number | null)[] }
}

/** What a run gave; no statistics where it failed. */
export type FinishedRun = {
  readonly generation: number
  readonly evaluation: number
  readonly statistics: readonly Statistic[] | null
}

/** A run that is asked for: a point of a model, in scores. */
export type WantedRun = {
  readonly generation: number
  readonly evaluation: number
  readonly model: number
  readonly scores: readonly number[]
}

/** Why a fit is over. */
export type FitEnding =
  | 'epsilon'
  | 'generations'
  | 'schedule'
  | 'evaluations'
  | 'acceptance'
  | 'stalled'

/** All that is known: enough to go on from. */
export type SmcState = {
  /** Whole generations, the first of them drawn from the prior. */
  readonly generations: readonly Generation[]
  /** Results of the generation under way, in the order in which they came. */
  readonly results: readonly FinishedRun[]
  readonly ending: FitEnding | null
}
