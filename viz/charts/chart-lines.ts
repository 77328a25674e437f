import { area, line, scaleLinear } from 'd3'
import { nothing, type SVGTemplateResult, svg } from 'lit'
import { weekOf } from '../../sim/index.ts'
import type { Speech } from '../words/index.ts'
import type { Chart, Facet } from './chart.ts'

export const HEIGHT = 150
export const MARGIN = { top: 20, right: 8, bottom: 20, left: 50 } as const
const GAP = 14
/** Room a year needs on the axis, in pixels. */
const YEAR_ROOM = 42

/** Scales of a chart: `x` and `weekAt` count from the left of a panel. */
export type Frame = {
  readonly lefts: readonly number[]
  readonly width: number
  x(week: number): number
  y(value: number): number
  weekAt(x: number): number
  readonly ticks: readonly number[]
}

/** Lays the panels of a chart side by side on one scale that fits all of their lines. */
export function chartFrame({ facets, weeks }: Chart, room: number): Frame {
  const count = Math.max(1, facets.length)
  const width = Math.max(10, (room - MARGIN.left - MARGIN.right - GAP * (count - 1)) / count)
  let low = 0
  let high = 0
  for (const { values, baseline, bands = [] } of facets) {
    const lines = [
      values,
      ...(baseline ? [baseline] : []),
      ...bands.flatMap((band) => [band.low, band.high]),
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
    [HEIGHT - MARGIN.bottom, MARGIN.top],
  ).nice(3)
  return {
    lefts: facets.map((_, facet) => MARGIN.left + facet * (width + GAP)),
    width,
    x,
    y,
    weekAt: (at) => x.invert(at),
    ticks: y.ticks(3),
  }
}

/** What stays while the clock runs: axes, fans, lines, baselines and their names. */
export function chartLines(chart: Chart, frame: Frame, { words }: Speech): SVGTemplateResult {
  const { x, y, ticks, width } = frame
  const named = widestGap(chart, frame)
  return svg`${ticks.map(
    (tick) =>
      svg`<text x=${MARGIN.left - 6} y=${y(tick) + 4} text-anchor="end">${chart.format(tick)}</text>`,
  )}${chart.facets.map((facet, index) => {
    const left = frame.lefts[index]!
    return svg`<g transform=${`translate(${left.toFixed(1)} 0)`}>
      ${ticks.map((tick) => svg`<line class="grid" x1="0" x2=${width} y1=${y(tick)} y2=${y(tick)}></line>`)}
      ${years(chart, frame)}
      <text class="name" x="0" y="12">${facet.label}</text>
      ${(facet.bands ?? []).map(({ low, high }) => {
        const fan = area<number>(
          (_, week) => x(week),
          (value) => y(value),
          (_, week) => y(high[week]!),
        )
        return svg`<path class="band" d=${fan(low) ?? ''}></path>`
      })}
      ${facet.baseline ? svg`<path class="baseline" d=${pathOf(facet.baseline, frame)}></path>` : nothing}
      <path class="line" d=${pathOf(facet.values, frame)}></path>
      ${
        named?.facet === index
          ? svg`<text class="baseline-name" x=${named.x} y=${named.y} text-anchor=${named.x > width / 2 ? 'end' : 'start'}>${words.chartBaseline}</text>`
          : nothing
      }
    </g>`
  })}`
}

function pathOf(values: Float64Array, { x, y }: Frame): string {
  return (
    line<number>(
      (_, week) => x(week),
      (value) => y(value),
    )(values) ?? ''
  )
}

function years({ start, weeks }: Chart, { x, width }: Frame): SVGTemplateResult[] {
  const first = Number(start.slice(0, 4))
  const span = weeks / 52.18
  const step = Math.max(1, Math.ceil(span / Math.max(1, width / YEAR_ROOM)))
  const labels: SVGTemplateResult[] = []
  for (let year = first; weekOf(`${year}-01-01`, start) < weeks; year += step) {
    const at = x(Math.max(0, weekOf(`${year}-01-01`, start)))
    if (at + 28 <= width + 6) labels.push(svg`<text x=${at} y=${HEIGHT - 4}>${year}</text>`)
  }
  return labels
}

/** Where baseline and line lie farthest apart on the screen: there the baseline gets its name. */
function widestGap({ facets }: Chart, { x, y }: Frame) {
  let widest = 3
  let found: { readonly facet: number; readonly x: number; readonly y: number } | undefined
  facets.forEach(({ values, baseline }: Facet, facet) => {
    if (!baseline) return
    for (let week = 0; week < Math.min(values.length, baseline.length); week++) {
      const at = y(baseline[week]!)
      const gap = at - y(values[week]!)
      if (Math.abs(gap) <= widest) continue
      widest = Math.abs(gap)
      found = {
        facet,
        x: x(week),
        y: gap > 0 ? Math.min(HEIGHT - MARGIN.bottom - 3, at + 13) : at - 5,
      }
    }
  })
  return found
}
