import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { OutcomeKey } from '../../../sim/index.ts'
import { ChartGrid } from '../../charts/chart-grid.ts'
import { headlines } from '../../crowd/headlines.ts'
import '../../fork/fork-panel.ts'
import type { LogFilter } from '../../state/state.ts'
import '../../log/event-log.ts'
import type { Page } from '../../element/page.ts'
import '../../parts/data-table.ts'
import type { Towns } from '../../replay/towns.ts'
import type { Selection } from '../../state/state.ts'

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

/** What lies below the stage: branches, many runs, table, log and charts. Nobody sees it at first. */
export class Below {
  #charts: ChartGrid

  constructor(host: ReactiveControllerHost) {
    this.#charts = new ChartGrid(host)
  }

  render(page: Page, towns: Towns): TemplateResult {
    const { state, store, say, week, playing } = page
    const { words } = say
    const logged = playing ? week - (week % LOG_STEP) : week
    const look = ({ detail: selection }: CustomEvent<Selection>) =>
      store.change({ selection, town: selection.town })
    // An opened chart comes first.
    const { chart } = state
    const outcomes = chart ? [chart, ...OUTCOMES.filter((outcome) => outcome !== chart)] : OUTCOMES
    return html`${state.tree.branches.length > 1 ? html`<fork-panel .page=${page} .start=${towns.start} .weeks=${towns.weeks}></fork-panel>` : nothing}
      ${headlines(page, towns)}
      ${
        state.table
          ? html`<data-table
              .towns=${towns}
              .week=${week}
              .language=${state.language}
              @look=${look}
              @evidence=${(event: CustomEvent<OutcomeKey>) => store.change({ evidence: event.detail })}></data-table>`
          : nothing
      }
      <event-log
        .towns=${towns}
        .week=${logged}
        .language=${state.language}
        .filter=${state.log}
        @look=${look}
        @filter=${(event: CustomEvent<LogFilter>) => store.change({ log: event.detail })}></event-log>
      <section aria-label=${words.charts}><div class="head"><h2>${words.charts}</h2>
        <button
          type="button"
          aria-pressed=${state.baseline}
          @click=${() => store.change({ baseline: !state.baseline })}>${state.baseline ? words.baselineHide : words.baselineShow}</button></div>
        ${this.#charts.render(page, towns, outcomes)}</section>
      <p class="lead">${words.lead}</p>`
  }
}
