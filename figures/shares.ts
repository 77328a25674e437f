import { scaleLinear } from 'd3-scale'
import { anchorOf } from './bars.ts'
import { type Drawing, label, path, stroke, WIDTH } from './drawing.ts'

/** Values of a factor in two groups. */
export type TwoGroups = {
  readonly name: string
  /** Value where both groups differ most. */
  readonly at: number
  readonly one: ArrayLike<number>
  readonly other: ArrayLike<number>
}

const ROW = 128
const ROOM = { top: 24, bottom: 24, left: 50, right: 10 }

/**
 * For each factor which share of either group lies below a value: the one group as a line, the other
 * dashed. Where both lie farthest apart, the distance is drawn.
 */
export function sharesBelow(
  rows: readonly TwoGroups[],
  format: (value: number) => string,
  share: (value: number) => string,
): Drawing {
  const drawn = rows.map(({ name, at, one, other }, row) => {
    const [groups, top] = [[one, other].map(sorted), row * ROW]
    const all = groups.flatMap((values) => [...values])
    const [low, high] = [Math.min(...all), Math.max(...all)]
    const x = scaleLinear([low, high > low ? high : low + 1], [ROOM.left, WIDTH - ROOM.right])
    const y = scaleLinear([0, 1], [top + ROW - ROOM.bottom, top + ROOM.top])
    const below = (values: Float64Array) =>
      values.filter((value) => value <= at).length / values.length
    const [first = 0, second = 0] = groups.map(below)
    const [line = '', dashed = ''] = groups.map((values) => stepsOf(values, high, x, y))
    return [
      label(name, { x: 2, y: top + 14, look: 'strong' }),
      ...[0, 0.5, 1].flatMap((tick) => [
        stroke('grid', [ROOM.left, y(tick), WIDTH - ROOM.right, y(tick)]),
        label(share(tick), { x: ROOM.left - 6, y: y(tick) + 4, look: 'small', anchor: 'end' }),
      ]),
      path('dashed', dashed),
      path('line', line),
      stroke('distance', [x(at), y(first), x(at), y(second)]),
      ...x.ticks(4).map((tick) =>
        label(format(tick), {
          x: x(tick),
          y: top + ROW - 7,
          look: 'small',
          ...anchorOf(x(tick)),
        }),
      ),
    ].join('')
  })
  return { width: WIDTH, height: rows.length * ROW, body: drawn.join('') }
}

function sorted(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).sort()
}

type Scale = (value: number) => number

/** Steps that rise by one part at each value. */
function stepsOf(values: Float64Array, high: number, x: Scale, y: Scale): string {
  const rises = [...values].map(
    (value, at) => `H${x(value).toFixed(1)}V${y((at + 1) / values.length).toFixed(1)}`,
  )
  return `M${ROOM.left} ${y(0).toFixed(1)}${rises.join('')}H${x(high).toFixed(1)}`
}
