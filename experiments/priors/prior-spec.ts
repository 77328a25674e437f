/**
 * A prior as a file says it: the family of the distribution and its numbers, in the unit of the
 * number that it is about.
 */
export type PriorSpec =
  /** All values of [low, high] alike. */
  | { readonly family: 'uniform'; readonly low: number; readonly high: number }
  /** All orders of magnitude of [low, high] alike; `low` is above 0. */
  | { readonly family: 'loguniform'; readonly low: number; readonly high: number }
  /** Normal with this mean and standard deviation; where limits are given, what lies beyond is cut off. */
  | {
      readonly family: 'normal'
      readonly mean: number
      readonly sd: number
      readonly low?: number
      readonly high?: number
    }
  /** Beta with both shapes above 0, stretched from [0, 1] to [low, high] where limits are given. */
  | {
      readonly family: 'beta'
      readonly alpha: number
      readonly beta: number
      readonly low?: number
      readonly high?: number
    }
  /** Rises in a line from `low` to `mode` and falls in a line to `high`. */
  | {
      readonly family: 'triangular'
      readonly low: number
      readonly mode: number
      readonly high: number
    }
  /** One of these values, each as probable as its weight says; all alike without weights. */
  | {
      readonly family: 'discrete'
      readonly values: readonly number[]
      readonly weights?: readonly number[]
    }
  /** One of the whole numbers from `low` to `high`, all alike. */
  | { readonly family: 'whole'; readonly low: number; readonly high: number }
