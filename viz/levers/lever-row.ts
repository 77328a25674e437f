import { css, html, LitElement, nothing } from 'lit'
import { SIDEWAYS, stepsOf, UPWARDS } from '../element/step-keys.ts'
import { shared } from '../element/styles.ts'
import type { Speech } from '../words/index.ts'
import type { Dial } from './dial.ts'

/** The ends of the slider are the browser's. */
const KEYS = { ...SIDEWAYS, ...UPWARDS }

/**
 * One number to set: slider with the starting value marked, smaller and larger by buttons,
 * typed entry, the named range, and the way back. Fires `set` with the number when it is
 * let go, or `back`.
 */
export class LeverRow extends LitElement {
  static override properties = {
    dial: { attribute: false },
    say: { attribute: false },
    value: { type: Number },
    began: {},
    start: { type: Number },
    mixed: {},
    ends: { attribute: false },
    own: { type: Boolean },
    changed: { type: Boolean },
    sliding: { state: true },
  }
  static override styles = [
    shared,
    css`
      :host {
        padding: 7px 0;
        border-bottom: 1px solid var(--line);
      }
      .name {
        display: flex;
        justify-content: space-between;
        gap: 8px;
        font-size: var(--type-label);
        line-height: 1.25;
      }
      .name b {
        font-weight: 600;
      }
      .small {
        font-size: var(--type-tiny);
        line-height: 1.3;
        color: var(--muted);
      }
      .set {
        display: flex;
        align-items: center;
        gap: 6px;
        margin: 3px 0;
      }
      .slide {
        position: relative;
        flex: 1;
        min-width: 60px;
      }
      input[type='range'] {
        display: block;
        width: 100%;
        height: 32px;
        margin: 0;
        accent-color: var(--active);
      }
      /* No one place on the slider is true of towns that differ. */
      input[data-empty]::-webkit-slider-thumb {
        appearance: none;
        width: 0;
        height: 0;
      }
      input[data-empty]::-moz-range-thumb {
        opacity: 0;
      }
      input[data-empty] {
        accent-color: var(--line);
      }
      .mark {
        position: absolute;
        bottom: 0;
        width: 0;
        height: 0;
        margin-left: -5px;
        border: 5px solid transparent;
        border-top: 0;
        border-bottom: 7px solid var(--text);
        pointer-events: none;
      }
      .set button {
        min-width: 34px;
        min-height: 34px;
        padding: 0;
        font-size: 20px;
        line-height: 1;
      }
      input[type='number'] {
        width: 5.4em;
        min-height: 34px;
        padding: 0 4px;
        font-size: var(--type-label);
      }
      .back {
        min-height: 24px;
        min-width: 24px;
        padding: 0 6px;
        font-size: var(--type-tiny);
      }
      @media (pointer: coarse), (max-width: 900px) {
        input[type='range'] {
          height: 44px;
        }
        .mark {
          bottom: 4px;
        }
        .set button,
        input[type='number'] {
          min-height: 44px;
          min-width: 44px;
        }
        .back {
          min-height: 44px;
        }
        input[type='range'] {
          height: 44px;
        }
        .mark {
          bottom: 6px;
        }
      }
      @media print {
        :host {
          padding: 3px 0;
          break-inside: avoid;
        }
      }
    `,
  ]

  declare dial: Dial
  declare say: Speech
  declare value: number
  /** Undefined of a lever that nobody forced at the start. */
  declare start: number | undefined
  /** Where towns started with other values, these in words. */
  declare began: string | undefined
  /** Nobody forces the lever: the value is what those who hold office decide. */
  declare own: boolean
  /** Values of the towns in words, where they differ. */
  declare mixed: string | undefined
  /** The smallest and the largest value of the towns, where they differ. */
  declare ends: readonly [number, number] | undefined
  /** It is not at its starting value, in some town at least. */
  declare changed: boolean
  /** Value under the thumb while it is dragged. */
  declare sliding: number | undefined

