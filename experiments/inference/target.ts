import type { Luck } from './luck.ts'

/** What was measured of the world, and how far a model that is right may lie from it. */
export type Target = {
  readonly name: string
  readonly value: number
  /** Standard error of the measurement (of a survey); 0 if left out. */
  readonly error?: number
  /** Standard deviation of what even the best model gets wrong; 0 if left out. */
  readonly discrepancy?: number
  /** How much a difference counts in a distance, beside what it is measured in; 1 if left out, 0 leaves it out. */
  readonly weight?: number
}

/** Variance of the difference between a target and what a model that is right says. */
export function varianceOf({ error = 0, discrepancy = 0 }: Target): number {
  return error * error + discrepancy * discrepancy
}

/** A number that a run says, or null where it says none. */
export type Statistic = number | null

/** Is there a number? What is not finite is none: a file of results could not tell it from nothing. */
export function isKnown(value: Statistic | undefined): value is number {
  return Number.isFinite(value)
}

/**
 * Statistics of a run as they would have been measured: each with a normal draw of the variance of
 * its target added. With these, what ABC accepts is exact for a model with that error (Wilkinson
 * 2013), as the tolerance goes to 0.
 *
 * Draws: one per target, also where a statistic is missing.
 */
export function asMeasured(
  statistics: readonly Statistic[],
  targets: readonly Target[],
  luck: Luck,
): Statistic[] {
  return targets.map((target, at) => {
    const off = luck.normal() * Math.sqrt(varianceOf(target))
    const value = statistics[at]
    return isKnown(value) ? value + off : null
  })
}
