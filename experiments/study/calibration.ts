import type { KernelChoice } from '../inference/kernel.ts'
import type { NamedBand } from '../inference/pattern-filter.ts'
import type { Stopping, Tolerance } from '../inference/smc-settings.ts'
import type { Target } from '../inference/target.ts'

/** Runs below which nothing is emulated, so that a wave rules nothing out. */
export const LEAST_RUNS = 30

/** A target of a study: what was observed of a town, and which of its values it is held against. */
export type StudyTarget = Target & {
  /** Place of the town in the study. */
  readonly town: number
  /** Place of another one, where the difference to it was observed. */
  readonly minus?: number
  /** Name of the value of a run. */
  readonly outcome: string
  /** Not fitted to: it is held against what the fit says of it. */
  readonly held: boolean
  readonly source: string
}

/** How points that cannot be right are ruled out, wave by wave, before anything is sampled. */
export type WaveSettings = {
  readonly count: number
  /** Points that are run in each wave. */
  readonly points: number
  /** Standard deviations from a target up to which a point may be right. */
  readonly cutoff: number
  /** Which outcome decides: 1 the most implausible one, 2 the second most. */
  readonly rank: number
  /** Draws that look for what is left. */
  readonly draws: number
}

/** One of several models that compete: the towns with further changes of their scenarios. */
export type StudyModel = {
  readonly name: string
  /** `path=value`, made after those of the factors. */
  readonly set: readonly string[]
  /** What it is believed in before any data, against the others. */
  readonly weight: number
}

/**
 * How the posterior is sampled: by populations that close in on the targets, by keeping the nearest
 * of even draws of what the waves left (or of the prior), or all of these draws that show the
 * patterns asked for. Populations need fewer runs; their weights fail where there are more than
 * some dozen factors, draws do not.
 */
export type AbcSettings =
  | {
      readonly method: 'smc'
      readonly particles: number
      /** Runs say what would be measured, with a draw of error and discrepancy. */
      readonly errors: boolean
      readonly kernel: KernelChoice
      readonly tolerance: Tolerance
      readonly stop: Stopping
    }
  | {
      readonly method: 'rejection'
      readonly draws: number
      /** How many of them are kept. */
      readonly particles: number
      readonly errors: boolean
      /** Moves them to where they would lie if they met the targets. */
      readonly regression: boolean
    }
  | {
      readonly method: 'filter'
      readonly draws: number
      /** A band for each target that is fitted to, in their order. */
      readonly bands: readonly NamedBand[]
      /** How many of them a draw has to lie in. */
      readonly least: number
    }

/** A fit of the uncertain factors of a study to its targets. */
export type Calibration = {
  readonly targets: readonly StudyTarget[]
  /** Runs of a point in each town, under as many seeds; what a point says is their mean. */
  readonly seeds: number
  readonly waves?: WaveSettings
  readonly abc?: AbcSettings
  /** Two or more that compete; absent where there is one, the towns as they stand. */
  readonly models?: readonly StudyModel[]
}
