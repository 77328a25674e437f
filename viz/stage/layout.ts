import type { Replay } from '../replay/replay.ts'
import { ringRadius } from './seats.ts'

/** Room for the count under a circle and for marks beside it, in pixels; none for counts where they would not be drawn. */
const ROOMY = { label: 11, marks: 5, gap: 2 } as const
const TIGHT = { label: 0, marks: 2, gap: 1 } as const
/** Below this distance of seats many circles share a small panel. */
const SMALL = 0.5
/** Lanes lie closer in narrow panels. */
const LANE = { narrow: 2.2, wide: 3.2, from: 400 } as const
const MOST_LANES = 6

/** Fixed place of a circle; `side` is where its gutter lies: -1 left, 1 right. */
export type Spot = {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly gutter: number
  readonly side: -1 | 1
}
/** A gutter: a clear vertical band between two columns with one lane per office that ever reaches them. */
type Gutter = {
  readonly left: number
  readonly width: number
  readonly lanes: readonly number[]
}
export type Layout = {
  readonly spacing: number
  readonly box: Box
  readonly spots: readonly Spot[]
  readonly gutters: readonly Gutter[]
}
export type Box = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

type Column = { readonly circles: number[]; height: number; width: number }

/** Packs the circles of a town, largest first, into columns; undefined when they do not fit at this spacing. */
export function packTown(replay: Replay, box: Box, spacing: number): Layout | undefined {
  const radius = replay.circles.map((_, circle) =>
    ringRadius(replay.firstSeat[circle + 1]! - replay.firstSeat[circle]!, spacing),
  )
  const order = radius.map((_, circle) => circle).sort((a, b) => radius[b]! - radius[a]! || a - b)
  const { label, marks, gap } = spacing < SMALL ? TIGHT : ROOMY
  const columns: Column[] = []
  for (const circle of order) {
    const tall = 2 * radius[circle]! + label + gap
    if (tall > box.height) return undefined
    let column = columns.find((candidate) => candidate.height + tall <= box.height)
    if (!column) {
      column = { circles: [], height: 0, width: 2 * radius[circle]! + marks }
      columns.push(column)
    }
    column.circles.push(circle)
    column.height += tall
  }
  const arranged = largestInTheMiddle(columns)
  const lane = box.width < LANE.from ? LANE.narrow : LANE.wide
  const gutters: Gutter[] = []
  for (let first = 0; first < arranged.length; first += 2) {
    const served = arranged.slice(first, first + 2).flatMap((column) => column.circles)
    const lanes = officesOf(replay, served)
    gutters.push({ left: 0, width: 8 + Math.min(lanes.length, MOST_LANES) * lane, lanes })
  }
  const used =
    arranged.reduce((sum, column) => sum + column.width, 0) +
    gutters.reduce((sum, gutter) => sum + gutter.width, 0)
  if (used > box.width) return undefined

  const spare = (box.width - used) / Math.max(1, arranged.length)
  const spots: Spot[] = radius.map(() => ({ x: 0, y: 0, radius: 0, gutter: 0, side: -1 }))
  let left = box.left
  arranged.forEach((column, index) => {
    const gutter = index >> 1
    const side = index % 2 === 0 ? 1 : -1
    if (side === -1) {
      gutters[gutter] = { ...gutters[gutter]!, left }
      left += gutters[gutter]!.width
    }
    const middle = left + spare / 2 + column.width / 2
    const extra = (box.height - column.height) / (column.circles.length + 1)
    let y = box.top + extra
    for (const circle of side === 1 ? column.circles : [...column.circles].reverse()) {
      spots[circle] = {
        x: Math.round(middle),
        y: Math.round(y + radius[circle]!),
        radius: radius[circle]!,
        gutter,
        side,
      }
      y += 2 * radius[circle]! + label + gap + extra
    }
    left += spare + column.width
  })
  if (arranged.length % 2 === 1)
    gutters[gutters.length - 1] = { ...gutters[gutters.length - 1]!, left }
  return { spacing, box, spots, gutters }
}

const spacings = new WeakMap<readonly Replay[], Map<string, number>>()

/** The widest spacing at which all towns fit into the same box: one scale for all panels, found once. */
export function commonSpacing(replays: readonly Replay[], box: Box): number {
  const known = spacings.get(replays) ?? new Map<string, number>()
  spacings.set(replays, known)
  const key = `${box.width} ${box.height}`
  const spacing = known.get(key) ?? widestSpacing(replays, box)
  known.set(key, spacing)
  return spacing
}

function widestSpacing(replays: readonly Replay[], box: Box): number {
  let low = 0.1
  let high = 6
  for (let round = 0; round < 14; round++) {
    const middle = (low + high) / 2
    if (replays.every((replay) => packTown(replay, box, middle))) low = middle
    else high = middle
  }
  return low
}

function largestInTheMiddle(columns: readonly Column[]): Column[] {
  const arranged: Column[] = []
  columns.forEach((column, index) => {
    if (index % 2 === 0) arranged.push(column)
    else arranged.unshift(column)
  })
  return arranged
}

function officesOf(replay: Replay, circles: readonly number[]): number[] {
  const offices = new Set<number>()
  for (const link of replay.links) if (circles.includes(link.circle)) offices.add(link.office)
  return [...offices].sort((a, b) => a - b)
}
