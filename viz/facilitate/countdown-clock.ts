import { css, html, LitElement, type TemplateResult } from 'lit'
import type { Page } from '../element/page.ts'
import { shared } from '../element/styles.ts'
import { Ticking } from '../element/ticking.ts'
import { clockWords, countdown, leftAt, paused, reset, started } from '../state/countdown.ts'
import { agendaWords } from '../words/agenda/index.ts'

/** Most minutes that a clock can be set to. */
const LONGEST = 180

/** The countdown of the desk: start, pause, reset, and whether the wall shows it. */
export class CountdownClock extends LitElement {
  static override properties = { page: { attribute: false } }
  static override styles = [
    shared,
    css`
      .time {
        font-size: 34px;
        line-height: 1.2;
        font-variant-numeric: tabular-nums;
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
      [aria-pressed='true'] {
        border-width: 2px;
        border-color: var(--focus);
        font-weight: 600;
      }
    `,
  ]

  declare page: Page

  constructor() {
    super()
    new Ticking(this, () => this.page.desk.timer.since !== undefined && this.#left > 0)
  }

  get #left(): number {
    return leftAt(this.page.desk.timer, Date.now())
  }

  override render(): TemplateResult {
    const { desk, say } = this.page
    const { workshop, facilitateWords } = say.words
    const { lead } = workshop
    const { wall } = agendaWords(say)
    const { timer, timerShown } = desk
    const left = this.#left
    const runs = timer.since !== undefined && left > 0
    return html`<p class="time" role="timer">${clockWords(left)}</p>
      <p role="status">${left === 0 ? lead.over : ''}</p>
      <div class="row">
        <label>${lead.minutes}<input
            type="number"
            min="1"
            max=${LONGEST}
            .value=${String(timer.length / 60_000)}
            @input=${this.#minutes} /></label>
        <button
          type="button"
          ?disabled=${left === 0}
          @click=${() => desk.setTimer((runs ? paused : started)(timer, Date.now()))}>${runs ? lead.pause : facilitateWords.start}</button>
        <button type="button" @click=${() => desk.setTimer(reset(timer))}>${lead.reset}</button>
        <button
          type="button"
          ?disabled=${!desk.paired}
          aria-pressed=${timerShown}
          @click=${() => desk.setTimer(timer, !timerShown)}>${timerShown ? wall.timerOff : wall.timer}</button>
      </div>`
  }

  #minutes = (event: Event): void => {
    const { valueAsNumber } = event.target as HTMLInputElement
    if (valueAsNumber > 0) this.page.desk.setTimer(countdown(Math.min(LONGEST, valueAsNumber)))
  }
}

customElements.define('countdown-clock', CountdownClock)
