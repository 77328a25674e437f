import { css, html, nothing, type TemplateResult } from 'lit'
import { crowdStyles } from '../../crowd/crowd-styles.ts'
import { headlines } from '../../crowd/headlines.ts'
import { forkHere } from '../../fork/fork-here.ts'
import { CHART_OUTCOMES } from '../../ranges/record.ts'
import '../../fork/fork-panel.ts'
import { ChartGrid } from '../../charts/chart-grid.ts'
import { chartNoteStyles } from '../../charts/chart-note-styles.ts'
import '../../levers/lever-panel.ts'
import { runStatus, runStatusStyles } from '../../levers/run-status.ts'
import { evidenceButtonStyles } from '../../parts/evidence-button.ts'
import { loadingStyles } from '../../parts/loading-styles.ts'
import '../../parts/time-line.ts'
import { shared } from '../../element/styles.ts'
import { differenceList, toldPlan } from '../../parts/difference-list.ts'
import type { Towns } from '../../replay/towns.ts'
import { addressOf } from '../../state/address.ts'
import { Screen } from '../screen.ts'
import { sideStyles } from '../side-styles.ts'
import { whenReady } from '../when-ready.ts'
import { study, studyTabs } from './study-tabs.ts'

/** The laboratory: levers and parameters on one side, what follows from them on the other. */
export class LabScreen extends Screen {
  static override styles = [
    shared,
    loadingStyles,
    sideStyles,
    runStatusStyles,
    crowdStyles,
    evidenceButtonStyles,
    chartNoteStyles,
    css`
      .row > a {
        padding: 0 4px;
        line-height: 44px;
        color: var(--text);
      }
      .tabs [aria-pressed='true'] {
        border-width: 2px;
        border-color: var(--focus);
        font-weight: 600;
      }
      @media (max-width: 900px) {
        .studied > lever-panel {
          order: 1;
        }
      }
      /* On the wall the courses come before what can be done with them. */
      .large > div {
        display: flex;
        flex-direction: column;
      }
      .large time-line {
        order: -2;
      }
      .large .charts {
        order: -1;
      }
      .charts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(400px, 100%), 1fr));
        gap: 14px 26px;
        margin: 8px 0 20px;
      }
      @media print {
        .charts {
          grid-template-columns: repeat(2, minmax(0, 1fr));
          gap: 8px 26px;
          margin-bottom: 8px;
        }
      }
    `,
  ]

  #charts = new ChartGrid(this)

  override render(): TemplateResult {
    return whenReady(this.page, (towns) => this.#lab(towns))
  }

  #lab(towns: Towns): TemplateResult {
    const { state, store, say } = this.page
    const { words } = say
    const side = state.study ? 'side studied' : 'side'
    return html`<h1>${words.route.lab}</h1>
      <div class=${state.projector ? 'large' : side}>
        ${state.projector ? nothing : html`<lever-panel .page=${this.page} side="a"></lever-panel>`}
        <div>
          <div class="row"><h2>${words.differences}</h2>${runStatus(this.page, 'a')}
            <button
              type="button"
              aria-pressed=${state.baseline}
              @click=${() => store.change({ baseline: !state.baseline })}>${state.baseline ? words.baselineHide : words.baselineShow}</button>
            ${state.study ? nothing : html`<button type="button" @click=${() => forkHere(this.page)}>${words.comparison.fork.here} (F)</button>`}
            ${state.projector ? nothing : html`<a href=${addressOf(state, 'own')}>${words.landing.doors.own.title}</a>`}</div>
          ${differenceList(this.page, toldPlan(this.page, state.tree.at, state.a))}
          ${studyTabs(this.page)}
          ${state.study === undefined ? this.#courses(towns) : study(this.page, towns, state.study)}
        </div>
      </div>`
  }

  #courses(towns: Towns): TemplateResult {
    const { state, week, say, player } = this.page
    const { words } = say
    return html`${
      state.tree.branches.length > 1
        ? html`<fork-panel
              .page=${this.page}
              .start=${towns.start}
              .weeks=${towns.weeks}></fork-panel>`
        : nothing
    }
      ${headlines(this.page, towns)}
      <time-line
        .towns=${towns}
        .week=${week}
        .language=${state.language}
        ?large=${state.projector}
        @seek=${(event: CustomEvent<number>) => player.seek(event.detail)}></time-line>
      ${this.#charts.render(this.page, towns, CHART_OUTCOMES)}
      <p class="muted">${words.lead}</p>`
  }
}

customElements.define('lab-screen', LabScreen)
