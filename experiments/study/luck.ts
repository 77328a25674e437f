import { meanOf } from '../course.ts'

/** How much of the variance of a value is luck, and how many seeds leave little of it. */
export type LuckShare = {
  readonly mean: number
  /** Standard deviation between settings, and between seeds of one setting. */
  readonly sdSettings: number
  readonly sdLuck: number
  /** Share of luck in the variance of single runs. */
  readonly share: number
  /** Seeds until luck is at most a tenth of the variance of the means of settings; Infinity where only luck varies. */
  readonly seeds: number
}

/** Of the variance of means so much may be luck. */
const LITTLE = 0.1

/**
 * One-way random effects: `groups[setting]` holds the values under the seeds. Settings with fewer
 * than two known values tell nothing of luck and are left out. All NaN where nothing is left.
 *
 * Source: Searle, Casella and McCulloch, Variance Components (1992), the estimator by mean squares
 * of unbalanced data, not below 0.
 */
export function luckShare(groups: readonly (readonly number[])[]): LuckShare {
  const known = groups
    .map((values) => values.filter((value) => !Number.isNaN(value)))
    .filter((values) => values.length > 1)
  const total = known.reduce((sum, values) => sum + values.length, 0)
  const mean = meanOf(known.flat())
  const within =
    known.reduce((sum, values) => sum + squares(values, meanOf(values)), 0) / (total - known.length)
  const between =
    known.reduce((sum, values) => sum + values.length * (meanOf(values) - mean) ** 2, 0) /
    (known.length - 1)
  const size =
    (total - known.reduce((sum, values) => sum + values.length ** 2, 0) / total) /
    (known.length - 1)
  const settings = Math.max(0, (between - within) / size)
  const share = within / (within + settings)
  return {
    mean,
    sdSettings: Math.sqrt(settings),
    sdLuck: Math.sqrt(within),
    share: within === 0 && settings === 0 ? Number.NaN : share,
    seeds: seedsFor(within, settings),
  }
}

function seedsFor(within: number, settings: number): number {
  if (within === 0) return 1
  return Math.max(1, Math.ceil((within * (1 - LITTLE)) / (settings * LITTLE)))
}

const squares = (values: readonly number[], mean: number) =>
  values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
