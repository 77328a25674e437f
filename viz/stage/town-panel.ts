import { html, LitElement, nothing, type PropertyValues, svg } from 'lit'
import { type Happening, happeningAt } from '../happenings.ts'
import { circleViews, PHASE, type View, view } from '../replay.ts'
import { Size } from '../size.ts'
import type { Selection } from '../state/state.ts'
import { shared } from '../styles.ts'
import { NUMERALS, type Towns } from '../towns.ts'
import { type Language, speech } from '../words/index.ts'
import { chosenMark, seatRings } from './chosen.ts'
import { colouredOf, drawDots, paletteOf } from './dots.ts'
import { createGate } from './gate.ts'
import { createPaths, ground, type Paths } from './ground.ts'
import { happeningMark } from './happening-mark.ts'
import { type Box, commonSpacing, type Layout, packTown } from './layout.ts'
import { markStyles } from './mark-styles.ts'
import { officeStripOf, type Strip } from './offices.ts'
import { overlay } from './overlay.ts'
import { panelHead, sizeButton } from './panel-head.ts'
import { panelStyles } from './panel-styles.ts'
import type { Bus } from './pipes.ts'
import { createRaster, type Palette, paint, type Raster } from './raster.ts'
import { dotRadius } from './seats.ts'
import { arrivalsGauge, needBar, officeStrip, peopleStrip, type Scales } from './strips.ts'
import { summary } from './summary.ts'
import { type Tip, tipPlace, tipUnder } from './tip-under.ts'
import { circleTip } from './tips.ts'

/** Heights of the strips and width of the gauge beside the circles, in pixels. */
const ROOM = { office: 42, gauge: 32, people: 38, need: 26 } as const
/** For a projector: words are left out or large. */
const LARGE_ROOM = { office: 22, gauge: 4, people: 0, need: 42 } as const
/** In a comparison only circles and offices are drawn; the rest is told below. */
const TWIN_ROOM = { office: 42, gauge: 4, people: 0, need: 0 } as const
const LARGE_TWIN_ROOM = { ...TWIN_ROOM, office: 22 } as const
/** Those who differ are larger, so that one of a thousand is found. */
const TWIN_DOT = 1.25
/** Sharper screens are drawn at most this fine: the work grows with the square. */
const FINEST = 2

/** One side of a comparison: its heading, the seats that keep their colour, those that are marked. */
export type TwinLook = {
  readonly title: string
  readonly fates: ReadonlySet<number>
  readonly marked: readonly number[]
}

/** One town in one week: offices on top, circles of dots, ties, need, arrivals. */
export class TownPanel extends LitElement {
  static override properties = {
    towns: { attribute: false },
    town: { type: Number },
    week: { type: Number },
    language: {},
    colours: {},
    large: { type: Boolean, reflect: true },
    quiet: { type: Boolean },
    speed: { type: Number },
    scales: { attribute: false },
    selection: { attribute: false },
    twin: { attribute: false },
    alone: { attribute: false },
    tip: { state: true },
    focused: { state: true },
  }
  static override styles = [shared, panelStyles, markStyles]

  declare towns: Towns
  declare town: number
  declare week: number
  declare language: Language
  /** Changes with the colours of the page. */
  declare colours: string
  /** For a projector: fewer and larger words, thicker lines. */
  declare large: boolean
  /** The clock runs: changes are not announced. */
  declare quiet: boolean
  /** Speed of the clock: it decides how many weeks a happening stays. */
  declare speed: number
  declare scales: Scales
  /** What is looked at in this town. */
  declare selection: Selection | undefined
  /** Undefined where the town stands for itself. Fires `point` with the person under the pointer. */
  declare twin: TwinLook | undefined
  /** Whether the town has all the room; undefined where that cannot be chosen. Fires `alone`. */
  declare alone: boolean | undefined
  declare tip: Tip | undefined
  declare focused: number

  #size = new Size(this, '.stage')
  #arranged = ''
  #gate = createGate<Happening>(() => this.requestUpdate())
  #strip: Strip | undefined
  #layout: Layout | undefined
  #bus: Bus | undefined
  #paths: Paths | undefined
  #palette: Palette | undefined
  #raster: Raster | undefined
  /** What the canvas shows. */
  #painted: readonly unknown[] = []
  #view: View | undefined
  #pointed: number | undefined

  constructor() {
    super()
    this.focused = 0
    this.large = false
    this.selection = undefined
    this.twin = undefined
    this.tip = undefined
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#gate.clear()
  }

