import { html, LitElement, nothing, type PropertyValues, svg } from 'lit'
import { valueAt, weekOf } from '../../sim/index.ts'
import { afterPainting } from '../element/after-painting.ts'
import { GLYPH } from '../element/icons.ts'
import { Size } from '../element/size.ts'
import { shared } from '../element/styles.ts'
import { type Notch, notches, notchWords } from '../log/notches.ts'
import { markerSentence, markerWords } from '../replay/marker-words.ts'
import type { Marker } from '../replay/markers.ts'
import { roughDate } from '../replay/rough-dates.ts'
import { type Towns, weeksOf } from '../replay/towns.ts'
import { type Language, type Speech, speech } from '../words/index.ts'
import { NUMERALS } from '../words/names.ts'
import { readWith } from '../words/read-with.ts'
import { memberCurves, stressedGround } from './member-curves.ts'
import { namedMarkers, type PlacedName, placeNames } from './named-events.ts'
import { notchByKey, notchLane, notchNear } from './notch-lane.ts'
import { timeLineStyles } from './time-line-styles.ts'

/** Heights of a row of names, of the curves, of a town's lane, and of the years below, in pixels. */
const ROOM = {
  names: 17,
  curves: 58,
  marks: 10,
  lane: 22,
  foot: 20,
  left: 8,
  right: 36,
  before: 56,
  size: 12.5,
} as const
const LARGE_ROOM = {
  names: 28,
  curves: 46,
  marks: 14,
  lane: 34,
  foot: 32,
  left: 10,
  right: 58,
  before: 104,
  size: 22,
} as const
/** Rows of names above the curves; on the wall the room is for the picture. */
const ROWS = { common: 2, large: 0 } as const
/** Room of the numeral of a lane, in pixels. */
const LANE_NAME = 18
/** Below this width years are short. */
const NARROW = 520
/** Least width of a notch, in pixels. */
const NOTCH = 1.8

/** The notches of the towns that are shown, and most friction of any. */
type Notched = { readonly lists: readonly (readonly Notch[])[]; readonly most: number }

/**
 * Timeline of all towns: a curve of members each, five events by name and the others as marks,
 * years, and the playhead to drag; on demand a lane of each town with notches for friction and
 * thanks. Fires `seek` with a week.
 */
export class TimeLine extends LitElement {
  static override properties = {
    towns: { attribute: false },
    week: { type: Number },
    language: {},
    large: { type: Boolean },
    early: { type: Boolean },
    only: { type: Number },
    ties: { type: Boolean },
    over: { state: true },
    due: { state: true },
  }
  static override styles = [shared, timeLineStyles]

  declare towns: Towns
  declare week: number
  declare language: Language
  /** For a projector. */
  declare large: boolean
  /** Some towns still run: what happened in all their weeks is not known, and so no notch is drawn. */
  declare early: boolean
  /** The one town whose lane is shown; all when undefined. */
  declare only: number | undefined

  /** Friction and thanks are shown, week by week. */
  declare ties: boolean

  /** The notch that is told, and in which lane it is. */
  declare over: { readonly lane: number; readonly notch: Notch } | undefined

  /** It is drawn: the towns above it are seen first. */
  declare due: boolean

  #size = new Size(this)
  #asked = false
  #notched: { readonly of: readonly unknown[]; readonly made: Notched } | undefined

  constructor() {
    super()
    this.due = false
  }

  override shouldUpdate(_changed: PropertyValues): boolean {
    return this.towns !== undefined
  }

  override updated(): void {
    if (this.#asked || this.#size.width === 0) return
    this.#asked = true
    afterPainting(() => {
      this.due = true
    })
  }

  get #towns(): readonly number[] {
    return this.only === undefined ? NUMERALS.map((_, town) => town) : [this.only]
  }

