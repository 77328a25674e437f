import { OUTCOMES, type OutcomeKey, valueAt } from '../../sim/index.ts'
import { type Chart, type Facet, outcomeFormat } from '../charts/chart.ts'
import { SAMPLE } from '../charts/chart-ensemble.ts'
import type { Towns } from '../replay/towns.ts'
import { valuesOf } from '../replay/towns.ts'
import type { Pair } from '../session/ensemble.ts'
import type { Spread } from '../state/state.ts'
import type { Speech } from '../words/index.ts'

/** How a difference of an outcome is written: with its sign, shares in points. */
export function gapFormat(outcome: OutcomeKey, say: Speech): (gap: number) => string {
  const { unit } = OUTCOMES.find(({ key }) => key === outcome)!
  const format =
    unit === 'share'
      ? (gap: number) => say.decimal(Math.round(gap * 1000) / 10)
      : outcomeFormat(outcome, say)
  return (gap) => {
    const size = format(Math.abs(gap))
    if (size === format(0)) return size
    return gap > 0 ? `+${size}` : `−${size}`
  }
}

/** Unit of a difference of an outcome in words. */
export function gapUnit(outcome: OutcomeKey, { words }: Speech): string {
  const { unit } = OUTCOMES.find(({ key }) => key === outcome)!
  return unit === 'share' ? words.comparison.gap.points : words.chartUnit[unit]
}

/**
 * An outcome of a town in B less the same in A, week by week. Where there are pairs it is a
 * band, a sample or one pair after the other; its words never give one pair for the whole.
 */
export function gapChart(
  [a, b]: readonly [Towns, Towns],
  town: number,
  outcome: OutcomeKey,
  pair: Pair | undefined,
  spread: Spread,
  say: Speech,
): Chart {
  const { gap } = say.words.comparison
  const format = gapFormat(outcome, say)
  const left = valuesOf(a, town, outcome)
  const values = valuesOf(b, town, outcome).map((value, week) => value - valueAt(left, week))
  const from = valueAt(a.offsets, town)
  const spreads = pair?.difference[outcome]
  const band = spreads && { low: spreads.low.subarray(from), high: spreads.high.subarray(from) }
  const samples =
    pair &&
    spreads &&
    Array.from({ length: Math.min(SAMPLE, pair.a.seeds.length) }, (_, run) =>
      spreads.values.subarray(run * pair.a.weeks + from, (run + 1) * pair.a.weeks),
    )
  const facet: Facet = {
    label: gap.name,
    values,
    ...(band && spread === 'fan' ? { bands: [band] } : {}),
    ...(samples && spread !== 'fan' ? { samples } : {}),
  }
  return {
    title: say.words.outcomeName[outcome],
    unit: gapUnit(outcome, say),
    start: a.start,
    weeks: a.weeks,
    facets: [facet],
    format,
    told(_, week) {
      const shown = values[week]
      if (shown === undefined) return say.words.over.short
      const low = band?.low[week]
      const high = band?.high[week]
      if (low === undefined || high === undefined) return gap.one(format(shown))
      return gap.range(format(low), format(high), format(shown))
    },
    ...(pair ? { spread } : {}),
  }
}