  override willUpdate(changed: PropertyValues): void {
    this.toggleAttribute('data-twin', this.twin !== undefined)
    const replay = this.towns.replays[this.town]!
    this.#view = view(replay, this.week + this.towns.offsets[this.town]!)
    if (changed.has('towns') || changed.has('town')) this.#gate.clear()
    const arrangement = `${this.town} ${this.#size.width} ${this.#size.height} ${this.language} ${this.large}`
    if (changed.has('towns') || this.#arranged !== arrangement) this.#arrange()
    this.#arranged = arrangement
    if (changed.has('colours')) this.#raster = undefined
    // Before anything is drawn, and not where nothing can be drawn yet.
    if (this.#layout && !this.#raster) this.#palette = paletteOf(this, this.colours)
    if (changed.has('week') && this.tip) this.tip = undefined
  }

  get #room() {
    if (this.twin) return this.large ? LARGE_TWIN_ROOM : TWIN_ROOM
    return this.large ? LARGE_ROOM : ROOM
  }

  #arrange(): void {
    const { office, gauge, people, need } = this.#room
    this.#layout = undefined
    this.#raster = undefined
    const { width, height } = this.#size
    if (width < 120 || height < 160) return
    const view = this.#view!
    // Twins share their scale with each other, towns with all towns.
    const replays = this.twin ? [view.replay] : this.towns.replays
    const { names } = speech(this.language)
    this.#strip = officeStripOf(
      view.replay.trajectory.offices.map(({ name }) => name[names]),
      width,
    )
    const most = Math.max(...replays.map((replay) => replay.trajectory.offices.length))
    const busHeight = Math.min(26, 5 + 2.6 * most)
    const top = office + 1 + busHeight + 4
    const box: Box = {
      left: gauge,
      top,
      width: width - gauge,
      height: height - top - people - need - 4,
    }
    if (box.height < 60) return
    const layout = packTown(view.replay, box, commonSpacing(replays, box))
    if (!layout) return
    this.#layout = layout
    this.#bus = {
      width,
      offices: this.#strip.spots,
      top: office + 1,
      height: busHeight,
    }
    this.#paths = createPaths(view, layout, this.#bus)
  }

  override render() {
    const view = this.#view!
    const say = speech(this.language)
    const { width, height } = this.#size
    const happening = this.twin
      ? undefined
      : this.#gate.pass(happeningAt(view.replay, view.week, this.speed))
    const sentence = summary(view, this.town, say)
    const layout = this.#layout
    const { office, people, need } = this.#room
    return html`
      ${this.twin ? html`<h2>${this.twin.title}</h2>` : panelHead(view, say, this.large, this.#sizeButton())}
      <p class="hidden" aria-live=${this.quiet || this.twin ? 'off' : 'polite'}>${sentence}</p>
      <div class="stage" ?data-held=${this.#gate.held} @pointermove=${this.#point} @pointerleave=${this.#unpoint} @focusin=${this.#focus} @focusout=${this.#unpoint} @keydown=${this.#rove} @click=${this.#choose}>
        <svg aria-hidden="true">${layout ? ground(view, layout, this.#paths!, say) : nothing}</svg>
        <canvas aria-hidden="true"></canvas>
        <svg role="group" aria-label=${sentence}>
          ${this.#strip ? officeStrip(view, this.#strip, office, say, !this.large, this.selection?.kind === 'office' ? this.selection.id : -1) : nothing}
          ${
            layout
              ? svg`${overlay(view, layout, this.#focusable(), say, !this.large)}
                ${
                  this.large || this.twin
                    ? nothing
                    : svg`${arrivalsGauge(view, 2, height - people - need - 6, Math.min(240, height - people - need - 80), this.scales, say)}
                      ${peopleStrip(view, 0, height - people - need, width, this.scales, say)}`
                }
                ${this.twin ? nothing : needBar(view, 0, height - need, width, need, this.scales, say)}
                ${happeningMark(view, layout, this.#bus!, happening, say, this.large)}
                ${this.#marks(view, layout)}`
              : nothing
          }
        </svg>
        ${this.tip ? html`<div class="tip" role="status" style=${tipPlace(this.tip, width)}>${this.tip.text}</div>` : nothing}
      </div>`
  }

  #marks(view: View, layout: Layout) {
    const { twin, selection } = this
    if (!twin) return chosenMark(view, layout, this.#bus!, selection)
    const other = selection?.kind === 'person' ? undefined : selection
    return svg`${seatRings(view.replay, layout, twin.marked)}${chosenMark(view, layout, this.#bus!, other)}`
  }

  #sizeButton() {
    if (this.alone === undefined) return nothing
    const say = speech(this.language)
    const turn = (): boolean => this.dispatchEvent(new CustomEvent('alone'))
    return sizeButton(say.words.town(NUMERALS[this.town]!), this.alone, say, turn)
  }

  override updated(): void {
    const layout = this.#layout
    const canvas = this.renderRoot.querySelector('canvas')!
    // Where the circles do not fit, dots of an earlier size must not stay.
    canvas.hidden = layout === undefined
    if (!layout) return
    const scale = Math.min(FINEST, devicePixelRatio || 1)
    if (!this.#raster) {
      canvas.width = Math.round(this.#size.width * scale)
      canvas.height = Math.round(this.#size.height * scale)
      this.#raster = this.#rasterFor(canvas, layout, scale)
    }
    const { replay, week } = this.#view!
    const shown = [this.#raster, replay, week, this.twin?.fates]
    if (shown.every((part, index) => part === this.#painted[index])) return
    this.#painted = shown
    const drawn = drawDots(this.#raster, this.#view!, layout, scale, this.twin?.fates)
    if (this.twin) canvas.dataset.coloured = String(colouredOf(drawn))
    paint(canvas, this.#raster)
  }

  /** The dots of the week on a canvas of their own, `scale` device pixels per pixel. */
  fineCanvas(scale: number): HTMLCanvasElement {
    const canvas = document.createElement('canvas')
    const layout = this.#layout
    if (!layout) return canvas
    canvas.width = Math.round(this.#size.width * scale)
    canvas.height = Math.round(this.#size.height * scale)
    const raster = this.#rasterFor(canvas, layout, scale)
    drawDots(raster, this.#view!, layout, scale, this.twin?.fates)
    paint(canvas, raster)
    return canvas
  }

  #rasterFor(canvas: HTMLCanvasElement, { spacing }: Layout, scale: number): Raster {
    const radius = dotRadius(spacing) * scale * (this.twin ? TWIN_DOT : 1)
    return createRaster(canvas.width, canvas.height, radius, this.#palette!)
  }

  /** The circle that Tab reaches: the one focused last, or the first alive. */
  #focusable(): number {
    const alive = circleViews(this.#view!).filter((state) => state.phase === PHASE.alive)
    const known = alive.find((state) => state.circle === this.focused) ?? alive[0]
    return known?.circle ?? 0
  }

  #point = (event: PointerEvent): void => {
    const box = this.renderRoot.querySelector('.stage')!.getBoundingClientRect()
    const x = event.clientX - box.left
    const y = event.clientY - box.top
    const seat = this.#seatAt(x, y)
    const root = this.renderRoot as ShadowRoot
    const text = tipUnder(event, seat, this.#view!, root, speech(this.language))
    this.tip = text ? { x, y, text } : undefined
    this.#tellPointed(seat < 0 ? undefined : this.#view!.replay.seats[seat]!.person)
  }

  #tellPointed(person: number | undefined): void {
    if (!this.twin || person === this.#pointed) return
    this.#pointed = person
    this.dispatchEvent(new CustomEvent('point', { detail: person }))
  }

  /** Seat drawn at a place; -1 for none. */
  #seatAt(x: number, y: number): number {
    const raster = this.#raster
    if (!raster) return -1
    const scale = raster.width / this.#size.width
    return (raster.ids[Math.floor(y * scale) * raster.width + Math.floor(x * scale)] ?? 0) - 1
  }

  #choose = (event: MouseEvent): void => {
    const box = this.renderRoot.querySelector('.stage')!.getBoundingClientRect()
    const seat = this.#seatAt(event.clientX - box.left, event.clientY - box.top)
    if (seat >= 0) this.#look('person', this.#view!.replay.seats[seat]!.person)
    else this.#lookAt(event)
  }

  /** Looks at the circle or office that an event came from; false when it was neither. */
  #lookAt(event: Event): boolean {
    for (const kind of ['circle', 'office'] as const) {
      const mark = (event.target as Element).closest(`[data-${kind}]`)
      if (!mark) continue
      this.#look(kind, Number(mark.getAttribute(`data-${kind}`)))
      return true
    }
    return false
  }

  #look(kind: Selection['kind'], id: number): void {
    const detail: Selection = { kind, town: this.town, id }
    this.dispatchEvent(new CustomEvent('look', { detail }))
  }

  #unpoint = (): void => {
    this.tip = undefined
    this.#tellPointed(undefined)
  }

  #focus = (event: Event): void => {
    const circle = Number((event.target as Element).getAttribute('data-circle') ?? Number.NaN)
    if (Number.isNaN(circle) || !this.#layout) return
    this.focused = circle
    const spot = this.#layout.spots[circle]!
    this.tip = {
      x: spot.x,
      y: spot.y + spot.radius,
      text: circleTip(this.#view!, circle, speech(this.language)),
    }
  }

  #rove = (event: KeyboardEvent): void => {
    const press = event.key === 'Enter' || event.key === ' '
    if (press ? !this.#lookAt(event) : !event.key.startsWith('Arrow')) return
    event.preventDefault()
    event.stopPropagation()
    if (press) return
    const here = (event.target as Element).closest<SVGGElement>('[data-circle], [data-office]')
    if (!here) return
    const kind = here.hasAttribute('data-office') ? '[data-office]' : '[data-circle]'
    const marks = [...this.renderRoot.querySelectorAll<SVGGElement>(kind)]
    const step = event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 1
    marks[(marks.indexOf(here) + step + marks.length) % marks.length]?.focus()
  }
}

customElements.define('town-panel', TownPanel)
