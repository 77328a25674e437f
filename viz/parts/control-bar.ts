import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import {
  EVENT_BACK,
  EVENT_FORWARD,
  PAUSE,
  PLAY,
  STEP_BACK,
  STEP_FORWARD,
  STILLS,
  TABLE,
} from '../element/icons.ts'
import { shared } from '../element/styles.ts'
import { WEEK_MILLISECONDS } from '../replay/clock.ts'
import { SPEEDS } from '../state/state.ts'
import { type Language, speech } from '../words/index.ts'

/** A day of every month of a year. */
const DAYS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2020, month, 15)))

/** All months of a year, unseen. */
function monthsOf(language: Language): TemplateResult {
  const { month } = speech(language)
  return html`${DAYS.map((day) => html`<span class="month" aria-hidden="true">${month(day)}</span>`)}`
}

/** What the control bar can ask for. */
export type Command = 'toggle' | 'back' | 'forward' | 'previous' | 'next' | 'table'

/** Play, step and date, or what goes with them: speed, events, table. Fires `command` and `speed`. */
export class ControlBar extends LitElement {
  static override properties = {
    playing: { type: Boolean },
    still: { type: Boolean },
    stills: { type: Boolean },
    speed: { type: Number },
    table: { type: Boolean },
    language: {},
    date: {},
    rest: { type: Boolean, reflect: true },
  }
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px;
        min-width: 0;
        max-width: 100%;
      }
      button,
      select {
        border-color: transparent;
        background: none;
      }
      button:hover:enabled,
      select:hover {
        background: var(--soft);
      }
      /* The one act of the screen that stands out. */
      .play,
      .play:hover:enabled {
        min-width: 52px;
        padding: 0 20px 0 14px;
        border-radius: 22px;
        color: var(--ground);
        background: var(--text);
        font-weight: 650;
      }
      @media (max-width: 900px) {
        .play {
          padding: 0 12px;
        }
        .play span {
          display: none;
        }
      }
      @media print {
        :host([rest]) {
          display: none;
        }
      }
      .date {
        display: inline-grid;
        padding: 0 6px;
        font-weight: 600;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      /* Every month takes the room of the longest, so that no button moves while the clock runs. */
      .date > * {
        grid-area: 1 / 1;
      }
      .month {
        visibility: hidden;
      }
      label,
      select {
        min-width: 0;
        max-width: 100%;
      }
      select {
        padding: 0 6px;
      }
      @media (max-width: 900px) {
        :host {
          gap: 4px;
        }
        :host(:not([rest])) {
          flex-wrap: nowrap;
        }
        :host(:not([rest])) .date {
          padding: 0;
          font-size: var(--type-label);
        }
      }
    `,
  ]

  declare playing: boolean
  /** Nothing moves: the play button opens the flip-book instead. */
  declare still: boolean
  declare stills: boolean
  declare speed: number
  /** Whether the table is open; undefined where there is none. */
  declare table: boolean | undefined
  declare language: Language
  declare date: string
  /** Speeds, events and the table: where play, steps and date stay in sight, these need not. */
  declare rest: boolean

  override render() {
    const { words } = speech(this.language)
    const stills = this.stills ? words.hideStills : words.showStills
    const play = this.playing ? words.pause : words.play
    const name = this.still ? stills : play
    const playIcon = this.playing ? PAUSE : PLAY
    if (this.rest) return this.#more()
    return html`
      <button
        class="play"
        type="button"
        aria-label=${name}
        title=${name}
        @click=${() => this.#ask('toggle')}>${this.still ? STILLS : playIcon}<span>${name}</span></button>
      ${this.#button('back', words.stepBack, STEP_BACK)} ${this.#button('forward', words.stepForward, STEP_FORWARD)}
      <span class="date"><span>${this.date}</span>${monthsOf(this.language)}</span>`
  }

  #button(command: Command, label: string, icon: unknown): TemplateResult {
    return html`<button
        type="button"
        aria-label=${label}
        title=${label}
        @click=${() => this.#ask(command)}>${icon}</button>`
  }

  #more(): TemplateResult {
    const { words, decimal, whole } = speech(this.language)
    return html`${this.#button('previous', words.previousEvent, EVENT_BACK)} ${this.#button('next', words.nextEvent, EVENT_FORWARD)}
      <label><span class="hidden">${words.speed}</span>
        <select title=${words.speedWords(whole(WEEK_MILLISECONDS / this.speed))} @change=${this.#pace}>${SPEEDS.map(
          (speed) =>
            html`<option value=${speed} .selected=${speed === this.speed}>${decimal(speed)}×</option>`,
        )}</select></label>
      ${
        this.table === undefined
          ? nothing
          : html`<button
              type="button"
              aria-pressed=${this.table}
              @click=${() => this.#ask('table')}>${TABLE} ${this.table ? words.hideTable : words.showTable}</button>`
      }`
  }

  #ask(command: Command): void {
    this.dispatchEvent(new CustomEvent<Command>('command', { detail: command }))
  }

  #pace = (event: Event): void => {
    this.dispatchEvent(
      new CustomEvent('speed', { detail: Number((event.target as HTMLSelectElement).value) }),
    )
  }
}

customElements.define('control-bar', ControlBar)
