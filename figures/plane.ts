import { scaleLinear } from 'd3-scale'
import { type Drawing, disc, label, stroke, WIDTH, widthOf } from './drawing.ts'

/** A point of a plane, with its name. */
export type Named = { readonly name: string; readonly x: number; readonly y: number }

const HEIGHT = 260
const ROOM = { top: 22, right: 12, bottom: 38, left: 46 }

/**
 * Named points in a plane that begins at 0, with the line of `x = y`. Points whose words would lie on those
 * of others stay without: those named first come first.
 */
export function plane(
  points: readonly Named[],
  axes: { readonly x: string; readonly y: string; readonly diagonal: string },
  format: (value: number) => string,
): Drawing {
  const most = (of: (point: Named) => number) =>
    points.reduce((high, point) => Math.max(high, of(point)), 0) || 1
  const x = scaleLinear([0, most((point) => point.x) * 1.08], [ROOM.left, WIDTH - ROOM.right])
  const y = scaleLinear([0, most((point) => point.y) * 1.08], [HEIGHT - ROOM.bottom, ROOM.top])
  const grid = [
    ...x.ticks(4).map((tick) => stroke('grid', [x(tick), y.range()[1] ?? 0, x(tick), y(0)])),
    ...y.ticks(4).map((tick) => stroke('grid', [x(0), y(tick), WIDTH - ROOM.right, y(tick)])),
  ]
  const words = [
    ...x
      .ticks(4)
      .map((tick) =>
        label(format(tick), { x: x(tick), y: HEIGHT - 22, look: 'small', anchor: 'middle' }),
      ),
    ...y
      .ticks(4)
      .map((tick) =>
        label(format(tick), { x: ROOM.left - 6, y: y(tick) + 4, look: 'small', anchor: 'end' }),
      ),
    label(axes.y, { x: 2, y: 13, look: 'small' }),
    label(axes.x, { x: WIDTH - ROOM.right, y: HEIGHT - 5, look: 'small', anchor: 'end' }),
  ]
  const end = Math.min(x.domain()[1] ?? 1, y.domain()[1] ?? 1)
  const places = apartFrom(points.map((point) => ({ ...point, x: x(point.x), y: y(point.y) })))
  const named = points.map(({ name }, at) => {
    const place = places[at]
    return place === undefined ? '' : label(name, { ...place, look: 'told' })
  })
  return {
    width: WIDTH,
    height: HEIGHT,
    body: [
      ...grid,
      stroke('axis', [x(0), y(0), WIDTH - ROOM.right, y(0)]),
      stroke('dashed', [x(0), y(0), x(end), y(end)]),
      stroke('dashed', [
        WIDTH - ROOM.right - widthOf(axes.diagonal) - 26,
        9,
        WIDTH - ROOM.right - widthOf(axes.diagonal) - 4,
        9,
      ]),
      label(axes.diagonal, { x: WIDTH - ROOM.right, y: 13, look: 'small', anchor: 'end' }),
      ...points.map((point) => disc('full', x(point.x), y(point.y), 4.5)),
      ...named,
      ...words,
    ].join(''),
  }
}

/** Where a name begins, on what height. */
type Place = { readonly x: number; readonly y: number }

/** Places of names beside their points, none on another name or point; none where there is no room. */
function apartFrom(points: readonly Named[]): readonly (Place | undefined)[] {
  type Taken = { readonly left: number; readonly right: number; readonly y: number }
  const taken: Taken[] = points.map(({ x, y }) => ({ left: x - 5, right: x + 5, y: y + 4 }))
  return points.map(({ name, x, y }, at) => {
    const width = widthOf(name)
    const beside = [
      { x: x + 9, y: y + 4 },
      { x: x - 9 - width, y: y + 4 },
      { x: x - width / 2, y: y - 9 },
      { x: x - width / 2, y: y + 19 },
    ]
    const isFree = (place: Place) =>
      place.x >= ROOM.left &&
      place.x + width <= WIDTH &&
      taken.every(
        (other, of) =>
          of === at ||
          Math.abs(other.y - place.y) > 12 ||
          other.right < place.x ||
          other.left > place.x + width,
      )
    const found = beside.find(isFree)
    if (found !== undefined) taken.push({ left: found.x, right: found.x + width, y: found.y })
    return found
  })
}
