import { css, html, nothing, type TemplateResult } from 'lit'
import { shared } from '../../element/styles.ts'
import { LONGEST_ANSWER, LONGEST_NAME, type Sheet } from '../../seminar/sheet.ts'
import { TASKS } from '../../seminar/tasks.ts'
import { decodeState, encodeState } from '../../state/address.ts'
import { type TaskKey, tasksOf } from '../../state/lesson.ts'
import { type LessonWords, lessonWords } from '../../words/lesson/index.ts'
import { Screen } from '../screen.ts'
import './hand-in-section.ts'

/** The tasks of a lesson: they tick themselves, have room for an answer, and are handed in as a code. */
export class SeminarScreen extends Screen {
  static override properties = { ...Screen.properties, sure: { state: true } }
  static override styles = [
    shared,
    css`
      :host {
        max-width: 900px;
      }
      h1 {
        margin: 4px 0 8px;
        font-size: var(--type-title);
      }
      p {
        max-width: 62ch;
      }
      ol {
        display: grid;
        gap: 10px;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: 40px minmax(0, 1fr);
        gap: 4px 12px;
        padding: 12px;
        background: var(--panel);
        border: 1px solid var(--line);
        border-radius: 8px;
      }
      h2 {
        font-size: var(--type-body);
        line-height: 1.35;
      }
      .tick {
        width: 34px;
        height: 34px;
        border: 2px solid var(--neutral);
        border-radius: 50%;
        fill: none;
        stroke: var(--ground);
        stroke-width: 3;
      }
      li:not(.done) path {
        display: none;
      }
      .done .tick {
        background: var(--bridging);
        border-color: var(--bridging);
      }
      summary {
        line-height: 44px;
        cursor: pointer;
      }
      a {
        color: var(--focus);
        line-height: 44px;
        margin-right: 16px;
      }
      label {
        display: grid;
        gap: 2px;
        margin: 6px 0;
        font-size: var(--type-label);
      }
      .name {
        max-width: 22em;
      }
      textarea {
        min-height: 64px;
        background: var(--ground);
      }
      .muted {
        color: var(--muted);
        font-size: var(--type-label);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
      }
    `,
  ]

  /** Whoever wants to begin anew is asked once more. */
  declare sure: boolean

  constructor() {
    super()
    this.sure = false
  }

  override render(): TemplateResult {
    const { seminar, say, state } = this.page
    const { tasks, seminar: title } = say.words.workshop
    const words = lessonWords(say)
    const { lesson } = state
    const sheet = seminar.sheet(lesson)
    const set = tasksOf(lesson)
    const heading = lesson?.className ? words.pupil.forClass(lesson.className) : title
    const done = seminar.done(lesson)?.length ?? 0
    return html`<h1>${heading}</h1><p>${tasks.intro} ${words.pupil.intro}</p>
      ${
        sheet
          ? this.#name(sheet, words)
          : html`<button type="button" class="primary" @click=${this.#begin}>${tasks.begin}</button>`
      }
      <p role="status">${sheet ? tasks.progress(say.whole(done), say.whole(set.length)) : ''}</p>
      <ol>${set.map((key, index) => this.#task(key, index, sheet, words))}</ol>
      ${sheet ? html`<hand-in-section class="screen" .page=${this.page} .sheet=${sheet}></hand-in-section>` : nothing}
      <p><a href=${encodeState({ ...state, route: 'duel', hidden: undefined })}>${words.duel.open}</a></p>
      ${sheet ? this.#restart(words) : nothing}
      ${lesson ? nothing : html`<p><a href=${encodeState({ ...state, route: 'teacher' })}>${words.pupil.teachers}</a></p>`}`
  }

  #name({ name }: Sheet, { pupil }: LessonWords): TemplateResult {
    const { seminar, state } = this.page
    return html`<label class=${name === '' ? 'name' : 'name printed'}>${pupil.name}<input
        type="text"
        class="printed"
        autocomplete="off"
        maxlength=${LONGEST_NAME}
        .value=${name}
        @input=${(event: Event) => {
          seminar.name(state.lesson, (event.target as HTMLInputElement).value)
          this.requestUpdate()
        }} /></label>`
  }

  #task(key: TaskKey, index: number, sheet: Sheet | undefined, words: LessonWords): TemplateResult {
    const { state, say, seminar } = this.page
    const { tasks } = say.words.workshop
    const { title, hint } = tasks.list[key]
    const { route, shows } = TASKS[key]
    const found = sheet?.found[key]
    const done = found !== undefined
    return html`<li class=${done ? 'done' : ''} data-task=${key}>
      <svg
        class="tick"
        viewBox="0 0 24 24"
        role="img"
        aria-label=${done ? tasks.done : tasks.open}><path d="M6 12l4 5 8-10"></path></svg>
      <div><h2>${say.whole(index + 1)}. ${title}</h2><p class="muted">${done ? tasks.done : tasks.open}</p>
        ${(state.lesson?.hints ?? true) ? html`<details><summary>${tasks.hint}</summary><p>${hint}</p></details>` : nothing}
        <a href=${encodeState({ ...state, ...shows, route })}>${tasks.go(say.words.route[route])}</a>
        ${found === undefined ? nothing : html`<a href=${this.#again(found)}>${words.pupil.found}</a>`}
        ${
          sheet
            ? html`<label class=${sheet.answers[key] ? 'printed' : ''}>${words.questions[key]}<textarea
                  class="printed"
                  rows="2"
                  maxlength=${LONGEST_ANSWER}
                  placeholder=${words.pupil.answer}
                  .value=${sheet.answers[key] ?? ''}
                  @input=${(event: Event) => {
                    const { value } = event.target as HTMLTextAreaElement
                    seminar.answer(state.lesson, key, value)
                    this.requestUpdate()
                  }}></textarea></label>`
            : nothing
        }</div></li>`
  }

  /** What was found, in the looks that the page has now. */
  #again(found: string): string {
    const { language, theme, lesson } = this.page.state
    return encodeState({ ...decodeState(found).state, language, theme, lesson })
  }

  #restart({ pupil }: LessonWords): TemplateResult {
    if (!this.sure)
      return html`<button type="button" @click=${() => {
        this.sure = true
      }}>${pupil.restart}</button>`
    return html`<div class="row" role="group" aria-label=${pupil.restartSure}><span>${pupil.restartSure}</span>
      <button type="button" @click=${this.#begin}>${pupil.restart}</button>
      <button type="button" @click=${() => {
        this.sure = false
      }}>${pupil.keep}</button></div>`
  }

  #begin = (): void => {
    const { seminar, state } = this.page
    seminar.begin(state.lesson)
    this.sure = false
    this.requestUpdate()
  }
}

customElements.define('seminar-screen', SeminarScreen)
