import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { unsafeSVG } from 'lit/directives/unsafe-svg.js'
import { copyText } from '../../element/copy-text.ts'
import type { Page } from '../../element/page.ts'
import { shared } from '../../element/styles.ts'
import { PRESET_KEYS, type PresetKey } from '../../plan/presets.ts'
import { classAddress, WHOLE_LESSON } from '../../state/class-address.ts'
import { type Lesson, LONGEST_CLASS, TASK_KEYS, type TaskKey } from '../../state/lesson.ts'
import { pageLink } from '../../state/page-link.ts'
import { type Language, languages } from '../../words/index.ts'
import { type LessonWords, lessonWords } from '../../words/lesson/index.ts'

/** What a class is to do, and the link that says so. What is set stands in the address of this page, too. */
export class ClassLink extends LitElement {
  static override properties = {
    page: { attribute: false },
    due: { type: Boolean },
    copied: { state: true },
    code: { state: true },
  }
  static override styles = [
    shared,
    css`
      h2 {
        font-size: var(--type-body);
      }
      fieldset {
        margin: 10px 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        font-size: var(--type-label);
      }
      ol {
        max-width: 760px;
        margin: 4px 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        gap: 6px;
        align-items: center;
        padding: 4px 0;
        border-bottom: 1px solid var(--line);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px 14px;
        margin: 8px 0;
      }
      label {
        display: grid;
        font-size: var(--type-label);
      }
      label.check {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 44px;
        font-size: var(--type-label);
      }
      input[type='checkbox'] {
        flex: none;
        width: 22px;
        height: 22px;
        min-width: 22px;
        min-height: 22px;
      }
      .address {
        overflow-wrap: anywhere;
        font-size: var(--type-small);
      }
      .address input {
        width: 100%;
      }
      .code svg {
        width: 220px;
        max-width: 100%;
        background: #fff;
      }
      a {
        color: var(--focus);
        line-height: 44px;
      }
      p {
        max-width: 70ch;
      }
    `,
  ]

  declare page: Page
  /** It is the next thing to do. */
  declare due: boolean
  declare copied: string
  declare code: string
  #coded = ''
  /** The name as it is typed: with spaces at its end, which more may follow. */
  #typed = ''

  constructor() {
    super()
    this.due = true
    this.copied = ''
    this.code = ''
  }

  get #lesson(): Lesson {
    return this.page.state.lesson ?? WHOLE_LESSON
  }

  get #address(): string {
    return classAddress(this.#lesson, this.page.state.language)
  }

  override willUpdate(_changed: PropertyValues): void {
    const { href, travels } = pageLink(this.#address)
    if (href === this.#coded) return
    this.#coded = href
    this.copied = ''
    if (!travels) return
    void import('uqr').then(({ renderSVG }) => {
      if (this.#coded === href) this.code = renderSVG(href, { ecc: 'M', border: 2 })
    })
  }

  override render(): TemplateResult {
    const { say, state } = this.page
    const words = lessonWords(say)
    const { teacher } = words
    const { href, travels } = pageLink(this.#address)
    const lesson = this.#lesson
    const { className, language = state.language, preset = 'observed' } = lesson
    return html`<h2>${teacher.link}</h2>
      <div class="row">
        <label>${teacher.className}<input
            type="text"
            autocomplete="off"
            maxlength=${LONGEST_CLASS}
            .value=${nameOf(this.#typed) === className ? this.#typed : className}
            @input=${this.#name} /></label>
        <label>${teacher.language}<select @change=${(event: Event) => this.#set({ language: (event.target as HTMLSelectElement).value as Language })}>${languages()
          .filter(({ key }) => key !== 'pack')
          .map(
            ({ key, name }) =>
              html`<option value=${key} .selected=${key === language}>${name}</option>`,
          )}</select></label>
        <label>${teacher.start}<select @change=${(event: Event) => this.#set({ preset: (event.target as HTMLSelectElement).value as PresetKey })}>${PRESET_KEYS.map(
          (key) =>
            html`<option value=${key} .selected=${key === preset}>${say.words.preset[key].title}</option>`,
        )}</select></label>
      </div>
      ${this.#tasks(words)}
      <label class="check"><input
          type="checkbox"
          .checked=${lesson.hints}
          @change=${(event: Event) => this.#set({ hints: (event.target as HTMLInputElement).checked })} />${teacher.hints}</label>
      <label class="address">${teacher.link}<input
          readonly
          type="text"
          .value=${href}
          @focus=${(event: Event) => (event.target as HTMLInputElement).select()} /></label>
      <div class="row"><button class=${this.due ? 'primary' : ''} type="button" @click=${() => void this.#copy(href)}>${teacher.copy}</button>
        <a href=${this.#address}>${teacher.try}</a></div>
      <p role="status">${this.copied}</p>
      ${
        travels
          ? html`<div class="code" role="img" aria-label=${teacher.code} aria-busy=${this.code === ''}>${unsafeSVG(this.code)}</div>`
          : html`<p>${teacher.atHome}</p>`
      }`
  }

  /** Tasks that are set in their order, then those that are not. */
  #tasks({ teacher, marks }: LessonWords): TemplateResult {
    const { tasks } = this.#lesson
    const { list } = this.page.say.words.workshop.tasks
    const rest = TASK_KEYS.filter((key) => !tasks.includes(key))
    return html`<fieldset><legend>${teacher.tasks}</legend><ol>${[...tasks, ...rest].map((key) => {
      const at = tasks.indexOf(key)
      const move = (name: string, sign: string, to: number) =>
        html`<button
            type="button"
            aria-label=${name}
            title=${name}
            ?disabled=${at < 0 || to < 0 || to >= tasks.length}
            @click=${() => this.#set({ tasks: moved(tasks, at, to) })}>${sign}</button>`
      return html`<li><label class="check"><input
            type="checkbox"
            .checked=${at >= 0}
            ?disabled=${at >= 0 && tasks.length === 1}
            @change=${() =>
              this.#set({
                tasks: at >= 0 ? tasks.filter((each) => each !== key) : [...tasks, key],
              })} />${list[key].title}</label>
        ${at < 0 ? nothing : html`${move(teacher.up(marks[key]), '↑', at - 1)}${move(teacher.down(marks[key]), '↓', at + 1)}`}</li>`
    })}</ol></fieldset>`
  }

  #set(change: Partial<Lesson>, gesture?: string): void {
    const lesson = { ...this.#lesson, ...change }
    this.page.store.change({ lesson }, gesture === undefined ? {} : { gesture })
  }

  /** What is typed counts at once: nothing is made anew, and moves, where something else is pressed then. */
  #name = (event: Event): void => {
    this.#typed = (event.target as HTMLInputElement).value
    this.#set({ className: nameOf(this.#typed) }, 'name of the class')
  }

  async #copy(href: string): Promise<void> {
    const { teacher } = lessonWords(this.page.say)
    this.copied = (await copyText(href)) ? teacher.copied : teacher.notCopied
  }
}

function moved(tasks: readonly TaskKey[], from: number, to: number): readonly TaskKey[] {
  const rest = tasks.filter((_, index) => index !== from)
  return [...rest.slice(0, to), ...tasks.slice(from, from + 1), ...rest.slice(to)]
}

/** A name that a link can hold: no halves of signs, no spaces at its ends. */
function nameOf(text: string): string {
  return [...text.trim()]
    .filter((sign) => !/\p{Surrogate}/u.test(sign))
    .slice(0, LONGEST_CLASS)
    .join('')
}

customElements.define('class-link', ClassLink)
