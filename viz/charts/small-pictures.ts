import { css, html, svg, type TemplateResult } from 'lit'
import { pathOf, type Room } from '../../figures/frame.ts'
import { valueAt } from '../../sim/index.ts'
import type { Speech } from '../words/index.ts'
import type { Chart } from './chart.ts'
import { chartFrame } from './chart-lines.ts'

/** Room of a small picture: only its lines, the words stand below. */
const ROOM: Room = { height: 46, top: 3, right: 3, bottom: 3, left: 3, gap: 6, year: 42 }
/** Width of a picture in its own pixels; it is drawn as wide as there is room. */
const WIDTH = 150

/** Looks of small pictures. */
export const smallPictureStyles = css`
  .pictures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(84px, 1fr));
    gap: 6px;
    margin: 4px 0;
    padding: 0;
    list-style: none;
  }
  .pictures.wide {
    grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
  }
  .pictures li {
    border: 1px solid var(--line);
    border-radius: 4px;
    background: var(--panel);
    font-size: var(--type-tiny);
    line-height: 1.3;
    text-align: center;
  }
  .pictures path,
  .pictures line {
    vector-effect: non-scaling-stroke;
  }
  .pictures .alone {
    stroke-opacity: 1;
    stroke-width: calc(1.4px * var(--stroke));
  }
`

/** Draws the pictures with their cursor in a week of the shared clock. */
export type SmallPictures = (week: number, say: Speech) => TemplateResult

/**
 * The sample of a chart as small pictures on one scale, one per run: what one possible
 * outcome after the other shows, for those who want nothing to move. Lines are made once.
 */
export function smallPictures(chart: Chart): SmallPictures {
  const { facets, format } = chart
  const frame = chartFrame(chart, WIDTH, ROOM)
  const runs = facets[0]?.samples?.length ?? 0
  const paths = Array.from({ length: runs }, (_, run) =>
    facets.map(({ samples }) => pathOf(valueAt(samples!, run), frame)),
  )
  return (week, { words }) => {
    const across = frame.x(week)
    return html`<ol class=${facets.length > 1 ? 'pictures wide' : 'pictures'}>${paths.map(
      (lines, run) => {
        const values = facets.map(({ samples }) => {
          const value = valueAt(samples!, run)[week]
          return value === undefined ? '–' : format(value)
        })
        return html`<li><svg
            viewBox=${`0 0 ${WIDTH} ${ROOM.height}`}
            preserveAspectRatio="none"
            height=${ROOM.height}
            aria-hidden="true">${lines.map(
              (
                line,
                facet,
              ) => svg`<g transform=${`translate(${valueAt(frame.lefts, facet).toFixed(1)} 0)`}>
          <line class="zero" x1="0" x2=${frame.width} y1=${frame.y(0)} y2=${frame.y(0)}></line>
          <path class="sample alone" d=${line}></path>
          <line
            class="head"
            x1=${across}
            x2=${across}
            y1=${ROOM.top}
            y2=${ROOM.height - ROOM.bottom}></line></g>`,
            )}</svg>${words.comparison.gap.picture(String(run + 1), values.join(' · '))}</li>`
      },
    )}</ol>`
  }
}
