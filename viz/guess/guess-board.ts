import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { html, LitElement, nothing, type PropertyValues, type SVGTemplateResult, svg } from 'lit'
import { OUTCOMES, type OutcomeKey, valueAt } from '../../sim/index.ts'
import { outcomeFormat } from '../charts/chart.ts'
import { KeptElsewhere } from '../element/kept-elsewhere.ts'
import { Size } from '../element/size.ts'
import { pages, SIDEWAYS, stepsOf, TO_ENDS, UPWARDS, within } from '../element/step-keys.ts'
import { shared } from '../element/styles.ts'
import { type Towns, valuesOf } from '../replay/towns.ts'
import { dayOf } from '../words/day-of.ts'
import { type Language, speech } from '../words/index.ts'
import { distanceWords } from './distance-words.ts'
import {
  distanceOf,
  knotWeeks,
  MOST_GUESSES,
  nearestKnot,
  type Spot,
  stroke,
  yearTicks,
} from './guess.ts'
import type { GuessBook } from './guess-book.ts'
import { guessStyles } from './guess-styles.ts'
import { namePlaces } from './name-places.ts'

const DASHES = ['6 3', '2 3', '10 3 2 3', '12 4', '4 4 1 4', '1 2'] as const
/** Room around the drawing, in pixels. */
const ROOM = { left: 56, right: 14, top: 16, bottom: 26, height: 230 } as const
/** The scale leaves room above the run, so that its height is not given away. */
const HEADROOM = 1.6
/** Letters of the name of a group that fit beside its line. */
const LONGEST_NAME = 30
/** Digits after the point of a value that is typed, by unit; people are counted whole. */
const DIGITS: Readonly<Record<string, number>> = { people: 0, circles: 0, offices: 0, share: 1 }
/** Steps of the arrow keys from the bottom to the top of the scale, and how much longer a large one is. */
const STEPS = 100
const LARGE = 10
/** Sideways from knot to knot, up and down with the value of one. */
const ACROSS = { ...SIDEWAYS, ...TO_ENDS }
const UP = { ...UPWARDS, ...pages(LARGE) }

/** A line is guessed by pointer, keys or numbers, kept under a name, and the run is shown afterwards. */
export class GuessBoard extends LitElement {
  static override properties = {
    towns: { attribute: false },
    town: { type: Number },
    outcome: {},
    language: {},
    book: { attribute: false },
    values: { state: true },
    chosen: { state: true },
    name: { state: true },
    full: { state: true },
  }
  static override styles = [shared, guessStyles]

  declare towns: Towns
  declare town: number
  declare outcome: OutcomeKey
  declare language: Language
  declare book: GuessBook
  declare values: readonly number[]
  /** Knot that keys move. */
  declare chosen: number
  declare name: string
  declare full: boolean

  #size = new Size(this)
  #last: Spot | undefined

  constructor() {
    super()
    this.values = []
    this.chosen = 0
    this.name = ''
    this.full = false
    new KeptElsewhere(this)
  }

  override willUpdate(changed: PropertyValues): void {
    const same = !changed.has('town') && !changed.has('outcome')
    if (same && this.values.length === this.#knots.length) return
    this.values = this.#knots.map(() => 0)
    this.chosen = 0
    this.full = false
  }

  get #knots(): number[] {
    return knotWeeks(this.towns.start, this.towns.weeks)
  }

