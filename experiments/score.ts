/** What a value must lie in; an end that is absent is open. */
export type Band = {
  readonly low?: number
  readonly high?: number
  /** What counts as the width where the band has none; else the size of its one end. */
  readonly scale?: number
}

/** Share of the width of a band, at each end, in which a value is near the edge. */
const MARGIN = 0.2

export function within(value: number, { low, high }: Band): boolean {
  return value >= (low ?? Number.NEGATIVE_INFINITY) && value <= (high ?? Number.POSITIVE_INFINITY)
}

/**
 * How badly a value lies in a band: 0 in its middle 60 %, rising to 1 at an edge, and beyond
 * an edge 1 and the distance in widths of the band. NaN for what was not measured.
 */
export function score(value: number, band: Band): number {
  if (Number.isNaN(value)) return value
  const { low, high } = band
  const fromLow = low === undefined ? Number.POSITIVE_INFINITY : value - low
  const inside = high === undefined ? fromLow : Math.min(fromLow, high - value)
  const width = widthOf(band)
  if (inside < 0) return 1 - inside / (width || 1)
  return width > 0 ? Math.max(0, 1 - inside / (MARGIN * width)) : 0
}

function widthOf({ low, high, scale }: Band): number {
  if (scale !== undefined) return scale
  if (low !== undefined && high !== undefined) return high - low
  return Math.abs(low ?? high ?? 0)
}
