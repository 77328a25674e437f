import { scaleLinear } from 'd3-scale'
import { box, type Drawing, fitted, label, path, round, stroke, WIDTH, widthOf } from './drawing.ts'

/** A row: bars side by side, perhaps with what they are held against. */
export type Histogram = {
  readonly name: string
  readonly told: string
  readonly bars: readonly number[]
  /** Heights of an outline, one for each bar. */
  readonly outline?: readonly number[]
  /** Between these bars lie if all is well. */
  readonly band?: readonly [least: number, most: number]
  /** Words below both ends. */
  readonly ends: readonly [string, string]
}

const HEAD = 20
const PLOT = 40
const FOOT = 18
const ROW = HEAD + PLOT + FOOT + 6
const SIDE = 2

/** Small histograms below each other, each on a scale of its own: their shapes are compared. */
export function histograms(rows: readonly Histogram[]): Drawing {
  const body = rows.map((row, at) => oneRow(row, at * ROW))
  return { width: WIDTH, height: Math.max(1, rows.length) * ROW, body: body.join('') }
}

function oneRow({ name, told, bars, outline = [], band, ends }: Histogram, top: number): string {
  const most = Math.max(1e-12, ...bars, ...outline, ...(band ?? []))
  const base = top + HEAD + PLOT
  const y = scaleLinear([0, most], [base, top + HEAD])
  const step = (WIDTH - 2 * SIDE) / Math.max(1, bars.length)
  const gap = Math.min(2, step / 6)
  const left = (bar: number) => SIDE + bar * step
  const line = outline.flatMap((height, bar) => [
    `${bar === 0 ? 'M' : 'L'}${round(left(bar))},${round(y(height))}`,
    `L${round(left(bar + 1))},${round(y(height))}`,
  ])
  return [
    label(fitted(name, WIDTH - 10 - widthOf(told)), { x: SIDE, y: top + 14 }),
    label(told, { x: WIDTH - SIDE, y: top + 14, look: 'small', anchor: 'end' }),
    band === undefined
      ? ''
      : box('band', {
          x: SIDE,
          y: y(band[1]),
          width: WIDTH - 2 * SIDE,
          height: y(band[0]) - y(band[1]),
        }),
    ...bars.map((height, bar) =>
      box('full', {
        x: left(bar) + gap / 2,
        y: y(height),
        width: step - gap,
        height: base - y(height),
      }),
    ),
    ...(band ?? []).map((edge) => stroke('edge', [SIDE, y(edge), WIDTH - SIDE, y(edge)])),
    ...(outline.length > 0
      ? [path('halo outline', line.join('')), path('line', line.join(''))]
      : []),
    stroke('axis', [SIDE, base, WIDTH - SIDE, base]),
    label(ends[0], { x: SIDE, y: base + 14, look: 'small' }),
    label(ends[1], { x: WIDTH - SIDE, y: base + 14, look: 'small', anchor: 'end' }),
  ].join('')
}
