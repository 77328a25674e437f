import { css, html } from 'lit'
import { valueAt } from '../../sim/index.ts'
import { PageDialog } from '../parts/page-dialog.ts'
import { keyWords, LIST_KEY, type Shortcut, shortcutsOn } from './shortcuts.ts'

/** All keys of the present screen, searchable. */
export class ShortcutList extends PageDialog {
  static override properties = { wanted: { state: true } }
  static override styles = [
    PageDialog.styles,
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

  /** What is searched for. */
  declare wanted: string

  constructor() {
    super()
    this.wanted = ''
  }

  /** Opens the list, or closes it when it is open. */
  override open(): void {
    if (this.dialog.open) this.close()
    else {
      this.wanted = ''
      super.open()
    }
  }

  protected override get heading(): string {
    return this.page.say.words.shortcuts
  }

  protected override content() {
    const { words } = this.page.say
    const rows = [
      ...shortcutsOn(this.page.state.route),
      { name: 'shortcuts' as const, keys: [LIST_KEY] },
    ].filter((row) => this.#text(row).toLowerCase().includes(this.wanted.toLowerCase()))
    return html`<label>${words.shortcutSearch} <input
        type="text"
        role="searchbox"
        .value=${this.wanted}
        @input=${(event: Event) => {
          this.wanted = (event.target as HTMLInputElement).value
        }} /></label>
      ${
        rows.length === 0
          ? html`<p role="status">${words.shortcutNone}</p>`
          : html`<dl>${rows.map(({ name, keys }) => html`<dt>${keyWords(valueAt(keys, 0), words)}</dt><dd>${words.shortcut[name]}</dd>`)}</dl>`
      }`
  }

  #text({ name, keys }: Pick<Shortcut, 'name' | 'keys'>): string {
    const { words } = this.page.say
    return `${words.shortcut[name]} ${keys.map((key) => keyWords(key, words)).join(' ')}`
  }
}

customElements.define('shortcut-list', ShortcutList)
