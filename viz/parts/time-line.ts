import { css, html, LitElement, nothing, type PropertyValues, svg } from 'lit'
import { weekOf } from '../../sim/index.ts'
import { GLYPH } from '../icons.ts'
import { markerTown, markerWords } from '../marker-words.ts'
import { dayOf, type Marker } from '../markers.ts'
import { Size } from '../size.ts'
import { shared } from '../styles.ts'
import { NUMERALS, type Towns } from '../towns.ts'
import { type Language, type Speech, speech } from '../words/index.ts'

const RIGHT = 12
/** Heights of the words on top, of a town's lane, and of the years below, in pixels. */
const ROOM = { head: 18, lane: 15, foot: 20, label: 190, left: 26, before: 56 } as const
const LARGE_ROOM = { head: 32, lane: 24, foot: 32, label: 330, left: 44, before: 104 } as const
/** Below this width labels are short. */
const NARROW = 520

/** Timeline of all towns: a lane of marks each, years, and the playhead to drag. Fires `seek` with a week. */
export class TimeLine extends LitElement {
  static override properties = {
    towns: { attribute: false },
    week: { type: Number },
    language: {},
    large: { type: Boolean },
    only: { type: Number },
  }
  static override styles = [
    shared,
    css`
      :host {
        position: relative;
        touch-action: none;
        user-select: none;
      }
      svg {
        display: block;
        width: 100%;
        cursor: ew-resize;
      }
      text {
        font-size: var(--type-tiny);
        fill: var(--muted);
      }
      .lane,
      .year {
        stroke: var(--line);
      }
      .marker path {
        fill: var(--text);
      }
      .marker {
        cursor: pointer;
      }
      .marker .break {
        fill: none;
        stroke: var(--muted);
        stroke-width: 1.5;
      }
      .marker.off path {
        fill: var(--panel);
        stroke: var(--text);
        stroke-width: 1.4;
      }
      .marker:focus-visible {
        outline: none;
      }
      .marker:focus-visible path {
        stroke: var(--focus);
        stroke-width: 4;
        paint-order: stroke;
      }
      .shared text {
        fill: var(--text);
        font-weight: 600;
        paint-order: stroke;
        stroke: var(--ground);
        stroke-width: 4;
      }
      .shared text.narrow {
        font-size: 11px;
      }
      .head {
        stroke: var(--text);
        stroke-width: calc(2px * var(--stroke));
      }
      .knob {
        fill: var(--text);
      }
    `,
  ]

  declare towns: Towns
  declare week: number
  declare language: Language
  /** For a projector. */
  declare large: boolean
  /** The one town whose lane is shown; all when undefined. */
  declare only: number | undefined

  #size = new Size(this)

  override shouldUpdate(_changed: PropertyValues): boolean {
    return this.towns !== undefined
  }

