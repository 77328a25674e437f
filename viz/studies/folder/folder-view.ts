import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { until } from 'lit/directives/until.js'
import type { CompactPolicies } from '../../../experiments/policies/compact.ts'
import type { Page } from '../../element/page.ts'
import { shared } from '../../element/styles.ts'
import { save } from '../../export/save.ts'
import { textOf } from '../../files/read-file.ts'
import { firstNote, planNotes } from '../../policies/plan-notes.ts'
import { planTable, planTableStyles } from '../../policies/plan-table.ts'
import { OWN_TITLES } from '../../policies/plan-words.ts'
import { researchStyles } from '../../research/research-styles.ts'
import { studiesWords } from '../../words/studies/index.ts'
import { studiesOf } from '../desk.ts'
import { studiesStyles } from '../studies-styles.ts'
import { BlobLinks } from './blob-links.ts'
import type { FolderDesk } from './folder-desk.ts'
import { chosenFolder, droppedFiles } from './folder-file.ts'
import { faultTold, noteText, resultsTold } from './folder-told.ts'
import type { FolderFigure, FolderTable, StudyFolder } from './read-folder.ts'
import { type ReportEdition, reportEdition } from './report-edition.ts'
import { folderTable, folderTableStyles } from './table-view.ts'

/** A study folder of the reader: opened or dropped, and shown. Nothing is sent. */
export class FolderView extends LitElement {
  static override properties = {
    page: { attribute: false },
    over: { state: true },
    reading: { state: true },
    edition: { state: true },
  }
  static override styles = [
    shared,
    researchStyles,
    studiesStyles,
    folderTableStyles,
    planTableStyles,
    css`
      .drop {
        border-style: dashed;
        border-color: var(--neutral);
      }
      .drop.over {
        border-color: var(--focus);
        outline: 3px solid var(--focus);
      }
      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: 2px 16px;
        margin: 8px 0;
        font-size: var(--type-label);
      }
      dt {
        color: var(--muted);
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
      blockquote {
        margin: 8px 0;
        padding-left: 14px;
        border-left: 4px solid var(--active);
        max-width: 62ch;
      }
      figure {
        border: 1px solid var(--line);
        border-radius: 6px;
        overflow: hidden;
      }
      figure .line {
        margin: 0;
        padding: 0 12px;
      }
      iframe {
        width: 100%;
        height: min(80vh, 1100px);
        border: 1px solid var(--line);
        border-radius: 6px;
        background: var(--ground);
      }
      img {
        display: block;
        width: 100%;
        height: auto;
      }
      .figures {
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 290px), 1fr));
      }
    `,
  ]

  declare page: Page
  /** Something is held over the place where it may be dropped. */
  declare over: boolean
  /** The report is being read. */
  declare reading: boolean
  /** The report of the folder as it is shown, once it is. */
  declare edition: ReportEdition | undefined

  #links = new BlobLinks()
  #leave: (() => void) | undefined
  #of: readonly unknown[] = []

  constructor() {
    super()
    this.over = false
    this.reading = false
    this.edition = undefined
  }

