import { exp, log, normalQuantile, valueAt } from '../../sim/index.ts'
import { extentOf, type Lifetimes, type Step, stepsOf } from './lifetimes.ts'

/** The share that lasts longer than a time, as a staircase: it falls at each step. */
export type SurvivalCurve = {
  readonly steps: readonly (Step & {
    /** Share that lasts longer than the time of the step. */
    readonly survival: number
    /** Variance of that share, by Greenwood. */
    readonly variance: number
  })[]
  /** How many were seen. */
  readonly count: number
  /** The last time at which any was seen; beyond it nothing is known while some were left. */
  readonly last: number
}

/** Rounding of products of shares, within which a share counts as one half. */
const ROUNDING = 1e-12

/**
 * Survival by Kaplan and Meier (1958), with the variance of Greenwood (1926), which takes
 * lifetimes as independent: those of one run are not quite.
 *
 * @example
 * ```ts
 * import { kaplanMeier, medianSurvival, survivalAt } from 'helferkreise/experiments'
 *
 * const curve = kaplanMeier({ time: [2, 3, 3, 5], ended: [true, true, false, true] })
 * console.log(survivalAt(curve, 3), medianSurvival(curve)) // => 0.5 3
 * ```
 */
export function kaplanMeier(lifetimes: Lifetimes): SurvivalCurve {
  let survival = 1
  let sum = 0
  const steps = stepsOf(lifetimes).map((step) => {
    const { atRisk, ended } = step
    survival *= 1 - ended / atRisk
    sum += ended / (atRisk * (atRisk - ended))
    // Where all ended the sum is infinite and the share 0, beyond doubt.
    return { ...step, survival, variance: survival > 0 ? survival * survival * sum : 0 }
  })
  return { steps, ...extentOf(lifetimes) }
}

/** The last step that is not after a time. */
function stepAt(
  { steps }: SurvivalCurve,
  time: number,
): SurvivalCurve['steps'][number] | undefined {
  return steps.findLast((step) => step.time <= time)
}

/** Whether the curve says nothing of a time, because those who were left were last seen before it. */
function isBeyond(curve: SurvivalCurve, time: number): boolean {
  return curve.count === 0 || (time > curve.last && curve.steps.at(-1)?.survival !== 0)
}

/** The share that lasts longer than a time; NaN where none was seen for so long and some were left. */
export function survivalAt(curve: SurvivalCurve, time: number): number {
  return isBeyond(curve, time) ? Number.NaN : (stepAt(curve, time)?.survival ?? 1)
}

/**
 * Interval of the share that lasts longer than a time, on the scale of log(-log) (Kalbfleisch and
 * Prentice), which keeps it within 0 and 1; NaN where the share is 0 or 1 or not known.
 */
export function survivalInterval(
  curve: SurvivalCurve,
  time: number,
  level = 0.95,
): readonly [low: number, high: number] {
  const share = survivalAt(curve, time)
  const variance = stepAt(curve, time)?.variance ?? 0
  if (!(share > 0 && share < 1)) return [Number.NaN, Number.NaN]
  const hazard = -log(share)
  const error = Math.sqrt(variance) / (share * hazard)
  const width = normalQuantile((1 + level) / 2) * error
  return [exp(-hazard * exp(width)), exp(-hazard * exp(-width))]
}

/** The time by which half have ended; Infinity where more than half were left, NaN of nothing. */
export function medianSurvival(curve: SurvivalCurve): number {
  if (curve.count === 0) return Number.NaN
  const step = curve.steps.find(({ survival }) => survival <= 0.5 + ROUNDING)
  return step?.time ?? Number.POSITIVE_INFINITY
}

/**
 * Mean time that is spent before a horizon: the area under the curve until there; NaN where the
 * curve ends before it.
 */
export function restrictedMean(curve: SurvivalCurve, horizon: number): number {
  if (isBeyond(curve, horizon)) return Number.NaN
  const until = curve.steps.filter(({ time }) => time < horizon)
  return until.reduce(
    (area, { time, survival }, at) => area + survival * ((until[at + 1]?.time ?? horizon) - time),
    until[0]?.time ?? horizon,
  )
}

/** Variance of the restricted mean (Irwin 1949): what each step takes from the area after it. */
export function restrictedMeanVariance(curve: SurvivalCurve, horizon: number): number {
  if (isBeyond(curve, horizon)) return Number.NaN
  const until = curve.steps.filter(({ time }) => time < horizon)
  let area = 0
  let variance = 0
  for (let at = until.length - 1; at >= 0; at--) {
    const { time, survival, atRisk, ended } = valueAt(until, at)
    area += survival * ((until[at + 1]?.time ?? horizon) - time)
    if (atRisk > ended) variance += (area * area * ended) / (atRisk * (atRisk - ended))
  }
  return variance
}
