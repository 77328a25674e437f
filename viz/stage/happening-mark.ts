import { nothing, type SVGTemplateResult, svg } from 'lit'
import { GLYPH } from '../element/icons.ts'
import type { Happening } from '../replay/happenings.ts'
import { circleView, PHASE, type View } from '../replay/replay.ts'
import type { Speech } from '../words/index.ts'
import type { Placed } from './arrangement.ts'
import { placeOfLabel } from './label-place.ts'
import { radiusAt, stands } from './layout.ts'
import type { Bus } from './pipes.ts'

/** Width of a letter of a label, in pixels. */
const LETTER = { small: 7, large: 12.5 } as const
/** Height of a line of a label, in pixels. */
const LINE = { small: 14, large: 26 } as const
/** How far a label stands beside the middle of its mark, in pixels. */
const BESIDE = 15

/** What happened just now, at its place: on the rim for friction, under the office for the rest. */
export function happeningMark(
  view: View,
  { layout, bus, naming }: Pick<Placed, 'layout' | 'bus' | 'naming'>,
  happening: Happening | undefined,
  speech: Speech,
  large: boolean,
): SVGTemplateResult | typeof nothing {
  if (!happening) return nothing
  const { words } = speech
  if (happening.kind === 'friction')
    return frictionMark(view, { layout, bus, naming }, happening, speech, large)
  const [x, y] = leadershipSpot(view, bus)
  const backed = view.replay.trajectory.events.cause[happening.event] === 1
  const thanks = happening.kind === 'appreciation'
  const thanksLabel = backed ? words.thanks : words.thanksHollow
  const label = thanks ? thanksLabel : words.forumNow
  const glyph = thanks
    ? svg`<g class=${backed ? 'star' : 'star hollow'}><path d=${GLYPH.star} transform="scale(0.85)"></path></g>`
    : svg`<path class="forum" d=${GLYPH.forum}></path>`
  return svg`<g class="happening" transform=${`translate(${x} ${y})`}>
    <g class="appear"><circle class="halo" r="9"></circle>${glyph}</g>
    ${large ? nothing : labelNear(label, x, bus.width, large)}</g>`
}

/** To the right of a mark, else to its left, else below it, as far right as a narrow panel has room. */
function labelNear(text: string, x: number, width: number, large: boolean) {
  const long = text.length * (large ? LETTER.large : LETTER.small)
  if (x + BESIDE + long <= width) return svg`<text class="label" x=${BESIDE} y="4">${text}</text>`
  if (x - BESIDE - long >= 0)
    return svg`<text class="label" x=${-BESIDE} y="4" text-anchor="end">${text}</text>`
  // What is wider than the panel is set closer.
  return svg`<text
      class="label"
      x=${Math.max(0, width - long) - x}
      y=${large ? 34 : 26}
      textLength=${long > width ? width : nothing}
      lengthAdjust="spacingAndGlyphs">${text}</text>`
}

function frictionMark(
  view: View,
  { layout, bus, naming }: Pick<Placed, 'layout' | 'bus' | 'naming'>,
  { event }: Happening,
  speech: Speech,
  large: boolean,
): SVGTemplateResult | typeof nothing {
  const circle = view.replay.trajectory.events.circle[event]!
  const spot = layout.spots[circle]
  if (!spot || !stands(layout, view, circle)) return nothing
  if (circleView(view, circle).phase !== PHASE.alive) return nothing
  const radius = radiusAt(layout, view, circle)
  const label = speech.words.frictionLabel
  const [x, y] = [spot.x, spot.y - radius - 2]
  const kind = large ? 'large' : 'small'
  const room = { width: label.length * LETTER[kind], height: LINE[kind] }
  const place = placeOfLabel(circle, room, { view, layout, naming }, bus.width)
  return svg`<g class="happening">
    <circle class="met" cx=${x} cy=${spot.y} r=${radius + 1}></circle>
    <g transform=${`translate(${x} ${y})`}><g class="friction appear"><path class="back" d=${GLYPH.zigzag}></path><path d=${GLYPH.zigzag}></path></g>
    </g>
    <text class="label" x=${place.left + place.width / 2} y=${place.top + place.height * 0.75} text-anchor="middle">${label}</text></g>`
}

/** A place under the office that leads the town. */
function leadershipSpot({ replay }: View, bus: Bus): readonly [number, number] {
  const leader = replay.trajectory.officials.find(({ role }) => role === 'leadership')?.office ?? 0
  return [bus.offices[leader]!.left + 9, bus.top + bus.height / 2]
}
