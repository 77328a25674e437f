import { css, html, nothing } from 'lit'
import { valueAt } from '../../sim/index.ts'
import { KeptElsewhere } from '../element/kept-elsewhere.ts'
import type { Towns } from '../replay/towns.ts'
import { encodeState } from '../state/address.ts'
import { describeStep, type Known } from '../state/describe.ts'
import { circleNamed } from '../words/circle-named.ts'
import type { Speech } from '../words/index.ts'
import { PageDialog } from './page-dialog.ts'

/** The steps so far, each a button that leads back to it, and named bookmarks. */
export class HistoryPanel extends PageDialog {
  static override properties = { fleeting: { state: true } }
  static override styles = [
    PageDialog.styles,
    css`
      ol,
      ul {
        display: grid;
        gap: 4px;
        list-style: none;
        margin: 6px 0 16px;
        padding: 0;
      }
      li {
        display: flex;
        gap: 6px;
      }
      li button:first-child {
        flex: 1;
        justify-content: flex-start;
        text-align: left;
      }
      [aria-current] {
        border: 2px solid var(--focus);
        font-weight: 600;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px;
      }
      form label {
        flex: 1;
        min-width: 12em;
      }
      form input {
        display: block;
        width: 100%;
      }
    `,
  ]

  /** The last bookmark will be gone with the page. */
  declare fleeting: boolean

  constructor() {
    super()
    this.fleeting = false
    new KeptElsewhere(this)
  }

  protected override get heading(): string {
    return this.page.say.words.history
  }

  protected override content() {
    const { words } = this.page.say
    return html`<h3>${words.bookmarks}</h3>
      <form @submit=${this.#keep}><label>${words.bookmarkName} <input name="name" required maxlength="60" autocomplete="off" /></label>
        <button>${words.bookmarkAdd}</button></form>
      ${this.fleeting ? html`<p role="status">${words.bookmarkFleeting}</p>` : nothing}
      ${this.#bookmarks()}
      <h3>${words.historySteps}</h3>
      ${this.#steps()}`
  }

  #bookmarks() {
    const { say, bookmarks, store } = this.page
    if (bookmarks.all.length === 0) return html`<p>${say.words.bookmarkNone}</p>`
    return html`<ul>${bookmarks.all.map(
      ({ name, address }) =>
        html`<li><button type="button" @click=${() => {
          store.open(address)
          this.close()
        }}>${name}</button>
          <button
            type="button"
            aria-label=${say.words.bookmarkRemove(name)}
            title=${say.words.bookmarkRemove(name)}
            @click=${() => {
              bookmarks.remove(name)
              this.requestUpdate()
            }}>×</button></li>`,
    )}</ul>`
  }

  /** Newest step first. */
  #steps() {
    const { say, store, session } = this.page
    const { states, at } = store.history
    const known = session.a.towns && knownFrom(session.a.towns, say)
    const rows = states.map((state, step) => {
      const before = states[step - 1]
      const told = before ? describeStep(before, state, say, known) : say.words.historyStart
      return html`<li><button
          type="button"
          aria-current=${step === at ? 'step' : nothing}
          @click=${() => store.goTo(step)}>${told}</button></li>`
    })
    return html`<ol reversed>${rows.reverse()}</ol>`
  }

  #keep = (event: SubmitEvent): void => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const name = String(new FormData(form).get('name')).trim()
    if (name === '') return
    const address = encodeState({ ...this.page.state, week: this.page.week })
    this.fleeting = !this.page.bookmarks.add({ name, address })
    form.reset()
    this.requestUpdate()
  }
}

/** Circles are called as the picture calls them. */
function knownFrom({ start, replays }: Towns, say: Speech): Known {
  return {
    start,
    circle: (town, circle) => circleNamed(valueAt(replays, town).trajectory, circle, say),
  }
}

customElements.define('history-panel', HistoryPanel)
