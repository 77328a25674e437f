import { css, html, LitElement } from 'lit'
import { shared } from '../element/styles.ts'
import { type Language, speech } from '../words/index.ts'
import {
  type Countdown,
  clockWords,
  countdown,
  leftAt,
  paused,
  reset,
  started,
} from './countdown.ts'

const FIRST_MINUTES = 5
/** Milliseconds between two looks at the clock. */
const LOOK = 250

/** A countdown with start, pause and reset. */
export class CountdownClock extends LitElement {
  static override properties = { language: {}, timer: { state: true }, now: { state: true } }
  static override styles = [
    shared,
    css`
      .time {
        font-size: 44px;
        line-height: 1.2;
      }
      .over {
        color: var(--friction);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px;
      }
      label {
        display: grid;
        font-size: var(--type-small);
      }
      input {
        width: 6em;
      }
    `,
  ]

  declare language: Language
  declare timer: Countdown
  declare now: number

  #look: ReturnType<typeof setInterval> | undefined

  constructor() {
    super()
    this.timer = countdown(FIRST_MINUTES)
    this.now = 0
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#set(paused(this.timer, Date.now()))
  }

  override render() {
    const { workshop, facilitateWords } = speech(this.language).words
    const { lead } = workshop
    const left = leftAt(this.timer, this.now)
    const runs = this.timer.since !== undefined
    return html`<p class=${left === 0 ? 'time over' : 'time'} role="timer">${clockWords(left)}</p>
      <p role="status">${left === 0 ? lead.over : ''}</p>
      <div class="row">
        <label>${lead.minutes}<input
            type="number"
            min="1"
            max="180"
            .value=${String(this.timer.length / 60_000)}
            @change=${this.#minutes} /></label>
        <button
          type="button"
          ?disabled=${left === 0}
          @click=${() => this.#set((runs ? paused : started)(this.timer, Date.now()))}>${runs ? lead.pause : facilitateWords.start}</button>
        <button type="button" @click=${() => this.#set(reset(this.timer))}>${lead.reset}</button>
      </div>`
  }

  #set(timer: Countdown): void {
    clearInterval(this.#look)
    this.timer = timer
    this.now = Date.now()
    if (timer.since === undefined) return
    this.#look = setInterval(() => {
      this.now = Date.now()
      if (leftAt(timer, this.now) === 0) clearInterval(this.#look)
    }, LOOK)
  }

  #minutes = (event: Event): void => {
    const { valueAsNumber } = event.target as HTMLInputElement
    if (valueAsNumber > 0) this.#set(countdown(Math.min(180, valueAsNumber)))
  }
}

customElements.define('countdown-clock', CountdownClock)
