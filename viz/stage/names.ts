import type { Replay } from '../replay/replay.ts'
import { type Label, labelOf } from '../words/circle-named.ts'
import type { Speech } from '../words/index.ts'
import type { Layout } from './layout.ts'

/** Width of a letter as a share of its size: narrow, common and wide ones. */
const LETTER = { narrow: 0.31, common: 0.56, wide: 0.86 } as const
/** A count of two figures behind a name, in letters. */
const COUNT = '00'
/** Room between the names of two neighbours, in pixels. */
const BETWEEN = 5

const NONE: Label = { name: '', letter: '' }

/**
 * What is written under each circle so that no two names meet: the letter is left out first, then
 * the name. Decided once for all weeks, so that no name comes and goes while the clock runs.
 */
export function labelsOf(replay: Replay, layout: Layout, size: number, say: Speech): Label[] {
  const { grid, box, spots } = layout
  const cell = box.width / grid.columns
  const labels = replay.circles.map((_, circle) => labelOf(replay.trajectory, circle, say))
  const widest = (slot: number): number =>
    Math.max(
      0,
      ...labels.map((label, circle) => (spots[circle]!.slot === slot ? widthOf(label, size) : 0)),
    )
  const shorten = (slot: number, shorter: (label: Label) => Label): void => {
    spots.forEach((spot, circle) => {
      if (spot.slot === slot) labels[circle] = shorter(labels[circle]!)
    })
  }
  const meet = (left: number, right: number): boolean =>
    (widest(left) + widest(right)) / 2 + BETWEEN > cell
  for (const shorter of [(label: Label): Label => ({ ...label, letter: '' }), (): Label => NONE])
    for (let slot = 0; slot < grid.columns * grid.rows; slot++) {
      if (slot % grid.columns === grid.columns - 1 || !meet(slot, slot + 1)) continue
      const first = widest(slot) >= widest(slot + 1) ? slot : slot + 1
      shorten(first, shorter)
      if (meet(slot, slot + 1)) shorten(first === slot ? slot + 1 : slot, shorter)
    }
  return labels
}

/** Width of a name with its letter and a count, in pixels, as common fonts have it. */
export function widthOf({ name, letter }: Label, size: number): number {
  const text = [name, letter, COUNT].filter((part) => part !== '').join(' ')
  let width = 0
  for (const character of text) {
    if (/[ilI1fjrt .,'-]/.test(character)) width += LETTER.narrow
    else width += /[mwMW]/.test(character) ? LETTER.wide : LETTER.common
  }
  return width * size
}
