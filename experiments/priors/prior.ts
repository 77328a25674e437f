/** What is believed of one number before any data: a distribution. */
export type Prior = {
  /** Value below which a share `p` of (0, 1) lies. */
  readonly quantile: (p: number) => number
  /** Density, or probability of a value that is one of a list; 0 where nothing can lie. */
  readonly density: (value: number) => number
  /** Mean and variance. */
  readonly mean: number
  readonly variance: number
  /** Smallest and largest value; infinite where there is none. */
  readonly low: number
  readonly high: number
}

/**
 * What is believed of several numbers together. A point lies in three spaces: *values* as the model
 * reads them, *shares* in (0, 1) (what designs give), and *scores*, which are independent and
 * standard normal (what samplers move in: no step from there leaves what can be, and correlated
 * numbers stay correlated).
 */
export type JointPrior = {
  /** Names of the numbers, in the order of all points. */
  readonly names: readonly string[]
  /** Values of a point given as shares, one number of (0, 1) each. */
  readonly fromShares: (shares: ArrayLike<number>) => Float64Array
  /** Values of a point given as scores, one number each. */
  readonly fromScores: (scores: ArrayLike<number>) => Float64Array
}
