import { OUTCOMES, type OutcomeKey } from '../../sim/index.ts'
import { type Towns, valuesOf } from '../replay/towns.ts'
import type { Spread } from '../state/state.ts'
import type { Speech } from '../words/index.ts'
import { NUMERALS } from '../words/names.ts'

/** One panel of a chart: weekly values from the start of the shared clock on. */
export type Facet = {
  readonly label: string
  readonly values: Float64Array
  /** What the values are measured against; drawn dashed with its own label. */
  readonly baseline?: Float64Array | undefined
  /** Ranges, widest first: drawn behind the line as a fan, and told in words. */
  readonly bands?: readonly { readonly low: Float64Array; readonly high: Float64Array }[]
  /** What was observed, by week. */
  readonly points?: readonly { readonly week: number; readonly value: number }[]
  /** Single runs of an ensemble, all alike. */
  readonly samples?: readonly Float64Array[]
}

/** A chart of panels that share one scale. */
export type Chart = {
  readonly title: string
  readonly unit: string
  readonly start: string
  readonly weeks: number
  readonly facets: readonly Facet[]
  /** What bands and runs in it are, where it stands without the words around it. */
  readonly meaning?: string | undefined
  /** What is drawn of an ensemble, where there is one: its fan, its sample, or one run of the sample at a time. */
  readonly spread?: Spread
  format(value: number): string
  /** What is said of a week of a panel, where that is not its value, baseline or range. */
  told?(facet: Facet, week: number): string
}

/** How values of an outcome are written. */
export function outcomeFormat(outcome: OutcomeKey, say: Speech): (value: number) => string {
  const { unit } = OUTCOMES.find(({ key }) => key === outcome)!
  if (unit === 'share') return say.percent
  return unit === 'index' ? say.decimal : say.whole
}

/** An outcome of the three towns, one panel each, beside the same outcome of a baseline. */
export function outcomeChart(
  towns: Towns,
  baseline: Towns | undefined,
  outcome: OutcomeKey,
  say: Speech,
): Chart {
  const definition = OUTCOMES.find(({ key }) => key === outcome)!
  return {
    title: say.words.outcomeName[outcome],
    unit: say.words.chartUnit[definition.unit],
    start: towns.start,
    weeks: towns.weeks,
    format: outcomeFormat(outcome, say),
    facets: NUMERALS.map((_, town) => ({
      label: say.town(town),
      values: valuesOf(towns, town, outcome),
      baseline: baseline && valuesOf(baseline, town, outcome),
    })),
  }
}
