import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { copyText } from '../element/copy-text.ts'
import type { Page } from '../element/page.ts'
import { shared } from '../element/styles.ts'
import { NUMERALS } from '../words/names.ts'
import { elementCode, frameCode, type Shown } from './embed-code.ts'

/** Code that puts the stage, as it is now, into another page. */
export class EmbedSection extends LitElement {
  static override properties = {
    page: { attribute: false },
    shown: { state: true },
    said: { state: true },
  }
  static override styles = [
    shared,
    css`
      p {
        margin: 4px 0;
        font-size: var(--type-label);
      }
      h3 {
        font-size: var(--type-body);
      }
      .muted {
        color: var(--muted);
      }
      label {
        display: grid;
        margin-top: 6px;
        font-size: var(--type-small);
      }
      select {
        justify-self: start;
      }
      button {
        margin-top: 4px;
      }
      textarea {
        padding: 6px 8px;
        font: var(--type-tiny) / 1.4 ui-monospace, monospace;
        overflow-wrap: anywhere;
        field-sizing: content;
        min-height: 5em;
      }
      .said {
        min-height: 1.5em;
        font-weight: 600;
      }
    `,
  ]

  declare page: Page
  /** What is to be seen; the town of the page until somebody chose. */
  declare shown: Shown | undefined
  declare said: string

  constructor() {
    super()
    this.shown = undefined
    this.said = ''
  }

  override render(): TemplateResult {
    const { say } = this.page
    const { words } = say
    const { title, intro, show, noServer, own } = words.deliver.embed
    if (!location.protocol.startsWith('http')) return html`<h3>${title}</h3><p>${noServer}</p>`
    const { state, week } = this.page
    const shown = this.shown ?? state.town
    const here = location.href.replace(/#.*$/, '')
    const now = { ...state, week }
    const name = `${words.title}: ${words.modelOnly}`
    return html`<h3>${title}</h3><p class="muted">${intro}</p>
      ${state.own.length > 0 ? html`<p>${own}</p>` : nothing}
      <label>${show}<select @change=${this.#choose}>${NUMERALS.map(
        (_, town) =>
          html`<option value=${town} .selected=${town === shown}>${say.town(town)}</option>`,
      )}<option value="all" .selected=${shown === 'all'}>${words.allTowns}</option></select></label>
      ${import.meta.env.MODE === 'single' ? nothing : this.#code('element', elementCode(now, shown, here))}
      ${this.#code('frame', frameCode(now, shown, here, name))}
      <p class="said" role="status">${this.said}</p>`
  }

  #code(kind: 'element' | 'frame', code: string): TemplateResult {
    const words = this.page.say.words.deliver.embed
    return html`<label>${words[kind]}<textarea
        id=${kind}
        rows="4"
        readonly
        spellcheck="false"
        .value=${code}></textarea></label>
      <button
        type="button"
        aria-describedby=${kind}
        @click=${() => this.#copy(kind)}>${words.copy}</button>`
  }

  #choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement
    this.shown = value === 'all' ? value : Number(value)
  }

  /** Where the browser does not let a page copy, the code is selected for the keyboard. */
  async #copy(kind: 'element' | 'frame'): Promise<void> {
    const { copied, byHand } = this.page.say.words.deliver.embed
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>(`#${kind}`)!
    const done = await copyText(field.value)
    if (!done) field.select()
    this.said = done ? copied : byHand
  }
}

customElements.define('embed-section', EmbedSection)
