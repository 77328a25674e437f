import { css, html, LitElement, noChange, type TemplateResult } from 'lit'
import { dateOfWeek, weekOf } from '../../sim/index.ts'
import { shared } from '../styles.ts'
import type { Towns } from '../towns.ts'
import { type Language, speech } from '../words/index.ts'

/** The date as something to type or pick, where the time line is too fine for fingers. Fires `seek` with a week. */
export class DayEntry extends LitElement {
  static override properties = {
    towns: { attribute: false },
    week: { type: Number },
    language: {},
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
      }
    `,
  ]

  declare towns: Towns
  declare week: number
  declare language: Language

  override render(): TemplateResult {
    const { start, weeks } = this.towns
    const { words } = speech(this.language)
    // The running clock leaves alone what somebody is typing.
    const typing = (this.renderRoot as ShadowRoot).activeElement !== null
    return html`<label><span class="hidden">${words.dayEntry}</span>
      <input type="date" min=${start} max=${dateOfWeek(weeks - 1, start)} .value=${typing ? noChange : dateOfWeek(this.week, start)}
        @change=${this.#seek} @blur=${() => this.requestUpdate()} /></label>`
  }

  #seek = (event: Event): void => {
    const { value } = event.target as HTMLInputElement
    if (value === '') return
    const { start, weeks } = this.towns
    const detail = Math.max(0, Math.min(weeks - 1, weekOf(value, start)))
    this.dispatchEvent(new CustomEvent('seek', { detail, bubbles: true, composed: true }))
  }
}

customElements.define('day-entry', DayEntry)
