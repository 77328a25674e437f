import { scaleLinear } from 'd3-scale'
import {
  box,
  type Drawing,
  disc,
  fitted,
  label,
  stroke,
  WIDTH,
  whisker,
  widthOf,
} from './drawing.ts'

/** Something that was observed, and what would be measured if the model were right. */
export type Observed = {
  readonly name: string
  /** What is said of it in a few words. */
  readonly told: string
  readonly value: number
  /** How far the observation may be off, to both sides. */
  readonly within: readonly [number, number]
  /** Where most of what would be measured lies. */
  readonly range: readonly [number, number]
  readonly format: (value: number) => string
}

const LINE = 16
const TRACKS = 34
/** Room for the ends in words. */
const EDGE = 70

/** What would be measured as a bar, and below it what was observed with its error: row by row, each on its own scale. */
export function observedDrawing(rows: readonly Observed[]): Drawing {
  let top = 0
  const drawn = rows.map(({ name, told, value, within, range, format }) => {
    const names = twoLines(name, WIDTH - 12 - widthOf(told))
    const y = top + LINE * names.length
    top = y + TRACKS
    const ends = [...within, ...range, value]
    const [low, high] = [Math.min(...ends), Math.max(...ends)]
    const x = scaleLinear([low, high > low ? high : low + 1], [EDGE, WIDTH - EDGE])
    return [
      ...names.map((line, at) => label(line, { x: 2, y: y - LINE * (names.length - at) + 13 })),
      label(told, { x: WIDTH - 2, y: y - LINE * names.length + 13, look: 'small', anchor: 'end' }),
      box('rest', { x: x(low), y: y + 5, width: x(high) - x(low), height: 8 }),
      box('full', {
        x: x(range[0]),
        y: y + 4,
        width: Math.max(3, x(range[1]) - x(range[0])),
        height: 10,
      }),
      ...['halo', 'zero'].map((look) => stroke(look, [x(value), y + 2, x(value), y + 17])),
      whisker(x(within[0]), x(within[1]), y + 20),
      disc('hollow', x(value), y + 20, 3.5),
      label(format(low), { x: EDGE - 6, y: y + 13, look: 'small', anchor: 'end' }),
      label(format(high), { x: WIDTH - EDGE + 6, y: y + 13, look: 'small' }),
    ].join('')
  })
  return { width: WIDTH, height: Math.max(TRACKS, top), body: drawn.join('') }
}

/** A text on one line, or on two: the first has so much room, the second the whole width. */
function twoLines(text: string, room: number): readonly string[] {
  if (widthOf(text) <= room) return [text]
  const words = text.split(' ')
  let first = words.shift() ?? ''
  while (words.length > 0 && widthOf(`${first} ${words[0]}`) <= room) first += ` ${words.shift()}`
  const rest = words.join(' ')
  return rest === '' ? [fitted(first, room)] : [fitted(first, room), fitted(rest, WIDTH - 4)]
}
