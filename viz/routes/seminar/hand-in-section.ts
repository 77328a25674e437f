import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { unsafeSVG } from 'lit/directives/unsafe-svg.js'
import { copyText } from '../../element/copy-text.ts'
import type { Page } from '../../element/page.ts'
import { shared } from '../../element/styles.ts'
import { save } from '../../export/save.ts'
import { GuessBook } from '../../guess/guess-book.ts'
import { slugOf } from '../../plan/plan-name.ts'
import { writeCode } from '../../seminar/code.ts'
import type { HandIn } from '../../seminar/hand-in.ts'
import { type Sheet, trimmed } from '../../seminar/sheet.ts'
import { tasksOf } from '../../state/lesson.ts'
import { lessonWords } from '../../words/lesson/index.ts'

/** Bytes that a QR code holds which a phone still reads from a screen. */
const LONGEST_PICTURE = 1800

/** Hands in what was done: as a code to copy, as a file, as a picture. */
export class HandInSection extends LitElement {
  static override properties = {
    page: { attribute: false },
    sheet: { attribute: false },
    code: { state: true },
    copied: { state: true },
    picture: { state: true },
  }
  static override styles = [
    shared,
    css`
      h2 {
        margin-top: 18px;
        font-size: var(--type-body);
      }
      p {
        max-width: 62ch;
      }
      label {
        display: grid;
        gap: 2px;
        margin: 8px 0;
        font-size: var(--type-label);
      }
      textarea {
        height: 92px;
        font: 12px/1.4 ui-monospace, monospace;
        overflow-wrap: anywhere;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin: 8px 0 16px;
      }
      .muted {
        color: var(--muted);
        font-size: var(--type-label);
      }
      .picture svg {
        width: min(100%, 420px);
        background: #fff;
      }
    `,
  ]

  declare page: Page
  declare sheet: Sheet
  /** The code; empty until the first is written, and that of a moment ago while somebody types. */
  declare code: string
  /** Whether it could be copied, in words; empty before. */
  declare copied: string
  /** The code as an SVG picture; undefined while it is not shown. */
  declare picture: string | undefined
  /** What is handed in, and the code that is made of it. */
  #handed = ''
  #writing = Promise.resolve('')

  constructor() {
    super()
    this.code = ''
    this.copied = ''
    this.picture = undefined
  }

  override willUpdate(_changed: PropertyValues): void {
    const handIn = this.#handIn
    const text = JSON.stringify(handIn)
    if (text === this.#handed) return
    this.#handed = text
    this.copied = ''
    this.picture = undefined
    this.#writing = writeCode(handIn)
    void this.#writing.then((code) => {
      if (this.#handed === text) this.code = code
    })
  }

  override render(): TemplateResult {
    const { pupil } = lessonWords(this.page.say)
    const title = html`<h2>${pupil.handIn}</h2><p class="muted">${pupil.handInIntro}</p>`
    if (this.sheet.name.trim() === '') return html`${title}<p>${pupil.nameFirst}</p>`
    const short = this.code.length <= LONGEST_PICTURE
    return html`${title}
      <label>${pupil.code}<textarea
          readonly
          spellcheck="false"
          aria-busy=${this.code === ''}
          .value=${this.code}
          @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}></textarea></label>
      <div class="row">
        <button
          class="primary"
          type="button"
          @click=${() => void this.#copy()}>${pupil.copy}</button>
        <button type="button" @click=${() => void this.#save()}>${pupil.save}</button>
        ${
          short
            ? html`<button
                type="button"
                aria-expanded=${this.picture !== undefined}
                @click=${() => void this.#show()}>${this.picture === undefined ? pupil.show : pupil.hide}</button>`
            : nothing
        }
      </div>
      <p role="status">${this.copied}</p>
      ${this.picture === undefined ? nothing : html`<div class="picture" role="img" aria-label=${pupil.picture}>${unsafeSVG(this.picture)}</div>`}`
  }

  get #handIn(): HandIn {
    const { keeper, state } = this.page
    const guesses = new GuessBook(keeper).all.flatMap(({ town, outcome, guesses: lines }) =>
      lines.map(({ name, values }) => ({ town, outcome, name, values })),
    )
    return { ...trimmed(this.sheet), tasks: tasksOf(state.lesson), guesses }
  }

  async #copy(): Promise<void> {
    const { pupil } = lessonWords(this.page.say)
    this.copied = (await copyText(await this.#writing)) ? pupil.copied : pupil.notCopied
  }

  async #save(): Promise<void> {
    const { fileName } = lessonWords(this.page.say).pupil
    const { name, className } = this.sheet
    const file = [fileName, className, name].map(slugOf).filter(Boolean).join('-')
    save(`${file}.txt`, `${await this.#writing}\n`)
  }

  async #show(): Promise<void> {
    if (this.picture !== undefined) {
      this.picture = undefined
      return
    }
    const handed = this.#handed
    const [{ renderSVG }, code] = await Promise.all([import('uqr'), this.#writing])
    if (handed === this.#handed) this.picture = renderSVG(code, { ecc: 'L', border: 2 })
  }
}

customElements.define('hand-in-section', HandInSection)
