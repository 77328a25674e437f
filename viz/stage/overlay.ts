import { nothing, type SVGTemplateResult, svg } from 'lit'
import { GLYPH } from '../element/icons.ts'
import { circleViews, MARK, PHASE, type View } from '../replay/replay.ts'
import type { Speech } from '../words/index.ts'
import type { Layout } from './layout.ts'
import { circleTip } from './tips.ts'

/** What lies over the dots: counts, marks of institutions, and a focus target per circle. */
export function overlay(
  view: View,
  layout: Layout,
  focused: number,
  speech: Speech,
  counted: boolean,
): SVGTemplateResult {
  const { whole } = speech
  return svg`${circleViews(view).map((state) => {
    if (state.phase === PHASE.future) return nothing
    const spot = layout.spots[state.circle]!
    const side = spot.radius * 0.72
    return svg`<g
        class="circle"
        role="button"
        tabindex=${state.circle === focused ? 0 : -1}
        data-circle=${state.circle}
        aria-label=${circleTip(view, state.circle, speech)}>
      <circle class="target" cx=${spot.x} cy=${spot.y} r=${spot.radius + 2}></circle>
      ${
        counted && state.phase === PHASE.alive
          ? svg`<text
              class="count"
              x=${spot.x}
              y=${spot.y + spot.radius + 11}
              text-anchor="middle">${whole(state.active)}</text>`
          : nothing
      }
      ${
        state.marks & MARK.association && state.phase === PHASE.alive
          ? svg`<path
              class="house"
              d=${GLYPH.house}
              transform=${`translate(${spot.x + side + 3} ${spot.y - side - 1}) scale(0.9)`}></path>`
          : nothing
      }
    </g>`
  })}`
}
