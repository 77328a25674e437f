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
/** A label, and whether the count has room behind it. */
export type PictureLabel = Label & { readonly counted: boolean }

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

/** Width that a name of a size may have below each circle, nowhere beyond the panel. */
function roomsFor(layout: Layout, size: number): number[] {
  const { box, spots } = layout
  const common = roomIn(layout, size)
  // The field stands in the middle of its panel.
  const panel = box.width + 2 * box.left
  return spots.map(({ x, slot }) => (slot < 0 ? common : Math.min(common, 2 * x, 2 * (panel - x))))
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
  const rooms = roomsFor(layout, size)
  return replay.circles.map((_, circle) => {
    const label = labelOf(replay.trajectory, circle, say)
    const bare = { ...label, letter: '' }
    const choices = [
      { ...label, counted: true },
      { ...bare, counted: true },
      { ...bare, counted: false },
    ]
    const fitting = choices.find((choice) => widthOf(choice, size) <= rooms[circle]!)
    return fitting ?? { name: '', letter: '', counted: true }
  })
}

/**
 * The largest size up to a wished one at which any name fits anywhere without its letter; a least one
 * is kept. It is the same whether all of a run is known or what comes is not.
 */
export function sizeThatFits(
  layout: Layout,
  { wished, least }: { readonly wished: number; readonly least: number },
  { words }: Speech,
): number {
  const atEdge = cellOf(layout.grid).width * layout.scale + 2 * layout.box.left
  const room = Math.min(roomIn(layout, least), atEdge)
  const widest = Math.max(
    ...Object.values(words.fieldLabel).map((name) =>
      widthOf({ name, letter: '', counted: true }, 1),
    ),
  )
  const lower = hangsUpTo(layout)
  return Math.max(least, Math.min(wished, room / widest, lower < least ? wished : lower))
}

/** Width of a name with its letter and a count of two figures, in pixels. */
export function widthOf({ name, letter, counted }: PictureLabel, size: number): number {
  const text = `${[name, letter].join(' ').trim()}${counted && name !== '' ? ' ' : ''}`
  let width = counted ? 2 * FIGURE : 0
  for (const character of text)
    width += LETTERS.find(([, kind]) => kind.test(character))?.[0] ?? COMMON
  return width * size
}
