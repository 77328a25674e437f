import { scaleLinear } from 'd3-scale'
import { anchorOf } from './bars.ts'
import { box, type Drawing, fitted, label, stroke, WIDTH, whisker, widthOf } from './drawing.ts'

type Told = { readonly value: number; readonly low: number; readonly high: number }

/** A factor, with what a value is where it is low and where it is high. */
export type EndsRow = {
  readonly name: string
  readonly told: string
  readonly low: Told
  readonly high: Told
}

const ROW = 50
const BAR = 9
const FOOT = 22
const TOP = 18

/**
 * A tornado: for each factor a bar from the mean of all to the value where it is low (hollow), and one to
 * that where it is high (full). The widest row stands above.
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
    const bar = (end: Told, look: string, below: number) =>
      box(look, { x: x(mean.value), y: below, width: x(end.value) - x(mean.value), height: BAR }) +
      whisker(x(end.low), x(end.high), below + BAR / 2)
    return [
      label(fitted(name, WIDTH - 16 - widthOf(told)), { x: 2, y: y + 15, look: 'told' }),
      label(told, { x: WIDTH - 2, y: y + 15, look: 'small told', anchor: 'end' }),
      bar(low, 'hollow', y + 22),
      bar(high, 'full', y + 34),
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
