import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { valueAt } from '../../sim/index.ts'
import type { Page } from '../element/page.ts'
import { shared } from '../element/styles.ts'
import { isOver, type Towns } from '../replay/towns.ts'
import { rangesWords } from '../words/ranges/index.ts'
import { spreadInView } from './spread-of.ts'

/**
 * Between how many people 16 of 20 runs of a town lie in the week shown, in few words: for a wall,
 * where dots have no room. Empty where it is not known.
 */
export class TownRange extends LitElement {
  static override properties = {
    page: { attribute: false },
    towns: { attribute: false },
    town: { type: Number },
  }
  static override styles = [
    shared,
    css`
      /* Where there is no room for both, the word goes down to a line that is not seen. */
      :host {
        display: flex;
        flex: 0 9999 auto;
        flex-wrap: wrap-reverse;
        align-content: flex-end;
        justify-content: flex-end;
        gap: 0 0.3em;
        height: 1.3em;
        min-width: min-content;
        overflow: hidden;
        font-size: var(--type-small);
        line-height: 1.3;
        color: var(--muted);
        white-space: nowrap;
      }
    `,
  ]

  declare page: Page
  declare towns: Towns
  declare town: number

  override render(): TemplateResult | typeof nothing {
    const { say, week } = this.page
    if (isOver(this.towns, this.town, week)) return nothing
    const at = week + valueAt(this.towns.offsets, this.town)
    const range = spreadInView(this.page, this.town)?.range('members', at)
    if (!range) return nothing
    const { mostly, between, lineTitle } = rangesWords(say)
    const [low, high] = range.map(say.whole)
    return html`<span class="hidden">${lineTitle(say.town(this.town))}</span
      ><span>${mostly}</span> <span>${between(low!, high!)}</span>`
  }
}

customElements.define('town-range', TownRange)
