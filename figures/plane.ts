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
  const place = { x: x(end) - 4, y: Math.max(ROOM.top + 12, y(end) + 14) }
  const taken = [{ left: place.x - widthOf(axes.diagonal), right: place.x, y: place.y }]
  const named = points.map(({ name, x: across, y: up }) => {
    const width = widthOf(name)
    const right = x(across) + 9 + width < WIDTH
    const left = right ? x(across) + 9 : x(across) - 9 - width
    const at = y(up) + 4
    const free = taken.every(
      (other) => Math.abs(other.y - at) > 13 || other.right < left || other.left > left + width,
    )
    if (!free) return ''
    taken.push({ left, right: left + width, y: at })
    const beside = right ? { x: left } : { x: x(across) - 9, anchor: 'end' as const }
    return label(name, { ...beside, y: at, look: 'told' })
  })
  return {
    width: WIDTH,
    height: HEIGHT,
    body: [
      ...grid,
      stroke('axis', [x(0), y(0), WIDTH - ROOM.right, y(0)]),
      stroke('dashed', [x(0), y(0), x(end), y(end)]),
      label(axes.diagonal, { ...place, look: 'small told', anchor: 'end' }),
      ...points.map((point) => disc('full', x(point.x), y(point.y), 4.5)),
      ...named,
      ...words,
    ].join(''),
  }
}
