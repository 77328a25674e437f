import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { KeptElsewhere } from '../../element/kept-elsewhere.ts'
import type { Page } from '../../element/page.ts'
import { shared } from '../../element/styles.ts'
import { save } from '../../export/save.ts'
import { csvEnding, type TableFormat } from '../../export/tables.ts'
import { tableStyles } from '../../parts/table-styles.ts'
import { slugOf } from '../../plan/plan-name.ts'
import { forgetClass, readClass, removeFrom } from '../../seminar/class-book.ts'
import type { HandIn } from '../../seminar/hand-in.ts'
import { BUILT } from '../../seminar/tasks.ts'
import { encodeState } from '../../state/address.ts'
import { TASK_KEYS, type TaskKey } from '../../state/lesson.ts'
import { lessonWords } from '../../words/lesson/index.ts'
import { numeralOf } from '../../words/names.ts'
import { classCsv } from './class-csv.ts'
import { foundState, foundWords } from './found-words.ts'
import { guessWords } from './guess-words.ts'
import { computeRanges, type PlanRange } from './plan-ranges.ts'

/** What a class has handed in, in one table: ticks, what was found in words, answers, ranges of the plans. */
export class ClassTable extends LitElement {
  static override properties = {
    page: { attribute: false },
    ranges: { state: true },
    share: { state: true },
    failure: { state: true },
    sure: { state: true },
  }
  static override styles = [
    shared,
    tableStyles,
    css`
      table {
        font-size: var(--type-small);
      }
      th,
      td {
        min-width: 9em;
        padding: 6px 14px 6px 0;
        text-align: left;
        vertical-align: top;
      }
      td:nth-child(2) {
        min-width: 5em;
        white-space: nowrap;
      }
      td.plan {
        min-width: 18em;
      }
      caption b {
        font-size: var(--type-body);
      }
      td p + p {
        margin-top: 4px;
      }
      .answer {
        font-style: italic;
      }
      .answer,
      .found {
        overflow-wrap: anywhere;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        margin: 8px 0;
      }
      .muted {
        color: var(--muted);
        font-size: var(--type-small);
      }
      table .muted {
        font-size: inherit;
      }
      a {
        color: var(--focus);
      }
      @media print {
        table {
          font-size: 9px;
        }
        th,
        td,
        td.plan {
          min-width: 0;
          padding-right: 6px;
        }
      }
    `,
  ]

  declare page: Page
  /** By the address of a plan. */
  declare ranges: ReadonlyMap<string, PlanRange>
  /** How much of the ranges is done; undefined while nothing runs. */
  declare share: number | undefined
  declare failure: string
  declare sure: boolean
  #stop: AbortController | undefined

  constructor() {
    super()
    this.ranges = new Map()
    this.share = undefined
    this.failure = ''
    this.sure = false
    new KeptElsewhere(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stop?.abort()
  }

  override render(): TemplateResult {
    const { keeper, say } = this.page
    const { teacher, marks } = lessonWords(say)
    const handIns = readClass(keeper)
    if (handIns.length === 0) return html`<p>${teacher.none}</p>`
    const classes = [...new Set(handIns.map(({ className }) => className))].filter(Boolean)
    const title = classes.length > 0 ? teacher.tableOf(classes.join(', ')) : teacher.table
    return html`<div class="wide" role="region" tabindex="0" aria-label=${teacher.table}><table>
        <caption><b>${title}</b>: ${teacher.count(say.whole(handIns.length))}. ${say.words.modelOnly}.</caption>
        <thead><tr><th scope="col">${teacher.name}</th><th scope="col">${teacher.ticks}</th>${TASK_KEYS.map(
          (key) => html`<th scope="col" class=${filled(handIns, key)}>${marks[key]}</th>`,
        )}<th scope="col" class=${filled(handIns, 'guesses')}>${teacher.guesses}</th></tr></thead>
        <tbody>${handIns.map((handIn) => this.#line(handIn, handIns))}</tbody></table></div>
      ${this.#acts(handIns)}
      <p class="muted screen">${teacher.privacy}</p>`
  }

  #line(handIn: HandIn, all: readonly HandIn[]): TemplateResult {
    const { say, keeper } = this.page
    const { teacher } = lessonWords(say)
    const { name, className, tasks, found, guesses } = handIn
    const done = tasks.filter((key) => found[key] !== undefined).length
    return html`<tr data-name=${name}><th scope="row">${name}<br /><span class="muted">${className}</span>
        <button
          class="screen"
          type="button"
          aria-label=${teacher.remove(name)}
          title=${teacher.remove(name)}
          @click=${() => {
            removeFrom(keeper, handIn)
            this.requestUpdate()
          }}>×</button></th>
      <td>${teacher.of(say.whole(done), say.whole(tasks.length))}</td>${TASK_KEYS.map((key) => this.#cell(handIn, key, filled(all, key)))}
      <td class=${filled(all, 'guesses')}>${guesses.map((guess) => html`<p>${guessWords(guess, say)}</p>`)}</td></tr>`
  }

