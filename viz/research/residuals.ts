import { CHECKS, type Check, type Draw } from '../../experiments/bands.ts'
import { judge } from '../../experiments/patterns.ts'
import { quantile } from '../../experiments/quantile.ts'
import { type OutcomeKey, type Trajectory, valueAt, weekOf } from '../../sim/index.ts'
import { holdsFor, type Observed, type Quantity } from './observed.ts'

/** Middle and 5 to 95 % of runs. */
export type Spread = { readonly median: number; readonly low: number; readonly high: number }

/** A survey beside what the model gives in one town. */
export type SurveyRow = Spread & {
  readonly observed: Observed
  readonly town: number
  /** Observed less median, in widths of the model's band; undefined where that has no width. */
  readonly residual: number | undefined
  readonly inside: boolean
}

/** A pattern of the study: its band, and what the model gives. */
export type PatternRow = Spread & {
  readonly check: Check
  /** `order`: median is the share of runs in which it holds. */
  readonly kind: 'band' | 'order' | 'reported'
  /** Median less middle of the band, in widths of the band: its ends lie at -0.5 and 0.5. */
  readonly residual: number | undefined
  /** Undefined where a quantity is only reported. */
  readonly inside: boolean | undefined
}

/** Weekly values of a quantity in one run. */
export function seriesOf(run: Trajectory, quantity: Quantity): Float64Array {
  const column = (key: OutcomeKey): Float64Array => {
    const values = run.outcomes[key]
    if (!values) throw new Error(`outcome ${key} was not recorded`)
    return values
  }
  if (quantity === 'active') return column('active').map((value) => value / run.residents)
  const ever = column('everActive')
  const part = column(quantity === 'active/everActive' ? 'active' : 'neverEngagedBefore')
  return part.map((value, week) => value / Math.max(1, valueAt(ever, week)))
}

/** The middle of the month of a survey, as week of a run. */
export function weekOfSurvey({ date }: Pick<Observed, 'date'>, start: string): number {
  return weekOf(`${date}-15`, start)
}

export function spreadOf(values: Iterable<number>): Spread {
  const sorted = Float64Array.from(values).sort()
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.05),
    high: quantile(sorted, 0.95),
  }
}

/** A survey against the values of a town at its time, one per run. */
export function surveyRow(observed: Observed, town: number, values: Iterable<number>): SurveyRow {
  const spread = spreadOf(values)
  const { median, low, high } = spread
  const { share } = observed
  const residual = high > low ? (share - median) / (high - low) : undefined
  return { ...spread, observed, town, residual, inside: share >= low && share <= high }
}

/** Every survey that can be compared, with each town that it may be held against. */
export function comparisons(surveys: readonly Observed[]): { observed: Observed; town: number }[] {
  return surveys
    .filter(({ model }) => model !== undefined)
    .flatMap((observed) =>
      [0, 1, 2].flatMap((town) => (holdsFor(observed, town) ? [{ observed, town }] : [])),
    )
}

/** All patterns that can be measured on the three towns as they are, in the order of the study. */
export function patternRows(draws: readonly Draw[]): PatternRow[] {
  return CHECKS.map((check) => {
    const { median, low, high, met } = judge(check, draws.map(check.value))
    const judged = check.low === 1 && check.high === 1 ? 'order' : 'band'
    const kind = check.reported ? 'reported' : judged
    const width = check.high - check.low
    const measured = kind === 'band' && !check.oneSided && !Number.isNaN(median)
    const residual = measured ? (median - (check.low + check.high) / 2) / width : undefined
    return { check, kind, median, low, high, residual, inside: met }
  })
}
