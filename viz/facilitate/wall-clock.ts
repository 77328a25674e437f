import { css, html, LitElement, type TemplateResult } from 'lit'
import type { Page } from '../element/page.ts'
import { shared } from '../element/styles.ts'
import { Ticking } from '../element/ticking.ts'
import { clockWords, leftAt } from '../state/countdown.ts'

/** The time that is left, on the wall; it stands where other windows have the way out of large text. */
export class WallClock extends LitElement {
  static override properties = { page: { attribute: false } }
  static override styles = [
    shared,
    css`
      :host {
        position: fixed;
        z-index: 5;
        right: 14px;
        top: 6px;
      }
      :host([low]) {
        top: auto;
        bottom: 8px;
      }
      p {
        padding: 0 18px;
        font-size: 34px;
        font-weight: 600;
        line-height: 46px;
        font-variant-numeric: tabular-nums;
        background: var(--panel);
        border: 2px solid var(--neutral);
        border-radius: 8px;
      }
      :host([low]) p {
        padding: 0 10px;
        font-size: 28px;
        line-height: 40px;
      }
    `,
  ]

  declare page: Page

  constructor() {
    super()
    new Ticking(this, () => this.#left > 0 && this.page.desk.timer.since !== undefined)
  }

  get #left(): number {
    return leftAt(this.page.desk.timer, Date.now())
  }

  override render(): TemplateResult {
    const { lead } = this.page.say.words.workshop
    return html`<p role="timer" aria-label=${lead.clock}>${clockWords(this.#left)}</p>`
  }
}

customElements.define('wall-clock', WallClock)
