import { chairsIn, chairsOf } from '../replay/chairs.ts'
import { mostOf } from '../replay/lives.ts'
import type { Replay, View } from '../replay/replay.ts'
import { FIELD, fineness, type Grid, gridFor, slotShare } from './grid.ts'
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

/** Fixed place of a circle in a panel, in pixels; `slot` is -1 and the radius 0 where it never begins. */
export type Spot = {
  readonly x: number
  readonly y: number
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

/** Puts the circles of a town in a room. `alike` are the runs that share its grid and its scale. */
export function layTown(replay: Replay, alike: readonly Replay[], room: Box): Layout {
  const most = alike.map(mostOf)
  const grid = gridFor(Math.max(0, ...most.map(({ circles }) => circles)))
  const scale = Math.max(0, Math.min(room.width / FIELD.width, room.height / FIELD.height))
  const box = {
    left: room.left + (room.width - FIELD.width * scale) / 2,
    top: room.top + (room.height - FIELD.height * scale) / 2,
    width: FIELD.width * scale,
    height: FIELD.height * scale,
  }
  const spacing = scale * spacingIn(grid, Math.max(1, ...most.map(({ chairs }) => chairs)))
  const lower = ((AROUND.arc - AROUND.name) / 2) * fineness(grid) * scale
  const { needed } = chairsOf(replay)
  const spots = slotsOf(replay, grid).map((slot, circle) => {
    const [across, down] = slot < 0 ? [0, 0] : slotShare(grid, slot)
    return {
      x: box.left + across * box.width,
      y: box.top + down * box.height + lower,
      radius: slot < 0 ? 0 : ringRadius(needed[circle]?.length ?? 0, spacing),
      slot,
    }
  })
  return { grid, scale, spacing, box, spots }
}

/** Distance of two chairs at which the largest circle fills its cell, in units. */
function spacingIn(grid: Grid, mostChairs: number): number {
  const fine = fineness(grid)
  const width = FIELD.width / grid.columns - 2 * AROUND.beside * fine
  const height = FIELD.height / grid.rows - (AROUND.arc + AROUND.name + 1) * fine
  return Math.min(WIDEST * fine, Math.min(width, height) / 2 / ringRadius(mostChairs, 1))
}

/** Radius of a circle in a week, in pixels: it grows with the chairs it needs and never shrinks. */
export function radiusAt({ spacing }: Layout, { replay, week }: View, circle: number): number {
  return ringRadius(chairsIn(chairsOf(replay), circle, week), spacing)
}

/** Whether a circle stands alone in its slot in a week: one at rest makes room for the next that begins there. */
export function stands({ spots }: Layout, { replay, week }: View, circle: number): boolean {
  const { slot } = spots[circle]!
  const { founded } = replay.circles[circle]!
  if (slot < 0) return false
  return !spots.some(
    (other, later) =>
      later !== circle &&
      other.slot === slot &&
      replay.circles[later]!.founded <= week &&
      replay.circles[later]!.founded > founded,
  )
}
