import { nothing, type SVGTemplateResult, svg } from 'lit'
import { GLYPH } from '../element/icons.ts'
import { meeting } from '../log/sentences.ts'
import type { Happening } from '../replay/happenings.ts'
import { circleView, PHASE, tieClasses, type View } from '../replay/replay.ts'
import type { Speech } from '../words/index.ts'
import type { Layout } from './layout.ts'
import { type Bus, pipeRoute } from './pipes.ts'

/** Width of a letter of a label, in pixels. */
const LETTER = { small: 7, large: 12.5 } as const
/** How far a label stands beside the middle of its mark, in pixels. */
const BESIDE = 15
/** Height of the count under a circle, in pixels. */
const COUNT = 13

/** What happened just now, at its place: on the tie or ring for friction, under the office for the rest. */
export function happeningMark(
  view: View,
  layout: Layout,
  bus: Bus,
  happening: Happening | undefined,
  speech: Speech,
  large: boolean,
): SVGTemplateResult | typeof nothing {
  if (!happening) return nothing
  const { words } = speech
  if (happening.kind === 'friction')
    return frictionMark(view, layout, bus, happening, speech, large)
  const [x, y] = leadershipSpot(view, bus)
  const backed = view.replay.trajectory.events.cause[happening.event] === 1
  const thanks = happening.kind === 'appreciation'
  const thanksLabel = backed ? words.thanks : words.thanksHollow
  const label = thanks ? thanksLabel : words.forumNow
  const glyph = thanks
    ? svg`<g class=${backed ? 'star' : 'star hollow'}><path d=${GLYPH.star}></path></g>`
    : svg`<path class="forum" d=${GLYPH.forum}></path>`
  return svg`<g class="happening" transform=${`translate(${x} ${y})`}>
    <g class="appear"><circle class="halo" r="12"></circle>${glyph}</g>
    ${labelNear(label, x, bus.width, large)}</g>`
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
  layout: Layout,
  bus: Bus,
  { event }: Happening,
  speech: Speech,
  large: boolean,
): SVGTemplateResult | typeof nothing {
  const { replay } = view
  const circle = replay.trajectory.events.circle[event]!
  const spot = layout.spots[circle]
  if (!spot || circleView(view, circle).phase !== PHASE.alive) return nothing
  const { index: office } = meeting(replay, event, speech)
  const tie = tieClasses(view, 'links').find(({ index }) => {
    const link = replay.links[index]!
    return link.circle === circle && link.office === office
  })
  const label = speech.words.frictionLabel
  const aside = beside(layout, circle, label, bus.width, large)
  const [x, y] = tie ? onTie(layout, bus, circle, office) : [spot.x, spot.y - spot.radius]
  return svg`<g class="happening">
    <circle class="met" cx=${spot.x} cy=${spot.y} r=${spot.radius + 2}></circle>
    <g transform=${`translate(${x} ${y})`}><g class="friction appear"><path class="back" d=${GLYPH.zigzag}></path><path d=${GLYPH.zigzag}></path></g>
    ${aside ? nothing : labelAbove(label, x, bus.width)}</g>
    ${aside ?? nothing}</g>`
}

/** The label on the side of a circle that has no ties, where it covers no other circle and no count. */
function beside(layout: Layout, circle: number, text: string, width: number, large: boolean) {
  const { x, y, radius, side } = layout.spots[circle]!
  const long = text.length * (large ? LETTER.large : LETTER.small)
  const near = x - side * (radius + 7)
  const left = side > 0 ? near - long : near
  const tall = large ? 14 : 8
  const free = layout.spots.every((other, index) => {
    if (index === circle) return true
    const [above, below] = [other.y - other.radius, other.y + other.radius + COUNT]
    const apart = left > other.x + other.radius || left + long < other.x - other.radius
    return apart || y + tall < above || y - tall > below
  })
  if (!free || left < layout.box.left || left + long > width) return undefined
  return svg`<text
      class="label"
      x=${near}
      y=${y + tall / 2}
      text-anchor=${side > 0 ? 'end' : 'start'}>${text}</text>`
}

/** Middle of the last stretch of the tie between a circle and an office. */
function onTie(layout: Layout, bus: Bus, circle: number, office: number) {
  const route = pipeRoute(layout, bus, circle, office)
  const [fromX, y] = route[route.length - 2]!
  const [toX] = route[route.length - 1]!
  return [(fromX + toX) / 2, y] as const
}

/** Text above a mark, turned to the side that has room. */
function labelAbove(text: string, x: number, width: number) {
  const left = x < width * 0.15 ? 'start' : 'middle'
  const anchor = x > width * 0.75 ? 'end' : left
  return svg`<text class="label" y="-9" text-anchor=${anchor}>${text}</text>`
}

/** A place under the office that leads the town. */
function leadershipSpot({ replay }: View, bus: Bus): readonly [number, number] {
  const leader = replay.trajectory.officials.find(({ role }) => role === 'leadership')?.office ?? 0
  return [bus.offices[leader]!.middle, bus.top + 13]
}