  override render() {
    const { dial, start } = this
    const { words } = this.say
    const { leverPanel: panel } = words
    const [low, high] = dial.slider
    const value = this.sliding ?? this.value
    const [least, most] = this.#reach
    const empty = this.ends !== undefined && this.sliding === undefined
    const times = dial.percent ? 100 : 1
    const own = this.own && this.sliding === undefined
    const range = own ? words.leverOwn : dial.range(value)
    const one = start === undefined ? panel.startOwn : panel.start(dial.format(start))
    const began = this.began === undefined ? one : panel.start(this.began)
    // Where towns differ as they did at the start, that says it.
    const first = this.own || (this.mixed && !this.changed) ? '' : began
    const told = [dial.unit, this.mixed, this.mixed && !own ? '' : range, first].filter(Boolean)
    return html`<div class="name"><b>${dial.name}</b>${this.mixed ? nothing : html`<span>${dial.format(value)}</span>`}</div>
      <div class="set screen">
        <button
          type="button"
          aria-label=${panel.less(dial.name)}
          ?disabled=${most <= dial.bounds[0]}
          @click=${() => this.#step(-1)}>−</button>
        <div class="slide"><input
            type="range"
            aria-label=${dial.name}
            aria-valuetext=${empty ? this.mixed : `${dial.format(value)} ${range}`}
            ?data-empty=${empty}
            min=${low}
            max=${high}
            step="any"
            .value=${String(empty ? low : value)}
            @input=${this.#slide}
            @change=${this.#let}
            @keydown=${this.#key} />
          ${this.#mark(began)}</div>
        <button
          type="button"
          aria-label=${panel.more(dial.name)}
          ?disabled=${least >= dial.bounds[1]}
          @click=${() => this.#step(1)}>+</button>
        <input
          type="number"
          aria-label=${panel.value(dial.name)}
          min=${dial.bounds[0] * times}
          max=${dial.bounds[1] * times}
          step="any"
          placeholder=${dial.limit === undefined || empty ? nothing : '∞'}
          .value=${empty || value === dial.limit ? '' : String(Number((value * times).toPrecision(4)))}
          @change=${this.#type} />${dial.percent ? html`<span aria-hidden="true">%</span>` : nothing}
      </div>
      <div class="small">${told.join(' · ')}
        ${
          !this.changed
            ? nothing
            : html`<button
                class="back"
                type="button"
                aria-label=${`${panel.backShort}: ${panel.back(dial.name)}`}
                @click=${this.#back}>${panel.backShort}</button>`
        }</div>`
  }

  /** Where the values of the towns that are set lie. */
  get #reach(): readonly [number, number] {
    const value = this.sliding ?? this.value
    return this.sliding === undefined && this.ends ? this.ends : [value, value]
  }

  /** Where the number began, on the slider. */
  #mark(title: string) {
    if (this.start === undefined) return nothing
    const [low, high] = this.dial.slider
    const place = (Math.min(high, Math.max(low, this.start)) - low) / (high - low)
    return html`<span
        class="mark"
        style=${`left:calc(8px + (100% - 16px) * ${place})`}
        title=${title}></span>`
  }

  #set(value: number): void {
    this.sliding = undefined
    const [low, high] = this.dial.bounds
    if (!Number.isFinite(value)) return
    const detail = Math.min(high, Math.max(low, value))
    this.dispatchEvent(new CustomEvent('set', { detail }))
  }

  /** To the next round value in a direction. */
  #step(direction: number): void {
    const { step, limit, slider } = this.dial
    if (this.value === limit && !this.ends) {
      this.#set(slider[1])
      return
    }
    // Where towns differ all are set to the same: beyond the largest of them, or below the smallest.
    const [least, most] = this.#reach
    const place = (direction > 0 ? most : least) / step
    const next = direction > 0 ? Math.floor(place + 1e-6) + 1 : Math.ceil(place - 1e-6) - 1
    this.#set(Number((next * step).toPrecision(6)))
  }

  #rounded(event: Event): number {
    const { step, bounds } = this.dial
    const value = Number((event.target as HTMLInputElement).value)
    const round = Number((Math.round(value / step) * step).toPrecision(6))
    return Math.min(bounds[1], Math.max(bounds[0], round))
  }

  #slide = (event: Event): void => {
    this.sliding = this.#rounded(event)
  }

  #let = (event: Event): void => this.#set(this.#rounded(event))

  #key = (event: KeyboardEvent): void => {
    const steps = stepsOf(event, KEYS)
    if (steps !== undefined) this.#step(steps)
  }

  #type = (event: Event): void => {
    const text = (event.target as HTMLInputElement).value
    const { limit, percent } = this.dial
    if (text !== '') this.#set(Number(text) / (percent ? 100 : 1))
    else if (limit !== undefined) this.#set(limit)
  }

  #back = (): void => {
    this.dispatchEvent(new CustomEvent('back'))
  }
}

customElements.define('lever-row', LeverRow)
