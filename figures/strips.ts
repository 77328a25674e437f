import { scaleLinear } from 'd3-scale'
import { type Drawing, label, path, stroke, WIDTH } from './drawing.ts'
import { spaced } from './fans.ts'
import { bandPath, pathOf } from './frame.ts'

/** A factor over time: an area for one index, where there are two a line for the lower one. */
export type Strip = {
  readonly name: string
  readonly told: string
  readonly area: Float64Array
  readonly line?: Float64Array
}

const ROW = 58
const LEFT = 46
const FOOT = 20

/** Rows on one scale from 0 to 1 (or the highest value): what matters when. */
export function strips(
  rows: readonly Strip[],
  marks: readonly { readonly at: number; readonly text: string }[],
  format: (value: number) => string,
): Drawing {
  const steps = rows.reduce((most, { area }) => Math.max(most, area.length), 0)
  const high =
    rows.reduce(
      (most, { area, line }) => (line ?? area).reduce(larger, area.reduce(larger, most)),
      0,
    ) || 1
  const x = scaleLinear([0, Math.max(1, steps - 1)], [LEFT, WIDTH - 4])
  const drawn = rows.map(({ name, told, area, line }, at) => {
    const base = (at + 1) * ROW - 6
    const y = scaleLinear([0, high], [base, at * ROW + 20])
    const floor = new Float64Array(area.length)
    const known = area.map((value) => (Number.isNaN(value) ? 0 : Math.max(0, value)))
    const low = line?.map((value) => (Number.isNaN(value) ? 0 : Math.max(0, value)))
    return [
      stroke('grid', [LEFT, y(high), WIDTH - 4, y(high)]),
      path('band', bandPath({ low: floor, high: known }, { x, y })),
      path('line', pathOf(low ?? known, { x, y })),
      stroke('axis', [LEFT, base, WIDTH - 4, base]),
      label(name, { x: 2, y: at * ROW + 14, look: 'told' }),
      label(told, { x: WIDTH - 2, y: at * ROW + 14, look: 'small told', anchor: 'end' }),
      label(format(high), { x: LEFT - 5, y: y(high) + 8, look: 'small', anchor: 'end' }),
      label('0', { x: LEFT - 5, y: base, look: 'small', anchor: 'end' }),
    ].join('')
  })
  const bottom = rows.length * ROW
  const words = spaced(marks, (at) => x(at), 44).map(({ at, text }) =>
    label(text, { x: x(at), y: bottom + 12, look: 'small' }),
  )
  return { width: WIDTH, height: bottom + FOOT, body: [...drawn, ...words].join('') }
}

function larger(most: number, value: number): number {
  return Number.isNaN(value) ? most : Math.max(most, value)
}