  /** What was guessed for the weeks of this run; guesses for other weeks are kept for theirs. */
  get #question() {
    const question = this.book.question(this.town, this.outcome)
    const { length } = this.#knots
    return {
      ...question,
      guesses: question.guesses.filter(({ values }) => values.length === length),
    }
  }

  get #run(): Float64Array {
    return valuesOf(this.towns, this.town, this.outcome)
  }

  /** Text is as large as on the wall. */
  get #large(): boolean {
    return document.documentElement.hasAttribute('data-projector')
  }

  /** Both scales of the drawing. */
  get #scales(): { x: ScaleLinear<number, number>; y: ScaleLinear<number, number> } {
    const knots = this.#knots
    const run = this.#run
    const highest = Math.max(...knots.map((week) => run[week] ?? 0))
    const { left, right, top, bottom, height } = ROOM
    const most = highest > 0 ? highest * HEADROOM : 1
    return {
      x: scaleLinear(
        [valueAt(knots, 0), knots.at(-1)!],
        [left, Math.max(left + 1, this.#size.width - right)],
      ),
      y: scaleLinear([0, most], [height - bottom, top]).nice(4),
    }
  }

  override render() {
    const say = speech(this.language)
    const { guess } = say.words.workshop
    const { guesses, revealed } = this.#question
    const outcome = OUTCOMES.find(({ key }) => key === this.outcome)!
    const format = outcomeFormat(this.outcome, say)
    const town = say.town(this.town)
    const month = say.month(dayOf(valueAt(this.#knots, this.chosen), this.towns.start))
    const percent = outcome.unit === 'share'
    const shown = valueAt(this.values, this.chosen) * (percent ? 100 : 1)
    const group = this.name || guess.firstName(say.whole(guesses.length + 1))
    const long = group.trim().length > LONGEST_NAME
    // A wall shows chart and all lines at once; who has drawn one knows how.
    const brief = this.#large && guesses.length > 0
    const answer = brief && revealed
    const how = brief ? '' : guess.how
    return html`<h2>${guess.title(say.words.outcomeName[outcome.key], town)}</h2>
      <p class="how">${say.words.chartUnit[outcome.unit]}. ${answer ? guess.single : how}</p>
      <svg
        height=${ROOM.height}
        viewBox=${`0 0 ${Math.max(1, this.#size.width)} ${ROOM.height}`}
        preserveAspectRatio="xMinYMin"
        role="slider"
        tabindex="0"
        aria-label=${guess.line}
        aria-valuemin="0"
        aria-valuemax=${valueAt(this.#scales.y.domain(), 1)}
        aria-valuenow=${valueAt(this.values, this.chosen)}
        aria-valuetext=${`${month}: ${format(valueAt(this.values, this.chosen))}`}
        aria-description=${guess.how}
        @pointerdown=${this.#draw}
        @pointermove=${this.#draw}
        @pointerup=${this.#lift}
        @pointercancel=${this.#lift}
        @keydown=${this.#key}>${this.#size.width > 0 ? this.#drawing() : nothing}</svg>
      <div class="row">
        <label>${guess.value(month)}${percent ? ' (%)' : ''}<input
            type="number"
            min="0"
            step="any"
            .value=${String(Number(shown.toFixed(DIGITS[outcome.unit] ?? 2)))}
            @change=${this.#number} /></label>
        <label>${guess.name}<input
            type="text"
            .value=${group}
            @input=${(event: Event) => {
              this.name = (event.target as HTMLInputElement).value
            }} /></label>
        <button
          type="button"
          ?disabled=${long}
          @click=${() => this.#keep(group)}>${guess.keep}</button>
        <button
          type="button"
          aria-pressed=${revealed}
          @click=${() => this.#reveal(!revealed)}>${revealed ? guess.cover : guess.reveal}</button>
      </div>
      <p role="status">${long ? guess.longName(say.whole(LONGEST_NAME)) : nothing}${this.full ? guess.full(say.whole(MOST_GUESSES)) : nothing}</p>
      ${
        guesses.length === 0
          ? nothing
          : html`${brief ? nothing : html`<h3>${guess.kept}</h3>`}<ul class=${brief ? 'brief' : ''}>${guesses.map(
              ({ name, values }) =>
                html`<li><span><strong>${name}</strong>${revealed ? html`: ${this.#told(values, brief, format)}` : nothing}</span>${
                  answer
                    ? nothing
                    : html`<button
                type="button"
                aria-label=${guess.remove(name)}
                @click=${() => this.#remove(name)}>×</button>`
                }</li>`,
            )}</ul>`
      }
      ${revealed && !brief ? html`<p class="how">${guess.single}</p>` : nothing}`
  }

  /** How far a line lies from the run: in sentences, on a wall in few words. */
  #told(values: readonly number[], brief: boolean, format: (value: number) => string): string {
    const say = speech(this.language)
    const distance = distanceOf(values, this.#knots, this.#run)
    return brief
      ? say.words.workshop.guess.offBy(format(distance.mean))
      : distanceWords(distance, this.towns.start, say, format)
  }

  #drawing(): SVGTemplateResult {
    const say = speech(this.language)
    const { guess } = say.words.workshop
    const { x, y } = this.#scales
    const knots = this.#knots
    const { guesses, revealed } = this.#question
    const path = (values: readonly number[]) =>
      line<number>(
        (_, index) => x(valueAt(knots, index)),
        (value) => y(value),
      )(values) ?? ''
    const format = outcomeFormat(this.outcome, say)
    const wanted = guesses.map(({ name, values }, index) => ({
      name,
      x: x(knots[2 + 2 * index] ?? valueAt(knots, 0)),
      y: y(values[2 + 2 * index] ?? 0) - 5,
    }))
    const places = namePlaces(
      wanted,
      [ROOM.top, ROOM.height - ROOM.bottom - 4],
      this.#large ? 1.8 : 1,
    )
    // On a narrow board there is room for the name of every second year.
    const every = this.#size.width < 60 * 8 ? 2 : 1
    const run = Array.from(this.#run.subarray(valueAt(knots, 0), knots.at(-1)! + 1))
    const runPath = line<number>(
      (_, index) => x(valueAt(knots, 0) + index),
      (value) => y(value),
    )
    return svg`${y.ticks(4).map(
      (tick) => svg`<line
          class="grid"
          x1=${ROOM.left}
          x2=${valueAt(x.range(), 1)}
          y1=${y(tick)}
          y2=${y(tick)}></line>
        <text x=${ROOM.left - 6} y=${y(tick) + 4} text-anchor="end">${format(tick)}</text>`,
    )}${yearTicks(this.towns.start, knots).map(
      ({ year, week }, index) => svg`<line
          class="grid"
          x1=${x(week)}
          x2=${x(week)}
          y1=${ROOM.height - ROOM.bottom}
          y2=${ROOM.height - ROOM.bottom + 5}></line>${
            index % every === 0
              ? svg`<text x=${x(week)} y=${ROOM.height - 5} text-anchor=${index === 0 ? 'start' : 'middle'}>${year}</text>`
              : nothing
          }`,
    )}
      ${guesses.map(
        ({ name, values }, index) => svg`<path
            class="kept"
            stroke-dasharray=${valueAt(DASHES, index % DASHES.length)}
            d=${path(values)}></path>
        <text
          class="name"
          text-anchor="middle"
          x=${valueAt(wanted, index).x}
          y=${valueAt(places, index)}>${name}</text>`,
      )}
      <path class="draft" d=${path(this.values)}></path>
      ${this.values.map(
        (value, index) => svg`<circle
            class=${index === this.chosen ? 'chosen' : ''}
            r="4"
            cx=${x(valueAt(knots, index))}
            cy=${y(value)}></circle>`,
      )}
      ${
        revealed
          ? svg`<path class="run" d=${runPath(run) ?? ''}></path><text
              class="name"
              x=${valueAt(x.range(), 1) - 4}
              y=${y(run.at(-1) ?? 0) - 8}
              text-anchor="end">${guess.run}</text>`
          : nothing
      }`
  }

  #spot(event: PointerEvent): Spot {
    const box = (event.currentTarget as Element).getBoundingClientRect()
    const { x, y } = this.#scales
    const value = y.invert(event.clientY - box.top)
    return {
      week: x.invert(event.clientX - box.left),
      value: Math.max(0, Math.min(valueAt(y.domain(), 1), value)),
    }
  }

  #draw = (event: PointerEvent): void => {
    if (event.type === 'pointerdown') {
      ;(event.currentTarget as Element).setPointerCapture(event.pointerId)
      this.#last = this.#spot(event)
    } else if (!this.#last) return
    const to = this.#spot(event)
    this.values = stroke(this.values, this.#knots, this.#last, to)
    this.chosen = nearestKnot(this.#knots, to.week)
    this.#last = to
  }

  #lift = (): void => {
    this.#last = undefined
  }

  #key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const across = stepsOf(event, ACROSS)
    if (across !== undefined) this.#choose(this.chosen + across)
    const up = stepsOf(event, UP)
    const step = (valueAt(this.#scales.y.domain(), 1) / STEPS) * (event.shiftKey ? LARGE : 1)
    if (up !== undefined) this.#set(valueAt(this.values, this.chosen) + step * up)
  }

  #choose(knot: number): void {
    this.chosen = within(0, knot, this.values.length - 1)
  }

  #set(value: number): void {
    const most = valueAt(this.#scales.y.domain(), 1)
    this.values = this.values.with(this.chosen, Math.max(0, Math.min(most, value)))
  }

  #number = (event: Event): void => {
    const { valueAsNumber } = event.target as HTMLInputElement
    const { unit } = OUTCOMES.find(({ key }) => key === this.outcome)!
    if (!Number.isNaN(valueAsNumber))
      this.#set(unit === 'share' ? valueAsNumber / 100 : valueAsNumber)
  }

  #keep(name: string): void {
    this.full = !this.book.add(this.town, this.outcome, { name: name.trim(), values: this.values })
    if (!this.full) this.name = ''
    this.requestUpdate()
  }

  #remove(name: string): void {
    this.book.remove(this.town, this.outcome, name)
    this.full = false
    this.requestUpdate()
  }

  #reveal(revealed: boolean): void {
    this.book.reveal(this.town, this.outcome, revealed)
    this.requestUpdate()
  }
}

customElements.define('guess-board', GuessBoard)
