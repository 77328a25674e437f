import { css, html, nothing, type TemplateResult } from 'lit'
import { valueAt } from '../../sim/index.ts'
import type { LineChart } from '../charts/line-chart.ts'
import { copyText } from '../element/copy-text.ts'
import type { Page } from '../element/page.ts'
import { PageDialog } from '../parts/page-dialog.ts'
import { slugOf } from '../plan/plan-name.ts'
import type { Towns } from '../replay/towns.ts'
import type { Ensemble } from '../session/ensemble.ts'
import { encodeState } from '../state/address.ts'
import { pageLink } from '../state/page-link.ts'
import { dayOf } from '../words/day-of.ts'
import { NUMERALS } from '../words/names.ts'
import { aboutTown, fileName, footerLines } from './about.ts'
import './embed-section.ts'
import { CLIP_WEEKS, clipType, recordClip } from './clip.ts'
import { save } from './save.ts'
import { shownPlans } from './shown-plan.ts'
import { paintStage, pictureParts, pngOf, pngOfSvg, stageCanvas } from './stage-picture.ts'
import { titledSvg } from './standalone-svg.ts'
import {
  csvEnding,
  csvOf,
  dictionaryOf,
  ensembleCsv,
  jsonOf,
  TABLE_FORMATS,
  type TableFormat,
  type TableKind,
} from './tables.ts'

/** Device pixels per pixel of the page in a picture. */
const FINENESS = 2

/** Everything that can be taken away from the page. */
export class ExportPanel extends PageDialog {
  static override properties = {
    said: { state: true },
    town: { state: true },
    format: { state: true },
    recording: { state: true },
  }
  static override styles = [
    PageDialog.styles,
    css`
      section {
        margin-top: 12px;
        padding-top: 8px;
        border-top: 1px solid var(--line);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px;
        margin-top: 4px;
      }
      label {
        display: grid;
        font-size: var(--type-small);
      }
      label select {
        max-width: min(320px, 70vw);
      }
      input {
        width: 6em;
      }
      p {
        margin: 4px 0;
        font-size: var(--type-label);
      }
      .said {
        min-height: 1.5em;
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .muted {
        color: var(--muted);
      }
    `,
  ]

  /** What became of the last act. */
  declare said: string
  declare town: number
  /** How tables are written; as the language of the page has it until somebody chose. */
  declare format: TableFormat | undefined
  declare recording: AbortController | undefined

  constructor() {
    super()
    this.said = ''
    this.town = 0
    this.format = undefined
    this.recording = undefined
  }

  override open(): void {
    this.said = ''
    this.town = this.page.state.town
    this.requestUpdate()
    super.open()
  }

  protected override closed(): void {
    this.recording?.abort()
  }

  protected override get heading(): string {
    return this.page.say.words.deliver.export.title
  }