  /** Towns that have a lane. */
  get #lanes(): readonly number[] {
    return this.ties ? this.#towns : []
  }

  /** Height of the rows of names above the curves. */
  get #top(): number {
    return (this.large ? ROWS.large : ROWS.common) * this.#room.names
  }

  /** Height of the names and the curves above the lanes. */
  get #head(): number {
    const { curves, marks } = this.#room
    return this.#top + curves + marks
  }

  /** What concerns all towns, and the towns that are shown. */
  #shows({ town }: Marker): boolean {
    return town < 0 || this.#towns.includes(town)
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
    const earlier = this.#towns.some((town) => this.#since(town) !== null)
    // Beside lanes the year stands behind their numerals.
    const before = this.#room.before + (this.ties ? LANE_NAME : 0)
    return this.#room.left + (earlier ? before : 0)
  }

  #x(week: number): number {
    return (
      this.#left +
      ((this.#size.width - this.#left - this.#room.right) * week) /
        Math.max(1, this.towns.weeks - 1)
    )
  }

  /** Where the lane of a town ends: with its run, or at once when that is over before the clock starts. */
  #end(town: number): number {
    const last = Math.max(0, Math.min(this.towns.weeks, weeksOf(this.towns, town)) - 1)
    return this.#x(this.early ? this.towns.weeks - 1 : last)
  }

  /** Counted once for the same towns and width: the playhead moves often. */
  get #notches(): Notched {
    const of = [this.towns, this.#size.width, this.only]
    if (this.#notched?.of.every((part, index) => part === of[index])) return this.#notched.made
    const { replays, offsets, weeks } = this.towns
    const wide = Math.max(1, Math.ceil(NOTCH / Math.max(0.1, this.#x(1) - this.#x(0))))
    // A common scale also where one town is shown: a notch means the same everywhere.
    const all = replays.map((replay, town) => notches(replay, valueAt(offsets, town), weeks, wide))
    const lists = this.#lanes.map((town) => valueAt(all, town))
    const most = all.flat().reduce((high, { friction }) => Math.max(high, friction), 1)
    const made = { lists, most }
    this.#notched = { of, made }
    return made
  }

  override render() {
    const { start, markers, weeks } = this.towns
    const { lane, foot, marks, size } = this.#room
    const head = this.#head
    const lanes = this.#lanes
    const all = head + lanes.length * lane + foot
    // Until then it keeps its room.
    if (!this.due) return html`<svg height=${all}></svg>`
    const say = speech(this.language)
    const years: number[] = []
    const first = Number(start.slice(0, 4))
    for (let year = first; weekOf(`${year}-01-01`, start) < weeks; year++) years.push(year)
    const x = this.#x(this.week)
    const place = ({ town }: Marker): number =>
      lanes.includes(town) ? head + lane * (lanes.indexOf(town) + 0.5) : head - marks / 2
    const near = this.#nearest()
    const step = (this.#size.width - this.#left - this.#room.right) / Math.max(1, years.length)
    const named = placeNames(
      namedMarkers(this.towns, this.#towns).map((marker) => ({
        marker,
        text: this.#nameOf(marker, say),
      })),
      {
        x: (week) => this.#x(week),
        width: this.#size.width,
        size,
        rows: this.large ? ROWS.large : ROWS.common,
      },
    )
    return html`<svg
        height=${all}
        viewBox=${`0 0 ${Math.max(1, this.#size.width)} ${all}`}
        preserveAspectRatio="xMinYMin"
        role="group"
        aria-label=${say.words.timeline}
        @pointerdown=${this.#grab}
        @pointermove=${this.#drag}
        @pointerleave=${this.#leave}
        @keydown=${this.#key}>
      ${stressedGround(this.towns, { x: (week) => this.#x(week), top: this.#top, bottom: all - foot })}
      ${years.map((year) => {
        const from = this.#x(Math.max(0, weekOf(`${year}-01-01`, start)))
        const to = this.#x(Math.min(weeks - 1, weekOf(`${year + 1}-01-01`, start)))
        return svg`<line class="year" x1=${from} x2=${from} y1=${this.#top} y2=${all - foot}></line>
          <text class="year-name" x=${(from + to) / 2} y=${all - 4} text-anchor="middle">${step < (this.large ? 70 : 44) ? `’${String(year).slice(2)}` : year}</text>`
      })}
      <line class="axis" x1=${this.#left} x2=${this.#x(weeks - 1)} y1=${head - marks} y2=${head - marks}></line>
      ${this.#curves(say)}
      ${lanes.map((town, index) => {
        const y = head + lane * (index + 0.5)
        return svg`<text x="2" y=${y + 4}>${say.townMark(town)}</text><line
            class="lane"
            x1=${this.#left}
            x2=${this.#end(town)}
            y1=${y}
            y2=${y}></line>${this.#notchesOf(index, y, say)}`
      })}
      ${this.#towns.map((town) => this.#before(town, lanes.includes(town) ? head + lane * (lanes.indexOf(town) + 0.5) : head - marks, say))}
      <defs><linearGradient id="soft"><stop offset="0" stop-opacity="0"></stop><stop offset="0.4" stop-opacity="0.35"></stop><stop offset="0.6" stop-opacity="0.35"></stop><stop offset="1" stop-opacity="0"></stop></linearGradient></defs>
      ${this.ties ? markers.map((marker) => this.#shows(marker) && this.#soft(marker, place(marker))) : nothing}
      <line class="head" x1=${x} x2=${x} y1=${Math.max(0, this.#top - 6)} y2=${all - foot}></line>
      ${markers.map((marker, index) => {
        if (!this.#shows(marker)) return nothing
        const words = markerSentence(marker, this.towns, say)
        const title = roughDate(marker, this.towns) ? `${words}. ${say.words.rough.known}` : words
        const own = marker.kind === 'leverOff' ? 'marker off' : 'marker'
        const name = named.find((each) => each.marker === marker)
        return svg`<g
            class=${name ? 'marker named' : own}
            role="button"
            tabindex=${index === near ? 0 : -1}
            data-index=${index}
            aria-label=${name ? readWith(name.text, title) : title}
            transform=${`translate(${this.#x(marker.week).toFixed(1)} ${place(marker)})`}>
          <title>${title}</title>${name ? this.#name(name, place(marker)) : svg`<path d=${GLYPH.down} transform="scale(0.7)"></path>`}</g>`
      })}
      <circle class="knob" cx=${x} cy=${all - foot} r="7"></circle>
    </svg>${this.#tip(say)}`
  }

  /** Members of the towns over time, and what the curves are. */
  #curves({ words, townMark: mark }: Speech) {
    const { marks, size } = this.#room
    const top = this.#top + 4
    const bottom = this.#head - marks
    const x = (week: number): number => this.#x(week)
    const { width } = this.#size
    const curves = { x, top, bottom, week: this.week, shown: this.#towns, size, mark }
    return svg`${this.early ? nothing : memberCurves(this.towns, curves)}
      ${width < NARROW || this.large ? nothing : svg`<text class="what" x=${this.#left + 4} y=${top + 12}>${words.curves}</text>`}`
  }

  /** What a named event is called: with its town where it is of one. */
  #nameOf(marker: Marker, say: Speech): string {
    // Of posts it is said what they are for, not how many.
    const words =
      marker.kind === 'posts' ? say.words.sign.hub : markerWords(marker, this.towns, say)
    return marker.town < 0 ? words : `${say.townShort(marker.town)}: ${words}`
  }

  /** A named event: a stalk from the axis up to its name. */
  #name({ row, end, text }: PlacedName, y: number) {
    const { names } = this.#room
    const top = (row + 0.5) * names - y
    return svg`<line class="stalk" y1=${top} y2=${this.#head - this.#room.marks - y}></line><circle cy=${top} r="3"></circle><text
        x=${end ? -8 : 8}
        y=${top + 4}
        text-anchor=${end ? 'end' : 'start'}>${text}</text>`
  }

  /** The time within which something happened, where no day is known: a bar with ends that fade. */
  #soft(marker: Marker, y: number) {
    const rough = roughDate(marker, this.towns)
    if (!rough) return nothing
    const left = Math.max(this.#left, this.#x(rough.from))
    const right = Math.min(this.#size.width - this.#room.right, this.#x(rough.to))
    const high = this.large ? 10 : 7
    return svg`<rect
        class="soft"
        x=${left}
        width=${Math.max(0, right - left)}
        y=${y - high / 2}
        height=${high}></rect>`
  }

  /** Friction and thanks of a lane, to be read by keys. */
  #notchesOf(lane: number, y: number, say: Speech) {
    if (this.early) return nothing
    const { lists, most } = this.#notches
    const list = valueAt(lists, lane)
    if (list.length === 0 || this.#size.width === 0) return nothing
    const { lane: high } = this.#room
    const x = (week: number): number => this.#x(week)
    const told = this.over?.lane === lane ? this.over.notch : this.#notchBefore(lane)
    const frame = { x: 0.5, width: this.#size.width - 1 }
    return svg`<g
        class="notches"
        role="slider"
        tabindex="0"
        data-lane=${lane}
        aria-label=${say.words.notches(say.town(valueAt(this.#lanes, lane)))}
        aria-valuemin="0"
        aria-valuemax=${this.towns.weeks - 1}
        aria-valuenow=${told.from}
        aria-valuetext=${this.#told(lane, told, say)}
        aria-description=${say.words.notchKeys}
        @focus=${() => this.#tell(lane, this.#notchBefore(lane))}
        @blur=${this.#leave}>
      <rect
        class="frame"
        x=${frame.x}
        width=${frame.width}
        y=${y - high / 2 + 1}
        height=${high - 2}
        rx="3"></rect>
      ${
        this.over?.lane === lane
          ? svg`<rect
              class="over"
              x=${x(told.from) - 1}
              width=${x(told.to + 1) - x(told.from) + 2}
              y=${y - high / 2}
              height=${high}></rect>`
          : nothing
      }
      ${notchLane(list, { x, y, deep: high / 2 - 2, most })}</g>`
  }

  /** The last notch at or before the playhead, or the first. */
  #notchBefore(lane: number): Notch {
    const list = valueAt(this.#notches.lists, lane)
    return list.findLast(({ from }) => from <= this.week) ?? valueAt(list, 0)
  }

  #told(lane: number, notch: Notch, say: Speech): string {
    const { replays, offsets, start } = this.towns
    const town = valueAt(this.#lanes, lane)
    return notchWords(valueAt(replays, town), notch, valueAt(offsets, town), start, say)
  }

  /** The notch under the pointer or the keys in words, above its lane. */
  #tip(say: Speech) {
    if (!this.over) return nothing
    const { lane, notch } = this.over
    const { lane: high, foot } = this.#room
    const x = this.#x(notch.from)
    const side = x > this.#size.width / 2 ? `right:${this.#size.width - x}px` : `left:${x}px`
    const town = say.town(valueAt(this.#lanes, lane))
    return html`<p class="tip" style=${`${side};bottom:${(this.#lanes.length - lane) * high + foot + 2}px`}>${town}, ${this.#told(lane, notch, say)}</p>`
  }

  /** What a town brings along from before the first week: a year, a mark and a break of the axis. */
  #before(town: number, y: number, say: Speech) {
    const since = this.#since(town)
    if (since === null) return nothing
    const left = this.#room.left + (this.ties ? LANE_NAME : 0)
    const name = `${say.town(town)}: ${say.words.allianceSince(since)}`
    return svg`<g class="marker" role="img" aria-label=${name}><title>${name}</title>
      <text x=${left} y=${y + 4}>${since}</text>
      <path d=${`M${this.#left - 20} ${y + 5}l4 -10m2 10l4 -10`} class="break"></path></g>`
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
    const share =
      (event.clientX - box.left - this.#left) / (this.#size.width - this.#left - this.#room.right)
    return Math.round(share * (this.towns.weeks - 1))
  }

  #grab = (event: PointerEvent): void => {
    const marker = (event.target as Element).closest('.marker')
    if (marker) {
      this.#seek(valueAt(this.towns.markers, Number(marker.getAttribute('data-index'))).week)
      return
    }
    ;(event.currentTarget as Element).setPointerCapture(event.pointerId)
    this.#seek(this.#notchAt(event)?.notch.from ?? this.#weekAt(event))
  }

  /** The notch at a pointer: above the line of its lane the nearest thanks, else what lies there. */
  #notchAt(event: PointerEvent): typeof this.over {
    if ((event.target as Element).closest('.marker')) return undefined
    const { lane: high } = this.#room
    const head = this.#head
    const box = this.getBoundingClientRect()
    const at = (event.clientY - box.top - head) / high
    const lane = Math.floor(at)
    if (lane < 0 || lane >= this.#lanes.length) return undefined
    const list = this.#notches.lists[lane]
    if (!list) return undefined
    const notch = notchNear(list, at - lane, event.clientX - box.left, (week) => this.#x(week))
    return notch && { lane, notch }
  }

  #tell(lane: number, notch: Notch): void {
    this.over = { lane, notch }
  }

  #leave = (): void => {
    this.over = undefined
  }

  #drag = (event: PointerEvent): void => {
    const held = (event.currentTarget as Element).hasPointerCapture(event.pointerId)
    this.over = held ? undefined : this.#notchAt(event)
    if (held) this.#seek(this.#weekAt(event))
  }

  #key = (event: KeyboardEvent): void => {
    const lane = (event.target as Element).getAttribute('data-lane')
    if (lane !== null) {
      this.#keyOnLane(event, Number(lane))
      return
    }
    const index = (event.target as Element).getAttribute('data-index')
    if (index === null || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    event.stopPropagation()
    this.#seek(valueAt(this.towns.markers, Number(index)).week)
  }

  #keyOnLane(event: KeyboardEvent, lane: number): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const list = valueAt(this.#notches.lists, lane)
    const now = this.over?.lane === lane ? this.over.notch : this.#notchBefore(lane)
    const next = notchByKey(list, now, event)
    if (!next) return
    this.#tell(lane, next)
    if (event.key === 'Enter') this.#seek(next.from)
  }
}

customElements.define('time-line', TimeLine)
