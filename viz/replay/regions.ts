/** What a seat shows. A seat once taken never becomes `unused` again: who leaves, leaves a ring. */
export const SEAT = { unused: 0, left: 1, active: 2, tired: 3 } as const
/** Added to a seat's state while its holder organises. */
export const ORGANISER = 4
/** Phase of a circle. */
export const PHASE = { future: 0, alive: 1, dormant: 2 } as const
/** Marks of a circle, as bits. */
export const MARK = { alliance: 1, association: 2 } as const

/** Where each kind of state lies in the bytes of a week. */
export type Regions = {
  readonly seats: number
  readonly phase: number
  readonly marks: number
  readonly bonding: number
  readonly bridges: number
  readonly links: number
  readonly size: number
}
