import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { unsafeSVG } from 'lit/directives/unsafe-svg.js'
import { shared } from '../../element/styles.ts'
import { classAddress, WHOLE_LESSON } from '../../state/class-address.ts'
import { pageLink } from '../../state/page-link.ts'
import { LESSONS } from '../../state/state.ts'
import { hasWords, languages, loadWords, type Speech, speech } from '../../words/index.ts'
import { type LessonWords, lessonWords } from '../../words/lesson/index.ts'
import { Screen } from '../screen.ts'
import { sheetStyles } from '../sheet-styles.ts'

/** Years of the frame that a line is guessed in. */
const YEARS = ['2015', '2016', '2017', '2018', '2019', '2020', '2021'] as const

/** To print for a lesson: its plan, a work sheet for the class, the key; a page each. */
export class LessonScreen extends Screen {
  static override properties = { ...Screen.properties, code: { state: true } }
  static override styles = [
    shared,
    sheetStyles,
    css`
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 6px 12px 6px 0;
        text-align: left;
        vertical-align: top;
        border-bottom: 1px solid var(--line);
      }
      td:first-child {
        white-space: nowrap;
      }
      td:last-child {
        min-width: 6em;
      }
      .head {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 16px;
        align-items: start;
      }
      .who {
        display: grid;
        grid-template-columns: 2fr 1fr;
        gap: 16px;
        margin: 14px 0 8px;
      }
      .who span {
        border-bottom: 1px solid var(--neutral);
        padding-bottom: 22px;
        font-size: var(--type-small);
        color: var(--muted);
      }
      .address {
        overflow-wrap: anywhere;
      }
      .blank {
        display: inline-block;
        width: 60%;
        border-bottom: 1px solid var(--neutral);
      }
      .code svg {
        width: 26mm;
        height: 26mm;
      }
      .work p {
        margin-top: 6px;
      }
      .work .lines {
        height: 60px;
        background: linear-gradient(transparent 29px, var(--line) 29px, transparent 30px);
        margin-bottom: 6px;
      }
      h1 + .muted {
        margin-bottom: 10px;
      }
      .page + .page {
        margin-top: 28px;
        padding-top: 14px;
        border-top: 1px solid var(--line);
      }
      dt {
        margin-top: 8px;
        font-weight: 600;
      }
      dd {
        margin: 0;
      }
      @media print {
        .page + .page {
          margin: 0;
          padding: 0;
          border: 0;
          break-before: page;
        }
      }
    `,
  ]

  /** The link of the class as an SVG picture. */
  declare code: string
  #coded = ''

  constructor() {
    super()
    this.code = ''
  }

  get #link() {
    const { lesson = WHOLE_LESSON, language } = this.page.state
    return pageLink(classAddress(lesson, language))
  }

  /** The work sheet speaks as the link does that it gives; undefined until those words are there. */
  get #classSay(): Speech | undefined {
    const { say, state } = this.page
    const { language } = state.lesson ?? WHOLE_LESSON
    if (language === undefined || language === say.language) return say
    return hasWords(language) ? speech(language) : undefined
  }

  override willUpdate(_changed: PropertyValues): void {
    const { language } = this.page.state.lesson ?? WHOLE_LESSON
    if (language && !this.#classSay) void loadWords(language).then(() => this.requestUpdate())
    const { href, travels } = this.#link
    if (href === this.#coded) return
    this.#coded = href
    this.code = ''
    if (!travels) return
    void import('uqr').then(({ renderSVG }) => {
      if (this.#coded === href) this.code = renderSVG(href, { ecc: 'L', border: 2 })
    })
  }

  override render(): TemplateResult {
    const { state, store, say } = this.page
    const words = lessonWords(say)
    const { href, travels } = this.#link
    const classSay = this.#classSay
    const ready = classSay && (this.code !== '' || !travels)
    return html`<div class="row screen" role="group" aria-label=${words.sheet.length}>${LESSONS.map(
      (minutes) =>
        html`<button
            type="button"
            aria-pressed=${minutes === state.minutes}
            @click=${() => store.change({ minutes })}>${words.sheet.minutes(say.whole(minutes))}</button>`,
    )}<button type="button" ?disabled=${!ready} @click=${() => print()}>${say.words.workshop.print}</button></div>
      ${travels ? nothing : html`<p class="screen">${words.teacher.atHome} <span class="address">${href}</span></p>`}
      ${this.#plan(words)}${classSay ? this.#work(classSay) : nothing}${this.#key(words)}`
  }

  #plan({ sheet }: LessonWords): TemplateResult {
    const { state, say } = this.page
    const phases = state.minutes === 90 ? sheet.phases[90] : sheet.phases[45]
    return html`<section class="page"><h1>${sheet.plan(say.whole(state.minutes))}</h1><p class="muted">${sheet.forTeachers}. ${say.words.modelOnly}.</p>
      <h2>${sheet.aims}</h2><ul>${sheet.aimList.map((aim) => html`<li>${aim}</li>`)}</ul>
      <p>${sheet.before}</p>
      <table><thead><tr><th scope="col">${sheet.time}</th><th scope="col">${sheet.what}</th><th scope="col">${sheet.form}</th></tr></thead>
      <tbody>${phases.map(([time, what, form]) => html`<tr><td>${time}</td><td>${what}</td><td>${form}</td></tr>`)}</tbody></table></section>`
  }

  #work(say: Speech): TemplateResult {
    const { state } = this.page
    const { sheet, questions } = lessonWords(say)
    const lang = languages().find(({ key }) => key === say.language)?.tag
    const { tasks, className } = state.lesson ?? WHOLE_LESSON
    const { list } = say.words.workshop.tasks
    const { href, travels } = this.#link
    const lines = html`<div class="lines" aria-hidden="true"></div>`
    return html`<section class="page work" lang=${lang ?? nothing}><div class="head"><div><h1>${sheet.work}</h1>
        <p class="muted">${className || sheet.forPupils}. ${say.words.modelOnly}.</p>
        <p class="address">${sheet.open}: ${travels ? href : html`<span class="blank"></span>`}</p></div>
        ${travels ? html`<div class="code" role="img" aria-label=${sheet.code} aria-busy=${this.code === ''}>${unsafeSVG(this.code)}</div>` : nothing}</div>
      <div class="who"><span>${sheet.who}</span><span>${sheet.day}</span></div>
      <p>${sheet.guess}</p>
      <div class="frame" aria-hidden="true">${YEARS.map((year) => html`<span>${year}</span>`)}</div>
      <h2>${sheet.tasks}</h2>
      ${tasks.map((key, index) => html`<p><strong>${say.whole(index + 1)}. ${list[key].title}</strong> ${questions[key]}</p>${lines}`)}
      <p><strong>${sheet.last}</strong></p>${lines}</section>`
  }

  #key({ sheet, teacher, key: answers }: LessonWords): TemplateResult {
    const { state, say } = this.page
    const { list } = say.words.workshop.tasks
    return html`<section class="page"><h1>${teacher.key}</h1><p class="muted">${sheet.forTeachers}. ${teacher.keyIntro}</p>
      <dl>${(state.lesson ?? WHOLE_LESSON).tasks.map((key) => html`<dt>${list[key].title}</dt><dd>${answers[key]}</dd>`)}</dl></section>`
  }
}

customElements.define('lesson-screen', LessonScreen)
