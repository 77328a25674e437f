import { html, type TemplateResult } from 'lit'
import type { OutcomeKey } from '../../sim/index.ts'
import type { Page } from '../page.ts'
import { evidenceButton } from '../parts/evidence-button.ts'
import type { Towns } from '../towns.ts'
import { type Chart, outcomeChart } from './chart.ts'
import './line-chart.ts'

/** Charts of some outcomes; each is made once per run and language, so that only its cursor moves. */
export class ChartGrid {
  #charts = new Map<OutcomeKey, Chart>()
  #made: readonly unknown[] = []

  render(page: Page, towns: Towns, outcomes: readonly OutcomeKey[]): TemplateResult {
    const { state, say, session, week } = page
    const baseline = state.baseline ? session.baseline.towns : undefined
    const made = [towns, baseline, say]
    if (made.some((part, index) => part !== this.#made[index])) this.#charts.clear()
    this.#made = made
    return html`<div class="charts">${outcomes.map((outcome) => {
      let chart = this.#charts.get(outcome)
      if (!chart) {
        // A run that is the baseline needs no second line.
        const other = baseline === undefined || sameRuns(towns, baseline) ? undefined : baseline
        chart = outcomeChart(towns, other, outcome, say)
        this.#charts.set(outcome, chart)
      }
      return html`<div><line-chart .chart=${chart} .week=${week} .language=${state.language} ?large=${state.projector}></line-chart>
        ${evidenceButton(chart.title, say, () => page.store.change({ evidence: outcome }))}</div>`
    })}</div>`
  }
}

function sameRuns(a: Towns, b: Towns): boolean {
  return a.replays.every((replay, town) => replay === b.replays[town])
}
