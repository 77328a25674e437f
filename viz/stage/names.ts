import type { Replay } from '../replay/replay.ts'
import { type Label, labelOf } from '../words/circle-named.ts'
import type { Speech } from '../words/index.ts'
import { cellOf, fineness, LOWER } from './grid.ts'
import type { Layout } from './layout.ts'

/** Width of a letter as a share of its size: narrow, common and wide ones. */
const LETTER = { narrow: 0.31, common: 0.56, wide: 0.86 } as const
/** A count of two figures behind a name, in letters. */
const COUNT = '00'
/** A label, and whether the count has room behind it. */
export type PictureLabel = Label & { readonly counted: boolean }

/** Room beside a name between the circles left and right of it, in units of the coarsest grid. */
const ROOM = 104
/** Height of a line of names as a share of its size. */
const LINE = 0.95

/** Width that a name of a size may have: where its neighbours do not hang a whole line lower, only up to them. */
function roomFor({ scale, grid }: Layout, size: number): number {
  const hangs = LOWER * fineness(grid) * scale >= LINE * size
  return scale * (hangs ? ROOM * fineness(grid) : cellOf(grid).width)
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
  const room = roomFor(layout, size)
  return replay.circles.map((_, circle) => {
    const label = labelOf(replay.trajectory, circle, say)
    const bare = { ...label, letter: '' }
    const choices = [
      { ...label, counted: true },
      { ...bare, counted: true },
      { ...bare, counted: false },
    ]
    const fitting = choices.find((choice) => widthOf(choice, size) <= room)
    return fitting ?? { name: '', letter: '', counted: true }
  })
}

/** The largest size up to a wished one at which every name fits without its letter; a least one is kept. */
export function sizeThatFits(
  replay: Replay,
  layout: Layout,
  { wished, least }: { readonly wished: number; readonly least: number },
  say: Speech,
): number {
  const room = roomFor(layout, least)
  const widest = Math.max(
    ...replay.circles.map((_, circle) =>
      widthOf({ ...labelOf(replay.trajectory, circle, say), letter: '', counted: true }, 1),
    ),
  )
  return Math.max(least, Math.min(wished, room / widest))
}

/** Width of a name with its letter and its count, in pixels, as common fonts have it. */
export function widthOf({ name, letter, counted }: PictureLabel, size: number): number {
  const text = [name, letter, counted ? COUNT : ''].filter((part) => part !== '').join(' ')
  let width = 0
  for (const character of text) {
    if (/[ilI1fjrt .,'-]/.test(character)) width += LETTER.narrow
    else width += /[mwMW]/.test(character) ? LETTER.wide : LETTER.common
  }
  return width * size
}