  protected override content(): TemplateResult {
    const { intro, waiting } = this.page.say.words.deliver.export
    const { towns } = this.page.session.a
    return html`<p class="muted">${intro}</p>
      ${towns ? html`${this.#picture(towns)}${this.#charts(towns)}${this.#numbers(towns)}${this.#clip(towns)}` : html`<p>${waiting}</p>`}
      ${this.#link()}
      <section><embed-section .page=${this.page}></embed-section></section>
      <p class="said" role="status">${this.said}</p>`
  }

  #picture(towns: Towns): TemplateResult {
    const { picture, pictureSave, pictureNone } = this.page.say.words.deliver.export
    const parts = pictureParts(document)
    return html`<section><h3>${picture}</h3>${
      parts.length === 0
        ? html`<p>${pictureNone}</p>`
        : html`<div class="row"><button type="button" @click=${() => this.#try(() => this.#savePicture(towns))}>${pictureSave}</button></div>`
    }</section>`
  }

  async #savePicture(towns: Towns): Promise<string> {
    const parts = pictureParts(document)
    const { page } = this
    const footer = footerLines(page, towns, page.week, page.week)
    const canvas = stageCanvas(parts, footer, FINENESS)
    await paintStage(canvas, parts, page, towns, [page.week, page.week], FINENESS)
    const week = page.say.words.deliver.export.fileWeek(String(page.week))
    return keep(
      fileName(slugOf(week), shownPlans(page), shownPrints(page, towns), 'png'),
      await pngOf(canvas),
    )
  }

  #charts(towns: Towns): TemplateResult {
    const { charts, chart, chartSave, chartPng, chartNone } = this.page.say.words.deliver.export
    const drawn = drawnCharts()
    return html`<section><h3>${charts}</h3>${
      drawn.length === 0
        ? html`<p>${chartNone}</p>`
        : html`<div class="row"><label>${chart}<select id="chart">${drawn.map(
            ({ chart: { title } }, index) => html`<option value=${index}>${title}</option>`,
          )}</select></label>
          <button type="button" @click=${() => this.#try(() => this.#saveChart(towns, 'png'))}>${chartPng}</button>
          <button type="button" @click=${() => this.#try(() => this.#saveChart(towns, 'svg'))}>${chartSave}</button></div>`
    }</section>`
  }

  async #saveChart(towns: Towns, ending: 'png' | 'svg'): Promise<string> {
    const { state, say } = this.page
    const index = Number(this.renderRoot.querySelector<HTMLSelectElement>('#chart')!.value)
    const element = valueAt(drawnCharts(), index)
    const { title, unit, facets, meaning, start } = element.chart
    const dashed = state.baseline && facets.some(({ baseline }) => baseline !== undefined)
    const { baselineLine, weekLine } = say.words.deliver.export
    const month = say.month(dayOf(element.read ?? element.week, start))
    const drawing = element.renderRoot.querySelector('svg')!
    const text = titledSvg(
      drawing,
      [
        `${title} · ${shownPlans(this.page)}`,
        `${unit}. ${dashed ? `${baselineLine} ` : ''}${weekLine(month)}`,
        ...(meaning === undefined ? [] : [meaning]),
      ],
      footerLines(this.page, towns, 0, towns.weeks - 1),
    )
    const name = fileName(
      slugOf(title),
      shownPlans(this.page),
      shownPrints(this.page, towns),
      ending,
    )
    if (ending === 'svg') return keep(name, text, 'image/svg+xml')
    await document.fonts.ready
    return keep(name, await pngOfSvg(text, FINENESS))
  }

  #numbers(towns: Towns): TemplateResult {
    const { say } = this.page
    const { words } = say
    const { numbers, town, series, events, json, dictionary, ensemble, ensembleNone, format } =
      words.deliver.export
    const table = (kind: TableKind, word: string) =>
      html`<button type="button" @click=${() => this.#try(async () => this.#saveTable(towns, kind))}>${word}</button>`
    return html`<section><h3>${numbers}</h3><div class="row"><label>${town}<select id="town" @change=${(
      event: Event,
    ) => {
      this.town = Number((event.target as HTMLSelectElement).value)
    }}>${NUMERALS.map(
      (_, index) =>
        html`<option value=${index} .selected=${index === this.town}>${say.town(index)}</option>`,
    )}</select></label>
      <label>${format}<select id="format" @change=${(event: Event) => {
        this.format = (event.target as HTMLSelectElement).value as TableFormat
      }}>${TABLE_FORMATS.map(
        (each) =>
          html`<option value=${each} .selected=${each === this.#format}>${words.deliver.export.formats[each]}</option>`,
      )}</select></label></div>
      <div class="row">${table('series', series)}${table('events', events)}
      <button type="button" @click=${() => this.#try(async () => this.#saveDictionary(towns))}>${dictionary}</button>
      <button
        type="button"
        ?disabled=${this.#ensemble === undefined}
        @click=${() => this.#try(async () => this.#saveEnsemble(towns))}>${ensemble}</button>
      <button type="button" @click=${() => this.#try(async () => this.#saveJson(towns))}>${json}</button></div>
      ${this.#ensemble ? nothing : html`<p class="muted">${ensembleNone}</p>`}</section>`
  }

  /** Programs in German want semicolons and commas. */
  get #format(): TableFormat {
    return this.format ?? this.page.say.names
  }

  get #ensemble(): Ensemble | undefined {
    return this.page.session.ensemble(this.page.state, this.town)
  }

  #saveTable(towns: Towns, kind: TableKind): string {
    const { trajectory } = valueAt(towns.replays, this.town)
    const about = aboutTown(this.page, towns, this.town)
    const name = fileName(
      `${about.scenario}-${kind}`,
      about.plan,
      [about.fingerprint],
      csvEnding(this.#format),
    )
    return keep(name, csvOf(kind, trajectory, about, this.#format), 'text/csv')
  }

  #saveDictionary(towns: Towns): string {
    const { trajectory } = valueAt(towns.replays, this.town)
    const { note, modelVersion, cite, licence } = aboutTown(this.page, towns, this.town)
    const about = { note, modelVersion, cite, licence }
    const text = dictionaryOf('series', trajectory, about, this.#format)
    return keep(`helferkreise-columns-${modelVersion}.${csvEnding(this.#format)}`, text, 'text/csv')
  }

  /** The runs of an ensemble are not the one on the stage: it has their seeds and no fingerprint. */
  #saveEnsemble(towns: Towns): string {
    const ensemble = this.#ensemble
    if (!ensemble) throw new Error(this.page.say.words.deliver.export.ensembleNone)
    const { fingerprint, seed, cite, ...about } = aboutTown(this.page, towns, this.town)
    const runs = ensemble.seeds.length
    const said = {
      ...about,
      cite: `Helferkreise authors, Helferkreise, version ${about.modelVersion}; ${about.scenario}, plan "${about.plan}", ${runs} runs`,
      source: this.page.say.words.comparison.crowd.source,
    }
    const { start } = valueAt(towns.replays, this.town).trajectory
    const name = fileName(
      `${about.scenario}-${runs}-runs`,
      about.plan,
      [about.modelVersion],
      csvEnding(this.#format),
    )
    return keep(name, ensembleCsv(ensemble, start, said, this.#format), 'text/csv')
  }

  #saveJson(towns: Towns): string {
    const about = aboutTown(this.page, towns, this.town)
    const name = fileName(about.scenario, about.plan, [about.fingerprint], 'json')
    return keep(
      name,
      jsonOf(valueAt(towns.replays, this.town).trajectory, about),
      'application/json',
    )
  }

  #clip(towns: Towns): TemplateResult {
    const words = this.page.say.words.deliver.export
    const type = clipType()
    if (type === undefined || pictureParts(document).length === 0)
      return html`<section><h3>${words.clip}</h3><p>${type ? words.pictureNone : words.clipNone}</p></section>`
    const number = (id: string, word: string, value: number) =>
      html`<label>${word}<input
          id=${id}
          type="number"
          min="0"
          max=${towns.weeks - 1}
          .defaultValue=${String(value)} /></label>`
    const { week } = this.page
    return html`<section><h3>${words.clip}</h3><div class="row">
      ${number('clip-first', words.clipFrom, week)}${number('clip-last', words.clipTo, Math.min(towns.weeks - 1, week + 52))}
      ${
        this.recording
          ? html`<button type="button" @click=${() => this.recording?.abort()}>${words.clipStop}</button>`
          : html`<button type="button" @click=${() => this.#try(() => this.#saveClip(towns, type))}>${words.clipSave}</button>`
      }</div><p class="muted">${words.clipHint(this.page.say.whole(CLIP_WEEKS))}</p></section>`
  }

  async #saveClip(towns: Towns, type: string): Promise<string> {
    const read = (id: string) =>
      Number(this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)!.value) || 0
    const first = Math.max(0, Math.min(towns.weeks - 1, read('clip-first')))
    const last = Math.max(
      first,
      Math.min(towns.weeks - 1, read('clip-last'), first + CLIP_WEEKS - 1),
    )
    const weeks = Array.from({ length: last - first + 1 }, (_, index) => first + index)
    const { week: before, player, store, say } = this.page
    player.pause()
    const parts = pictureParts(document)
    const canvas = stageCanvas(parts, footerLines(this.page, towns, first, last), 1)
    this.recording = new AbortController()
    const { signal } = this.recording
    const draw = async (week: number): Promise<void> => {
      store.change({ week }, { quiet: true })
      this.said = say.words.deliver.export.clipRunning(say.whole(week), say.whole(last))
      await drawnAnew()
      await paintStage(canvas, parts, this.page, towns, [first, last], 1)
    }
    try {
      const clip = await recordClip(canvas, type, weeks, draw, signal)
      const ending = type.includes('mp4') ? 'mp4' : 'webm'
      const name = slugOf(say.words.deliver.export.fileWeeks(String(first), String(last)))
      return keep(
        fileName(name, shownPlans(this.page), shownPrints(this.page, towns), ending),
        clip,
      )
    } finally {
      this.recording = undefined
      store.change({ week: before }, { quiet: true })
    }
  }

  #link(): TemplateResult {
    const { link, linkCopy, linkNeedsFile } = this.page.say.words.deliver.export
    const { own } = this.page.state
    return html`<section><h3>${link}</h3><div class="row"><button type="button" @click=${() => this.#copy()}>${linkCopy}</button></div>
      ${own.length > 0 ? html`<p>${linkNeedsFile(own.map(({ id }) => id).join(', '))}</p>` : nothing}</section>`
  }

  async #copy(): Promise<void> {
    const { words } = this.page.say
    const { linkCopied, linkByHand } = words.deliver.export
    const address = encodeState({ ...this.page.state, week: this.page.week })
    const { href: link, travels } = pageLink(address)
    const note = travels ? '' : ` ${words.workshop.sheet.linkEnd}.`
    const told = (await copyText(link)) ? linkCopied : `${linkByHand} ${link}`
    this.said = `${told}${note}`
  }

  async #try(act: () => Promise<string>): Promise<void> {
    const { saved, failed } = this.page.say.words.deliver.export
    try {
      this.said = saved(await act())
    } catch (error) {
      this.said = failed(error instanceof Error ? error.message : String(error))
    }
  }
}

function keep(name: string, content: Blob | string, type?: string): string {
  save(name, content, type)
  return name
}

function prints({ replays }: Towns): string[] {
  return replays.map(({ trajectory }) => trajectory.fingerprint)
}

/** Fingerprints of what is on the screen: of all towns, or of both runs that are compared. */
function shownPrints({ state, session }: Page, towns: Towns): string[] {
  const other = state.route === 'compare' ? session.b.towns : undefined
  if (!other) return prints(towns)
  return [towns, other].map((each) => valueAt(prints(each), state.town))
}

/** Charts on the screen, in order, shadow trees included. */
function drawnCharts(root: Document | ShadowRoot = document): LineChart[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    // A chart that is many small pictures is not one drawing.
    if (element.localName === 'line-chart')
      return element.shadowRoot?.querySelector('[role=slider]') ? [element as LineChart] : []
    return element.shadowRoot ? drawnCharts(element.shadowRoot) : []
  })
}

/** Resolves when what was changed is drawn: elements render one after the other before a frame. */
function drawnAnew(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}

customElements.define('export-panel', ExportPanel)
