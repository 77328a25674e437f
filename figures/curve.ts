import { scaleLinear } from 'd3-scale'
import { valueAt } from '../sim/index.ts'
import { anchorOf } from './bars.ts'
import { type Drawing, disc, label, path, stroke, WIDTH } from './drawing.ts'

/** A step of a search, in shares. */
export type CurvePoint = { readonly x: number; readonly y: number }

const HEIGHT = 220
const ROOM = { top: 24, right: 14, bottom: 38, left: 50 }

/** A path of steps in the plane of two shares, with the chosen step told in words. */
export function curve(
  points: readonly CurvePoint[],
  chosen: { readonly at: number; readonly text: string },
  axes: { readonly x: string; readonly y: string },
  format: (share: number) => string,
): Drawing {
  const x = scaleLinear([0, 1], [ROOM.left, WIDTH - ROOM.right])
  const y = scaleLinear([0, 1], [HEIGHT - ROOM.bottom, ROOM.top])
  const ticks = [0, 0.5, 1]
  const d = points.map((point, at) => `${at === 0 ? 'M' : 'L'}${x(point.x)},${y(point.y)}`)
  const best = valueAt(points, chosen.at)
  return {
    width: WIDTH,
    height: HEIGHT,
    body: [
      ...ticks.map((tick) => stroke('grid', [x(tick), ROOM.top, x(tick), y(0)])),
      ...ticks.map((tick) => stroke('grid', [x(0), y(tick), WIDTH - ROOM.right, y(tick)])),
      path('line', d.join('')),
      ...points.map((point) => disc('hollow', x(point.x), y(point.y), 3)),
      disc('full', x(best.x), y(best.y), 6),
      label(chosen.text, { x: x(0) + 8, y: y(0) - 9, look: 'told strong' }),
      ...ticks.flatMap((tick) => [
        label(format(tick), { x: x(tick), y: HEIGHT - 22, look: 'small', ...anchorOf(x(tick)) }),
        label(format(tick), { x: ROOM.left - 6, y: y(tick) + 4, look: 'small', anchor: 'end' }),
      ]),
      label(axes.y, { x: 2, y: 13, look: 'small' }),
      label(axes.x, { x: WIDTH - ROOM.right, y: HEIGHT - 5, look: 'small', anchor: 'end' }),
    ].join(''),
  }
}
