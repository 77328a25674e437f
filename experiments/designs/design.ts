import type { Group } from './groups.ts'

/** Points at which a model is to be run, in an order that its analysis knows. */
export type Design = {
  /** Name of the method, as a study says it. */
  readonly method: string
  /** Names of the factors, in the order of all points. */
  readonly names: readonly string[]
  /** Number of points: so many settings are run, each under as many seeds as the study says. */
  readonly rows: number
  /** What points are: shares in [0, 1] of what is believed of each factor, or its values. */
  readonly space: 'shares' | 'values'
  /** The point of a row, from 0 on; no row depends on which others were asked for. */
  readonly pointOf: (row: number) => Float64Array
  /** What a row is for, as the analysis and the tables of a study call it. */
  readonly roleOf: (row: number) => string
  /** What its analysis tells apart, where factors can move together (`morris`, `saltelli`). */
  readonly groups?: readonly Group[]
  /** Rows that belong together, where there are such: those of a trajectory, or of a base point. */
  readonly block?: number
  /**
   * The design in another size (points, base points or trajectories, as it was made), which begins
   * with the same rows, so that nothing is run twice. Absent where a method has no such design.
   */
  readonly extend?: (size: number) => Design
}

/** Points of the rows from `from` to before `to`; all rows of the design when not said. */
export function pointsOf(design: Design, from = 0, to = design.rows): Float64Array[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => design.pointOf(from + at))
}

/** @throws RangeError where a size is no whole number from `least` on. */
export function checkSize(name: string, size: number, least = 1): void {
  if (Number.isSafeInteger(size) && size >= least) return
  throw new RangeError(`${name}: expected a whole number from ${least} on, got ${size}`)
}