  get #desk(): FolderDesk {
    return studiesOf(this.page.session).folder
  }

  override willUpdate(): void {
    this.#leave ??= this.#desk.subscribe(() => this.requestUpdate())
    const { folder } = this.#desk
    const { say, colours } = this.page
    const of = [folder, say.names, colours]
    if (of.every((part, at) => part === this.#of[at])) return
    if (folder !== this.#of[0]) {
      this.#links.release()
      this.reading = false
    }
    this.#of = of
    this.edition = undefined
    if (folder?.report) void this.#edit(folder.report, of)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#leave?.()
    this.#leave = undefined
    this.#links.release()
    this.#of = []
  }

  async #edit(report: Blob, of: readonly unknown[]): Promise<void> {
    const text = await textOf(report).catch(() => undefined)
    if (text === undefined || of !== this.#of) return
    const { theme } = document.documentElement.dataset
    this.edition = reportEdition(text, this.page.say.names, theme)
  }

  override render(): TemplateResult {
    const words = studiesWords(this.page.say).folder
    const desk = this.#desk
    const classes = this.over ? 'card drop over' : 'card drop'
    return html`<section
        class=${classes}
        aria-label=${words.title}
        @dragover=${this.#drag}
        @dragleave=${this.#dragLeave}
        @drop=${this.#drop}>
        <h2>${words.title}</h2>
        <p>${words.text}</p>
        <p class="line"><button type="button" @click=${() => this.#press('folder')}>${words.chooseFolder}</button>
          <button type="button" @click=${() => this.#press('packed')}>${words.chooseFile}</button>
          ${desk.folder ? html`<button type="button" class="close" @click=${() => desk.close()}>${words.close}</button>` : nothing}</p>
        <input id="folder" type="file" hidden webkitdirectory aria-label=${words.chooseFolder} @change=${this.#chosen} />
        <input id="packed" type="file" hidden accept=".zip" aria-label=${words.chooseFile} @change=${this.#chosen} />
        <div role="status">${desk.reading ? words.reading : nothing}${this.#faults()}</div>
        ${desk.folder ? this.#folder(desk.folder) : nothing}
      </section>`
  }

  #press(id: string): void {
    this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)!.click()
  }

  #faults(): TemplateResult | typeof nothing {
    const words = studiesWords(this.page.say).folder
    const { faults, name, folder } = this.#desk
    if (faults.length === 0) return nothing
    return html`<div class="faults"><p>${words.cannot(name)}</p>
      ${faults.map((fault) => faultTold(fault, this.page.say))}
      ${folder ? html`<p>${words.stays}</p>` : nothing}</div>`
  }

  #folder(folder: StudyFolder): TemplateResult {
    const { head, notes, figures, tables } = folder
    const words = studiesWords(this.page.say).folder
    return html`<h3 class="title">${head.title ?? words.untitled}</h3>
      ${head.question ? html`<blockquote>${head.question}</blockquote>` : nothing}
      ${notes.length > 0 ? html`<div class="notes">${notes.map((note) => html`<p>${noteText(note, this.page.say)}</p>`)}</div>` : nothing}
      ${resultsTold(folder, this.page.say)}
      ${folder.plans ? this.#plans(folder.plans) : nothing}
      ${folder.report ? this.#report(folder.report) : nothing}
      ${figures.length > 0 ? html`<h3>${words.figures}</h3><div class="figures">${this.#ordered(figures).map((each) => this.#figure(each))}</div>` : nothing}
      ${tables.length > 0 ? html`<h3>${words.tables}</h3>${tables.map((table) => this.#table(table))}` : nothing}`
  }

  /** As the desk shows those that come with the model, by the names that the study gives them. */
  #plans(plans: CompactPolicies): TemplateResult {
    const { say } = this.page
    return html`<h3>${studiesWords(say).folder.plans}</h3>
      <p>${firstNote(plans, say)}</p>
      ${planTable(plans, { titles: OWN_TITLES, say, large: false })}
      <ul class="note">${planNotes(plans, OWN_TITLES, say).map((note) => html`<li>${note}</li>`)}</ul>`
  }

  #report(report: Blob): TemplateResult {
    const words = studiesWords(this.page.say).folder
    const toggle = (): void => {
      this.reading = !this.reading
    }
    return html`<h3>${words.report}</h3>
      <p class="line"><button type="button" class="read" aria-expanded=${this.reading} ?disabled=${!this.edition} @click=${toggle}>${this.reading ? words.reportHide : words.reportShow}</button>
        <button type="button" class="save-report" @click=${() => save('report.html', report)}>${words.reportSave}</button></p>
      ${
        this.reading && this.edition
          ? html`<iframe title=${words.report} sandbox="" src=${this.#shownReport(this.edition)}></iframe>`
          : nothing
      }`
  }

  #shown = new WeakMap<ReportEdition, Blob>()

  /** A page of its own that runs no script and has no way to this one. */
  #shownReport(edition: ReportEdition): string {
    const made = this.#shown.get(edition) ?? new Blob([edition.html], { type: 'text/html' })
    this.#shown.set(edition, made)
    return this.#links.of(made)
  }

  /** As in the report; those that are not in it come last. */
  #ordered(figures: readonly FolderFigure[]): readonly FolderFigure[] {
    const order = [...(this.edition?.captions.keys() ?? [])]
    const rank = ({ name }: FolderFigure) => order.indexOf(name) + 1 || order.length + 1
    return figures.toSorted(
      (one, other) => rank(one) - rank(other) || (one.name < other.name ? -1 : 1),
    )
  }

  #figure({ name, drawings, numbers }: FolderFigure): TemplateResult {
    const { say } = this.page
    const words = studiesWords(say).folder
    const caption = this.edition?.captions.get(name)
    const drawing = drawings[say.names] ?? drawings.de ?? drawings.en
    const title = caption?.title ?? name
    const file = (content: Blob, type: string, ending: string, word: string) =>
      html`<a class="button" href=${this.#links.of(content, type)} download=${`${name}.${ending}`}>${word}</a>`
    // Title and caption stand in the drawing, too.
    return html`<figure data-figure=${name}><figcaption class=${drawing ? 'hidden' : ''}>${title}</figcaption>
      ${drawing ? html`<img src=${this.#links.of(drawing, 'image/svg+xml')} alt=${[title, caption?.told].filter(Boolean).join('. ')} />` : nothing}
      <div class="line">${numbers ? file(numbers, 'text/csv', 'csv', words.numbers) : nothing}
        ${drawing ? file(drawing, 'image/svg+xml', 'svg', words.picture) : nothing}</div></figure>`
  }

  #table({ path, content }: FolderTable): TemplateResult {
    const { say } = this.page
    const name = path.slice(path.lastIndexOf('/') + 1)
    return html`<details class="folded" data-table=${path} @toggle=${() => this.requestUpdate()}><summary>${path}</summary>
      ${until(this.#tableOf(content, path), nothing)}
      <p class="line"><a class="button" href=${this.#links.of(content, 'text/csv')} download=${name}>${studiesWords(say).folder.save}</a></p></details>`
  }

  #tables = new WeakMap<Blob, { readonly language: string; readonly table: Promise<unknown> }>()

  /** A table that is folded up is not read. */
  #tableOf(content: Blob, path: string): Promise<unknown> {
    const { say } = this.page
    const folded = !this.renderRoot.querySelector<HTMLDetailsElement>(
      `details[data-table="${CSS.escape(path)}"]`,
    )?.open
    if (folded) return Promise.resolve(nothing)
    const known = this.#tables.get(content)
    if (known?.language === say.language) return known.table
    const table = textOf(content).then((text) => folderTable(path, text, say))
    this.#tables.set(content, { language: say.language, table })
    return table
  }

  #chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement
    const files = [...(input.files ?? [])]
    if (files.length > 0) void this.#desk.open(Promise.resolve(chosenFolder(files)))
    input.value = ''
  }

  #drag = (event: DragEvent): void => {
    event.preventDefault()
    this.over = true
  }

  #dragLeave = (event: DragEvent): void => {
    const inside = event.relatedTarget
    if (!(inside instanceof Node && this.renderRoot.contains(inside))) this.over = false
  }

  /** What is dropped here is meant for here, not for the page's own files. */
  #drop = (event: DragEvent): void => {
    event.preventDefault()
    event.stopPropagation()
    this.over = false
    const items = event.dataTransfer?.items
    if (items && [...items].some(({ kind }) => kind === 'file'))
      void this.#desk.open(droppedFiles(items))
  }
}

customElements.define('study-folder', FolderView)
