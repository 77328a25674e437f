import { scaleLinear } from 'd3-scale'
import { valueAt } from '../sim/index.ts'
import { box, type Drawing, fitted, label, path, round, WIDTH } from './drawing.ts'

/** Two columns of points, with their names and what is said of them together. */
export type Pair = {
  readonly across: string
  readonly up: string
  readonly told: string
  readonly x: readonly number[]
  readonly y: readonly number[]
}

const COLUMNS = 2
const GAP = 12
const HEAD = 36
const SIZE = (WIDTH - GAP * (COLUMNS - 1) - 4) / COLUMNS
const PLOT = 118

/** Pairs of columns as small pictures of their points, two beside each other. */
export function pairsDrawing(pairs: readonly Pair[]): Drawing {
  const rows = Math.ceil(pairs.length / COLUMNS)
  const body = pairs.map(({ across, up, told, x, y }, at) => {
    const left = 2 + (at % COLUMNS) * (SIZE + GAP)
    const top = Math.floor(at / COLUMNS) * (HEAD + PLOT + 6)
    const [toRight, toTop] = [scaleOf(x, [5, SIZE - 5]), scaleOf(y, [PLOT - 5, 5])]
    // One path for all points: each is a line without length, whose round ends are seen.
    const dots = x.map(
      (value, one) =>
        `M${round(left + toRight(value))} ${round(top + HEAD + toTop(valueAt(y, one)))}h0`,
    )
    return [
      label(fitted(`↑ ${up}`, SIZE - 42), { x: left, y: top + 14, look: 'small' }),
      label(told, { x: left + SIZE, y: top + 14, look: 'small told', anchor: 'end' }),
      label(fitted(`→ ${across}`, SIZE), { x: left, y: top + 30, look: 'small' }),
      box('frame', { x: left, y: top + HEAD, width: SIZE, height: PLOT }),
      path('dots', dots.join('')),
    ].join('')
  })
  return { width: WIDTH, height: Math.max(1, rows) * (HEAD + PLOT + 6), body: body.join('') }
}

function scaleOf(values: readonly number[], room: [number, number]) {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return scaleLinear([low, high > low ? high : low + 1], room)
}
