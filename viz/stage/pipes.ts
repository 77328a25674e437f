import type { Layout } from './layout.ts'
import type { OfficeSpot } from './offices.ts'

type Point = readonly [x: number, y: number]

/** Where lines to offices start: the strip of offices and the bus of horizontal lanes under it. */
export type Bus = {
  readonly width: number
  readonly offices: readonly OfficeSpot[]
  readonly top: number
  readonly height: number
}

/** Share of a column's width that the lanes of all offices take between two columns. */
const LANES = 0.11

/**
 * Way of a line from an office to a circle: down to the lane of the office in the bus, along it to
 * the room between two columns, down there, and straight into the ring. Columns do not overlap, so
 * no line meets another circle.
 */
export function pipeRoute(layout: Layout, bus: Bus, circle: number, office: number): Point[] {
  const { grid, box } = layout
  const spot = layout.spots[circle]!
  const cell = box.width / grid.columns
  const port = bus.offices[office]!.middle
  const level = bus.top + (bus.height * (office + 1)) / (bus.offices.length + 1)
  const side = sideOf(layout, spot.x, port)
  const position = bus.offices.length < 2 ? 0 : (2 * office) / (bus.offices.length - 1) - 1
  const lane = spot.x + side * (cell / 2) + position * cell * LANES
  const y = spot.y + 0.6 * position * spot.radius
  const edge = spot.x + side * Math.sqrt(1 - 0.36 * position * position) * spot.radius
  return [
    [port, bus.top],
    [port, level],
    [lane, level],
    [lane, y],
    [edge, y],
  ]
}

/** The side of a column on which the office is; at the edges of the field the inner one. */
function sideOf({ grid, box }: Layout, x: number, port: number): -1 | 1 {
  const column = Math.floor((x - box.left) / (box.width / grid.columns))
  if (column === 0) return 1
  if (column === grid.columns - 1) return -1
  return port < x ? -1 : 1
}

/** SVG path of a route with rounded corners. */
export function roundedPath(points: readonly Point[], corner: number): string {
  let path = `M${round(points[0]![0])} ${round(points[0]![1])}`
  for (let index = 1; index < points.length - 1; index++) {
    const [before, here, after] = [points[index - 1]!, points[index]!, points[index + 1]!]
    const reach = Math.min(corner, distance(before, here) / 2, distance(here, after) / 2)
    const into = toward(here, before, reach)
    const out = toward(here, after, reach)
    path += `L${round(into[0])} ${round(into[1])}Q${round(here[0])} ${round(here[1])} ${round(out[0])} ${round(out[1])}`
  }
  const last = points[points.length - 1]!
  return `${path}L${round(last[0])} ${round(last[1])}`
}

function distance(a: Point, b: Point): number {
  return Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1])
}

function toward(from: Point, to: Point, reach: number): Point {
  const whole = distance(from, to)
  if (whole === 0) return from
  return [
    from[0] + ((to[0] - from[0]) * reach) / whole,
    from[1] + ((to[1] - from[1]) * reach) / whole,
  ]
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
