import { type Capacity, EXIT_CELLS, MAX_OFFICES, type WorldParts } from '../world/world.ts'

export type Column =
  | Uint8Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array
type Kind = {
  new (buffer: ArrayBuffer, at: number, length: number): Column
  readonly BYTES_PER_ELEMENT: number
}
/** A column outside the groups: its kind, its length and what stands in it. */
type Beside = { readonly kind: Kind; readonly length: number; readonly values?: Column }

/** Room for events; a ten-year run of a town of the study has a quarter of it. */
export function roomForEvents(residents: number): number {
  return Math.max(1 << 16, 4 * residents)
}

/** Ample room, since columns inside a module's memory are not made to grow. */
export function roomy(capacity: Capacity): Capacity {
  const { helper, member, circle, official } = capacity
  return {
    ...capacity,
    helper: helper * 2,
    member: member * 4,
    circle: Math.max(512, circle),
    official: official * 2,
  }
}

/**
 * All columns beside the groups that the ported mechanisms use, by their path in the struct;
 * first those that begin at zero, then copies.
 */
export function columnsBeside(parts: WorldParts, capacity: Capacity): Record<string, Beside> {
  const { residents, series, rates, recorder } = parts
  const bytes = (length: number) => ({ kind: Uint8Array, length })
  const words = (length: number) => ({ kind: Int32Array, length })
  const numbers = (length: number) => ({ kind: Float64Array, length })
  const copied = (path: string, columns: Readonly<Record<string, Column>>, length?: number) =>
    Object.entries(columns).map(([name, values]): [string, Beside] => {
      // The kind of the copy is the kind of what is copied.
      const kind = values.constructor as unknown as Kind
      return [`${path}.${name}`, { kind, length: length ?? values.length, values }]
    })
  const { bin, order, orderLuck, cellStart, placeShare, contactMask } = residents
  const { media } = series
  const { keepBonding, keepBridging, contactBins } = rates
  const { length: _, ...events } = recorder.view()
  const { circle, member } = capacity
  return {
    'all.members': words(member),
    'all.row': numbers(parts.outcomes),
    'all.exits': numbers(EXIT_CELLS),
    'scratch.people': words(residents.count),
    'scratch.roster': words(member),
    'scratch.rosterStart': words(circle + 2),
    'scratch.bonding': numbers(circle),
    'scratch.bridges': numbers(circle * circle),
    'scratch.links': numbers(circle * MAX_OFFICES),
    'scratch.bondingClass': bytes(circle),
    'scratch.bridgingClass': bytes(circle * circle),
    'scratch.linkingClass': bytes(circle * MAX_OFFICES),
    ...Object.fromEntries(
      copied('residents', { bin, order, orderLuck, cellStart, placeShare, contactMask }),
    ),
    ...Object.fromEntries(copied('series', { media })),
    ...Object.fromEntries(copied('rates', { keepBonding, keepBridging, contactBins })),
    ...Object.fromEntries(copied('log', events, roomForEvents(residents.count))),
  }
}
