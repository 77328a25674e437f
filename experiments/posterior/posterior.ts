/** A value of the model that is not known: where it stands, and the range that it was drawn from. */
export type PosteriorFactor = {
  /** Path in a scenario, as `--set` takes it. */
  readonly path: string
  /** The only town that it is a start value of, as `town` of a scenario has it; a parameter of all where it is absent. */
  readonly town?: string
  /** What the towns of the study have there; another value was decided by somebody. */
  readonly given: number
  readonly low: number
  readonly high: number
  /** Whole numbers only, both ends among them. */
  readonly whole?: true
}

/** Draws of what agrees with the observations, all of the same weight, in an order by chance. */
export type Posterior = {
  /** Where they come from. */
  readonly about: {
    readonly study: string
    /** SHA-256 of the study and of the table of all particles. */
    readonly hash: string
    readonly particles: string
    /** Version of the model that was fitted. */
    readonly model: string
  }
  readonly factors: readonly PosteriorFactor[]
  readonly draws: number
  /** Places in the ranges in steps of 1/256, row-major [draw][factor]. */
  readonly shares: Uint8Array
}

/** Steps that a range is told in. */
export const STEPS = 256

/** Step of a value within its range; the nearest one where it lies beyond. */
export function stepOf({ low, high, whole }: PosteriorFactor, value: number): number {
  const share = whole ? (value - low + 0.5) / (high - low + 1) : (value - low) / (high - low)
  return Math.max(0, Math.min(STEPS - 1, Math.floor(share * STEPS)))
}

/** Value in the middle of a step. */
export function valueOfStep({ low, high, whole }: PosteriorFactor, step: number): number {
  const share = (step + 0.5) / STEPS
  return whole ? low + Math.floor(share * (high - low + 1)) : low + share * (high - low)
}
