import { circleViews, PHASE, type View } from '../replay/replay.ts'
import { type Box, type Layout, radiusAt, stands } from './layout.ts'
import { widthOf } from './names.ts'
import type { Naming } from './overlay.ts'

/** Between a circle with the arc around it and a word beside it, in pixels. */
const ARC = 8
/** Height of the zigzag that stands on a rim, in pixels. */
const MARK = 11
/** How much further than its least distance a word may stand to be free, in pixels. */
const ASIDE = [0, 14, 28, 42, 56, 70] as const

/**
 * Where a word of a size about a circle stands: near it, over no circle and no name where there is
 * such a place in a panel of a width, else where it covers least. Above, beside, below, and then farther away.
 */
export function placeOfLabel(
  about: number,
  { width, height }: Pick<Box, 'width' | 'height'>,
  { view, layout, naming }: { view: View; layout: Layout; naming: Naming },
  panel: number,
): Box {
  const { x, y } = layout.spots[about]!
  const radius = radiusAt(layout, view, about)
  const taken = takenRooms(view, layout, naming)
  const bottom = layout.box.top + layout.box.height
  const tops = [y - radius - MARK - height, y - height / 2, y + radius + ARC]
  const places = ASIDE.flatMap((aside) => {
    const lefts = [x - width / 2, x + radius + ARC + aside, x - radius - ARC - width - aside]
    return lefts.flatMap((left, side) =>
      (side === 0 ? [tops[0]! - aside, tops[2]! + aside] : tops).map((top) => ({
        left,
        top,
        width,
        height,
      })),
    )
  })
  const within = places.filter(
    ({ left, top }) => left >= 0 && left + width <= panel && top >= 0 && top + height <= bottom,
  )
  const covers = (place: Box): number =>
    taken.reduce((sum, room) => sum + sharedArea(place, room), 0)
  const [
    first = {
      left: Math.max(0, Math.min(panel - width, x - width / 2)),
      top: tops[0]!,
      width,
      height,
    },
    ...others
  ] = within
  return others.reduce((best, place) => (covers(place) < covers(best) ? place : best), first)
}

/** The rooms of circles and of their names in a week. */
export function takenRooms(view: View, layout: Layout, { labels, size }: Naming): Box[] {
  return circleViews(view).flatMap(({ circle, phase }) => {
    if (phase === PHASE.future || !stands(layout, view, circle)) return []
    const { x, y, base } = layout.spots[circle]!
    const radius = radiusAt(layout, view, circle)
    const long = widthOf(labels[circle]!)
    const disc = { left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius }
    const left = x + labels[circle]!.beside - long / 2
    return [disc, { left, top: base, width: long, height: size * 1.1 }]
  })
}

/** What two rectangles share, in square pixels. */
export function sharedArea(one: Box, other: Box): number {
  const across =
    Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left)
  const down =
    Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top)
  return Math.max(0, across) * Math.max(0, down)
}
