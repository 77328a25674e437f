import { html, nothing, type TemplateResult } from 'lit'
import type { OutcomeKey } from '../../../sim/index.ts'
import { crowdStyles } from '../../crowd/crowd-styles.ts'
import { headlines } from '../../crowd/headlines.ts'
import { forkHere } from '../../fork/fork-here.ts'
import '../../fork/fork-panel.ts'
import { ChartGrid } from '../../charts/chart-grid.ts'
import { LEVERS } from '../../icons.ts'
import '../../levers/lever-panel.ts'
import { runStatus, runStatusStyles } from '../../levers/run-status.ts'
import type { LogFilter } from '../../log/entries.ts'
import '../../log/event-log.ts'
import { markerTown, markerWords } from '../../marker-words.ts'
import { dayOf } from '../../markers.ts'
import '../../parts/control-bar.ts'
import type { Command } from '../../parts/control-bar.ts'
import '../../parts/data-table.ts'
import '../../parts/day-entry.ts'
import { evidenceButtonStyles } from '../../parts/evidence-button.ts'
import { legend } from '../../parts/legend.ts'
import { loadingStyles } from '../../parts/loading-styles.ts'
import '../../parts/time-line.ts'
import { townTabs, townTabsStyles } from '../../parts/town-tabs.ts'
import { scalesOf } from '../../scales.ts'
import '../../stage/flip-book.ts'
import { Swipe } from '../../stage/swipe.ts'
import '../../stage/town-panel.ts'
import type { Selection } from '../../state/state.ts'
import { backToStory } from '../../story/back-to-story.ts'
import { shared } from '../../styles.ts'
import { NUMERALS, type Towns } from '../../towns.ts'
import { Screen } from '../screen.ts'
import { whenReady } from '../when-ready.ts'
import { stageStyles } from './stage-styles.ts'

/** The log follows the running clock in steps of so many weeks. */
const LOG_STEP = 5
const OUTCOMES: readonly OutcomeKey[] = [
  'active',
  'members',
  'coverage',
  'openConflict',
  'linking',
  'bridging',
]

/** The stage: three towns under one clock, with the time line, the levers, the log and the charts. */
export class StageScreen extends Screen {
  static override styles = [
    shared,
    loadingStyles,
    runStatusStyles,
    crowdStyles,
    evidenceButtonStyles,
    townTabsStyles,
    stageStyles,
  ]

  #charts = new ChartGrid(this)
  #swipe = new Swipe(() => this.page)

  override render(): TemplateResult {
    return whenReady(
      this.page,
      (towns) =>
        html`${backToStory(this.page)}${this.#stage(towns)}${this.#drawer(towns)}${this.#below(towns)}`,
    )
  }

  #stage(towns: Towns): TemplateResult {
    const { state, store, player, week, say, playing, still } = this.page
    const { words } = say
    const date = say.month(dayOf(week, towns.start))
    return html`<div class=${this.#layout}>
      <h1 class="hidden">${words.title}, ${words.titleRest}</h1>
      ${state.projector ? html`<p class="date">${date}</p>` : townTabs(this.page)}
      ${state.stills ? this.#flipBook(towns) : this.#panels(towns)}
      ${state.levers && !state.projector ? html`<lever-panel .page=${this.page} side="a"></lever-panel>` : nothing}
      <time-line data-picture .towns=${towns} .week=${week} .language=${state.language} ?large=${state.projector} @seek=${(event: CustomEvent<number>) => player.seek(event.detail)}></time-line>
      ${
        state.projector
          ? nothing
          : html`<div class="bar">
            <control-bar ?playing=${playing} ?still=${still} ?stills=${state.stills} .speed=${state.speed} ?table=${state.table} .language=${state.language} .date=${date}
              @command=${(event: CustomEvent<Command>) => this.#command(event.detail)} @speed=${(event: CustomEvent<number>) => store.change({ speed: event.detail })}></control-bar>
            <day-entry .towns=${towns} .week=${week} .language=${state.language} @seek=${(event: CustomEvent<number>) => player.seek(event.detail)}></day-entry>
            <button type="button" aria-pressed=${state.levers} @click=${() => store.change({ levers: !state.levers })}>${LEVERS} ${words.levers}</button>
            <button type="button" @click=${() => forkHere(this.page)}>${words.comparison.fork.here} (F)</button>
            ${runStatus(this.page, 'a') ?? this.#latest(towns)}
          </div>
          ${legend(say)}`
      }
    </div>`
  }

  get #layout(): string {
    const { projector, levers } = this.page.state
    if (projector) return 'first large'
    return levers ? 'first with-levers' : 'first'
  }

