import { html, type LitElement, nothing, type TemplateResult } from 'lit'
import { chartNoteStyles } from '../../charts/chart-note-styles.ts'
import { crowdStyles } from '../../crowd/crowd-styles.ts'
import { shownRun } from '../../crowd/shown-run.ts'
import { wallRange } from '../../crowd/wall-range.ts'
import { LEVERS } from '../../element/icons.ts'
import { forkHere } from '../../fork/fork-here.ts'
import { runStatus, runStatusStyles } from '../../levers/run-status.ts'
import type { Opening } from '../../opening/record.ts'
import { clockBar, clockBarStyles } from '../../parts/clock-bar.ts'
import { markerSentence } from '../../replay/marker-words.ts'
import { dayOf } from '../../words/day-of.ts'
import { opening } from './opening-week.ts'
import '../../parts/day-entry.ts'
import { evidenceButtonStyles } from '../../parts/evidence-button.ts'
import { legend } from '../../parts/legend.ts'
import { loadingStyles } from '../../parts/loading-styles.ts'
import { loadingTown, loadingView, retry } from '../../parts/loading-view.ts'
import '../../parts/time-line.ts'
import { characterOf } from '../../parts/character.ts'
import { townTabs, townTabsStyles } from '../../parts/town-tabs.ts'
import { isBaseline } from '../../plan/plan.ts'
import { planName } from '../../plan/plan-name.ts'
import { Swipe } from '../../stage/swipe.ts'
import '../../stage/town-panel.ts'
import { afterPainting } from '../../element/after-painting.ts'
import { shared } from '../../element/styles.ts'
import type { Early, Towns } from '../../replay/towns.ts'
import type { Selection } from '../../state/state.ts'
import { backToStory } from '../../story/back-to-story.ts'
import { NUMERALS } from '../../words/names.ts'
import { Screen } from '../screen.ts'
import type { Below } from './below.ts'
import { stageStyles } from './stage-styles.ts'

/** Levers stand below the picture; the media query of the styles. */
const SMALL = matchMedia('(max-width: 1150px)')

/** The stage: three towns under one clock, with the time line, the levers, the log and the charts. */
export class StageScreen extends Screen {
  static override styles = [
    shared,
    loadingStyles,
    runStatusStyles,
    crowdStyles,
    evidenceButtonStyles,
    townTabsStyles,
    clockBarStyles,
    chartNoteStyles,
    stageStyles,
  ]

  /** What waits for the first picture of the stage may go on when it is on the screen. */
  override firstUpdated(): void {
    afterPainting(() => document.dispatchEvent(new Event('stage-painted')))
  }

  /** On a small screen the levers stand below the picture: who asks for them is led there. */
  override updated(): void {
    const { levers } = this.page.state
    if (levers && this.#levered === false && SMALL.matches) void this.#toLevers()
    this.#levered = levers
  }

  async #toLevers(): Promise<void> {
    await customElements.whenDefined('lever-panel')
    const panel = this.renderRoot.querySelector<LitElement>('lever-panel')
    await panel?.updateComplete
    panel?.scrollIntoView({ block: 'start' })
  }

  /** Whether the levers were open when the screen was last drawn; undefined before. */
  #levered: boolean | undefined

  override get opening(): Opening {
    return opening
  }

  #lower: Below | undefined
  #swipe = new Swipe(() => this.page)

