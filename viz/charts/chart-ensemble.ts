import { type OutcomeKey, valueAt } from '../../sim/index.ts'
import type { TownRanges } from '../ranges/town-ranges.ts'
import type { Towns } from '../replay/towns.ts'
import { type Ensemble, LEVELS } from '../session/ensemble.ts'
import type { Spread } from '../state/state.ts'
import type { Chart } from './chart.ts'

/** Runs of a sample: as many as can be told apart. */
export const SAMPLE = 20

/** A chart with the ensembles of its towns: fans, or a sample of runs; the same data either way. */
export function withEnsembles(
  chart: Chart,
  towns: Towns,
  ensembles: readonly (Ensemble | undefined)[],
  outcome: OutcomeKey,
  spread: Spread,
): Chart {
  const facets = chart.facets.map((facet, town) => {
    const ensemble = ensembles[town]
    const values = ensemble?.outcomes[outcome]
    if (!ensemble || !values) return facet
    const from = valueAt(towns.offsets, town)
    const line = (level: number) => valueAt(values.quantiles, level).subarray(from)
    const bands = [0, 1, 2].map((level) => ({
      low: line(level),
      high: line(LEVELS.length - 1 - level),
    }))
    if (spread === 'fan') return { ...facet, bands }
    const { weeks, seeds } = ensemble
    const samples = Array.from({ length: Math.min(SAMPLE, seeds.length) }, (_, run) =>
      values.values.subarray(run * weeks + from, (run + 1) * weeks),
    )
    // The words under the title give a range in any case.
    return { ...facet, bands, samples }
  })
  return { ...chart, facets, spread }
}

/** A chart with the ranges that come with the page: of 90 and of 80 % of the runs. */
export function withRanges(
  chart: Chart,
  towns: Towns,
  ranges: readonly (TownRanges | undefined)[],
  outcome: OutcomeKey,
): Chart {
  const facets = chart.facets.map((facet, town) => {
    const known = ranges[town]
    const from = valueAt(towns.offsets, town)
    const band = (below: 0.05 | 0.1, above: 0.9 | 0.95) => {
      const [low, high] = [known?.line(outcome, below), known?.line(outcome, above)]
      return low && high ? [{ low: low.subarray(from), high: high.subarray(from) }] : []
    }
    const bands = [...band(0.05, 0.95), ...band(0.1, 0.9)]
    return bands.length === 0 ? facet : { ...facet, bands }
  })
  return { ...chart, facets }
}
