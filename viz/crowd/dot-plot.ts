import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit'
import { stackDots } from '../../figures/twentieths.ts'

/** Columns of a plot and size of a dot, in pixels. */
const BINS = 24
const DOT = 8
const MARGIN = 5
/** Room below the axis for a mark and, under it, the ends in words. */
const FOOT = 22
/** Dots of negative values, of none, and of positive ones. */
const SIGNS = ['hollow', 'level', 'full'] as const

/** What a plot of twenty dots shows. */
type DotPlot = {
  readonly dots: readonly number[]
  readonly ends: readonly [number, number]
  /** Draws a line at zero, and dots below it hollow. */
  readonly signed: boolean
  /** Room for at least so many dots above each other, so that plots in a row are as high. */
  readonly rows?: number
  /** A value marked below the dots. */
  readonly mark?: number | undefined
  format(value: number): string
}

/** Dots of the highest pile of a plot. */
export function highestStack(dots: readonly number[], ends: readonly [number, number]): number {
  return Math.max(...stackDots(dots, ends, BINS).map(({ below }) => below + 1))
}

/** Twenty dots piled up along a scale, with both ends in words. The sentence beside it says the same. */
export function dotPlot({ dots, ends, signed, rows = 0, mark, format }: DotPlot): TemplateResult {
  const [low, high] = ends
  const stacked = stackDots(dots, ends, BINS)
  const most = Math.max(rows, ...stacked.map(({ below }) => below + 1))
  const height = most * DOT + 4
  const width = BINS * DOT + 2 * MARGIN
  const x = (place: number) => MARGIN + place * BINS * DOT
  const across = (value: number) => x((value - low) / (high > low ? high - low : 1))
  return html`<svg
      class="dots"
      width=${width}
      height=${height + FOOT}
      viewBox=${`0 0 ${width} ${height + FOOT}`}
      aria-hidden="true">
    ${signed && low < 0 && high > 0 ? svg`<line class="axis" x1=${across(0)} x2=${across(0)} y1="0" y2=${height}></line>` : nothing}
    <line class="axis" x1=${MARGIN} x2=${width - MARGIN} y1=${height} y2=${height}></line>
    ${mark === undefined ? nothing : svg`<path class="mark" d=${`M${across(mark)} ${height}l-4 6h8z`}></path>`}
    ${stacked.map(
      ({ place, below, value }): SVGTemplateResult =>
        svg`<circle
            class=${signed ? SIGNS[Math.sign(value) + 1] : 'full'}
            cx=${x(place)}
            cy=${height - 2 - DOT * (below + 0.5)}
            r=${DOT / 2 - 0.8}></circle>`,
    )}
    <text x=${MARGIN} y=${height + FOOT - 3}>${format(low)}</text>
    <text x=${width - MARGIN} y=${height + FOOT - 3} text-anchor="end">${format(high)}</text>
  </svg>`
}
