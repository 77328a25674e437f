import { normalQuantile } from '../../sim/index.ts'
import { Chance } from '../chance.ts'

/** A number that was estimated, and the interval in which the true one lies with the level asked for. */
export type Estimate = { readonly value: number; readonly low: number; readonly high: number }

/** How intervals are made. */
export type Resampling = {
  /** How often rows are drawn anew, with replacement; 100 when not said. */
  readonly resamples?: number
  /** Level of the intervals; 0.95 when not said. */
  readonly level?: number
  /** Luck of the drawing. */
  readonly seed: string
}

/**
 * Estimates with their intervals by bootstrap: `estimate` gives them for the rows it is handed, among
 * `count`, a row perhaps several times. An interval reaches as many standard deviations of the
 * estimates under resampled rows to both sides as a normal distribution asks for (as in SALib).
 */
export function bootstrap(
  count: number,
  estimate: (rows: Int32Array) => Float64Array,
  { resamples = 100, level = 0.95, seed }: Resampling,
): Estimate[] {
  const rows = Int32Array.from({ length: count }, (_, row) => row)
  const values = estimate(rows)
  const chance = new Chance(seed, 'bootstrap')
  const drawn = Array.from({ length: resamples }, (_, resample) =>
    estimate(rows.map((row) => Math.floor(chance.at(resample, row) * count))),
  )
  const width = normalQuantile(0.5 + level / 2)
  return Array.from(values, (value, at) => {
    const half = width * deviation(drawn.map((each) => each[at] ?? Number.NaN))
    return { value, low: value - half, high: value + half }
  })
}

/** Standard deviation of a sample (divided by its number less one). */
export function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1))
}
