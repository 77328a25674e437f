import { nothing, type SVGTemplateResult, svg } from 'lit'
import { arrivalsPerMonth, need, outcome } from '../replay/moments.ts'
import type { View } from '../replay/replay.ts'
import type { Scales } from '../replay/scales.ts'
import type { Speech } from '../words/index.ts'
import type { Strip } from './offices.ts'

/** Below this width large words leave no room for the name of the need, in pixels. */
const NEED_WORDS = 260

/** Width of a letter, in pixels. */
const LETTER = 6.4

/** Load at which the bar of an office is full. */
const FULL_LOAD = 3

/** Offices as squares on top, each with a bar of its load; coordination offices have a double frame. */
export function officeStrip(
  view: View,
  { spots, fontSize }: Strip,
  height: number,
  speech: Speech,
  named: boolean,
  chosen: number,
): SVGTemplateResult {
  const { offices, officeLoad } = view.replay.trajectory
  const { words } = speech
  return svg`<g class="offices" font-size=${fontSize.toFixed(1)}>${offices.map((record, office) => {
    const spot = spots[office]!
    const load = officeLoad[view.week * offices.length + office] ?? 0
    const tip = `${words.officeLoad(record.name[speech.names], speech.decimal(load))}. ${words.loadMeaning}`
    const room = spot.width - 8
    const mark = (4 + room / FULL_LOAD).toFixed(1)
    const first = (height - 12) / 2 + fontSize * (0.9 - 0.55 * spot.lines.length)
    return svg`<g
        class=${office === chosen ? 'look chosen' : 'look'}
        data-tip=${tip}
        transform=${`translate(${spot.left.toFixed(1)} 0.5)`}>
      <rect
        class="office"
        role="button"
        tabindex=${office === Math.max(0, chosen) ? 0 : -1}
        aria-label=${tip}
        data-office=${office}
        width=${spot.width.toFixed(1)}
        height=${height}></rect>
      ${
        record.coordination
          ? svg`<rect
              class="office inner"
              x="2.5"
              y="2.5"
              width=${(spot.width - 5).toFixed(1)}
              height=${height - 5}></rect>`
          : nothing
      }
      ${
        named
          ? svg`<text text-anchor="middle">${spot.lines.map(
              (line, index) =>
                svg`<tspan x=${(spot.width / 2).toFixed(1)} y=${(first + index * fontSize * 1.08).toFixed(1)}>${line}</tspan>`,
            )}</text>`
          : nothing
      }
      <rect class="load-frame" x="4" y=${height - 9} width=${room.toFixed(1)} height="4"></rect>
      <rect
        class="load"
        x="4"
        y=${height - 9}
        width=${(room * Math.min(1, load / FULL_LOAD)).toFixed(1)}
        height="4"></rect>
      <line class="load-mark" x1=${mark} x2=${mark} y1=${height - 11} y2=${height - 3}></line>
    </g>`
  })}</g>`
}

/** People outside circles as rows of dots, each standing for many. */
export function peopleStrip(
  view: View,
  left: number,
  top: number,
  width: number,
  scales: Scales,
  speech: Speech,
): SVGTemplateResult {
  const { words, whole } = speech
  const outside = outcome(view, 'independents')
  const mentors = outcome(view, 'mentors')
  const beside = `${words.independents} ${whole(outside)}  ${words.mentors} ${whole(mentors)}`
  // Where both have no room beside each other the first is short.
  const first = beside.length * LETTER > width ? words.independentsShort : words.independents
  const groups = [
    { name: words.independents, label: first, people: outside, look: 'independents' },
    { name: words.mentors, label: words.mentors, people: mentors, look: 'mentors' },
  ]
  const shares = [0.62, 0.38]
  let x = left
  return svg`<g class="people">${groups.map(({ name, label, people, look }, index) => {
    const room = width * shares[index]! - 8
    const path = dotRows(x + 3, top + 18, room, Math.round(people / scales.dotPeople))
    const tip = `${name}: ${whole(people)}. ${words.dotStands(whole(scales.dotPeople))}`
    const written = `${label} ${whole(people)}`
    // Long words end at the edge instead of beyond it.
    const ends = written.length * LETTER > room
    const drawn = svg`<g data-tip=${tip}><text
        x=${ends ? x + room + 8 : x}
        y=${top + 10}
        text-anchor=${ends ? 'end' : 'start'}>${written}</text><path class=${look} d=${path}></path></g>`
    x += room + 8
    return drawn
  })}<text class="scale" x=${left + width} y=${top + 22} text-anchor="end">${words.dotIs(whole(scales.dotPeople))}</text></g>`
}

function dotRows(left: number, top: number, width: number, count: number): string {
  const step = 5
  const perRow = Math.max(1, Math.floor(width / step))
  let path = ''
  for (let dot = 0; dot < count; dot++) {
    const x = left + (dot % perRow) * step
    const y = top + Math.floor(dot / perRow) * step
    path += `M${(x - 1.8).toFixed(1)} ${y}a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0 -3.6 0`
  }
  return path
}

/** Need as a frame, the met part filled, and the share in words; the words take half of the height and more. */
export function needBar(
  view: View,
  left: number,
  top: number,
  width: number,
  height: number,
  scales: Scales,
  speech: Speech,
): SVGTemplateResult {
  const { words, percent, whole } = speech
  const { hours, met, share } = need(view)
  const frame = scales.needHours > 0 ? (width * hours) / scales.needHours : 0
  const tip = words.needMeaning(whole(hours), whole(met))
  const bar = height - 11
  const large = height > 30
  return svg`<g class="need" data-tip=${tip}>
    ${large && width < NEED_WORDS ? nothing : svg`<text x=${left} y=${top + bar - 5}>${words.need}</text>`}
    <text x=${left + width} y=${top + bar - 5} text-anchor="end">${words.needCovered(percent(share))}</text>
    <rect class="need-track" x=${left} y=${top + bar} width=${width} height="9"></rect>
    <rect
      class="need-met"
      x=${left}
      y=${top + bar}
      width=${(frame * share).toFixed(1)}
      height="9"></rect>
    <rect
      class="need-frame"
      x=${left}
      y=${top + bar}
      width=${Math.max(1, frame).toFixed(1)}
      height="9"></rect>
  </g>`
}

/** Arrivals of the last four weeks as small squares in a gauge, counted from the ground up. */
export function arrivalsGauge(
  view: View,
  left: number,
  bottom: number,
  height: number,
  scales: Scales,
  speech: Speech,
): SVGTemplateResult {
  const { words, whole } = speech
  const people = arrivalsPerMonth(view)
  const count = Math.round(people / scales.squarePeople)
  const rows = Math.floor(height / 6)
  let path = ''
  for (let square = 0; square < Math.min(count, rows * 3); square++) {
    const x = left + Math.floor(square / rows) * 6
    path += `M${x} ${bottom - 5 - (square % rows) * 6}h4v4h-4z`
  }
  const tip = `${words.arrivals}: ${words.arrivalsMonth(whole(people))}. ${words.squareStands(whole(scales.squarePeople))}`
  const told = `${words.arrivals} ${words.arrivalsMonth(whole(people))}`
  const full = `${told}, ${words.squareIs(whole(scales.squarePeople))}`
  return svg`<g class="arrivals" data-tip=${tip}>
    <rect class="gauge" x=${left - 2} y=${bottom - height} width="20" height=${height + 2}></rect>
    <path d=${path}></path>
    <text transform=${`translate(${left + 29} ${bottom}) rotate(-90)`}>${full.length * LETTER > height ? told : full}</text>
  </g>`
}
