import { EFFECTS } from '../experiments/effects.ts'
import type { PatternRow } from '../experiments/pattern-row.ts'

/** A number in three digits; what is unknown, which is null in JSON, as a dash. */
export function shown(value: number | null): string {
  if (value === null || Number.isNaN(value)) return '-'
  // Of a year a tenth is what counts.
  return Math.abs(value) >= 1000 ? value.toFixed(1) : `${Number(value.toPrecision(3))}`
}

export function percent(share: number | null): string {
  return share === null || Number.isNaN(share) ? '-' : `${Math.round(100 * share)} %`
}

/** Median and range of a pattern or effect, as JSON has them. */
export function spread({ median, low, high }: Pick<PatternRow, 'median' | 'low' | 'high'>): string {
  return low === null ? shown(median) : `${shown(median)} [${shown(low)}, ${shown(high)}]`
}

/** Rows under the name of their effect, at its first row. */
export function named(
  rows: readonly Pick<PatternRow, 'id' | 'what'>[],
): readonly (readonly [id: string, what: string])[] {
  return rows.map((row, index) => {
    const first = rows[index - 1]?.id !== row.id
    const effect = EFFECTS.find(({ id }) => id === row.id)
    return [first ? row.id : '', first && effect ? `*${effect.what}*: ${row.what}` : row.what]
  })
}
