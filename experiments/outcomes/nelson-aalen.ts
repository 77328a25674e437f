import { type Lifetimes, type Step, stepsOf } from './lifetimes.ts'

/** A step with the hazard that has added up until it. */
export type HazardStep = Step & {
  readonly hazard: number
  /** Variance of that hazard, by Aalen. */
  readonly variance: number
}

/** Cumulative hazard by Nelson (1969) and Aalen (1978): at each step, how many of those at risk ended, added up. */
export function nelsonAalen(lifetimes: Lifetimes): HazardStep[] {
  let hazard = 0
  let variance = 0
  return stepsOf(lifetimes).map((step) => {
    hazard += step.ended / step.atRisk
    variance += step.ended / (step.atRisk * step.atRisk)
    return { ...step, hazard, variance }
  })
}