  #panels(towns: Towns): TemplateResult {
    const { state, week, playing, colours } = this.page
    return html`<div class="panels" data-picture @pointerdown=${this.#swipe.from} @pointerup=${this.#swipe.to}>${NUMERALS.map(
      (_, town) =>
        html`<town-panel .towns=${towns} .town=${town} .week=${week} .language=${state.language} .colours=${colours} .quiet=${playing} .speed=${state.speed} .scales=${scalesOf(towns)} ?large=${state.projector} ?data-shown=${town === state.town} .selection=${state.selection?.town === town ? state.selection : undefined} @look=${this.#look}></town-panel>`,
    )}</div>`
  }

  #flipBook(towns: Towns): TemplateResult {
    const { state, store, week, colours } = this.page
    return html`<flip-book data-picture .towns=${towns} .town=${state.town} .week=${week} .language=${state.language} .colours=${colours} ?large=${state.projector} @seek=${(event: CustomEvent<number>) => store.change({ week: event.detail, stills: false })}></flip-book>`
  }

  /** The drawer is loaded when somebody is first looked at. */
  #drawer(towns: Towns): TemplateResult | typeof nothing {
    const { selection, projector } = this.page.state
    if (!selection || projector) return nothing
    void import('../../understand/understand-drawer.ts')
    return html`<understand-drawer .page=${this.page} .towns=${towns}></understand-drawer>`
  }

  /** On a small screen the town of what is looked at is the one shown. */
  #look = ({ detail: selection }: CustomEvent<Selection>): void => {
    this.page.store.change({ selection, town: selection.town })
  }

  #latest(towns: Towns): TemplateResult {
    const { week, say } = this.page
    const latest = towns.markers.findLast((marker) => marker.week <= week)
    if (!latest) return html`<p class="latest"></p>`
    const date = say.month(dayOf(latest.week, towns.start))
    return html`<p class="latest">${say.words.nearEvent}: ${markerTown(latest, say)}, ${date}: ${markerWords(latest, towns, say)}</p>`
  }

  #below(towns: Towns): TemplateResult | typeof nothing {
    const { state, store, say, week, playing } = this.page
    if (state.projector) return nothing
    const { words } = say
    const logged = playing ? week - (week % LOG_STEP) : week
    return html`${state.tree.branches.length > 1 ? html`<fork-panel .page=${this.page} .start=${towns.start} .weeks=${towns.weeks}></fork-panel>` : nothing}
      ${headlines(this.page, towns)}
      ${state.table ? html`<data-table .towns=${towns} .week=${week} .language=${state.language} @look=${this.#look} @evidence=${(event: CustomEvent<OutcomeKey>) => store.change({ evidence: event.detail })}></data-table>` : nothing}
      <event-log .towns=${towns} .week=${logged} .language=${state.language} .filter=${state.log} @look=${this.#look} @filter=${(event: CustomEvent<LogFilter>) => store.change({ log: event.detail })}></event-log>
      <section aria-label=${words.charts}><div class="head"><h2>${words.charts}</h2>
        <button type="button" aria-pressed=${state.baseline} @click=${() => store.change({ baseline: !state.baseline })}>${state.baseline ? words.baselineHide : words.baselineShow}</button></div>
        ${this.#charts.render(this.page, towns, this.#outcomes)}</section>
      <p class="lead">${words.lead}</p>`
  }

  /** An opened chart comes first. */
  get #outcomes(): readonly OutcomeKey[] {
    const { chart } = this.page.state
    return chart ? [chart, ...OUTCOMES.filter((outcome) => outcome !== chart)] : OUTCOMES
  }

  #command(command: Command): void {
    const { player, store, state } = this.page
    if (command === 'toggle') player.toggle()
    if (command === 'back') player.step(-1)
    if (command === 'forward') player.step(1)
    if (command === 'previous') player.toEvent(-1)
    if (command === 'next') player.toEvent(1)
    if (command === 'table') store.change({ table: !state.table })
  }
}

customElements.define('stage-screen', StageScreen)
