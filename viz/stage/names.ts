import { mostOf } from '../replay/lives.ts'
import type { Replay } from '../replay/replay.ts'
import { type Label, labelOf } from '../words/circle-named.ts'
import type { Speech } from '../words/index.ts'
import { cellOf, fineness, LOWER } from './grid.ts'
import type { Layout, Spot } from './layout.ts'

/**
 * Widths of letters as shares of their size in the face that ships, the widest of each kind; a count
 * is bold. Where another face stands in for it the names lie a little closer.
 */
const LETTERS = [
  [0.28, /[ .ijl]/],
  [0.365, /[-frt]/],
  [0.495, /[Icksvxyz]/],
  [0.552, /[aehnouäöü]/],
  [0.86, /[mMW]/],
  [0.725, /[wDGHNOQUÖÜ]/],
  [0.65, /[A-Z0-9Ä]/],
] as const
const COMMON = 0.585
const FIGURE = 0.66
/** Figures of the count of most circles. */
const COMMON_FIGURES = 2
/** A label, the figures of the count that has room behind it, its size, and how far beside the middle of its circle it is written, in pixels. */
export type PictureLabel = Label & {
  /** 0 where the count is left out. */
  readonly figures: number
  readonly size: number
  readonly beside: number
}

/** Room beside a name between the circles left and right of it, in units of the coarsest grid. */
const ROOM = 104
/** Height of a line of names as a share of its size. */
const LINE = 1.1
/** So far beyond its panel a name may go, in pixels: there is always more margin. */
export const EDGE = 3
/** Between names side by side, and between a name and a circle beside it, in units. */
const GAP = 2

/** Size up to which the names of every second column hang a whole line lower. */
function hangsUpTo({ scale, grid }: Layout): number {
  return (LOWER * fineness(grid) * scale) / LINE
}

/** Width of a name of a size between its neighbours: where these do not hang a whole line lower, only up to them. */
function roomIn(layout: Layout, size: number): number {
  const { scale, grid } = layout
  const lower = size <= hangsUpTo(layout) + 1e-6
  return scale * (lower ? ROOM * fineness(grid) : cellOf(grid).width - GAP)
}

/** Room of a name to the left and to the right of the middle of its circle. */
type Reach = { left: number; right: number }

/**
 * Room for a name of a size below each circle, hardly beyond the panel: up to the circles beside it
 * as large as they ever are, and half way to the names on its line. Where what comes is not
 * known, as little as there is between the largest circles.
 */
function reachesFor(replay: Replay, layout: Layout, size: number): Reach[] {
  const { box, spots } = layout
  const common = roomIn(layout, size) / 2
  // The field stands in the middle of its panel.
  const panel = box.width + 2 * box.left
  return spots.map((spot) => {
    if (spot.slot < 0) return { left: common, right: common }
    const { left, right } = replay.most ? { left: 0, right: 0 } : free(spot, layout, size)
    return {
      left: Math.min(Math.max(common, left), spot.x + EDGE),
      right: Math.min(Math.max(common, right), panel - spot.x + EDGE),
    }
  })
}

/** How far nothing stands beside the name of a circle, in pixels. */
function free({ x, base, slot }: Spot, { scale, grid, spots }: Layout, size: number): Reach {
  const around = GAP * fineness(grid) * scale
  const [top, bottom] = [base, base + LINE * size]
  const reach = { left: Number.POSITIVE_INFINITY, right: Number.POSITIVE_INFINITY }
  for (const other of spots) {
    // Circles that follow each other in a slot are never seen together.
    if (other.slot < 0 || other.slot === slot || Math.abs(other.x - x) < 1) continue
    const side = other.x < x ? 'left' : 'right'
    const distance = Math.abs(other.x - x)
    const radius = other.radius + around
    const above = Math.max(0, top - other.y, other.y - bottom)
    if (above < radius)
      reach[side] = Math.min(reach[side], distance - Math.sqrt(radius ** 2 - above ** 2))
    if (Math.abs(other.base - base) < LINE * size - 1e-6)
      reach[side] = Math.min(reach[side], (distance - GAP * scale) / 2)
  }
  return reach
}

/** How far a name of a width has to go aside, so that it keeps to its room. */
function besideOf(width: number, { left, right }: Reach): number {
  return Math.max(0, width / 2 - left) - Math.max(0, width / 2 - right)
}

/** Below this size letters are too small to be read, in pixels. */
const READABLE = 11

/** A label that has no room is first written so much smaller, as a share of the size of the others. */
const SMALLER = 0.92

/**
 * What is written under each circle so that it meets no circle beside it: where there is no room it
 * is written a little smaller, then the letter is left out, then the count, then the name. Every
 * second column hangs lower, so names meet no names where that is a whole line. Decided once for
 * all weeks: no name comes and goes while the clock runs.
 */
export function labelsOf(
  replay: Replay,
  layout: Layout,
  size: number,
  say: Speech,
): PictureLabel[] {
  const reaches = reachesFor(replay, layout, size)
  const sizes = [size, Math.min(size, Math.max(READABLE, size * SMALLER))]
  // Nobody is counted who has no chair.
  const { chairs } = mostOf(replay)
  return replay.circles.map((_, circle) => {
    const reach = reaches[circle]!
    const label = labelOf(replay.trajectory, circle, say)
    const bare = { ...label, letter: '' }
    const figures = String(chairs[circle] ?? 0).length
    const choices = [
      { ...label, figures },
      { ...bare, figures },
      { ...bare, figures: 0 },
    ].flatMap((choice) => sizes.map((each) => ({ ...choice, size: each })))
    const fitting = choices.find((choice) => widthOf(choice) <= reach.left + reach.right)
    return fitting
      ? { ...fitting, beside: besideOf(widthOf(fitting), reach) }
      : { name: '', letter: '', figures, size, beside: 0 }
  })
}

/**
 * The largest size up to a wished one at which any name fits anywhere with its letter; where that
 * is too small, at which it fits without; a least one is kept. It is the same whether all of a run is
 * known or what comes is not.
 */
export function sizeThatFits(
  layout: Layout,
  { wished, least }: { readonly wished: number; readonly least: number },
  { words }: Speech,
): number {
  const common = roomIn(layout, least)
  const atEdge =
    common / 2 + (cellOf(layout.grid).width / 2) * layout.scale + layout.box.left + EDGE
  const room = Math.min(common, atEdge)
  const widest = (letter: string): number =>
    Math.max(
      ...Object.values(words.fieldLabel).map((name) =>
        widthOf({ name, letter, figures: COMMON_FIGURES, size: 1 }),
      ),
    )
  const lower = hangsUpTo(layout)
  const most = Math.min(wished, lower < least ? wished : lower)
  const whole = Math.min(most, room / widest('B'))
  return whole >= READABLE ? whole : Math.max(least, Math.min(most, room / widest('')))
}

/** Width of a name with its letter and a count of so many figures, in pixels. */
export function widthOf({ name, letter, figures, size }: Omit<PictureLabel, 'beside'>): number {
  const text = `${[name, letter].join(' ').trim()}${figures > 0 && name !== '' ? ' ' : ''}`
  let width = figures * FIGURE
  for (const character of text)
    width += LETTERS.find(([, kind]) => kind.test(character))?.[0] ?? COMMON
  return width * size
}
