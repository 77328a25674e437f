import { scaleLinear } from 'd3-scale'
import { apartFrom } from './apart.ts'
import { anchorOf } from './bars.ts'
import { type Drawing, disc, label, stroke, WIDTH } from './drawing.ts'
import { fittingTicks } from './ticks.ts'

/** A named point; one that is not `full` is drawn hollow. */
export type CloudPoint = {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly full: boolean
}

/** An axis: what it is, how its values are put into words, and a limit that is drawn across it. */
export type CloudAxis = {
  readonly name: string
  readonly limit?: { readonly value: number; readonly name: string }
  format(value: number): string
}

const HEIGHT = 280
const ROOM = { top: 38, right: 14, bottom: 40, left: 54 }
/** Room around the points, as a share of how far they reach. */
const AROUND = 0.08

/**
 * Named points on two axes that fit them, with a limit where an axis has one. Names for which there is no
 * room are left out, those of the last points first.
 */
export function cloud(
  points: readonly CloudPoint[],
  axes: { readonly x: CloudAxis; readonly y: CloudAxis },
): Drawing {
  const [right, bottom] = [WIDTH - ROOM.right, HEIGHT - ROOM.bottom]
  const x = scaleLinear(
    reach(
      points.map((point) => point.x),
      axes.x.limit?.value,
    ),
    [ROOM.left, right],
  )
  const y = scaleLinear(
    reach(
      points.map((point) => point.y),
      axes.y.limit?.value,
    ),
    [bottom, ROOM.top],
  )
  const ticks = fittingTicks(x, axes.x.format)
  const placed = points.map((point) => ({ ...point, x: x(point.x), y: y(point.y) }))
  const names = apartFrom(placed, [ROOM.left, WIDTH]).map((place, at) => {
    const name = points[at]?.name ?? ''
    return place === undefined ? '' : label(name, { ...place, look: 'told' })
  })
  const { limit: across } = axes.x
  const { limit: up } = axes.y
  return {
    width: WIDTH,
    height: HEIGHT,
    body: [
      ...ticks.map((tick) => stroke('grid', [x(tick), ROOM.top, x(tick), bottom])),
      ...y.ticks(4).map((tick) => stroke('grid', [ROOM.left, y(tick), right, y(tick)])),
      ...(across === undefined
        ? []
        : [
            stroke('dashed', [x(across.value), ROOM.top, x(across.value), bottom]),
            label(across.name, {
              x: x(across.value),
              y: ROOM.top - 6,
              look: 'small',
              ...anchorOf(x(across.value)),
            }),
          ]),
      ...(up === undefined
        ? []
        : [
            stroke('dashed', [ROOM.left, y(up.value), right, y(up.value)]),
            label(up.name, { x: right, y: y(up.value) - 5, look: 'small told', anchor: 'end' }),
          ]),
      stroke('axis', [ROOM.left, bottom, right, bottom]),
      ...placed.map((point) => disc(point.full ? 'full' : 'hollow', point.x, point.y, 5)),
      ...names,
      ...x.ticks(4).map((tick) =>
        label(axes.x.format(tick), {
          x: x(tick),
          y: bottom + 16,
          look: 'small',
          ...anchorOf(x(tick)),
        }),
      ),
      ...y.ticks(4).map((tick) =>
        label(axes.y.format(tick), {
          x: ROOM.left - 6,
          y: y(tick) + 4,
          look: 'small',
          anchor: 'end',
        }),
      ),
      label(axes.y.name, { x: 2, y: 13, look: 'small' }),
      label(axes.x.name, { x: right, y: HEIGHT - 5, look: 'small', anchor: 'end' }),
    ].join(''),
  }
}

function reach(values: readonly number[], limit?: number): [number, number] {
  const all = limit === undefined ? values : [...values, limit]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const around = AROUND * (high - low || Math.abs(high) || 1)
  return [low - around, high + around]
}
