import { nothing, type SVGTemplateResult, svg } from 'lit'
import { fitted } from '../../figures/drawing.ts'
import { bandPath, type Frame, frameOf, pathOf, type Room } from '../../figures/frame.ts'
import { valueAt, weekOf } from '../../sim/index.ts'
import type { Speech } from '../words/index.ts'
import type { Chart, Facet } from './chart.ts'

/** Room of a chart on a screen. */
export const ROOM: Room = {
  height: 150,
  top: 20,
  right: 8,
  bottom: 20,
  left: 50,
  gap: 14,
  year: 42,
}
/** For a projector. */
export const LARGE_ROOM: Room = {
  height: 250,
  top: 34,
  right: 8,
  bottom: 32,
  left: 92,
  gap: 20,
  year: 76,
}

/** Lays the panels of a chart side by side on one scale that fits all of their lines. */
export function chartFrame({ facets, weeks }: Chart, whole: number, room: Room): Frame {
  return frameOf(facets, weeks, whole, room)
}

/** Ticks of the scale; of those that would read alike the whole numbers. */
export function ticksTold(
  { format }: Pick<Chart, 'format'>,
  { ticks }: Pick<Frame, 'ticks'>,
): number[] {
  const alike = (one: number) => ticks.filter((other) => format(other) === format(one))
  return ticks.filter((tick) => Number.isInteger(tick) || alike(tick).length === 1)
}

/** What stays while the clock runs: axes, fans, lines, baselines and their names. */
export function chartLines(chart: Chart, frame: Frame, { words }: Speech): SVGTemplateResult {
  const { x, y, width, room } = frame
  const ticks = ticksTold(chart, frame)
  const named = widestGap(chart, frame)
  const alone = chart.spread === undefined || chart.spread === 'fan'
  const [lowest = 0] = ticks
  return svg`${ticks.map(
    (tick) =>
      svg`<text x=${room.left - 6} y=${y(tick) + room.top / 5} text-anchor="end">${chart.format(tick)}</text>`,
  )}${chart.facets.map((facet, index) => {
    const left = valueAt(frame.lefts, index)
    return svg`<g transform=${`translate(${left.toFixed(1)} 0)`}>
      ${ticks.map((tick) => svg`<line class="grid" x1="0" x2=${width} y1=${y(tick)} y2=${y(tick)}></line>`)}
      ${lowest < 0 ? svg`<line class="zero" x1="0" x2=${width} y1=${y(0)} y2=${y(0)}></line>` : nothing}
      ${years(chart, frame)}
      <text class="name" x="0" y=${room.top * 0.6}>${fitted(facet.label, ((width + room.gap) * ROOM.top) / room.top)}</text>
      ${(alone ? (facet.bands ?? []) : []).map((band) => svg`<path class="band" d=${bandPath(band, frame)}></path>`)}
      ${facet.baseline ? svg`<path class="baseline" d=${pathOf(facet.baseline, frame)}></path>` : nothing}
      ${chart.spread === 'lines' ? (facet.samples ?? []).map((sample) => svg`<path class="sample" d=${pathOf(sample, frame)}></path>`) : nothing}
      ${alone || !facet.samples ? svg`<path class="line" d=${pathOf(facet.values, frame)}></path>` : nothing}
      ${(facet.points ?? []).map(({ week, value }) => svg`<path class="point" d=${`M${x(week)} ${y(value)}m0 -6l6 6l-6 6l-6 -6z`}></path>`)}
      ${
        named?.facet === index
          ? svg`<text
              class="baseline-name"
              x=${named.x}
              y=${named.y}
              text-anchor=${named.x > width / 2 ? 'end' : 'start'}>${words.chartBaseline}</text>`
          : nothing
      }
    </g>`
  })}`
}

function years({ start, weeks }: Chart, { x, width, room }: Frame): SVGTemplateResult[] {
  const first = Number(start.slice(0, 4))
  const span = weeks / 52.18
  const step = Math.max(1, Math.ceil(span / Math.max(1, width / room.year)))
  const labels: SVGTemplateResult[] = []
  for (let year = first; weekOf(`${year}-01-01`, start) < weeks; year += step) {
    const at = x(Math.max(0, weekOf(`${year}-01-01`, start)))
    if (at + room.year * 0.67 <= width + 6)
      labels.push(svg`<text x=${at} y=${room.height - 4}>${year}</text>`)
  }
  return labels
}

/** Where baseline and line lie farthest apart on the screen: there the baseline gets its name. */
function widestGap({ facets }: Chart, { x, y, room }: Frame) {
  let widest = 3
  let found: { readonly facet: number; readonly x: number; readonly y: number } | undefined
  facets.forEach(({ values, baseline }: Facet, facet) => {
    if (!baseline) return
    for (let week = 0; week < Math.min(values.length, baseline.length); week++) {
      const at = y(valueAt(baseline, week))
      const gap = at - y(valueAt(values, week))
      if (Math.abs(gap) <= widest) continue
      widest = Math.abs(gap)
      found = {
        facet,
        x: x(week),
        y: gap > 0 ? Math.min(room.height - room.bottom - 3, at + room.top * 0.65) : at - 5,
      }
    }
  })
  return found
}
