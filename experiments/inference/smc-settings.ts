import type { KernelChoice } from './kernel.ts'
import type { Target } from './target.ts'

/** A model, or one of several that compete. */
export type FittedModel = {
  readonly name: string
  /** Numbers of its joint prior; may be none. */
  readonly dimensions: number
  /** What it is believed in before any data, against the others; 1 if left out. */
  readonly weight?: number
}

/** What a fit by sequential ABC is asked to do. */
export type SmcSettings = {
  /** Seed of the study: all luck is a function of it, of the generation and of the evaluation. */
  readonly seed: string
  readonly models: readonly FittedModel[]
  readonly targets: readonly Target[]
  /** Particles of a generation. */
  readonly particles: number
  /**
   * Points of the first generation, in scores, instead of draws from the prior: even draws of what
   * is left of it, where runs beyond are refused. After the last one comes the first again.
   */
  readonly initial?: readonly (readonly number[])[]
  readonly kernel: KernelChoice
  /** Chance that a proposal keeps the model it comes from, where there are several; 0.7 if left out. */
  readonly stay?: number
  readonly tolerance: Tolerance
  /** Power of the distance: 1 adds differences up, 2 is Euclid's, infinite takes the largest. */
  readonly power: number
  /** What differences are measured in: given, or the spread of the runs under the prior, or that of each generation anew. */
  readonly scales: readonly number[] | 'prior' | 'generation'
  readonly missing: 'refuse' | 'skip'
  /** Add a draw of the error of each target to what a run says, so that the result is exact for a model with error. */
  readonly withErrors?: boolean
  readonly stop: Stopping
}

/**
 * How the tolerance falls: to a quantile of the distances accepted, so far that a share of the
 * effective sample size is held (Del Moral 2012), or as given.
 */
export type Tolerance =
  | { readonly kind: 'quantile'; readonly share: number }
  | { readonly kind: 'hold'; readonly share: number }
  | { readonly kind: 'schedule'; readonly epsilons: readonly number[] }

/** When a fit is over; what comes first. */
export type Stopping = {
  /** The last tolerance: no generation goes below it. */
  readonly epsilon?: number
  /** Generations after the one that is drawn from the prior. */
  readonly generations?: number
  /** Evaluations in all; a generation that would need more is given up. */
  readonly evaluations?: number
  /** Least share of evaluations accepted; a generation that falls below is given up. 0.0001 if left out. */
  readonly acceptance?: number
}

/** Of so many points that populations propose one comes near enough, by experience. */
export const EVALUATIONS_FOR_ONE = 5

const LEAST_ACCEPTANCE = 1e-4

/** Evaluations that a generation may take before it is given up. */
export function mostEvaluations(settings: SmcSettings, spent: number): number {
  const { acceptance = LEAST_ACCEPTANCE, evaluations = Number.POSITIVE_INFINITY } = settings.stop
  return Math.min(Math.floor(settings.particles / acceptance), evaluations - spent)
}
