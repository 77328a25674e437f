import { scaleLinear } from 'd3-scale'
import { box, type Drawing, fitted, label, stroke, WIDTH, widthOf } from './drawing.ts'

/** A factor of a box: its whole range, and the parts of it that are in the box. */
export type Limit = {
  readonly name: string
  readonly told: string
  readonly range: readonly [number, number]
  readonly parts: readonly (readonly [number, number])[]
  /** A value of its own that is marked. */
  readonly mark?: number
  /** How its ends are put into words, where it is not as those of the others. */
  readonly format?: (value: number) => string
}

const ROW = 40
/** Room for the ends in words. */
const EDGE = 54

/** What a box asks of each factor that it limits: the part that it holds, of the whole range. */
export function limitsDrawing(
  limits: readonly Limit[],
  format: (value: number) => string,
): Drawing {
  const drawn = limits.map(
    ({ name, told, range: [low, high], parts, mark, format: own = format }, at) => {
      const x = scaleLinear([low, high > low ? high : low + 1], [EDGE, WIDTH - EDGE])
      const y = at * ROW
      return [
        label(fitted(name, WIDTH - 10 - widthOf(told)), { x: 2, y: y + 14 }),
        label(told, { x: WIDTH - 2, y: y + 14, look: 'small', anchor: 'end' }),
        box('rest', { x: x(low), y: y + 21, width: x(high) - x(low), height: 8 }),
        ...parts.map(([from, to]) =>
          box('full', { x: x(from), y: y + 19, width: Math.max(3, x(to) - x(from)), height: 12 }),
        ),
        ...(mark === undefined ? [] : [tick(x(mark), y)]),
        label(own(low), { x: EDGE - 6, y: y + 29, look: 'small', anchor: 'end' }),
        label(own(high), { x: WIDTH - EDGE + 6, y: y + 29, look: 'small' }),
      ].join('')
    },
  )
  return { width: WIDTH, height: Math.max(1, limits.length) * ROW, body: drawn.join('') }
}

/** A mark across the bar of a row, on a halo. */
function tick(x: number, y: number): string {
  return ['halo', 'zero'].map((look) => stroke(look, [x, y + 15, x, y + 35])).join('')
}
