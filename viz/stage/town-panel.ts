import { html, LitElement, nothing, type PropertyValues, svg } from 'lit'
import { type Happening, happeningAt } from '../happenings.ts'
import { circleViews, PHASE, type View, view } from '../replay.ts'
import { Size } from '../size.ts'
import type { Selection } from '../state/state.ts'
import { shared } from '../styles.ts'
import { NUMERALS, type Towns } from '../towns.ts'
import { type Language, speech } from '../words/index.ts'
import { chosenMark } from './chosen.ts'
import { drawDots, readPalette } from './dots.ts'
import { createGate } from './gate.ts'
import { createPaths, ground, type Paths } from './ground.ts'
import { happeningMark } from './happening-mark.ts'
import { type Box, commonSpacing, type Layout, packTown } from './layout.ts'
import { officeStripOf, type Strip } from './offices.ts'
import { overlay } from './overlay.ts'
import { panelHead, sizeButton } from './panel-head.ts'
import { panelStyles } from './panel-styles.ts'
import type { Bus } from './pipes.ts'
import { createRaster, paint, type Raster } from './raster.ts'
import { dotRadius } from './seats.ts'
import { arrivalsGauge, needBar, officeStrip, peopleStrip, type Scales } from './strips.ts'
import { summary } from './summary.ts'
import { circleTip, seatTip } from './tips.ts'

/** Heights of the strips and width of the gauge beside the circles, in pixels. */
const ROOM = { office: 42, gauge: 32, people: 38, need: 26 } as const
/** For a projector: words are left out or large. */
const LARGE_ROOM = { office: 22, gauge: 4, people: 0, need: 42 } as const
/** Sharper screens are drawn at most this fine: the work grows with the square. */
const FINEST = 2

type Tip = { readonly x: number; readonly y: number; readonly text: string }

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
    alone: { attribute: false },
    tip: { state: true },
    focused: { state: true },
  }
  static override styles = [shared, panelStyles]

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
  #raster: Raster | undefined
  #view: View | undefined

  constructor() {
    super()
    this.focused = 0
    this.large = false
    this.selection = undefined
    this.tip = undefined
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#gate.clear()
  }

  override willUpdate(changed: PropertyValues): void {
    const replay = this.towns.replays[this.town]!
    this.#view = view(replay, this.week + this.towns.offsets[this.town]!)
    if (changed.has('towns') || changed.has('town')) this.#gate.clear()
    const arrangement = `${this.town} ${this.#size.width} ${this.#size.height} ${this.language} ${this.large}`
    if (changed.has('towns') || this.#arranged !== arrangement) this.#arrange()
    this.#arranged = arrangement
    if (changed.has('colours')) this.#raster = undefined
    if (changed.has('week') && this.tip) this.tip = undefined
  }

  get #room() {
    return this.large ? LARGE_ROOM : ROOM
  }

  #arrange(): void {
    const { office, gauge, people, need } = this.#room
    this.#layout = undefined
    this.#raster = undefined
    const { width, height } = this.#size
    if (width < 120 || height < 160) return
    const { replays } = this.towns
    const view = this.#view!
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
    const happening = this.#gate.pass(happeningAt(view.replay, view.week, this.speed))
    const sentence = summary(view, this.town, say)
    const layout = this.#layout
    const { office, people, need } = this.#room
    return html`
      ${panelHead(view, say, this.large, this.#sizeButton())}
      <p class="hidden" aria-live=${this.quiet ? 'off' : 'polite'}>${sentence}</p>
      <div class="stage" @pointermove=${this.#point} @pointerleave=${this.#unpoint} @focusin=${this.#focus} @focusout=${this.#unpoint} @keydown=${this.#rove} @click=${this.#choose}>
        <svg aria-hidden="true">${layout ? ground(view, layout, this.#paths!, say) : nothing}</svg>
        <canvas aria-hidden="true"></canvas>
        <svg role="group" aria-label=${sentence}>
          ${this.#strip ? officeStrip(view, this.#strip, office, say, !this.large, this.selection?.kind === 'office' ? this.selection.id : -1) : nothing}
          ${
            layout
              ? svg`${overlay(view, layout, this.#focusable(), say, !this.large)}
                ${
                  this.large
                    ? nothing
                    : svg`${arrivalsGauge(view, 2, height - people - need - 6, Math.min(240, height - people - need - 80), this.scales, say)}
                      ${peopleStrip(view, 0, height - people - need, width, this.scales, say)}`
                }
                ${needBar(view, 0, height - need, width, need, this.scales, say)}
                ${happeningMark(view, layout, this.#bus!, happening, say, this.large)}
                ${chosenMark(view, layout, this.#bus!, this.selection)}`
              : nothing
          }
        </svg>
        ${this.tip ? html`<div class="tip" role="status" style=${this.#tipPlace(this.tip)}>${this.tip.text}</div>` : nothing}
      </div>`
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
    drawDots(this.#raster, this.#view!, layout, scale)
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
    drawDots(raster, this.#view!, layout, scale)
    paint(canvas, raster)
    return canvas
  }

  #rasterFor(canvas: HTMLCanvasElement, { spacing }: Layout, scale: number): Raster {
    return createRaster(canvas.width, canvas.height, dotRadius(spacing) * scale, readPalette(this))
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
    const text = this.#tipAt(x, y, event)
    this.tip = text ? { x, y, text } : undefined
  }

  #tipAt(x: number, y: number, event: PointerEvent): string {
    const view = this.#view!
    const say = speech(this.language)
    const marked = event
      .composedPath()
      .find((node) => node instanceof Element && node.hasAttribute('data-tip')) as
      | Element
      | undefined
    if (marked) return marked.getAttribute('data-tip')!
    const seat = this.#seatAt(x, y)
    if (seat >= 0) return seatTip(view, seat, say)
    const over = event
      .composedPath()
      .find((node) => node instanceof Element && node.hasAttribute('data-circle')) as
      | Element
      | undefined
    if (over) return circleTip(view, Number(over.getAttribute('data-circle')), say)
    return this.#underTip(event)
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

  /** Ties lie under the canvas and the marks, so they are looked up by place. */
  #underTip(event: PointerEvent): string {
    const root = this.renderRoot as ShadowRoot
    const under = root
      .elementsFromPoint(event.clientX, event.clientY)
      .find((element) => element.hasAttribute('data-tip'))
    return under?.getAttribute('data-tip') ?? ''
  }

  #unpoint = (): void => {
    this.tip = undefined
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

  #tipPlace({ x, y }: Tip): string {
    const { width } = this.#size
    const side =
      x > width / 2 ? `right:${Math.max(0, width - x - 8)}px` : `left:${Math.max(0, x - 8)}px`
    return `${side};top:${y + 16}px`
  }
}

customElements.define('town-panel', TownPanel)
