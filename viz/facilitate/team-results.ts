import { regrets } from '../../experiments/policies/regret.ts'
import { quantile } from '../../experiments/quantile.ts'
import { type Scenario, valueAt, weekWithin } from '../../sim/index.ts'
import { contentKey } from '../session/task-key.ts'
import { LAST_OBSERVED } from '../state/observed.ts'
import type { Keeper } from '../state/storage.ts'

/** Runs of each plan, so that results can be told as k of 20. */
export const RUNS = 20

const KEY = 'teamRuns'

/** People in circles on the told day, run by run; null where a run is still to be made. */
export type PlanRuns = readonly (number | null)[]

/** What is kept of computed plans: their runs, by what was run. */
export type RunBook = {
  readonly made: Readonly<Record<string, PlanRuns>>
  /** Somebody asked for the runs, and they are not all there. */
  readonly wanted: boolean
}

/** Week of a run whose people are told: that of the last day that is observed, or the last of a run that ends sooner. */
export function toldWeek({ start, weeks }: Scenario): number {
  return weekWithin(LAST_OBSERVED, start, weeks)
}

/** What tells the runs of one plan from those of another. */
export function keyOfPlan(scenario: Scenario): string {
  return contentKey({ scenario, seed: scenario.seed })
}

/** The runs kept in this browser; what cannot be read counts as not made. */
export function readRuns(keeper: Keeper): RunBook {
  try {
    const { made, wanted } = JSON.parse(keeper.read(KEY) ?? '{}') as Partial<RunBook>
    const rows = Object.entries(made ?? {}).filter(([, row]) => isRow(row))
    return { made: Object.fromEntries(rows), wanted: wanted === true }
  } catch {
    return { made: {}, wanted: false }
  }
}

export function writeRuns(keeper: Keeper, book: RunBook): void {
  keeper.write(KEY, JSON.stringify(book))
}

function isRow(row: unknown): row is PlanRuns {
  return (
    Array.isArray(row) &&
    row.length === RUNS &&
    row.every((value) => value === null || Number.isFinite(value))
  )
}

/** What the runs of a plan come to. */
export type PlanResult = {
  /** People in circles, run by run. */
  readonly values: readonly number[]
  /** The ends of the range in which 16 of the 20 runs lie, and the middle. */
  readonly low: number
  readonly middle: number
  readonly high: number
  /** Runs in which no other plan keeps more people. */
  readonly best: number
  /** Runs with more people than the first plan has in them. */
  readonly more: number
  /** People missing to the best plan of the same run: on average, and at most. */
  readonly regret: { readonly mean: number; readonly most: number }
}

/**
 * What plans come to whose runs are all made, the first of them the town without a plan; undefined
 * for a plan that still lacks runs. Run by run all have the same luck: a run is a world of
 * `regrets`, and every plan here is one that can be paid.
 */
export function resultsOf(plans: readonly PlanRuns[]): (PlanResult | undefined)[] {
  const whole = plans.map((runs) => (runs.includes(null) ? undefined : (runs as number[])))
  const known = whole.filter((runs) => runs !== undefined)
  const [without] = whole
  const lost = regrets(known, 'higher')
  return whole.map((values) => {
    if (!values) return undefined
    const regret = valueAt(lost, known.indexOf(values))
    const sorted = [...values].sort((a, b) => a - b)
    return {
      values,
      low: quantile(sorted, 0.1),
      middle: quantile(sorted, 0.5),
      high: quantile(sorted, 0.9),
      best: regret.filter((value) => value === 0).length,
      more: without ? values.filter((value, run) => value > valueAt(without, run)).length : 0,
      regret: {
        mean: regret.reduce((a, b) => a + b, 0) / regret.length,
        most: Math.max(...regret),
      },
    }
  })
}
