import { scaleLinear } from 'd3-scale'
import { anchorOf } from './bars.ts'
import { type Drawing, disc, label, stroke, WIDTH } from './drawing.ts'
import { likelyRange, stackDots, twentieths } from './twentieths.ts'

/** Columns of dots. */
const BINS = 30
const STEP = (WIDTH - 14) / BINS
const HEAD = 20
const FOOT = 22

/** Known values of one row, in any order. */
export type DotsRow = { readonly name: string; readonly values: ArrayLike<number> }

/**
 * Twenty dots for each row, each a twentieth of its values, on one scale: how likely something is
 * can be counted. `rangeText` says where 16 of the 20 lie.
 */
export function dotRows(
  rows: readonly DotsRow[],
  format: (value: number) => string,
  rangeText: (low: string, high: string) => string,
): Drawing {
  const dotted = rows.map(({ name, values }) => ({
    name,
    dots: twentieths(Float64Array.from(values).sort()),
  }))
  const all = dotted.flatMap(({ dots }) => dots)
  const [from, to] = [Math.min(...all), Math.max(...all)]
  const x = scaleLinear([from, to > from ? to : from + 1], [7, WIDTH - 7]).nice(4)
  const [low = 0, high = 1] = x.domain()
  const stacks = dotted.map(({ name, dots }) => ({
    name,
    range: likelyRange(dots),
    stack: stackDots(dots, [low, high], BINS),
  }))
  const most = Math.max(1, ...stacks.flatMap(({ stack }) => stack.map(({ below }) => below + 1)))
  const row = HEAD + most * STEP + 8
  const drawn = stacks.map(({ name, range, stack }, at) => {
    const base = (at + 1) * row - 4
    return [
      label(name, { x: 2, y: at * row + 14, look: 'strong' }),
      label(rangeText(format(range[0]), format(range[1])), {
        x: WIDTH - 2,
        y: at * row + 14,
        look: 'small',
        anchor: 'end',
      }),
      stroke('axis', [2, base, WIDTH - 2, base]),
      ...stack.map(({ place, below }) =>
        disc('full', 7 + place * (WIDTH - 14), base - (below + 0.5) * STEP, STEP / 2 - 0.9),
      ),
    ].join('')
  })
  const bottom = rows.length * row
  const words = x
    .ticks(4)
    .map((tick) =>
      label(format(tick), { x: x(tick), y: bottom + 14, look: 'small', ...anchorOf(x(tick)) }),
    )
  return { width: WIDTH, height: bottom + FOOT, body: [...drawn, ...words].join('') }
}
