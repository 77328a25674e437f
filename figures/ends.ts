import { scaleLinear } from 'd3-scale'
import { anchorOf } from './bars.ts'
import { type Drawing, disc, label, stroke, WIDTH, whisker } from './drawing.ts'

type Told = { readonly value: number; readonly low: number; readonly high: number }

/** A factor, with what a value is where it is low and where it is high. */
export type EndsRow = {
  readonly name: string
  readonly told: string
  readonly low: Told
  readonly high: Told
}

const ROW = 38
const FOOT = 22
const TOP = 18

/**
 * A tornado: for each factor a line from the value where it is low (hollow) to that where it is high
 * (full), around the mean of all. The widest row stands above.
 */
export function endsDrawing(
  rows: readonly EndsRow[],
  mean: { readonly value: number; readonly name: string },
  format: (value: number) => string,
): Drawing {
  const ends = rows.flatMap(({ low, high }) =>
    [low.value, low.low, low.high, high.value, high.low, high.high].filter(Number.isFinite),
  )
  const [from, to] = [Math.min(mean.value, ...ends), Math.max(mean.value, ...ends)]
  const x = scaleLinear([from, to > from ? to : from + 1], [10, WIDTH - 14]).nice(4)
  const bottom = TOP + rows.length * ROW
  const grid = x.ticks(4).map((tick) => stroke('grid', [x(tick), TOP, x(tick), bottom]))
  const words = x
    .ticks(4)
    .map((tick) =>
      label(format(tick), { x: x(tick), y: bottom + 16, look: 'small', ...anchorOf(x(tick)) }),
    )
  const drawn = rows.map(({ name, told, low, high }, at) => {
    const y = TOP + at * ROW
    const middle = y + 27
    return [
      label(name, { x: 2, y: y + 15, look: 'told' }),
      label(told, { x: WIDTH - 2, y: y + 15, look: 'small told', anchor: 'end' }),
      whisker(x(low.low), x(low.high), middle),
      whisker(x(high.low), x(high.high), middle),
      stroke('line', [x(low.value), middle, x(high.value), middle]),
      disc('hollow', x(low.value), middle, 5),
      disc('full', x(high.value), middle, 5),
    ].join('')
  })
  return {
    width: WIDTH,
    height: bottom + FOOT,
    body: [
      ...grid,
      stroke('dashed', [x(mean.value), TOP, x(mean.value), bottom]),
      label(mean.name, {
        x: x(mean.value),
        y: 12,
        look: 'small',
        ...anchorOf(x(mean.value)),
      }),
      ...drawn,
      ...words,
    ].join(''),
  }
}
