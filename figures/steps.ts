import { scaleLinear } from 'd3-scale'
import { valueAt } from '../sim/index.ts'
import { type Drawing, disc, label, path, stroke, WIDTH } from './drawing.ts'
import { pathOf } from './frame.ts'

/** A line of a value at every step. */
export type StepLine = {
  readonly name: string
  readonly values: readonly number[]
  readonly look: 'line' | 'thin' | 'dashed'
}

const HEIGHT = 176
const ROOM = { top: 12, right: 112, bottom: 26, left: 50 }

/** How values change from step to step (more settings, more seeds); each line is named at its end. */
export function steps(
  names: readonly string[],
  lines: readonly StepLine[],
  format: (value: number) => string,
): Drawing {
  const all = lines.flatMap(({ values }) => values.filter(Number.isFinite))
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const x = scaleLinear([0, Math.max(1, names.length - 1)], [ROOM.left + 8, WIDTH - ROOM.right])
  const y = scaleLinear([low, high > low ? high : low + 1], [HEIGHT - ROOM.bottom, ROOM.top]).nice(
    3,
  )
  const grid = y
    .ticks(3)
    .flatMap((tick) => [
      stroke('grid', [ROOM.left, y(tick), WIDTH - ROOM.right + 4, y(tick)]),
      label(format(tick), { x: ROOM.left - 6, y: y(tick) + 4, look: 'small', anchor: 'end' }),
    ])
  const ends = apart(lines.map(({ values }) => y(values.at(-1) ?? low)))
  const drawn = lines.map(({ name, values, look }, at) =>
    [
      path(look, pathOf(Float64Array.from(values), { x, y })),
      ...values.map((value, step) => disc('full', x(step), y(value), 2.6)),
      label(name, { x: WIDTH - ROOM.right + 10, y: valueAt(ends, at) + 4, look: 'small' }),
    ].join(''),
  )
  const words = names.map((name, step) =>
    label(name, { x: x(step), y: HEIGHT - 6, look: 'small', anchor: 'middle' }),
  )
  return { width: WIDTH, height: HEIGHT, body: [...grid, ...drawn, ...words].join('') }
}

/** Heights of words, moved apart where they would lie on each other. */
function apart(heights: readonly number[], least = 14): number[] {
  const order = heights.map((_, at) => at).sort((a, b) => valueAt(heights, a) - valueAt(heights, b))
  const moved = [...heights]
  for (let place = 1; place < order.length; place++) {
    const [above, at] = [valueAt(order, place - 1), valueAt(order, place)]
    moved[at] = Math.max(valueAt(moved, at), valueAt(moved, above) + least)
  }
  const beyond = Math.max(0, ...moved.map((height) => height - (HEIGHT - ROOM.bottom + 6)))
  return moved.map((height) => height - beyond)
}
