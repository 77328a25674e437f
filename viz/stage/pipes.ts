import type { Layout } from './layout.ts'
import type { OfficeSpot } from './offices.ts'

type Point = readonly [x: number, y: number]

/** Where pipes start: the strip of offices and the bus of horizontal lanes under it. */
export type Bus = {
  readonly width: number
  readonly offices: readonly OfficeSpot[]
  readonly top: number
  readonly height: number
}

/**
 * Way of a pipe from an office to a circle: down to the lane of the office in the bus,
 * along it to the gutter beside the circle, down the gutter, and straight into the ring.
 * Columns and gutters do not overlap, so no pipe meets another circle.
 */
export function pipeRoute(layout: Layout, bus: Bus, circle: number, office: number): Point[] {
  const spot = layout.spots[circle]!
  const gutter = layout.gutters[spot.gutter]!
  const port = bus.offices[office]!.middle
  const level = bus.top + (bus.height * (office + 1)) / (bus.offices.length + 1)
  const lane =
    gutter.left +
    4 +
    ((gutter.width - 8) * (gutter.lanes.indexOf(office) + 0.5)) / Math.max(1, gutter.lanes.length)
  const position = stubPosition(gutter.lanes.indexOf(office), gutter.lanes.length)
  const y = spot.y + position * spot.radius
  const edge = spot.x + spot.side * Math.sqrt(1 - position * position) * spot.radius
  return [
    [port, bus.top],
    [port, level],
    [lane, level],
    [lane, y],
    [edge, y],
  ]
}

/** Height at which an office enters a ring, from -0.6 to 0.6 of the radius, so that stubs lie apart. */
function stubPosition(lane: number, lanes: number): number {
  return lanes < 2 ? 0 : 0.6 * ((2 * lane) / (lanes - 1) - 1)
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
