import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'

/** What lies between two lines. */
export type Band = { readonly low: Float64Array; readonly high: Float64Array }

/** Lines of one panel; all of them go by the same weeks, or other steps of time. */
export type Lines = {
  readonly values: Float64Array
  readonly baseline?: Float64Array | undefined
  readonly bands?: readonly Band[]
  readonly samples?: readonly Float64Array[]
  readonly points?: readonly { readonly week: number; readonly value: number }[]
}

/** Height, margins and room for words of a chart, in pixels; `year` is the room of a year on the axis. */
export type Room = {
  readonly height: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
  readonly gap: number
  readonly year: number
}
/** Scales of a chart: `x` and `weekAt` count from the left of a panel. */
export type Frame = {
  readonly room: Room
  readonly lefts: readonly number[]
  readonly width: number
  x(week: number): number
  y(value: number): number
  weekAt(x: number): number
  readonly ticks: readonly number[]
}

/** Lays the panels of a chart side by side on one scale that fits all of their lines. */
export function frameOf(facets: readonly Lines[], weeks: number, whole: number, room: Room): Frame {
  const count = Math.max(1, facets.length)
  const width = Math.max(10, (whole - room.left - room.right - room.gap * (count - 1)) / count)
  let low = 0
  let high = 0
  for (const { values, baseline, bands = [], samples = [], points = [] } of facets) {
    const lines = [
      values,
      ...(baseline ? [baseline] : []),
      ...bands.flatMap((band) => [band.low, band.high]),
      ...samples,
      points.map(({ value }) => value),
    ]
    for (const each of lines)
      for (const value of each) {
        low = Math.min(low, value)
        high = Math.max(high, value)
      }
  }
  const x = scaleLinear([0, Math.max(1, weeks - 1)], [0, width])
  const y = scaleLinear(
    [low, high > low ? high : low + 1],
    [room.height - room.bottom, room.top],
  ).nice(3)
  return {
    room,
    lefts: facets.map((_, facet) => room.left + facet * (width + room.gap)),
    width,
    x,
    y,
    weekAt: (at) => x.invert(at),
    ticks: y.ticks(3),
  }
}

/** A weekly line as a path. */
export function pathOf(values: Float64Array, { x, y }: Pick<Frame, 'x' | 'y'>): string {
  return (
    line<number>(
      (_, week) => x(week),
      (value) => y(value),
    )(values) ?? ''
  )
}

/** What lies between two lines, as a path. */
export function bandPath({ low, high }: Band, { x, y }: Pick<Frame, 'x' | 'y'>): string {
  const fan = area<number>(
    (_, week) => x(week),
    (value) => y(value),
    (_, week) => y(high[week] ?? Number.NaN),
  )
  return fan(low) ?? ''
}
