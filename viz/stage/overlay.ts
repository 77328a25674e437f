import { nothing, type SVGTemplateResult, svg } from 'lit'
import { GLYPH } from '../icons.ts'
import type { Moments } from '../moments.ts'
import { circleViews, MARK, PHASE, type View } from '../replay.ts'
import type { Speech } from '../words/index.ts'
import type { Layout } from './layout.ts'
import { circleTip } from './tips.ts'

/** Size of the friction mark by events in the last 12 weeks: less than one a week, up to three, more. */
function frictionSize(count: number): number {
  if (count >= 36) return 1
  return count >= 12 ? 0.75 : 0.55
}

/** What lies over the dots: counts, marks of institutions, friction, and a focus target per circle. */
export function overlay(
  view: View,
  layout: Layout,
  moments: Moments,
  focused: number,
  speech: Speech,
): SVGTemplateResult {
  const { words, whole } = speech
  return svg`${circleViews(view).map((state) => {
    if (state.phase === PHASE.future) return nothing
    const spot = layout.spots[state.circle]!
    const friction = moments.friction.get(state.circle) ?? 0
    const side = spot.radius * 0.72
    return svg`<g class="circle" role="img" tabindex=${state.circle === focused ? 0 : -1} data-circle=${state.circle}
        aria-label=${circleTip(view, state.circle, speech)}>
      <circle class="target" cx=${spot.x} cy=${spot.y} r=${spot.radius + 2}></circle>
      ${state.phase === PHASE.alive ? svg`<text class="count" x=${spot.x} y=${spot.y + spot.radius + 11} text-anchor="middle">${whole(state.active)}</text>` : nothing}
      ${
        state.marks & MARK.association && state.phase === PHASE.alive
          ? svg`<path class="house" d=${GLYPH.house} transform=${`translate(${spot.x + side + 3} ${spot.y - side - 1}) scale(0.9)`}></path>`
          : nothing
      }
      ${
        friction > 0 && state.phase === PHASE.alive
          ? svg`<g class="friction" transform=${`translate(${spot.x - side - 2} ${spot.y - side - 2})`} data-tip=${words.frictionMeaning(whole(friction))}>
              <path d=${GLYPH.zigzag} transform=${`scale(${frictionSize(friction)})`}></path>
            </g>`
          : nothing
      }
    </g>`
  })}`
}
