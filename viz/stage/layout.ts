import { chairsIn, chairsOf } from '../replay/chairs.ts'
import { beginningsOf, mostOf } from '../replay/lives.ts'
import type { Replay, View } from '../replay/replay.ts'
import { cellAt, cellOf, FIELD, fineness, type Grid, gridFor } from './grid.ts'
import { ringRadius } from './seats.ts'
import { slotsOf } from './slots.ts'

/** Room in a cell of the coarsest grid, in units: for the arc around a circle, and for its name below. */
const AROUND = { arc: 6.5, name: 15, beside: 11 } as const
/** Most distance of two chairs, in units: in a circle of few people they must not lie like beads. */
const WIDEST = 4.6

export type Box = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/**
 * Fixed place of a circle in a panel, in pixels; `slot` is -1 and the radius 0 where it never
 * begins. With all its chairs it stands on its name, as on a shelf.
 */
export type Spot = {
  readonly x: number
  readonly y: number
  /** Lower end of the circle with all its chairs: the name is written below. */
  readonly base: number
  /** Radius with all chairs that the circle ever has. */
  readonly radius: number
  readonly slot: number
}

/** Where the circles of a town stand in a panel: the one arrangement, scaled. */
export type Layout = {
  readonly grid: Grid
  /** Pixels of one unit of the field. */
  readonly scale: number
  /** Distance of the chairs, in pixels, the same for all circles and towns. */
  readonly spacing: number
  /** The field of circles in the panel. */
  readonly box: Box
  readonly spots: readonly Spot[]
}

/** Puts the circles of a town in a room. `alike` are the runs that share its grid and its scale; a town `apart` has them for itself. */
export function layTown(
  replay: Replay,
  alike: readonly Replay[],
  room: Box,
  apart = false,
): Layout {
  const most = alike.map(mostOf)
  const grid = gridFor(Math.max(0, ...most.map(({ circles }) => circles)), apart)
  const scale = Math.max(0, Math.min(room.width / FIELD.width, room.height / FIELD.height))
  const box = {
    left: room.left + (room.width - FIELD.width * scale) / 2,
    top: room.top + (room.height - FIELD.height * scale) / 2,
    width: FIELD.width * scale,
    height: FIELD.height * scale,
  }
  const spacing = scale * spacingIn(grid, Math.max(1, ...most.flatMap(({ chairs }) => chairs)))
  const { chairs } = mostOf(replay)
  const spots = slotsOf(replay, grid).map((slot, circle) => {
    if (slot < 0) return { x: box.left, y: box.top, base: box.top, radius: 0, slot }
    const { x, bottom } = cellAt(grid, slot)
    const radius = ringRadius(chairs[circle] ?? 0, spacing)
    const base = box.top + (bottom - AROUND.name * fineness(grid)) * scale
    return { x: box.left + x * scale, y: base - radius, base, radius, slot }
  })
  return { grid, scale, spacing, box, spots }
}

/** Distance of two chairs at which the largest circle fills its cell, in units. */
function spacingIn(grid: Grid, mostChairs: number): number {
  const fine = fineness(grid)
  const cell = cellOf(grid)
  const width = cell.width - 2 * AROUND.beside * fine
  const height = cell.height - (AROUND.arc + AROUND.name + 1) * fine
  return Math.min(WIDEST * fine, Math.min(width, height) / 2 / ringRadius(mostChairs, 1))
}

/** Radius of a circle in a week, in pixels: it grows with the chairs it needs and never shrinks. */
export function radiusAt({ spacing }: Layout, { replay, week }: View, circle: number): number {
  return ringRadius(chairsIn(chairsOf(replay), circle, week), spacing)
}

/** Whether a circle stands alone in its slot in a week: one at rest makes room for the next that begins there. */
export function stands({ spots }: Layout, { replay, week }: View, circle: number): boolean {
  const { slot } = spots[circle]!
  if (slot < 0) return false
  const begun = beginningsOf(replay)
  const since = begun[circle] ?? Number.POSITIVE_INFINITY
  return !spots.some((other, later) => {
    const from = begun[later] ?? Number.POSITIVE_INFINITY
    return later !== circle && other.slot === slot && from <= week && from > since
  })
}
