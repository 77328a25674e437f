import { quantile } from '../../experiments/quantile.ts'
import { type OutcomeKey, type Trajectory, valueAt } from '../../sim/index.ts'

/** Shares of runs below the lines of a fan, lowest first. */
export const LEVELS = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975] as const

/** An outcome over all runs of an ensemble. */
type OutcomeSpread = {
  /** Values row-major [run][week]. */
  readonly values: Float64Array
  /** One weekly line per entry of `LEVELS`. */
  readonly quantiles: readonly Float64Array[]
}

/** Many runs of one scenario that differ by their seed alone. Only columns are kept, no events. */
export type Ensemble = {
  readonly seeds: readonly string[]
  readonly weeks: number
  readonly outcomes: Readonly<Partial<Record<OutcomeKey, OutcomeSpread>>>
  /** Index of the typical run: the one nearest to all others (medoid). */
  readonly typical: number
}

/** Weekly values of one run by outcome. */
export type Columns = Trajectory['outcomes']

/** Weeks between two looks at a run when the typical one is sought. */
const LOOK = 13

/** Gathers the runs of an ensemble, in the order of their seeds. */
export function gather(
  seeds: readonly string[],
  runs: readonly Columns[],
  outcomes: readonly OutcomeKey[],
): Ensemble {
  const weeks = runs[0]?.[valueAt(outcomes, 0)]?.length ?? 0
  const spreads: Partial<Record<OutcomeKey, OutcomeSpread>> = {}
  for (const outcome of outcomes) {
    const values = new Float64Array(runs.length * weeks)
    runs.forEach((run, index) => {
      const column = run[outcome]
      if (column?.length !== weeks)
        throw new RangeError(
          `run ${index}: expected ${weeks} weeks of "${outcome}", got ${column?.length ?? 'none'}`,
        )
      values.set(column, index * weeks)
    })
    spreads[outcome] = { values, quantiles: weeklyQuantiles(values, weeks) }
  }
  const all = { seeds, weeks, outcomes: spreads }
  return { ...all, typical: smallest(distances(all)) }
}

/** A line per level over the weeks of row-major values [run][week]. */
export function weeklyQuantiles(
  values: Float64Array,
  weeks: number,
  levels: readonly number[] = LEVELS,
): Float64Array[] {
  const lines = levels.map(() => new Float64Array(weeks))
  for (let week = 0; week < weeks; week++) {
    const sorted = valuesAt(values, weeks, week)
    levels.forEach((level, index) => {
      valueAt(lines, index)[week] = quantile(sorted, level)
    })
  }
  return lines
}

/** Values of all runs in one week, sorted. */
export function valuesAt(values: Float64Array, weeks: number, week: number): Float64Array {
  const runs = weeks > 0 ? values.length / weeks : 0
  return Float64Array.from({ length: runs }, (_, run) => valueAt(values, run * weeks + week)).sort()
}

/**
 * Sum of distances of each run to all others. The distance of two runs is the sum of absolute
 * differences, each outcome in units of its own range, every `LOOK` weeks.
 */
export function distances({ outcomes, weeks, seeds }: Omit<Ensemble, 'typical'>): Float64Array {
  const runs = seeds.length
  const sums = new Float64Array(runs)
  for (const { values } of Object.values(outcomes)) {
    for (let week = 0; week < weeks; week += LOOK) {
      const sorted = valuesAt(values, weeks, week)
      const range = valueAt(sorted, runs - 1) - valueAt(sorted, 0)
      if (range === 0) continue
      for (let run = 0; run < runs; run++)
        sums[run]! += distanceToAll(sorted, valueAt(values, run * weeks + week)) / range
    }
  }
  return sums
}

/** Place of the smallest value, the first of equal ones. */
function smallest(values: Float64Array): number {
  return values.reduce((best, value, at) => (value < valueAt(values, best) ? at : best), 0)
}

function distanceToAll(sorted: Float64Array, value: number): number {
  let sum = 0
  for (const other of sorted) sum += Math.abs(other - value)
  return sum
}

/** Shares of pairs below the ends of the band of their differences. */
const PAIR_LEVELS = [0.05, 0.95] as const

/** A difference over all pairs. */
type PairSpread = {
  /** Values row-major [pair][week]. */
  readonly values: Float64Array
  /** Weekly ends of the band that 90 % of the pairs lie in. */
  readonly low: Float64Array
  readonly high: Float64Array
}

/** Two ensembles under the same seeds: run for run the same luck. */
export type Pair = {
  readonly a: Ensemble
  readonly b: Ensemble
  /** B less A, run by run. */
  readonly difference: Readonly<Partial<Record<OutcomeKey, PairSpread>>>
}

/** Puts two ensembles of the same seeds beside each other. */
export function pairOf(a: Ensemble, b: Ensemble): Pair {
  if (a.seeds.join() !== b.seeds.join() || a.weeks !== b.weeks)
    throw new RangeError('A pair needs the same seeds and weeks on both sides.')
  const difference: Partial<Record<OutcomeKey, PairSpread>> = {}
  for (const outcome of Object.keys(a.outcomes) as OutcomeKey[]) {
    const left = a.outcomes[outcome]!.values
    const right = b.outcomes[outcome]?.values
    if (!right) continue
    const values = right.map((value, index) => value - valueAt(left, index))
    const [low, high] = weeklyQuantiles(values, a.weeks, PAIR_LEVELS)
    difference[outcome] = { values, low: low!, high: high! }
  }
  return { a, b, difference }
}

/** In how many of the pairs B lies above, level with and below A in a week. */
export function tally(
  { difference, a }: Pair,
  outcome: OutcomeKey,
  week: number,
): { readonly above: number; readonly level: number; readonly below: number } {
  const values = valuesAt(difference[outcome]?.values ?? new Float64Array(), a.weeks, week)
  const above = values.filter((value) => value > 0).length
  const below = values.filter((value) => value < 0).length
  return { above, level: values.length - above - below, below }
}
