import {
  html,
  LitElement,
  nothing,
  type PropertyValues,
  type SVGTemplateResult,
  svg,
  type TemplateResult,
} from 'lit'
import { afterPainting } from '../element/after-painting.ts'
import { Size } from '../element/size.ts'
import { shared } from '../element/styles.ts'
import { type Happening, happeningAt } from '../replay/happenings.ts'
import { overWords } from '../replay/over-words.ts'
import { circleViews, PHASE, type View, view } from '../replay/replay.ts'
import { isOver, type Towns } from '../replay/towns.ts'
import type { Selection } from '../state/state.ts'
import { type Language, type Speech, speech } from '../words/index.ts'
import { type Arrangement, arrange, type Placed, type Room, roomOf } from './arrangement.ts'
import { chosenMark, seatRings } from './chosen.ts'
import { DotCanvas, type Dots, fineDots } from './dot-canvas.ts'
import { type Against, paletteOf } from './dots.ts'
import { createGate } from './gate.ts'
import { ground, type Lines } from './ground.ts'
import { happeningMark } from './happening-mark.ts'
import { radiusAt } from './layout.ts'
import { markStyles } from './mark-styles.ts'
import { markOf, rove } from './marks.ts'
import { overlay } from './overlay.ts'
import { panelHead, sizeButton, townHeading } from './panel-head.ts'
import { panelStyles } from './panel-styles.ts'
import type { Palette } from './raster.ts'
import { rimStyles } from './rim-styles.ts'
import { officeStrip } from './strips.ts'
import { summary } from './summary.ts'
import { type Tip, tipPlace, tipUnder } from './tip-under.ts'
import { circleTip } from './tips.ts'

/** One side of a comparison: its heading, the other run and the seats that keep their colour, those that are marked. */
export type TwinLook = {
  readonly title: string
  readonly against: Against
  readonly marked: readonly number[]
}

