import { html, LitElement, nothing, type SVGTemplateResult, svg } from 'lit'
import { weekOf } from '../../../sim/index.ts'
import { Size } from '../../element/size.ts'
import { shared } from '../../element/styles.ts'
import { memberCurves } from '../../parts/member-curves.ts'
import { timeLineStyles } from '../../parts/time-line-styles.ts'
import { type Towns, valuesOf } from '../../replay/towns.ts'
import { type Language, speech } from '../../words/index.ts'

/** Room around the curves, in pixels. */
const ROOM = { height: 190, top: 34, foot: 26, right: 4 } as const
/** Ways it might go on: evenly spread, so that none is the answer. */
const WAYS = 6
/** Room in which the question is one line, and the height of a line, in pixels. */
const WIDE = 560
const LINE = 30

/** Members of the towns as far as they are told; at the end the question how it goes on. */
export class OpeningLine extends LitElement {
  static override properties = {
    towns: { attribute: false },
    week: { type: Number },
    last: { type: Number },
    language: {},
  }
  static override styles = [shared, timeLineStyles]

  declare towns: Towns
  /** How far the curves go. */
  declare week: number
  /** Where they stop: from then on it is asked. */
  declare last: number
  declare language: Language

  #size = new Size(this)

  override render() {
    const { words, townMark: mark } = speech(this.language)
    const { width } = this.#size
    const { start } = this.towns
    const end = weekOf('2021-12-31', start)
    const x = (week: number): number => ((width - ROOM.right) * week) / end
    const bottom = ROOM.height - ROOM.foot
    const years = Array.from({ length: 8 }, (_, year) => Number(start.slice(0, 4)) + year)
    const most = Math.max(
      1,
      ...this.towns.replays.flatMap((_, town) => [
        ...valuesOf(this.towns, town, 'members').subarray(0, this.last + 1),
      ]),
    )
    const from = x(this.last)
    const middle = (from + x(end)) / 2
    return html`<svg height=${ROOM.height} viewBox=${`0 0 ${Math.max(1, this.#size.width)} ${ROOM.height}`} preserveAspectRatio="xMinYMin" role="img" aria-label=${`${words.curves}. ${words.landing.ask}`} style="cursor:default">
      <rect class="unknown" x=${from} width=${Math.max(0, x(end) - from)} y=${ROOM.top - 10} height=${bottom - ROOM.top + 10}></rect>
      ${years.map((year) => {
        const [left, right] = [year, year + 1].map((each) =>
          x(Math.min(end, Math.max(0, weekOf(`${each}-01-01`, start)))),
        ) as [number, number]
        return svg`<line class="year" x1=${left} x2=${left} y1=${ROOM.top} y2=${bottom}></line>
          <text x=${(left + right) / 2} y=${bottom + 18} text-anchor="middle">${width < 520 ? `’${String(year).slice(2)}` : year}</text>`
      })}
      <line class="axis" x1="0" x2=${x(end)} y1=${bottom} y2=${bottom}></line>
      ${Array.from({ length: this.week < this.last ? 0 : WAYS }, (_, way) => {
        const to = ROOM.top + ((bottom - ROOM.top - 12) * way) / (WAYS - 1)
        const begin = (ROOM.top + bottom) / 2 - 20
        return svg`<path class="way" d=${`M${from + 14} ${begin}Q${from + (x(end) - from) * 0.3} ${to} ${x(end) - 20} ${to}`}></path>`
      })}
      ${width > 0 ? memberCurves(this.towns, { x, top: ROOM.top + 8, bottom, week: this.week, shown: [0, 1, 2], until: this.week, most, size: 13, mark }) : nothing}
      <text class="what" x="6" y=${ROOM.top - 14}>${words.curves}</text>
      ${this.week < this.last ? nothing : this.#ask(words.landing.ask, x(end) - from, middle, (ROOM.top + bottom) / 2 + 6)}
    </svg>`
  }

  /** The question in the room behind the curves: a line for each sentence where that is narrow. */
  #ask(question: string, room: number, x: number, y: number): SVGTemplateResult {
    const lines = room > WIDE ? [question] : question.split(/(?<=[.?!]) /)
    const first = y - ((lines.length - 1) * LINE) / 2
    return svg`<text class="ask" text-anchor="middle">${lines.map(
      (line, index) => svg`<tspan x=${x} y=${first + index * LINE}>${line}</tspan>`,
    )}</text>`
  }
}

customElements.define('opening-line', OpeningLine)