  #cell(handIn: HandIn, key: TaskKey, place: string): TemplateResult {
    const { say, state } = this.page
    const { teacher } = lessonWords(say)
    const look = `${place} ${key === 'plan' || key === 'fork' ? 'plan' : ''}`
    if (!handIn.tasks.includes(key)) return html`<td class="${place} muted">${teacher.notSet}</td>`
    const answer = handIn.answers[key]
    const told = answer ? html`<p class="answer">„${answer}“</p>` : nothing
    const seen = foundState(handIn, key)
    if (!seen) return html`<td class=${look}><p class="muted">${teacher.open}</p>${told}</td>`
    const { language, theme } = state
    const link = encodeState({ ...seen, language, theme })
    return html`<td class=${look}><p class="found">✓ <a class="printed" href=${link}>${foundWords(this.page, handIn, key)}</a></p>
      ${key === 'plan' ? this.#range(handIn) : nothing}${told}</td>`
  }

  #range({ found }: HandIn): TemplateResult | typeof nothing {
    const { say } = this.page
    const range = this.ranges.get(found.plan ?? '')
    if (!range) return nothing
    const { teacher } = lessonWords(say)
    const [limit, low, high] = [BUILT.linking, range.low, range.high].map(say.percent)
    const told = teacher.range(say.whole(range.above), say.whole(range.runs), limit!, low!, high!)
    return html`<p class="range">${teacher.range2021}: ${told}</p>`
  }

  #acts(handIns: readonly HandIn[]): TemplateResult {
    const { say } = this.page
    const { teacher } = lessonWords(say)
    const town = say.words.town(numeralOf(BUILT.town))
    return html`<p class="muted screen">${teacher.rangesIntro(town, say.percent(BUILT.linking))}</p>
      <div class="row screen">
        ${
          this.share === undefined
            ? html`<button type="button" @click=${() => void this.#compute(handIns)}>${teacher.ranges}</button>`
            : html`<span role="status">${teacher.computing(say.percent(this.share))}</span>
              <button type="button" @click=${() => this.#stop?.abort()}>${teacher.cancel}</button>`
        }
        ${this.failure === '' ? nothing : html`<span role="alert">${teacher.failed(this.failure)}</span>`}
      </div>
      <div class="row screen">
        <button type="button" @click=${() => this.#save(handIns, 'en')}>${teacher.csv}</button>
        <button type="button" @click=${() => this.#save(handIns, 'de')}>${teacher.csvGerman}</button>
        <button type="button" @click=${() => print()}>${teacher.print}</button>
        ${this.#forget()}
      </div>`
  }

  #forget(): TemplateResult {
    const { teacher, pupil } = lessonWords(this.page.say)
    if (!this.sure)
      return html`<button type="button" @click=${() => {
        this.sure = true
      }}>${teacher.forget}</button>`
    return html`<span>${teacher.forgetSure}</span>
      <button
        type="button"
        @click=${() => {
          forgetClass(this.page.keeper)
          this.sure = false
        }}>${teacher.forget}</button>
      <button
        type="button"
        @click=${() => {
          this.sure = false
        }}>${pupil.keep}</button>`
  }

  #save(handIns: readonly HandIn[], format: TableFormat): void {
    const { fileName } = lessonWords(this.page.say).teacher
    const name = [fileName, slugOf(handIns[0]?.className ?? '')].filter(Boolean).join('-')
    save(
      `${name}.${csvEnding(format)}`,
      classCsv(this.page, handIns, this.ranges, format),
      'text/csv',
    )
  }

  async #compute(handIns: readonly HandIn[]): Promise<void> {
    this.#stop = new AbortController()
    const { signal } = this.#stop
    this.share = 0
    this.failure = ''
    try {
      await computeRanges(
        this.page.session,
        handIns,
        this.ranges,
        (address, range) => {
          this.ranges = new Map(this.ranges).set(address, range)
        },
        {
          signal,
          onProgress: (share) => {
            this.share = share
          },
        },
      )
    } catch (error) {
      if (!signal.aborted) this.failure = error instanceof Error ? error.message : String(error)
    } finally {
      this.share = undefined
    }
  }
}

/** The class of a column: one in which nobody has an entry takes no room on paper. */
function filled(handIns: readonly HandIn[], column: TaskKey | 'guesses'): string {
  const has = ({ found, answers, guesses }: HandIn) =>
    column === 'guesses' ? guesses.length > 0 : Boolean(found[column] ?? answers[column])
  return handIns.some(has) ? '' : 'screen'
}

customElements.define('class-table', ClassTable)