/** One town in one week: offices on top, circles of people, their ties on the rims. */
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
    character: {},
    ties: { type: Boolean },
    friction: { type: Boolean },
    selection: { attribute: false },
    twin: { attribute: false },
    alone: { attribute: false },
    name: {},
    tip: { state: true },
    under: { state: true },
    focused: { state: true },
    named: { state: true },
  }
  static override styles = [shared, panelStyles, rimStyles, markStyles]

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
  /** The town in few words. */
  declare character: string
  /** All ties are drawn as lines, and what went wrong on them; else those of the chosen circle alone. */
  declare ties: boolean
  /** What went wrong between helpers and offices is shown, without all lines. */
  declare friction: boolean
  /** What is looked at in this town. */
  declare selection: Selection | undefined
  /** Undefined where the town stands for itself. Fires `point` with the person under the pointer. */
  declare twin: TwinLook | undefined
  /** Whether the town has all the room; undefined where that cannot be chosen. Fires `alone`. */
  declare alone: boolean | undefined
  /** What a town is called that stands beside no other. */
  declare name: string | undefined
  declare tip: Tip | undefined
  declare focused: number
  /** Names stand under the circles: people are seen first, since words take longer to draw. */
  declare named: boolean
  /** The circle under the pointer or the focus. */
  declare under: number | undefined

  #size = new Size(this, '.stage')
  #arranged = ''
  #arrangement: Arrangement = {}
  #gate = createGate<Happening>(() => this.requestUpdate())
  #palette: Palette | undefined
  #dots = new DotCanvas()
  #view: View | undefined
  #pointed: number | undefined

  constructor() {
    super()
    this.focused = 0
    this.named = false
    this.large = false
    this.character = ''
    this.ties = false
    this.friction = false
    this.selection = undefined
    this.twin = undefined
    this.tip = undefined
    this.under = undefined
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#gate.clear()
  }

  override willUpdate(changed: PropertyValues): void {
    this.toggleAttribute('data-twin', this.twin !== undefined)
    this.toggleAttribute('data-alone', this.alone === true)
    const replay = this.towns.replays[this.town]!
    this.#view = view(replay, this.week + this.towns.offsets[this.town]!)
    if (changed.has('towns') || changed.has('town')) this.#gate.clear()
    const arrangement = `${this.town} ${this.#size.width} ${this.#size.height} ${this.#size.paper} ${this.language} ${this.large}`
    if (changed.has('towns') || this.#arranged !== arrangement) this.#arrange()
    this.#arranged = arrangement
    if (changed.has('colours')) this.#dots.clear()
    // Before anything is drawn, and not where nothing can be drawn yet.
    if (this.#arrangement.placed && this.#dots.blank) this.#palette = paletteOf(this, this.colours)
    if (changed.has('week') && this.tip) this.tip = undefined
  }

  get #room(): Room {
    return roomOf(this.twin !== undefined)
  }

  #arrange(): void {
    const view = this.#view!
    // Twins share their scale with each other, towns with all towns.
    const alike = this.twin ? [view.replay, this.twin.against.other.replay] : this.towns.replays
    this.#dots.clear()
    this.#arrangement = arrange(
      view,
      alike,
      this.#size,
      this.#room,
      { large: this.large, apart: this.name !== undefined },
      speech(this.language),
    )
  }

  override render() {
    const view = this.#view!
    const say = speech(this.language)
    const over = this.#over
      ? overWords(this.towns, this.town, say, this.twin?.title ?? this.name)
      : undefined
    const happening =
      this.twin || over
        ? undefined
        : this.#gate.pass(this.#told(happeningAt(view.replay, view.week, this.speed)))
    const sentence = over ?? summary(view, this.#called(say), say)
    const { strip, placed } = over ? {} : this.#arrangement
    const frame = `0 0 ${Math.max(1, this.#size.width)} ${Math.max(1, this.#size.height)}`
    return html`
      <div class="top">${this.#head(view, say)}</div>
      <p class="hidden" aria-live=${this.quiet || this.twin ? 'off' : 'polite'}>${sentence}</p>
      <div class="stage"
        ?data-held=${this.#gate.held}
        @pointermove=${this.#point}
        @pointerleave=${this.#unpoint}
        @focusin=${this.#focus}
        @focusout=${this.#unpoint}
        @keydown=${this.#key}
        @click=${this.#choose}>
        ${over ? html`<p class="over">${over}</p>` : nothing}
        <svg aria-hidden="true" viewBox=${frame} preserveAspectRatio="xMidYMin">${placed ? ground(view, placed.layout, placed.paths, this.#lines, say) : nothing}</svg>
        <canvas aria-hidden="true"></canvas>
        <svg role="group" aria-label=${sentence} viewBox=${frame} preserveAspectRatio="xMidYMin">
          ${strip && !this.twin ? officeStrip(view, strip, this.#room.office, say, this.selection?.kind === 'office' ? this.selection.id : -1) : nothing}
          ${placed ? this.#circles(view, placed, happening, say) : nothing}
        </svg>
        ${
          this.tip
            ? html`<div
                class="tip"
                role="status"
                style=${tipPlace(this.tip, this.#size.width)}>${this.tip.text}</div>`
            : nothing
        }
      </div>`
  }

  /** The run of the town has ended before this week. */
  get #over(): boolean {
    return isOver(this.towns, this.town, this.week)
  }

  #head(view: View, say: Speech): TemplateResult {
    if (this.twin) return html`<h2>${this.twin.title}</h2>`
    if (!this.#over) {
      const { character, large } = this
      return panelHead(view, say, {
        name: this.#called(say),
        character,
        large,
        size: this.#sizeButton(),
      })
    }
    return html`<div class="heading">${townHeading(view, this.#called(say), say)}${this.#sizeButton()}</div>`
  }

  #called(say: Speech): string {
    return this.name ?? say.town(this.town)
  }

  /** Friction is shown where ties are, or where it is spoken of; all else always. */
  #told(happening: Happening | undefined): Happening | undefined {
    return happening?.kind === 'friction' && !this.ties && !this.friction ? undefined : happening
  }

  /** Ties as lines: all of them where they are asked for, else those of the circle that is looked at or pointed at. */
  get #lines(): Lines {
    if (this.twin) return 'none'
    if (this.ties) return 'all'
    const circle = this.selection?.kind === 'circle' ? this.selection.id : this.under
    return circle === undefined ? 'none' : { circle }
  }

  /** The circles by name, and what happens to them. */
  #circles(
    view: View,
    { layout, bus, naming }: Placed,
    happening: Happening | undefined,
    say: Speech,
  ): SVGTemplateResult {
    return svg`${this.named ? overlay(view, layout, this.#focusable(), naming, say) : nothing}
      ${happeningMark(view, { layout, bus, naming }, happening, say, this.large)}
      ${this.#marks(view, { layout, bus })}`
  }

  #marks(view: View, { layout, bus }: Pick<Placed, 'layout' | 'bus'>) {
    const { twin, selection } = this
    if (!twin) return chosenMark(view, layout, bus, selection)
    const other = selection?.kind === 'person' ? undefined : selection
    return svg`${seatRings(view, layout, twin.marked, twin.against.other)}${chosenMark(view, layout, bus, other)}`
  }

  #sizeButton() {
    if (this.alone === undefined) return nothing
    const say = speech(this.language)
    const turn = (): boolean => this.dispatchEvent(new CustomEvent('alone'))
    return sizeButton(this.#called(say), this.alone, say, turn)
  }

  override updated(): void {
    const canvas = this.renderRoot.querySelector('canvas')!
    const dots = this.#drawn
    // Where the circles do not fit, dots of an earlier size must not stay.
    canvas.hidden = dots === undefined
    if (!dots) return
    this.#dots.show(canvas, dots)
    if (!this.named)
      afterPainting(() => {
        this.named = true
      })
  }

  /** What the dots are drawn from; undefined where they have no room. */
  get #drawn(): Dots | undefined {
    const { layout } = this.#arrangement.placed ?? {}
    if (!layout || this.#over) return undefined
    const { width, height } = this.#size
    const [view, palette] = [this.#view!, this.#palette!]
    return { view, layout, width, height, palette, against: this.twin?.against }
  }

  /** The dots of the week on a canvas of their own, `scale` device pixels per pixel. */
  fineCanvas(scale: number): HTMLCanvasElement {
    const dots = this.#drawn
    return dots ? fineDots(dots, scale) : document.createElement('canvas')
  }

  /** The circle that Tab reaches: the one focused last, or the first alive. */
  #focusable(): number {
    const alive = circleViews(this.#view!).filter((state) => state.phase === PHASE.alive)
    const known = alive.find((state) => state.circle === this.focused) ?? alive[0]
    return known?.circle ?? 0
  }

  #point = (event: PointerEvent): void => {
    const { x, y, seat } = this.#under(event)
    const root = this.renderRoot as ShadowRoot
    const text = tipUnder(event, seat, this.#view!, root, speech(this.language))
    this.tip = text ? { x, y, text } : undefined
    const mark = markOf(event)
    this.under = mark?.kind === 'circle' ? mark.id : undefined
    this.#tellPointed(seat < 0 ? undefined : this.#view!.replay.seats[seat]!.person)
  }

  /** Where on the stage a pointer is, and the seat that is drawn there; -1 for none. */
  #under({ clientX, clientY }: MouseEvent) {
    const box = this.renderRoot.querySelector('.stage')!.getBoundingClientRect()
    const x = clientX - box.left
    const y = clientY - box.top
    return { x, y, seat: this.#over ? -1 : this.#dots.seatAt(x, y, this.#size.width) }
  }

  #tellPointed(person: number | undefined): void {
    if (!this.twin || person === this.#pointed) return
    this.#pointed = person
    this.dispatchEvent(new CustomEvent('point', { detail: person }))
  }

  #choose = (event: MouseEvent): void => {
    const { seat } = this.#under(event)
    if (seat >= 0) this.#look({ kind: 'person', id: this.#view!.replay.seats[seat]!.person })
    else this.#look(markOf(event))
  }

  /** Looks at somebody or something of the town, where there is any. */
  #look(found: Pick<Selection, 'kind' | 'id'> | undefined): void {
    if (!found) return
    const detail: Selection = { ...found, town: this.town }
    this.dispatchEvent(new CustomEvent('look', { detail }))
  }

  #unpoint = (): void => {
    this.tip = undefined
    this.under = undefined
    this.#tellPointed(undefined)
  }

  #focus = (event: Event): void => {
    const circle = Number((event.target as Element).getAttribute('data-circle') ?? Number.NaN)
    const { layout } = this.#arrangement.placed ?? {}
    if (Number.isNaN(circle) || !layout) return
    this.focused = circle
    this.under = circle
    const spot = layout.spots[circle]!
    this.tip = {
      x: spot.x,
      y: spot.y + radiusAt(layout, this.#view!, circle),
      text: circleTip(this.#view!, circle, speech(this.language)),
    }
  }

  #key = (event: KeyboardEvent): void => {
    const mark = event.key === 'Enter' || event.key === ' ' ? markOf(event) : undefined
    if (!mark) {
      rove(this.renderRoot, event)
      return
    }
    event.preventDefault()
    event.stopPropagation()
    this.#look(mark)
  }
}

customElements.define('town-panel', TownPanel)
