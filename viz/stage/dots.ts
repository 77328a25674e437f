import { chairsOf, sittersIn } from '../replay/chairs.ts'
import { PHASE, SEAT, type View } from '../replay/replay.ts'
import { type Layout, stands } from './layout.ts'
import { LOOK, type Look, type Palette, type Raster } from './raster.ts'
import { seatTable } from './seats.ts'

/** The other run of a comparison, and the seats of those who are in a circle in one of the two alone. */
export type Against = { readonly other: View; readonly fates: ReadonlySet<number> }

/**
 * Draws all chairs of a week into a raster of `scale` device pixels per pixel; ids are seats
 * plus 1: of who sits there, of an empty chair who sat there last. In a comparison only the seats
 * of `fates` keep their colour. Returns how many dots were drawn in each look.
 */
export function drawDots(
  raster: Raster,
  view: View,
  layout: Layout,
  scale: number,
  against?: Against,
): Uint32Array {
  const drawn = new Uint32Array(Object.keys(LOOK).length)
  const { replay, bytes, week } = view
  const plan = chairsOf(replay)
  raster.clear()
  for (let circle = 0; circle < replay.circles.length; circle++) {
    const phase = phaseOf(view, circle)
    const begun = phase !== PHASE.future || (against && phaseOf(against.other, circle) > 0)
    if (!begun || !stands(layout, view, circle)) continue
    const sitters = sittersIn(plan, circle, week)
    const there = against ? sittersIn(chairsOf(against.other.replay), circle, week) : []
    const table = seatTable(Math.max(sitters.length, there.length))
    const spot = layout.spots[circle]!
    for (let chair = 0; chair < Math.max(sitters.length, there.length); chair++) {
      const [own, other] = [sitters[chair], there[chair]]
      const here = own !== undefined && own.to > week
      const missed = other !== undefined && other.to > week && !here
      const seat = missed || !own ? other : own
      if (!seat) continue
      const look = lookOf(here ? bytes[replay.regions.seats + own.seat]! : SEAT.left, phase)
      const twin = against ? twinLook(look, here, against.fates.has(seat.seat), missed) : look
      // A chair that only the other run has is nothing here, unless somebody is missed on it.
      if (!own && twin !== LOOK.there) continue
      drawn[twin]!++
      const x = (spot.x + table[2 * chair]! * layout.spacing) * scale
      const y = (spot.y + table[2 * chair + 1]! * layout.spacing) * scale
      raster.dot(x, y, twin, seat.seat + 1)
    }
  }
  return drawn
}

function phaseOf({ replay, bytes }: View, circle: number): number {
  return bytes[replay.regions.phase + circle] ?? PHASE.future
}

/** How many of the drawn dots stand for people who are in a circle in one of two runs alone. */
export function colouredOf(drawn: Uint32Array): number {
  return drawn[LOOK.active]! + drawn[LOOK.tired]! + drawn[LOOK.there]!
}

function lookOf(state: number, phase: number): Look {
  const base = state & 3
  if (base === SEAT.tired) return LOOK.tired
  if (base === SEAT.active) return LOOK.active
  return phase === PHASE.dormant ? LOOK.resting : LOOK.empty
}

function twinLook(look: Look, here: boolean, differs: boolean, missed: boolean): Look {
  if (here) return differs ? look : LOOK.same
  return missed && differs ? LOOK.there : look
}

/** Reads the colours of the dots from the style of an element. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element)
  const color = (name: string): number =>
    Number.parseInt(style.getPropertyValue(name).trim().replace('#', ''), 16)
  return {
    active: color('--active'),
    tired: color('--tired'),
    empty: color('--empty'),
    dead: color('--dead'),
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
