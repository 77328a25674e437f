import type { Replay } from '../replay.ts'
import { ringRadius } from './seats.ts'

/** Room for the count under a circle and for marks beside it, in pixels. */
const LABEL = 14
const MARKS = 7
const GAP = 5
const LANE = 3.5
const MOST_LANES = 7

/** Fixed place of a circle; `column` names the gutter on its left. */
export type Spot = { readonly x: number; readonly y: number; readonly radius: number; readonly column: number }
/** A gutter: a clear vertical band with one lane per office that ever reaches the column on its right. */
export type Gutter = { readonly left: number; readonly width: number; readonly lanes: readonly number[] }
export type Layout = { readonly spacing: number; readonly spots: readonly Spot[]; readonly gutters: readonly Gutter[] }
export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

type Column = { readonly circles: number[]; height: number; width: number }

/** Packs the circles of a town, largest first, into columns; undefined when they do not fit at this spacing. */
export function packTown(replay: Replay, box: Box, spacing: number): Layout | undefined {
  const radius = replay.circles.map((_, circle) => ringRadius(replay.firstSeat[circle + 1]! - replay.firstSeat[circle]!, spacing))
  const order = radius.map((_, circle) => circle).sort((a, b) => radius[b]! - radius[a]! || a - b)
  const columns: Column[] = []
  for (const circle of order) {
    const tall = 2 * radius[circle]! + LABEL + GAP
    if (tall > box.height) return undefined
    let column = columns.find((candidate) => candidate.height + tall <= box.height)
    if (!column) {
      column = { circles: [], height: 0, width: 2 * radius[circle]! + MARKS }
      columns.push(column)
    }
    column.circles.push(circle)
    column.height += tall
  }
  const arranged = largestInTheMiddle(columns)
  const lanes = arranged.map((column) => officesOf(replay, column.circles))
  const widths = lanes.map((offices) => 8 + Math.min(offices.length, MOST_LANES) * LANE)
  const used = arranged.reduce((sum, column, index) => sum + column.width + widths[index]!, 0)
  if (used > box.width) return undefined

  const spare = (box.width - used) / Math.max(1, arranged.length)
  const spots: Spot[] = radius.map(() => ({ x: 0, y: 0, radius: 0, column: 0 }))
  const gutters: Gutter[] = []
  let left = box.left
  arranged.forEach((column, index) => {
    gutters.push({ left, width: widths[index]!, lanes: lanes[index]! })
    const middle = left + widths[index]! + spare / 2 + column.width / 2
    const extra = (box.height - column.height) / (column.circles.length + 1)
    let y = box.top + extra
    for (const circle of index % 2 === 0 ? column.circles : [...column.circles].reverse()) {
      spots[circle] = { x: Math.round(middle), y: Math.round(y + radius[circle]!), radius: radius[circle]!, column: index }
      y += 2 * radius[circle]! + LABEL + GAP + extra
    }
    left += widths[index]! + spare + column.width
  })
  return { spacing, spots, gutters }
}

/** The widest spacing at which all towns fit into the same box: one scale for all panels. */
export function commonSpacing(replays: readonly Replay[], box: Box): number {
  let low = 0.5
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

/** Place of an office in the strip: offices share the width. */
export function officeSpot(office: number, offices: number, width: number): { readonly left: number; readonly width: number; readonly middle: number } {
  const gap = 4
  const each = (width - gap * (offices - 1)) / offices
  const left = office * (each + gap)
  return { left, width: each, middle: left + each / 2 }
}
