import { css, html, nothing, type TemplateResult } from 'lit'
import { countProblems, type Problem, type Scenario, valueAt } from '../../sim/index.ts'
import { save } from '../export/save.ts'
import { PageDialog } from '../parts/page-dialog.ts'
import { withOwnFile, withoutTown } from '../state/own-file.ts'
import { usePack } from '../words/index.ts'
import { NUMERALS, numeralOf } from '../words/names.ts'
import { packTemplate } from '../words/pack.ts'
import { messagesWith, type Told } from './messages.ts'
import { problemWords } from './problem-words.ts'
import { readFile, SHIPPED_TABLES, type Tables, textOf } from './read-file.ts'

/** Files of the reader: scenarios, arrivals and language packs, opened or dropped; nothing is sent. */
export class OwnFiles extends PageDialog {
  static override properties = {
    readings: { state: true },
    waiting: { state: true },
  }
  static override styles = [
    PageDialog.styles,
    css`
      p,
      ul {
        margin: 6px 0;
        font-size: var(--type-label);
      }
      ul {
        padding-left: 1.2em;
      }
      code {
        font-size: 0.95em;
        overflow-wrap: anywhere;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .problems,
      .warnings {
        border-left: 4px solid var(--friction);
        padding-left: 10px;
      }
      .warnings {
        border-left-color: var(--tired);
      }
    `,
  ]

  /** What is to be said of the files that were opened. */
  declare readings: readonly Told[]
  /** A scenario that names none of the towns and waits for a choice. */
  declare waiting: Scenario | undefined

  #tables: Tables = SHIPPED_TABLES

  constructor() {
    super()
    this.readings = []
    this.waiting = undefined
  }

  /** Reads files, arrivals first, so that a scenario dropped with them may name them. */
  async take(files: readonly File[]): Promise<void> {
    const texts = await Promise.all(
      files.map(async (file) => ({ file, text: await textOf(file).catch(() => undefined) })),
    )
    const order = texts.sort((a, b) => Number(isTable(b.file)) - Number(isTable(a.file)))
    const readings: Told[] = []
    for (const { file, text } of order) {
      const reading: Told =
        text === undefined
          ? { kind: 'unreadable', name: file.name }
          : readFile(file.name, text, this.#tables)
      readings.push(reading)
      this.#use(reading)
    }
    this.readings = messagesWith(this.readings, readings)
  }

  #use(reading: Told): void {
    if (reading.kind === 'inflow')
      this.#tables = {
        ...this.#tables,
        [reading.name]: reading.text,
        [`${reading.name}.csv`]: reading.text,
      }
    if (reading.kind === 'pack') {
      const { store } = this.page
      usePack(reading.pack)
      // Left and entered again, so that a pack loaded anew is seen.
      store.change({ language: 'de' }, { quiet: true })
      store.change({ language: 'pack' })
    }
    if (reading.kind !== 'scenario') return
    const town = (NUMERALS as readonly string[]).indexOf(reading.scenario.town)
    if (town < 0) this.waiting = reading.scenario
    else this.#place(reading.scenario, town)
  }

  #place(scenario: Scenario, town: number): void {
    const { store, session } = this.page
    // Of files that are opened together each finds those before it.
    const own = withOwnFile(store.state.own, session.keep(scenario, town))
    this.waiting = undefined
    store.change({ own })
  }

  protected override get heading(): string {
    return this.page.say.words.deliver.files.title
  }

  protected override content(): TemplateResult {
    const { say, state, store, session } = this.page
    const { words, names } = say
    const text = words.deliver.files
    return html`<p>${text.hint}</p>
      <div class="row"><button type="button" @click=${() => this.renderRoot.querySelector('input')!.click()}>${text.open}</button>
        <button type="button" @click=${() => save('helferkreise-sprachpaket.json', packTemplate(), 'application/json')}>${text.packTemplate}</button></div>
      <input
        type="file"
        hidden
        multiple
        accept=".yaml,.yml,.json,.csv"
        aria-label=${text.open}
        @change=${this.#chosen} />
      <div role="status">${this.readings.map((reading) => this.#told(reading))}</div>
      ${
        this.waiting
          ? html`<p>${text.choose(this.waiting.title[names])}</p><div class="row">${NUMERALS.map(
              (numeral, town) =>
                html`<button type="button" @click=${() => this.#place(this.waiting!, town)}>${words.town(numeral)}</button>`,
            )}</div>`
          : nothing
      }
      ${session.own.map(
        ({ town }) =>
          html`<p>${text.inUse(valueAt(session.scenarios, town).title[names], words.town(numeralOf(town)))}</p>
            <button type="button" @click=${() => store.change({ own: withoutTown(state.own, town) })}>${text.remove(words.town(numeralOf(town)))}</button>`,
      )}
      ${state.own.length > 0 ? html`<p>${words.deliver.export.linkNeedsFile(state.own.map(({ id }) => id).join(', '))}</p>` : nothing}`
  }

  #told(reading: Told): TemplateResult | typeof nothing {
    const { whole, words } = this.page.say
    const text = words.deliver.files
    if (reading.kind === 'unknown')
      return html`<p class="problems">${reading.name}: ${text.notKnown}</p>`
    if (reading.kind === 'unreadable')
      return html`<p class="problems">${reading.name}: ${text.unreadable}</p>`
    if (reading.kind === 'inflow') return html`<p>${text.inflow(reading.name)}</p>`
    if (reading.kind === 'pack') {
      const { name, used, all, unknown } = reading.pack
      return html`<p>${text.pack(name, whole(used), whole(all))}</p>
        ${unknown.length > 0 ? html`<p>${text.packUnknown(unknown.join(', '))}</p>` : nothing}`
    }
    const usable = reading.kind === 'scenario'
    const found = usable ? reading.warnings : reading.problems
    if (found.length === 0) return nothing
    const title = usable ? text.warnings : text.problems
    return html`<div class=${usable ? 'warnings' : 'problems'}><p>${title(reading.name, whole(countProblems(found)))}</p>
      <ul>${found.map((problem) => this.#line(problem))}</ul></div>`
  }

  #line(problem: Problem): TemplateResult {
    const { place, text, lang } = problemWords(problem, this.page.say)
    return html`<li><code>${place}</code>: <span lang=${lang}>${text}</span></li>`
  }

  #chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement
    void this.take([...(input.files ?? [])])
    input.value = ''
  }
}

function isTable({ name }: File): boolean {
  return /\.csv$/i.test(name)
}

customElements.define('own-files', OwnFiles)
