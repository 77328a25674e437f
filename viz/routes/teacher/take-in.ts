import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Page } from '../../element/page.ts'
import { shared } from '../../element/styles.ts'
import { textOf } from '../../files/read-file.ts'
import { MOST_HANDED, replaceIn, takeIn } from '../../seminar/class-book.ts'
import { readCodes } from '../../seminar/code.ts'
import type { HandIn } from '../../seminar/hand-in.ts'
import { lessonWords } from '../../words/lesson/index.ts'

/** Takes codes in, pasted or from files; says all that is wrong with them at once. Tells `taken` when the table has changed. */
export class TakeIn extends LitElement {
  static override properties = {
    page: { attribute: false },
    due: { type: Boolean },
    told: { state: true },
    again: { state: true },
  }
  static override styles = [
    shared,
    css`
      label {
        display: grid;
        gap: 2px;
        font-size: var(--type-label);
      }
      textarea {
        height: 110px;
        font: 12px/1.4 ui-monospace, monospace;
      }
      .choose {
        position: relative;
        display: inline-flex;
        align-items: center;
        min-height: 44px;
        padding: 0 10px;
        font-size: inherit;
        background: var(--panel);
        border: 1px solid var(--neutral);
        border-radius: 6px;
        cursor: pointer;
      }
      .choose:focus-within {
        outline: 3px solid var(--focus);
        outline-offset: 2px;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 14px;
        margin: 8px 0;
      }
      .muted {
        color: var(--muted);
        font-size: var(--type-small);
      }
      ul {
        margin: 4px 0;
        padding-left: 1.2em;
      }
    `,
  ]

  declare page: Page
  /** It is the next thing to do. */
  declare due: boolean
  /** What became of what was last taken in, in sentences. */
  declare told: readonly string[]
  /** Hand-ins of people who have handed in something else before. */
  declare again: readonly HandIn[]

  constructor() {
    super()
    this.due = false
    this.told = []
    this.again = []
  }

  override render(): TemplateResult {
    const { teacher } = lessonWords(this.page.say)
    return html`<form
        @submit=${this.#paste}
        @dragover=${(event: DragEvent) => event.preventDefault()}
        @drop=${this.#drop}>
      <label>${teacher.paste}<textarea name="codes" spellcheck="false"></textarea></label>
      <div class="row"><button class=${this.due ? 'primary' : ''}>${teacher.take}</button>
        <label class="choose">${teacher.files}<input
            class="hidden"
            type="file"
            multiple
            accept=".txt,.eml,text/plain"
            @change=${this.#choose} /></label>
        <span class="muted">${teacher.drop}</span></div></form>
      <div role="status">${this.told.length === 0 ? nothing : html`<ul>${this.told.map((sentence) => html`<li>${sentence}</li>`)}</ul>`}</div>
      ${this.again.map(
        (
          handIn,
        ) => html`<div class="row" data-again=${handIn.name}><span>${teacher.again(handIn.name)}</span>
          <button type="button" @click=${() => this.#decide(handIn, true)}>${teacher.replace}</button>
          <button type="button" @click=${() => this.#decide(handIn, false)}>${teacher.keepOld}</button></div>`,
      )}`
  }

  #paste = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const { teacher } = lessonWords(this.page.say)
    const { handIns, damaged } = await readCodes(String(new FormData(form).get('codes')))
    const faults = damaged.length > 0 ? [teacher.damaged(damaged.join(', '))] : []
    if (handIns.length === 0 && damaged.length === 0) this.told = [teacher.nothing]
    else this.#take(handIns, faults)
    // What is damaged stays to be looked at.
    if (damaged.length === 0 && handIns.length > 0) form.reset()
  }

  #choose = (event: Event): void => {
    const input = event.target as HTMLInputElement
    void this.#read([...(input.files ?? [])]).then(() => {
      input.value = ''
    })
  }

  #drop = (event: DragEvent): void => {
    event.preventDefault()
    // The page would take them for scenarios.
    event.stopPropagation()
    void this.#read([...(event.dataTransfer?.files ?? [])])
  }

  async #read(files: readonly File[]): Promise<void> {
    const { teacher } = lessonWords(this.page.say)
    const all: HandIn[] = []
    const faults: string[] = []
    for (const file of files) {
      const { handIns, damaged } = await readCodes(await textOf(file))
      all.push(...handIns)
      if (damaged.length > 0) faults.push(teacher.damagedIn(file.name, damaged.join(', ')))
      else if (handIns.length === 0) faults.push(teacher.nothingIn(file.name))
    }
    this.#take(all, faults)
  }

  #take(handIns: readonly HandIn[], faults: readonly string[]): void {
    const { keeper, say } = this.page
    const { teacher } = lessonWords(say)
    const { added, again, left } = takeIn(keeper, handIns)
    // Whoever hands in a third time is asked about once.
    const asked = [...this.again, ...again]
    this.again = [
      ...new Map(asked.map((each) => [`${each.className}\n${each.name}`, each])).values(),
    ]
    this.told = [
      ...(added.length > 0 ? [teacher.added(say.whole(added.length))] : []),
      ...(left.length > 0 ? [teacher.full(left.join(', '), say.whole(MOST_HANDED))] : []),
      ...(handIns.length > 0 && added.length + again.length + left.length === 0
        ? [teacher.same]
        : []),
      ...faults,
    ]
    this.#tell()
  }

  #decide(handIn: HandIn, replace: boolean): void {
    if (replace) replaceIn(this.page.keeper, handIn)
    this.again = this.again.filter((each) => each !== handIn)
    this.#tell()
  }

  #tell(): void {
    this.dispatchEvent(new Event('taken'))
  }
}

customElements.define('take-in', TakeIn)
