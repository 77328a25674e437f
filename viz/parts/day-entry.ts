import { css, html, LitElement, noChange, nothing, type TemplateResult } from 'lit'
import { dateOfWeek, weekOf } from '../../sim/index.ts'
import { shared } from '../element/styles.ts'
import type { Towns } from '../replay/towns.ts'
import { type Language, speech } from '../words/index.ts'
import { dayPattern, dayText, readDay } from './day-text.ts'

/** Where the time line is too fine for fingers; the media query of the styles below. */
const NARROW = matchMedia('(max-width: 900px)')

/**
 * The date as something to type, where the time line is too fine for fingers; in the order of the page's
 * language, not of the browser's. Fires `seek` with a week.
 */
export class DayEntry extends LitElement {
  static override properties = {
    towns: { attribute: false },
    week: { type: Number },
    language: {},
    wrong: { state: true },
  }
  static override styles = [
    shared,
    css`
      :host {
        display: none;
      }
      @media (max-width: 900px) {
        :host {
          display: block;
        }
        input {
          width: 7.5em;
        }
        input[aria-invalid='true'] {
          border: 2px solid var(--friction);
        }
        p {
          margin: 2px 0 0;
          font-size: var(--type-small);
        }
      }
    `,
  ]

  declare towns: Towns
  declare week: number
  declare language: Language
  /** What was typed is no day. */
  declare wrong: boolean

  constructor() {
    super()
    this.wrong = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    NARROW.addEventListener('change', this.#again)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    NARROW.removeEventListener('change', this.#again)
  }

  #again = (): void => this.requestUpdate()

  override render(): TemplateResult | typeof nothing {
    if (!NARROW.matches) return nothing
    const { words } = speech(this.language)
    const { locale, dayLetters } = words
    const pattern = dayPattern(locale, dayLetters)
    // The running clock leaves alone what somebody is typing.
    const typing = (this.renderRoot as ShadowRoot).activeElement !== null
    return html`<label><span class="hidden">${words.dayEntry}</span>
      <input
        inputmode="numeric"
        autocomplete="off"
        placeholder=${pattern}
        aria-description=${pattern}
        aria-invalid=${this.wrong}
        .value=${typing ? noChange : dayText(dateOfWeek(this.week, this.towns.start), locale)}
        @change=${this.#seek}
        @blur=${this.#leave} /></label>${this.wrong ? html`<p role="alert">${words.dayWrong(pattern)}</p>` : nothing}`
  }

  /** Who leaves finds the date of the week that is shown. */
  #leave = (): void => {
    this.wrong = false
    this.requestUpdate()
  }

  #seek = (event: Event): void => {
    const { value } = event.target as HTMLInputElement
    const day = readDay(value, speech(this.language).words.locale)
    this.wrong = day === undefined
    if (day === undefined) return
    const { start, weeks } = this.towns
    const detail = Math.max(0, Math.min(weeks - 1, weekOf(day, start)))
    this.dispatchEvent(new CustomEvent('seek', { detail, bubbles: true, composed: true }))
  }
}

customElements.define('day-entry', DayEntry)
