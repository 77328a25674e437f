import { html, type TemplateResult } from 'lit'
import { type OutcomeKey, valueAt } from '../../../sim/index.ts'
import { ChartGrid } from '../../charts/chart-grid.ts'
import { chartNoteStyles } from '../../charts/chart-note-styles.ts'
import { shownRun } from '../../crowd/shown-run.ts'
import { shownPlan } from '../../export/shown-plan.ts'
import { signsOfStills } from '../../parts/legend.ts'
import { loadingStyles } from '../../parts/loading-styles.ts'
import { pageFooter } from '../../parts/page-footer.ts'
import { circleViews } from '../../replay/replay.ts'
import { stillWeeks } from '../../stage/flip-book.ts'
import { dayOf } from '../../words/day-of.ts'
import '../../stage/still-picture.ts'
import { shared } from '../../element/styles.ts'
import { type Towns, viewAt } from '../../replay/towns.ts'
import { PAPERS, TALES } from '../../state/state.ts'
import { StoryReader } from '../../story/story-reader.ts'
import { NUMERALS } from '../../words/names.ts'
import { placed } from '../../words/town-names.ts'
import { Screen } from '../screen.ts'
import { sheetStyles } from '../sheet-styles.ts'
import { whenReady } from '../when-ready.ts'

const OUTCOMES: readonly OutcomeKey[] = ['members', 'coverage', 'openConflict']
/** Pictures in CSS pixels: three beside each other on A4. */
const STILL = { width: 218, height: 168 } as const

/** A hand-out for one town: the questions of its story, twelve stills, three charts. */
export class HandoutScreen extends Screen {
  static override styles = [shared, loadingStyles, chartNoteStyles, sheetStyles]

  #charts = new ChartGrid(this)
  #tale = new StoryReader(() => this.requestUpdate())

  override willUpdate(): void {
    const { state, say } = this.page
    // The size of the page is set by the app, for the whole document.
    this.dataset.paper = state.paper
    void this.#tale.read(valueAt(TALES, state.town + 1), say.texts)
  }

  override render(): TemplateResult {
    return whenReady(this.page, (towns) => this.#sheet(towns))
  }

  #sheet(towns: Towns): TemplateResult {
    const { state, store, say } = this.page
    const { words } = say
    const { sheet, print: printWords } = words.workshop
    const charts = this.#charts.render(this.page, towns, OUTCOMES)
    const whole = !this.#tale.reading && !this.#charts.busy
    return html`<div class="row screen" role="group" aria-label=${sheet.pick}>${NUMERALS.map(
      (_, town) =>
        html`<button
            type="button"
            aria-pressed=${town === state.town}
            @click=${() => store.change({ town })}>${say.town(town)}</button>`,
    )}${PAPERS.map(
      (paper) =>
        html`<button
            type="button"
            aria-pressed=${paper === state.paper}
            @click=${() => store.change({ paper })}>${paper}</button>`,
    )}<button
        type="button"
        ?disabled=${!whole}
        @click=${() => print()}>${printWords}</button></div>
      <h1>${placed(say.town(state.town), valueAt(towns.replays, state.town).trajectory.scenario.title[say.names])}</h1>
      <p class="muted">${words.modelOnly}. ${words.modelPersons} ${words.lead}</p>
      <h2>${sheet.questions}</h2>
      <p class="muted">${sheet.first}</p>
      ${this.#questions(towns)}
      <h2 class="break">${sheet.stills}</h2>
      <div class="stills">${stillWeeks(towns.weeks).map((week) => this.#still(towns, week))}</div>
      ${signsOfStills(say)}
      <h2 class="break">${sheet.charts}</h2>
      ${charts}
      <p class="muted">${words.modelOnly}, ${shownRun(this.page)}.</p>
      ${pageFooter(towns, shownPlan(this.page, 'a'), say)}`
  }

  /** What is asked stands before what answers it; a line that is to be guessed has an empty frame. */
  #questions(towns: Towns): readonly TemplateResult[] {
    const first = Number(towns.start.slice(0, 4))
    const last = dayOf(towns.weeks - 1, towns.start).getUTCFullYear()
    const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
    const frame = html`<div class="frame" aria-hidden="true">${years.map((year) => html`<span>${year}</span>`)}</div>`
    const lines = html`<div class="lines" aria-hidden="true"></div>`
    return (this.#tale.story?.steps ?? []).flatMap(({ parts, state }) =>
      parts.flatMap((part) =>
        part.kind === 'question' ? html`<p>${part.text}</p>${state.guess ? frame : lines}` : [],
      ),
    )
  }

  #still(towns: Towns, week: number): TemplateResult {
    const { state, say } = this.page
    const now = viewAt(towns, state.town, week)
    const members = (now ? circleViews(now) : []).reduce((sum, { active }) => sum + active, 0)
    const date = say.month(dayOf(week, towns.start))
    return html`<figure>
      <still-picture
        .towns=${towns}
        .town=${state.town}
        .week=${week}
        .width=${STILL.width}
        .height=${STILL.height}></still-picture>
      <figcaption>${date} · ${now ? say.words.members(say.whole(members)) : say.words.over.short}</figcaption></figure>`
  }
}

customElements.define('handout-screen', HandoutScreen)
