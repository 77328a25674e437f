import { css, html, LitElement } from 'lit'
import type { Page } from '../element/page.ts'
import { shared } from '../element/styles.ts'
import { dialogStyles } from '../parts/dialog-styles.ts'
import { keyWords, LIST_KEY, type Shortcut, shortcutsOn } from './shortcuts.ts'

/** All keys of the present screen, searchable. */
export class ShortcutList extends LitElement {
  static override properties = { page: { attribute: false }, wanted: { state: true } }
  static override styles = [
    shared,
    dialogStyles,
    css`
      dl {
        display: grid;
        grid-template-columns: fit-content(45%) 1fr;
        gap: 6px 18px;
        margin: 12px 0 0;
      }
      dt {
        font-weight: 600;
        text-align: right;
      }
      dd {
        margin: 0;
      }
    `,
  ]

  declare page: Page
  /** What is searched for. */
  declare wanted: string

  constructor() {
    super()
    this.wanted = ''
  }

  /** Opens the list, or closes it when it is open. */
  open(): void {
    const dialog = this.renderRoot.querySelector('dialog')!
    if (dialog.open) dialog.close()
    else {
      this.wanted = ''
      dialog.showModal()
    }
  }

  override render() {
    const { words } = this.page.say
    const rows = [
      ...shortcutsOn(this.page.state.route),
      { name: 'shortcuts' as const, keys: [LIST_KEY] },
    ].filter((row) => this.#text(row).toLowerCase().includes(this.wanted.toLowerCase()))
    return html`<dialog aria-label=${words.shortcuts}>
      <div class="bar"><h2>${words.shortcuts}</h2>
        <button type="button" @click=${() => this.open()}>${words.close}</button></div>
      <label>${words.shortcutSearch} <input type="text" role="searchbox" .value=${this.wanted} @input=${(
        event: Event,
      ) => {
        this.wanted = (event.target as HTMLInputElement).value
      }} /></label>
      ${
        rows.length === 0
          ? html`<p role="status">${words.shortcutNone}</p>`
          : html`<dl>${rows.map(({ name, keys }) => html`<dt>${keyWords(keys[0]!, words)}</dt><dd>${words.shortcut[name]}</dd>`)}</dl>`
      }
    </dialog>`
  }

  #text({ name, keys }: Pick<Shortcut, 'name' | 'keys'>): string {
    const { words } = this.page.say
    return `${words.shortcut[name]} ${keys.map((key) => keyWords(key, words)).join(' ')}`
  }
}

customElements.define('shortcut-list', ShortcutList)