  get #lanes(): readonly number[] {
    return this.only === undefined ? NUMERALS.map((_, town) => town) : [this.only]
  }

  /** What concerns all towns, and the towns that are shown. */
  #shows({ town }: Marker): boolean {
    return town < 0 || this.#lanes.includes(town)
  }

  get #room() {
    return this.large ? LARGE_ROOM : ROOM
  }

  /** Year of the alliance that a town had before the clock starts; null for none. */
  #since(town: number): number | null {
    return this.towns.replays[town]?.trajectory.scenario.allianceSince ?? null
  }

  /** Where the first week stands: behind a break of the axis where a lane begins earlier. */
  get #left(): number {
    const earlier = this.#lanes.some((town) => this.#since(town) !== null)
    return this.#room.left + (earlier ? this.#room.before : 0)
  }

  #x(week: number): number {
    return (
      this.#left +
      ((this.#size.width - this.#left - RIGHT) * week) / Math.max(1, this.towns.weeks - 1)
    )
  }

  override render() {
    const { start, markers, weeks } = this.towns
    const { head, lane, foot } = this.#room
    const lanes = this.#lanes
    const all = head + lanes.length * lane + foot
    const say = speech(this.language)
    const years: number[] = []
    const first = Number(start.slice(0, 4))
    for (let year = first; weekOf(`${year}-01-01`, start) < weeks; year++) years.push(year)
    const x = this.#x(this.week)
    const place = (marker: Marker): number =>
      marker.town < 0 ? head - 6 : head + lane * (lanes.indexOf(marker.town) + 0.5)
    const near = this.#nearest()
    const step = (this.#size.width - this.#left - RIGHT) / Math.max(1, years.length)
    return html`<svg height=${all} role="group" aria-label=${say.words.timeline}
        @pointerdown=${this.#grab} @pointermove=${this.#drag} @keydown=${this.#key}>
      ${years.map((year) => {
        const at = this.#x(Math.max(0, weekOf(`${year}-01-01`, start)))
        return svg`<line class="year" x1=${at} x2=${at} y1=${head} y2=${all - 15}></line>
          <text x=${at + 3} y=${all - 3}>${step < (this.large ? 70 : 44) ? `’${String(year).slice(2)}` : year}</text>`
      })}
      ${lanes.map((town, index) => {
        const y = head + lane * (index + 0.5)
        return svg`<text x="2" y=${y + 4}>${NUMERALS[town]}</text><line class="lane" x1=${this.#left} x2=${this.#size.width - RIGHT} y1=${y} y2=${y}></line>${this.#before(town, y, say)}`
      })}
      <line class="head" x1=${x} x2=${x} y1="2" y2=${all - 14}></line>
      ${markers.map((marker, index) => {
        if (!this.#shows(marker)) return nothing
        const words = `${markerTown(marker, say)}, ${say.month(dayOf(marker.week, start))}: ${markerWords(marker, this.towns, say)}`
        const off = marker.kind === 'leverOff'
        return svg`<g class=${marker.town < 0 ? 'marker shared' : off ? 'marker off' : 'marker'} role="button" tabindex=${index === near ? 0 : -1}
            data-index=${index} aria-label=${words} transform=${`translate(${this.#x(marker.week).toFixed(1)} ${place(marker)})`}>
          <title>${words}</title><path d=${GLYPH.down}></path>
          ${marker.town < 0 ? this.#label(marker, markerWords(marker, this.towns, say)) : nothing}</g>`
      })}
      <circle class="knob" cx=${x} cy=${all - 14} r="7"></circle>
    </svg>`
  }

  /** What a town brings along from before the first week: a year, a mark and a break of the axis. */
  #before(town: number, y: number, { words }: Speech) {
    const since = this.#since(town)
    if (since === null) return nothing
    const { left } = this.#room
    const name = `${words.town(NUMERALS[town]!)}: ${words.allianceSince(since)}`
    return svg`<g class="marker" role="img" aria-label=${name}><title>${name}</title>
      <text x=${left} y=${y + 4}>${since}</text>
      <path d=${`M${this.#left - 20} ${y + 5}l4 -10m2 10l4 -10`} class="break"></path></g>`
  }

  /** Name of a mark that concerns all towns: short on narrow screens, to the left of the mark near the right edge. */
  #label(marker: Marker, words: string) {
    const narrow = this.#size.width < NARROW
    const shown = narrow ? words.replace(/ \(.*/, '') : words
    const leftward = this.#x(marker.week) > this.#size.width - this.#room.label
    return svg`<text class=${narrow ? 'narrow' : ''} x=${leftward ? -9 : 9} y="4" text-anchor=${leftward ? 'end' : 'start'}>${shown}</text>`
  }

  /** The mark that holds the one Tab stop: the last one at or before the playhead. */
  #nearest(): number {
    const { markers } = this.towns
    const index = markers.findLastIndex((marker) => marker.week <= this.week && this.#shows(marker))
    return index < 0 ? markers.findIndex((marker) => this.#shows(marker)) : index
  }

  #seek(week: number): void {
    const clamped = Math.max(0, Math.min(this.towns.weeks - 1, week))
    this.dispatchEvent(new CustomEvent('seek', { detail: clamped, bubbles: true, composed: true }))
  }

  #weekAt(event: PointerEvent): number {
    const box = this.getBoundingClientRect()
    const share = (event.clientX - box.left - this.#left) / (this.#size.width - this.#left - RIGHT)
    return Math.round(share * (this.towns.weeks - 1))
  }

  #grab = (event: PointerEvent): void => {
    const marker = (event.target as Element).closest('.marker')
    if (marker) {
      this.#seek(this.towns.markers[Number(marker.getAttribute('data-index'))]!.week)
      return
    }
    ;(event.currentTarget as Element).setPointerCapture(event.pointerId)
    this.#seek(this.#weekAt(event))
  }

  #drag = (event: PointerEvent): void => {
    if ((event.currentTarget as Element).hasPointerCapture(event.pointerId))
      this.#seek(this.#weekAt(event))
  }

  #key = (event: KeyboardEvent): void => {
    const index = (event.target as Element).getAttribute('data-index')
    if (index === null || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    event.stopPropagation()
    this.#seek(this.towns.markers[Number(index)]!.week)
  }
}

customElements.define('time-line', TimeLine)
