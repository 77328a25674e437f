import type { NamedBand, PatternFilter } from '../../../experiments/inference/pattern-filter.ts'
import type { Table } from '../../../experiments/study/fit-tables.ts'
import { valueAt } from '../../../sim/index.ts'

/**
 * How many draws lie in each band, alone and if it were the only one not asked for; `never_with`
 * names bands in which no draw lies together with it although some lie in each.
 */
export function filterTable(
  { met, all, patterns, together }: PatternFilter,
  bands: readonly NamedBand[],
): Table {
  return {
    head: ['target', 'low', 'high', 'draws', 'alone', 'share', 'without', 'all', 'never_with'],
    rows: patterns.map(({ name, alone, without }, at) => {
      const { low = null, high = null } = valueAt(bands, at)
      const never = patterns.filter(
        (other, place) =>
          alone > 0 && other.alone > 0 && valueAt(valueAt(together, at), place) === 0,
      )
      return [
        name,
        low,
        high,
        met.length,
        alone,
        alone / met.length,
        without,
        all.length,
        never.map((other) => other.name).join('; '),
      ]
    }),
  }
}

/** How many draws lie in how many bands. */
export function bandsMetTable({ met, patterns }: PatternFilter): Table {
  const counts = met.map((row) => row.filter(Boolean).length)
  return {
    head: ['bands', 'draws'],
    rows: Array.from({ length: patterns.length + 1 }, (_, bands) => [
      bands,
      counts.filter((count) => count === bands).length,
    ]),
  }
}
