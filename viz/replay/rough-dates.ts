import { weekOf } from '../../sim/index.ts'
import type { Marker } from './markers.ts'
import type { Towns } from './towns.ts'

/** Weeks between which something may have happened, both on the clock of all towns. */
type RoughDate = { readonly from: number; readonly to: number }

/**
 * How roughly the time of a mark is known; undefined where it is a day, or an outcome of the run.
 * The source says "summer" of the year in which most people came; what a town decides, and when,
 * the run works out.
 */
export function roughDate(marker: Marker, { start }: Towns): RoughDate | undefined {
  if (marker.kind !== 'summer2015') return undefined
  return { from: weekOf('2015-08-01', start), to: weekOf('2015-10-31', start) }
}
