import { valueAt } from '../sim/index.ts'
import { type Drawing, label, path, stroke, WIDTH } from './drawing.ts'
import { bandPath, frameOf, type Lines, pathOf, type Room } from './frame.ts'

/** A panel with its name. */
export type FanRow = Lines & { readonly name: string }

const ROOM: Room = { height: 168, top: 26, right: 8, bottom: 24, left: 50, gap: 0, year: 44 }

/** Panels below each other on one scale; `marks` are the words below the axis, at steps of time. */
export function fans(
  rows: readonly FanRow[],
  marks: readonly { readonly at: number; readonly text: string }[],
  format: (value: number) => string,
): Drawing {
  const steps = rows.reduce((most, { values }) => Math.max(most, values.length), 0)
  // Laid side by side they would all be as wide as one is here.
  const whole = ROOM.left + ROOM.right + rows.length * (WIDTH - ROOM.left - ROOM.right)
  const frame = frameOf(rows, steps, whole, ROOM)
  const { x, y, width, ticks } = frame
  const shown = spaced(marks, (at) => x(at), ROOM.year)
  const drawn = rows.map(({ name, values, bands = [], samples = [] }, at) => {
    const words = ticks.map((tick) =>
      label(format(tick), { x: -6, y: y(tick) + 4, look: 'small', anchor: 'end' }),
    )
    return `<g transform="translate(${ROOM.left} ${at * ROOM.height})">${[
      ...ticks.map((tick) => stroke('grid', [0, y(tick), width, y(tick)])),
      ...bands.map((band) => path('band', bandPath(band, frame))),
      ...samples.map((sample) => path('thin', pathOf(sample, frame))),
      path('line', pathOf(values, frame)),
      label(name, { x: -ROOM.left + 2, y: 14, look: 'strong' }),
      ...words,
      ...shown.map(({ at: step, text }) =>
        label(text, { x: x(step), y: ROOM.height - 6, look: 'small' }),
      ),
    ].join('')}</g>`
  })
  return { width: WIDTH, height: rows.length * ROOM.height, body: drawn.join('') }
}

/** Of marks those that have room, and the same distance from each other. */
export function spaced<Mark extends { readonly at: number }>(
  marks: readonly Mark[],
  x: (at: number) => number,
  room: number,
): readonly Mark[] {
  if (marks.length < 2) return marks
  const gap =
    x(
      valueAt(
        marks.map(({ at }) => at),
        1,
      ),
    ) -
    x(
      valueAt(
        marks.map(({ at }) => at),
        0,
      ),
    )
  const step = Math.max(1, Math.ceil(room / Math.max(1e-9, gap)))
  return marks.filter(({ at }, place) => place % step === 0 && x(at) + room * 0.8 < WIDTH - 30)
}
