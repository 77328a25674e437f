import { scaleLinear } from 'd3-scale'
import { box, type Drawing, fitted, label, stroke, WIDTH, whisker, widthOf } from './drawing.ts'

/** A value with the ends of its interval; NaN where there is none. */
type Told = { readonly value: number; readonly low: number; readonly high: number }

/** A row: its name, one bar or two, and its numbers in words. */
export type Bar = {
  readonly name: string
  readonly told: string
  readonly bar: Told
  /** Drawn hollow below the first. */
  readonly second?: Told
}

/** What a drawing of bars needs. */
export type Bars = {
  readonly rows: readonly Bar[]
  /** A value that all bars are held against, with its name. */
  readonly against?: { readonly value: number; readonly name: string }
  /** Ends of the scale, where they are not those of the rows and 0. */
  readonly ends?: readonly [number, number]
  format(value: number): string
}

const ROW = 38
const ROW_OF_TWO = 48
const BAR = 9
const FOOT = 22

/** Bars below their names, one row each: names as long as they are, numbers beside them. */
export function bars({ rows, against, ends, format }: Bars): Drawing {
  const two = rows.some(({ second }) => second !== undefined)
  const row = two ? ROW_OF_TWO : ROW
  const [low, high] = ends ?? reach(rows, against?.value)
  const x = scaleLinear([low, high], [2, WIDTH - 14])
    .nice(4)
    .clamp(true)
  const top = against === undefined ? 0 : 18
  const bottom = top + rows.length * row
  const grid = x.ticks(4).map((tick) => stroke('grid', [x(tick), top, x(tick), bottom]))
  const words = x
    .ticks(4)
    .map((tick) =>
      label(format(tick), { x: x(tick), y: bottom + 16, look: 'small', ...anchorOf(x(tick)) }),
    )
  const drawn = rows.map(({ name, told, bar, second }, at) => {
    const y = top + at * row
    const one = (value: Told, look: string, below: number) =>
      box(look, { x: x(0), y: below, width: x(value.value) - x(0), height: BAR }) +
      whisker(x(value.low), x(value.high), below + BAR / 2)
    return [
      label(fitted(name, WIDTH - 16 - widthOf(told)), { x: 5, y: y + 15, look: 'told' }),
      label(told, { x: WIDTH - 2, y: y + 15, look: 'small told', anchor: 'end' }),
      one(bar, 'full', y + 21),
      second === undefined ? '' : one(second, 'hollow', y + 33),
    ].join('')
  })
  const line =
    against === undefined
      ? ''
      : stroke('dashed', [x(against.value), top, x(against.value), bottom]) +
        label(against.name, {
          x: x(against.value),
          y: 12,
          look: 'small',
          ...anchorOf(x(against.value)),
        })
  const zero = stroke('zero', [x(0), top, x(0), bottom])
  return {
    width: WIDTH,
    height: bottom + FOOT,
    body: [...grid, zero, line, ...drawn, ...words].join(''),
  }
}

/** Words at the ends of a scale reach inwards. */
export function anchorOf(x: number): { anchor?: 'middle' | 'end' } {
  if (x < 20) return {}
  return x > WIDTH - 40 ? { anchor: 'end' } : { anchor: 'middle' }
}

function reach(rows: readonly Bar[], against = 0): [number, number] {
  let [low, high] = [Math.min(0, against), Math.max(0, against)]
  for (const { bar, second } of rows)
    for (const told of second === undefined ? [bar] : [bar, second])
      for (const value of [told.value, told.low, told.high]) {
        if (!Number.isFinite(value)) continue
        low = Math.min(low, value)
        high = Math.max(high, value)
      }
  return [low, high > low ? high : low + 1]
}
