import { ORGANISER, SEAT, type View } from '../replay.ts'
import type { Layout } from './layout.ts'
import { LOOK, type Look, type Palette, type Raster } from './raster.ts'
import { seatTable } from './seats.ts'

/** Draws all seats of a week into a raster of `scale` device pixels per pixel; ids are seats plus 1. */
export function drawDots(raster: Raster, view: View, layout: Layout, scale: number): void {
  const { replay, bytes } = view
  raster.clear()
  for (let circle = 0; circle < replay.circles.length; circle++) {
    const first = replay.firstSeat[circle]!
    const count = replay.firstSeat[circle + 1]! - first
    const table = seatTable(count)
    const spot = layout.spots[circle]!
    for (let seat = 0; seat < count; seat++) {
      const state = bytes[replay.regions.seats + first + seat]!
      if (state === SEAT.unused) continue
      const x = (spot.x + table[2 * seat]! * layout.spacing) * scale
      const y = (spot.y + table[2 * seat + 1]! * layout.spacing) * scale
      raster.dot(x, y, lookOf(state), first + seat + 1)
    }
  }
}

function lookOf(state: number): Look {
  const base = state & 3
  if (base === SEAT.left) return LOOK.ring
  if (state & ORGANISER) return base === SEAT.tired ? LOOK.tiredCore : LOOK.activeCore
  return base === SEAT.tired ? LOOK.tired : LOOK.active
}

/** Reads the colours of the dots from the style of an element. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element)
  const color = (name: string): number =>
    Number.parseInt(style.getPropertyValue(name).trim().replace('#', ''), 16)
  return {
    active: color('--active'),
    tired: color('--tired'),
    neutral: color('--neutral'),
    core: color('--panel'),
  }
}
