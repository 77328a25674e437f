import type { Replay } from '../replay/replay.ts'
import { type Label, labelOf } from '../words/circle-named.ts'
import type { Speech } from '../words/index.ts'
import { cellOf, fineness, LOWER } from './grid.ts'
import type { Layout } from './layout.ts'

/**
 * Widths of letters as shares of their size in the face that ships, the widest of each kind; a count
 * is bold. Where another face stands in for it the names lie a little closer.
 */
const LETTERS = [
  [0.27, /[ .ijl]/],
  [0.36, /[-frt]/],
  [0.5, /[I1ckrsvxyz]/],
  [0.86, /[mwMW]/],
  [0.7, /[ADGHKNOQUÄÖÜ]/],
  [0.63, /[A-Z0-9]/],
] as const
const COMMON = 0.57
const FIGURE = 0.66
/** A label, whether the count has room behind it, and how far beside the middle of its circle it is written, in pixels. */
export type PictureLabel = Label & { readonly counted: boolean; readonly beside: number }

/** Room beside a name between the circles left and right of it, in units of the coarsest grid. */
const ROOM = 104
/** Height of a line of names as a share of its size. */
const LINE = 1.1
/** Between names side by side, in units. */
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
type Reach = { readonly left: number; readonly right: number }

/** Room for a name of a size below each circle, nowhere beyond the panel. */
function reachesFor(layout: Layout, size: number): Reach[] {
  const { box, spots } = layout
  const common = roomIn(layout, size) / 2
  // The field stands in the middle of its panel.
  const panel = box.width + 2 * box.left
  return spots.map(({ x, slot }) => ({
    left: slot < 0 ? common : Math.min(common, x),
    right: slot < 0 ? common : Math.min(common, panel - x),
  }))
}

/** How far a name of a width has to go aside, so that it keeps to its room. */
function besideOf(width: number, { left, right }: Reach): number {
  return Math.max(0, width / 2 - left) - Math.max(0, width / 2 - right)
}

/**
 * What is written under each circle so that it meets no circle beside it: the letter is left out
 * first, then the count, then the name. Every second column hangs lower, so names meet no names where
 * that is a whole line. Decided once for
 * all weeks: no name comes and goes while the clock runs.
 */
export function labelsOf(
  replay: Replay,
  layout: Layout,
  size: number,
  say: Speech,
): PictureLabel[] {
  const reaches = reachesFor(layout, size)
  return replay.circles.map((_, circle) => {
    const reach = reaches[circle]!
    const label = labelOf(replay.trajectory, circle, say)
    const bare = { ...label, letter: '' }
    const choices = [
      { ...label, counted: true },
      { ...bare, counted: true },
      { ...bare, counted: false },
    ]
    const fitting = choices.find((choice) => widthOf(choice, size) <= reach.left + reach.right)
    return fitting
      ? { ...fitting, beside: besideOf(widthOf(fitting, size), reach) }
      : { name: '', letter: '', counted: true, beside: 0 }
  })
}

/** Below this size letters are too small to be read, in pixels. */
const READABLE = 11

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
  const atEdge = common / 2 + (cellOf(layout.grid).width / 2) * layout.scale + layout.box.left
  const room = Math.min(common, atEdge)
  const widest = (letter: string): number =>
    Math.max(
      ...Object.values(words.fieldLabel).map((name) => widthOf({ name, letter, counted: true }, 1)),
    )
  const lower = hangsUpTo(layout)
  const most = Math.min(wished, lower < least ? wished : lower)
  const whole = Math.min(most, room / widest('B'))
  return whole >= READABLE ? whole : Math.max(least, Math.min(most, room / widest('')))
}

/** Width of a name with its letter and a count of two figures, in pixels. */
export function widthOf(
  { name, letter, counted }: Omit<PictureLabel, 'beside'>,
  size: number,
): number {
  const text = `${[name, letter].join(' ').trim()}${counted && name !== '' ? ' ' : ''}`
  let width = counted ? 2 * FIGURE : 0
  for (const character of text)
    width += LETTERS.find(([, kind]) => kind.test(character))?.[0] ?? COMMON
  return width * size
}
