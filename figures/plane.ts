import { scaleLinear } from 'd3-scale'
import { apartFrom, type Named } from './apart.ts'
import { type Drawing, disc, label, stroke, WIDTH, widthOf } from './drawing.ts'

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
  const places = apartFrom(
    points.map((point) => ({ ...point, x: x(point.x), y: y(point.y) })),
    [ROOM.left, WIDTH],
  )
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
