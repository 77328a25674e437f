import { ORGANISER, SEAT, type View } from '../replay/replay.ts'
import type { Layout } from './layout.ts'
import { LOOK, type Look, type Palette, type Raster } from './raster.ts'
import { seatTable } from './seats.ts'

/**
 * Draws all seats of a week into a raster of `scale` device pixels per pixel; ids are seats
 * plus 1. In a comparison only the seats of `fates` keep their colour. Returns how many
 * dots were drawn in each look.
 */
export function drawDots(
  raster: Raster,
  view: View,
  layout: Layout,
  scale: number,
  fates?: ReadonlySet<number>,
): Uint32Array {
  const drawn = new Uint32Array(Object.keys(LOOK).length)
  const { replay, bytes } = view
  raster.clear()
  for (let circle = 0; circle < replay.circles.length; circle++) {
    const first = replay.firstSeat[circle]!
    const count = replay.firstSeat[circle + 1]! - first
    const table = seatTable(count)
    const spot = layout.spots[circle]!
    for (let seat = 0; seat < count; seat++) {
      const state = bytes[replay.regions.seats + first + seat]!
      const look = fates ? twinLook(state, fates.has(first + seat)) : lookOf(state)
      if (look === undefined) continue
      drawn[look]!++
      const x = (spot.x + table[2 * seat]! * layout.spacing) * scale
      const y = (spot.y + table[2 * seat + 1]! * layout.spacing) * scale
      raster.dot(x, y, look, first + seat + 1)
    }
  }
  return drawn
}

/** How many of the drawn dots stand for people whose fate differs. */
export function colouredOf(drawn: Uint32Array): number {
  const grey = drawn[LOOK.same]! + drawn[LOOK.sameRing]!
  return drawn.reduce((sum, count) => sum + count, 0) - grey
}

function lookOf(state: number): Look | undefined {
  const base = state & 3
  if (state === SEAT.unused) return undefined
  if (base === SEAT.left) return LOOK.ring
  if (state & ORGANISER) return base === SEAT.tired ? LOOK.tiredCore : LOOK.activeCore
  return base === SEAT.tired ? LOOK.tired : LOOK.active
}

function twinLook(state: number, differs: boolean): Look | undefined {
  const base = state & 3
  if (!differs) {
    if (base === SEAT.unused) return undefined
    return base === SEAT.left ? LOOK.sameRing : LOOK.same
  }
  if (base === SEAT.unused) return LOOK.absent
  return base === SEAT.left ? LOOK.gone : lookOf(state)
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

const palettes = new Map<string, Palette>()

/**
 * The colours of the dots, read once for each name of the page's colours: to read a style has all
 * that was changed before laid out at once.
 */
export function paletteOf(element: Element, colours: string): Palette {
  const name = `${colours} ${document.documentElement.dataset.theme}`
  const palette = palettes.get(name) ?? readPalette(element)
  palettes.set(name, palette)
  return palette
}
