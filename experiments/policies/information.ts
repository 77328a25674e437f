import { valueAt } from '../../sim/index.ts'
import type { Chance } from '../chance.ts'
import { weightedMean, weightedQuantile } from '../inference/weighted.ts'
import { conditionalMeans, type InputKind } from './conditional-means.ts'

/*
 * What it would be worth to know more before a decision. Utilities are `[plan][world]`, more being
 * better; all values are in their unit and never below 0.
 */

/** What the best single choice gives in the mean, and what choosing in each world anew gives. */
function gain(utilities: readonly ArrayLike<number>[], weights: ArrayLike<number>): number {
  const single = Math.max(...utilities.map((row) => weightedMean(row, weights)))
  const best = Float64Array.from(weights, (_, world) =>
    Math.max(...utilities.map((row) => valueAt(row, world))),
  )
  return Math.max(0, weightedMean(best, weights) - single)
}

/**
 * Expected value of perfect information (Raiffa and Schlaifer 1961): how much better it is in the
 * mean to know the world before one chooses a plan than to choose the plan that is best in the mean.
 */
export function perfectInformation(
  utilities: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
): number {
  return gain(utilities, weights)
}

/** What knowing one thing is worth, and how much chance alone would say it is. */
export type PartialInformation = {
  readonly value: number
  /** Value below which nine tenths of those lie that shuffled worlds give: less than this may be nothing. */
  readonly floor: number
}

/** Of shuffled worlds so many lie below the floor. */
const FLOOR = 0.9

/**
 * Expected value of partial perfect information: of knowing one number of the world alone. The mean
 * utility of each plan given that number is estimated by regression (Strong, Oakley and Brennan
 * 2014), here by a natural cubic spline, or group by group for choices.
 */
export function partialInformation(
  input: ArrayLike<number>,
  kind: InputKind,
  utilities: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
  { chance, shuffles }: { readonly chance: Chance; readonly shuffles: number },
): PartialInformation {
  const means = conditionalMeans(input, kind, weights)
  const value = gain(utilities.map(means), weights)
  const order = Array.from(input, (_, at) => at)
  const nothing = Array.from({ length: shuffles }, () => {
    chance.shuffle(order)
    const moved = utilities.map((row) => order.map((at) => valueAt(row, at)))
    return gain(moved.map(means), weights)
  })
  const floor = weightedQuantile(
    nothing,
    nothing.map(() => 1),
    FLOOR,
  )
  return { value, floor }
}
