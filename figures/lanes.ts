import { scaleLinear } from 'd3-scale'
import { anchorOf } from './bars.ts'
import { box, type Drawing, disc, fitted, label, stroke, WIDTH, widthOf } from './drawing.ts'
import { fittingTicks } from './ticks.ts'

/** A value with the ends between which most of it lies, and how far it reaches at most; NaN where there is none. */
export type Lane = {
  readonly name: string
  readonly value: number
  readonly low: number
  readonly high: number
  readonly most?: number
}

/** A row: its name, its numbers in words, a lane of the whole, and lanes of parts of it below. */
export type LaneRow = {
  readonly name: string
  readonly told: string
  readonly whole: Lane
  readonly parts: readonly Lane[]
}

/** What a drawing of lanes needs. */
export type Lanes = {
  readonly rows: readonly LaneRow[]
  /** A value that all lanes are held against, with its name. */
  readonly against?: { readonly value: number; readonly name: string }
  /** Ends of the scale, where they are not those of the lanes. */
  readonly ends?: readonly [number, number]
  format(value: number): string
}

const HEAD = 22
const LANE = 16
const GAP = 10
const TOP = 20
const FOOT = 22
/** Room for the names of lanes, where there are parts. */
const NAMES = 86

/**
 * Rows of lanes on one scale: a disc for the value, a bar or a line for where most of it lies, a tick for how
 * far it reaches at most. Lanes of one row have their names on the left.
 */
export function lanesDrawing({ rows, against, ends, format }: Lanes): Drawing {
  const parted = rows.some(({ parts }) => parts.length > 0)
  const [low, high] = ends ?? reach(rows, against?.value)
  const left = parted ? NAMES : 10
  const x = scaleLinear([low, high], [left, WIDTH - 14])
  if (ends === undefined) x.nice(4)
  const top = against === undefined ? 0 : TOP
  const ticks = fittingTicks(x, format)
  let y = top
  const drawn: string[] = []
  for (const { name, told, whole, parts } of rows) {
    drawn.push(
      label(fitted(name, WIDTH - 16 - widthOf(told)), { x: 2, y: y + 16, look: 'strong told' }),
      label(told, { x: WIDTH - 2, y: y + 16, look: 'small told', anchor: 'end' }),
    )
    y += HEAD
    const end = y + LANE * (1 + parts.length)
    // Lines stop at the words.
    drawn.push(...ticks.map((tick) => stroke('grid', [x(tick), y, x(tick), end])))
    if (against !== undefined)
      drawn.push(stroke('dashed', [x(against.value), y, x(against.value), end]))
    for (const [at, lane] of [whole, ...parts].entries()) {
      drawn.push(laneOf(lane, { x, y: y + LANE / 2, whole: at === 0, named: parted }))
      y += LANE
    }
    y += GAP
  }
  const words = ticks.map((tick) =>
    label(format(tick), { x: x(tick), y: y + 16, look: 'small', ...anchorOf(x(tick)) }),
  )
  const line =
    against === undefined
      ? []
      : [
          label(against.name, {
            x: x(against.value),
            y: 13,
            look: 'small',
            ...anchorOf(x(against.value)),
          }),
        ]
  return { width: WIDTH, height: y + FOOT, body: [...line, ...drawn, ...words].join('') }
}

function laneOf(
  { name, value, low, high, most = Number.NaN }: Lane,
  { x, y, whole, named }: { x(value: number): number; y: number; whole: boolean; named: boolean },
): string {
  const known = [value, low, high].every(Number.isFinite)
  return [
    named ? label(fitted(name, NAMES - 10), { x: 2, y: y + 4, look: 'small told' }) : '',
    known && low !== high ? spanOf(x(low), x(high), y, whole) : '',
    Number.isFinite(most) ? stroke('whisker', [x(most), y - 4, x(most), y + 4]) : '',
    Number.isFinite(value) ? disc('full', x(value), y, whole ? 4.5 : 3) : '',
  ].join('')
}

function spanOf(from: number, to: number, y: number, whole: boolean): string {
  return whole
    ? box('span', { x: from, y: y - 4, width: to - from, height: 8 })
    : stroke('thin', [from, y, to, y])
}

function reach(rows: readonly LaneRow[], against = Number.NaN): [number, number] {
  const all = rows
    .flatMap(({ whole, parts }) => [whole, ...parts])
    .flatMap(({ value, low, high, most = Number.NaN }) => [value, low, high, most])
  const known = [...all, against].filter(Number.isFinite)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  if (known.length === 0) return [0, 1]
  return high > low ? [low, high] : [low, low + 1]
}
