import { valueAt } from '../../sim/index.ts'
import type { Distance } from '../inference/distance.ts'
import { type PriorDraw, type Rejection, rejectionAbc } from '../inference/rejection.ts'
import type { Target } from '../inference/target.ts'

/** What a fit by rejection is, without what was observed. */
export type MakeBelieve = {
  readonly draws: readonly PriorDraw[]
  readonly targets: readonly Target[]
  readonly distance: Distance
  /** Draws that a fit keeps. */
  readonly kept: number
  readonly regression: boolean
}

/** The fit of all other draws to what the run of one of them said, as if that had been observed. */
export function fitToDraw(
  { draws, targets, distance, kept, regression }: MakeBelieve,
  truth: number,
): Rejection {
  const { statistics } = valueAt(draws, truth)
  const observed = targets.map((target, at) => ({
    ...target,
    value: statistics?.[at] ?? Number.NaN,
  }))
  const others = draws.filter((_, at) => at !== truth)
  const share = Math.min(1, kept / others.length)
  return rejectionAbc(others, observed, distance, { share }, regression)
}
