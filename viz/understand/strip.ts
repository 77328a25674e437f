import { type SVGTemplateResult, svg } from 'lit'
import type { Life, LifeMark } from '../replay/life.ts'
import { dayOf } from '../words/day-of.ts'

/** Size of the small drawings, in units of their view box. */
const WIDTH = 360
const STRIP = { height: 58, bar: 22, thick: 12 } as const
const LINE = { height: 64, top: 6, bottom: 16 } as const

/** Shapes of marks, different without colour; drawn around 0, 0. */
const SHAPE: Readonly<Record<LifeMark, string>> = {
  friction: 'M-5 0l3-4 2.500 5 2.500-5 3 4',
  linked: 'M-4 4L0-4L4 4z',
  tired: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
  exit: 'M-4-4L4 4M4-4L-4 4',
  thanks: 'M0-5L1.500-1.500L5 0L1.500 1.500L0 5L-1.500 1.500L-5 0L-1.500-1.500z',
}

/** One mark alone, for the key under a strip. */
export function markSample(kind: LifeMark): SVGTemplateResult {
  return svg`<svg class="sample" viewBox="-7 -7 14 14" aria-hidden="true"><path class=${`mark ${kind}`} d=${SHAPE[kind]}></path></svg>`
}

/** A life as a strip: roles as bars, what happened as marks, years below. */
export function lifeStrip(life: Life, weeks: number, start: string, now: number, label: string) {
  const x = (week: number): number => (week / weeks) * WIDTH
  return svg`<svg
      class="drawing"
      viewBox=${`0 0 ${WIDTH} ${STRIP.height}`}
      role="img"
      aria-label=${label}>
    <line class="axis" x1="0" x2=${WIDTH} y1=${STRIP.bar} y2=${STRIP.bar}></line>
    ${life.spans.map(
      ({ role, from, to }) =>
        svg`<rect
            class=${`span ${role}`}
            x=${x(from)}
            y=${STRIP.bar - STRIP.thick / 2}
            width=${Math.max(1.5, x(to) - x(from))}
            height=${STRIP.thick}></rect>`,
    )}
    ${life.marks.map(
      ({ kind, week }) =>
        svg`<path
            class=${`mark ${kind}`}
            d=${SHAPE[kind]}
            transform=${`translate(${x(week)} ${kind === 'thanks' ? 8 : STRIP.bar + 14})`}></path>`,
    )}
    ${years(weeks, start, STRIP.height)}
    <line class="now" x1=${x(now)} x2=${x(now)} y1="0" y2=${STRIP.height - 14}></line>
  </svg>`
}

/** Weekly values as filled curves on one scale, the later ones over the earlier. */
export function smallLines(
  curves: readonly { readonly name: string; readonly values: ArrayLike<number> }[],
  most: number,
  start: string,
  now: number,
  label: string,
  mark?: number,
) {
  const weeks = curves[0]?.values.length ?? 1
  const base = LINE.height - LINE.bottom
  const x = (week: number): number => (week / weeks) * WIDTH
  const y = (value: number): number => base - (value / Math.max(1e-9, most)) * (base - LINE.top)
  return svg`<svg
      class="drawing"
      viewBox=${`0 0 ${WIDTH} ${LINE.height}`}
      role="img"
      aria-label=${label}>
    ${curves.map(({ name, values }) => {
      let path = ''
      for (let week = 0; week < weeks; week++)
        path += `${week === 0 ? 'M' : 'L'}${x(week).toFixed(1)} ${y(values[week] ?? 0).toFixed(1)}`
      return svg`<path class=${`curve ${name}`} d=${path}></path>`
    })}
    ${mark === undefined ? '' : svg`<line class="limit" x1="0" x2=${WIDTH} y1=${y(mark)} y2=${y(mark)}></line>`}
    <line class="axis" x1="0" x2=${WIDTH} y1=${base} y2=${base}></line>
    ${years(weeks, start, LINE.height)}
    <line class="now" x1=${x(now)} x2=${x(now)} y1="0" y2=${base}></line>
  </svg>`
}

/** Every third year or every year, as there is room. */
function years(weeks: number, start: string, height: number): SVGTemplateResult[] {
  const first = dayOf(0, start).getUTCFullYear()
  const last = dayOf(weeks, start).getUTCFullYear()
  const step = Math.ceil((last - first) / 7)
  const marks: SVGTemplateResult[] = []
  const begin = dayOf(0, start).getTime()
  const whole = dayOf(weeks, start).getTime() - begin
  for (let year = first + 1; year < last; year += step) {
    const x = (WIDTH * (Date.UTC(year, 0, 1) - begin)) / whole
    marks.push(svg`<text x=${x} y=${height - 2} text-anchor="middle">${year}</text>`)
  }
  return marks
}