  override render(): TemplateResult {
    const { towns, early } = this.page.session.a
    const shown = towns ?? early?.towns
    if (!shown) return loadingView(this.page)
    // The same template before and after, so that all stays in its place when the runs are there.
    return html`${backToStory(this.page)}${this.#stage(shown, early)}${towns ? html`${this.#drawer(towns)}${this.#below(towns)}` : nothing}`
  }

  /** `early` says what is known, while some towns still run for the first time. */
  #stage(towns: Towns, early: Early | undefined): TemplateResult {
    const { state, store, player, week, say } = this.page
    const { words } = say
    const date = say.month(dayOf(week, towns.start))
    return html`<div class=${this.#layout}>
      <h1 class="hidden">${words.title}, ${words.titleRest}</h1>
      ${state.projector ? this.#wallLine(date) : nothing}
      <div class="picture"><div class="aside">${state.projector ? nothing : townTabs(this.page)}${legend(say, state.projector ? '' : shownRun(this.page), state.projector)}</div>${state.stills && !early ? this.#flipBook(towns) : html`${this.#panels(towns, early)}${this.#ranges(towns, early)}`}</div>
      ${this.#levers()}
      <time-line
        data-picture
        ?early=${early !== undefined}
        .towns=${towns}
        .week=${week}
        .language=${state.language}
        ?ties=${state.ties}
        ?large=${state.projector}
        @seek=${(event: CustomEvent<number>) => player.seek(event.detail)}></time-line>
      ${
        state.projector
          ? nothing
          : html`<div class="controls">
            ${clockBar(this.page, {
              date,
              table: state.table,
              beside: html`<button
                type="button"
                aria-pressed=${state.levers}
                @click=${() => store.change({ levers: !state.levers })}>${LEVERS} ${words.levers}</button>`,
            })}
            <day-entry
              class="screen"
              .towns=${towns}
              .week=${week}
              .language=${state.language}
              @seek=${(event: CustomEvent<number>) => player.seek(event.detail)}></day-entry>
            <button
              type="button"
              aria-pressed=${state.ties}
              @click=${() => store.change({ ties: !state.ties })}>${words.ties}</button>
            <button type="button" @click=${() => forkHere(this.page)}>${words.comparison.fork.here} (F)</button>
            ${(early ? undefined : runStatus(this.page, 'a')) ?? this.#latest(towns)}
            ${early ? this.#underWay() : nothing}
          </div>`
      }
    </div>`
  }

  /** What a wall shows in words, the more important first: what has no room is left out. */
  #wallLine(date: string): TemplateResult {
    const { state, say } = this.page
    const { at, branches } = state.tree
    const plan = branches[at]?.name || (isBaseline(state.a) ? '' : planName(state.a, say))
    // A plan of the group is what it looks for; a starting point has ranges, which have to be explained.
    const run = shownRun(this.page, 'above')
    const told = (state.a.changes.length > 0 ? [plan, run] : [run, plan]).filter(Boolean)
    return html`<p class="date">${date}<small>${say.words.modelOnly}</small>${told.map((each) => html`<small>· ${each}</small>`)}</p>`
  }

  /** How far the first runs are; it lies over the bar, so that nothing moves when it goes. */
  #underWay(): TemplateResult {
    const { session, say } = this.page
    const { progress } = session.a
    const done = progress.reduce((sum, town) => sum + town.done, 0) / Math.max(1, progress.length)
    return html`<progress
        class="under-way"
        aria-label=${say.words.loading}
        max="1"
        value=${done}></progress>`
  }

  /** The levers are loaded when they are first wanted. */
  #levers(): TemplateResult | typeof nothing {
    const { levers, projector } = this.page.state
    if (!levers || projector) return nothing
    void import('../../levers/lever-panel.ts')
    return html`<lever-panel .page=${this.page} side="a"></lever-panel>`
  }

  get #layout(): string {
    const { projector, levers, alone } = this.page.state
    if (projector) return 'first large'
    return ['first', levers ? 'with-levers' : '', alone ? 'one-town' : ''].join(' ')
  }

  #panels(towns: Towns, early: Early | undefined): TemplateResult {
    const { state, store, session, week, playing, colours } = this.page
    const known = (town: number) => !early || (early.there[town] && (early.week ?? week) === week)
    return html`<div
        class=${state.alone ? 'panels alone' : 'panels'}
        data-picture
        @pointerdown=${this.#swipe.from}
        @pointerup=${this.#swipe.to}>${NUMERALS.map((_, town) =>
          !known(town)
            ? html`<section class="loading coming" ?data-shown=${town === state.town}>${loadingTown(this.page, town)}${session.a.progress[town]?.state === 'failed' ? retry(this.page) : nothing}</section>`
            : html`<town-panel
                .towns=${towns}
                .town=${town}
                .week=${week}
                .language=${state.language}
                .colours=${colours}
                .quiet=${playing}
                .speed=${state.speed}
                .character=${characterOf(this.page, town)}
                ?ties=${state.ties}
                ?large=${state.projector}
                ?data-shown=${town === state.town}
                .alone=${state.alone}
                .selection=${state.selection?.town === town ? state.selection : undefined}
                @alone=${() => store.change({ alone: !state.alone, town })}
                @look=${this.#look}>${early ? nothing : wallRange(this.page, towns, town)}</town-panel>`,
        )}</div>`
  }

  /** What other runs come to; it keeps its room until it is there. */
  #ranges(towns: Towns, early: Early | undefined): TemplateResult | typeof nothing {
    if (this.page.state.projector) return nothing
    if (early) return html`<div class="ranges"></div>`
    void import('../../crowd/number-lines.ts')
    return html`<number-lines class="ranges" data-picture .page=${this.page} .towns=${towns}></number-lines>`
  }

  #flipBook(towns: Towns): TemplateResult {
    void import('../../stage/flip-book.ts')
    const { state, store, week, colours } = this.page
    return html`<flip-book
        data-picture
        .towns=${towns}
        .town=${state.town}
        .week=${week}
        .language=${state.language}
        .colours=${colours}
        ?large=${state.projector}
        @seek=${(event: CustomEvent<number>) => store.change({ week: event.detail, stills: false })}></flip-book>`
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
    return html`<p class="latest">${say.words.nearEvent}: ${markerSentence(latest, towns, say)}</p>`
  }

  /** What lies below is loaded when the stage is drawn. */
  #below(towns: Towns): TemplateResult | typeof nothing {
    if (this.page.state.projector) return nothing
    if (this.#lower) return this.#lower.render(this.page, towns)
    void import('./below.ts').then(({ Below }) => {
      this.#lower ??= new Below(this)
      this.requestUpdate()
    })
    return html`<section aria-busy="true"></section>`
  }
}

customElements.define('stage-screen', StageScreen)
