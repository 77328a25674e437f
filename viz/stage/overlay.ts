import { nothing, type SVGTemplateResult, svg } from 'lit'
import { GLYPH } from '../element/icons.ts'
import { type CircleView, circleViews, MARK, PHASE, type View } from '../replay/replay.ts'
import type { Speech } from '../words/index.ts'
import { readWith } from '../words/read-with.ts'
import { type Layout, radiusAt, stands } from './layout.ts'
import type { PictureLabel } from './names.ts'
import { circleTip } from './tips.ts'

/** How names are written: letters of this size, with the count or without. */
export type Naming = {
  readonly labels: readonly PictureLabel[]
  readonly size: number
  readonly counted: boolean
}

/** What lies over the dots: names and counts, marks of institutions, and a focus target per circle. */
export function overlay(
  view: View,
  layout: Layout,
  focused: number,
  naming: Naming,
  speech: Speech,
): SVGTemplateResult {
  return svg`${circleViews(view).map((state) => {
    const { circle, phase } = state
    if (phase === PHASE.future || !stands(layout, view, circle)) return nothing
    const { x, y, base } = layout.spots[circle]!
    const radius = radiusAt(layout, view, circle)
    const written = writtenOn(state, naming, speech)
    return svg`<g
        class=${phase === PHASE.alive ? 'circle' : 'circle resting'}
        role="button"
        tabindex=${circle === focused ? 0 : -1}
        data-circle=${circle}
        aria-label=${readWith(`${written.name} ${written.count}`, circleTip(view, circle, speech))}>
      <circle class="target" cx=${x} cy=${y} r=${radius + 2}></circle>
      ${nameOf(written, x + written.beside, base + naming.size * 0.95)}
      ${house(state, x + radius * 0.74, y - radius * 0.74, layout)}
    </g>`
  })}`
}

type Written = {
  readonly name: string
  readonly count: string
  readonly size: number
  readonly beside: number
}

/** Name and count of a circle as they are seen; no count where it rests. */
function writtenOn(
  { circle, phase, active }: CircleView,
  { labels, counted }: Naming,
  { whole }: Speech,
): Written {
  const { name, letter, figures, size, beside } = labels[circle]!
  const count = counted && figures > 0 && phase === PHASE.alive ? whole(active) : ''
  return { name: [name, letter].join(' ').trim(), count, size, beside }
}

function nameOf({ name, count, size }: Written, x: number, y: number): SVGTemplateResult {
  const bold = count === '' ? nothing : svg`<tspan class="count">${count}</tspan>`
  return svg`<text
      class="name"
      x=${x.toFixed(1)}
      y=${y.toFixed(1)}
      font-size=${size.toFixed(1)}
      text-anchor="middle">${[name, count].every((part) => part !== '') ? `${name} ` : name}${bold}</text>`
}

function house(
  { phase, marks }: CircleView,
  x: number,
  y: number,
  { scale }: Layout,
): SVGTemplateResult | typeof nothing {
  if (phase !== PHASE.alive || !(marks & MARK.association)) return nothing
  const size = (0.8 * Math.min(1.4, scale)).toFixed(2)
  return svg`<path class="house" d=${GLYPH.house} transform=${`translate(${x} ${y}) scale(${size})`}></path>`
}
