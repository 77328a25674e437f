import { nothing, svg, type SVGTemplateResult } from 'lit'
import { GLYPH } from '../icons.ts'
import type { Moments } from '../moments.ts'
import { circleViews, MARK, PHASE, type View } from '../replay.ts'
import type { Speech } from '../words/index.ts'
import type { Layout } from './layout.ts'
import { circleTip } from './tips.ts'

/** Friction is named in words only where it is strongest, so that words do not cover circles. */
const NAMED = 2

/** What lies over the dots: counts, marks of institutions, friction, and a focus target per circle. */
export function overlay(view: View, layout: Layout, moments: Moments, focused: number, speech: Speech): SVGTemplateResult {
  const { words, whole } = speech
  const named = [...moments.friction].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, NAMED).map(([circle]) => circle)
  return svg`${circleViews(view).map((state) => {
    if (state.phase === PHASE.future) return nothing
    const spot = layout.spots[state.circle]!
    const friction = moments.friction.get(state.circle) ?? 0
    const side = spot.radius * 0.72
    return svg`<g class="circle" role="img" tabindex=${state.circle === focused ? 0 : -1} data-circle=${state.circle}
        aria-label=${circleTip(view, state.circle, speech)}>
      <circle class="target" cx=${spot.x} cy=${spot.y} r=${spot.radius + 2}></circle>
      ${state.phase === PHASE.alive ? svg`<text class="count" x=${spot.x} y=${spot.y + spot.radius + 12} text-anchor="middle">${whole(state.active)}</text>` : nothing}
      ${
        state.marks & MARK.association && state.phase === PHASE.alive
          ? svg`<path class="house" d=${GLYPH.house} transform=${`translate(${spot.x + side + 3} ${spot.y - side - 1}) scale(0.9)`}></path>`
          : nothing
      }
      ${
        friction > 0 && state.phase === PHASE.alive
          ? svg`<g class="friction" transform=${`translate(${spot.x - side - 2} ${spot.y - side - 2})`} data-tip=${words.frictionMeaning(whole(friction))}>
              <path d=${GLYPH.zigzag}></path>
              ${named.includes(state.circle) ? svg`<text x="8" y="-3">${words.frictionCount(whole(friction))}</text>` : nothing}
            </g>`
          : nothing
      }
    </g>`
  })}`
}

/** Star with a word while public thanks are fresh. */
export function appreciationStar(moments: Moments, x: number, y: number, { words, percent }: Speech): SVGTemplateResult | typeof nothing {
  if (!moments.appreciation) return nothing
  const { reach, backed } = moments.appreciation
  return svg`<g class=${backed ? 'star' : 'star hollow'} transform=${`translate(${x} ${y})`} data-tip=${words.thanksReach(percent(reach), backed)}>
    <path d=${GLYPH.star}></path><text x="-10" y="4" text-anchor="end">${words.thanks}</text></g>`
}
