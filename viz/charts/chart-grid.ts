import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit'
import type { OutcomeKey } from '../../sim/index.ts'
import type { Page } from '../page.ts'
import { evidenceButton } from '../parts/evidence-button.ts'
import { NUMERALS, type Towns } from '../towns.ts'
import { type Chart, outcomeChart } from './chart.ts'
import { withEnsembles } from './chart-ensemble.ts'
import './line-chart.ts'

/** Time one possible outcome stays. */
const OUTCOME_MS = 400

/**
 * Charts of some outcomes; each is made once per run and language, so that only its cursor
 * moves. Where there are ensembles they show them, as a fan or as runs.
 */
export class ChartGrid implements ReactiveController {
  #host: ReactiveControllerHost
  #charts = new Map<OutcomeKey, Chart>()
  #made: readonly unknown[] = []
  #timer: ReturnType<typeof setInterval> | undefined
  #outcome = 0
  #held = false

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#turn(false)
  }

  render(page: Page, towns: Towns, outcomes: readonly OutcomeKey[]): TemplateResult {
    const { state, say, session, week, still } = page
    const baseline = state.baseline ? session.baseline.towns : undefined
    const ensembles = NUMERALS.map((_, town) => session.ensemble(state, town))
    // Where nothing may move, runs lie beside each other as lines.
    const spread = still && state.spread === 'outcomes' ? 'lines' : state.spread
    const made = [towns, baseline, say, spread, ...ensembles]
    if (made.some((part, index) => part !== this.#made[index])) this.#charts.clear()
    this.#made = made
    const many = ensembles.some((each) => each !== undefined)
    const moving = many && spread === 'outcomes'
    this.#turn(moving && !this.#held)
    return html`${many ? this.#caption(page, spread, moving) : nothing}<div class="charts">${outcomes.map(
      (outcome) => {
        let chart = this.#charts.get(outcome)
        if (!chart) {
          // A run that is the baseline needs no second line.
          const other = baseline === undefined || sameRuns(towns, baseline) ? undefined : baseline
          const alone = outcomeChart(towns, other, outcome, say)
          chart = withEnsembles(alone, towns, ensembles, outcome, spread)
          if (chart.facets.some(({ bands }) => bands === undefined))
            chart = { ...chart, unit: say.words.chartOneRun(chart.unit) }
          this.#charts.set(outcome, chart)
        }
        return html`<div><line-chart .chart=${chart} .week=${week} .language=${state.language} .outcome=${this.#outcome} ?large=${state.projector}></line-chart>
          ${evidenceButton(chart.title, say, () => page.store.change({ evidence: outcome }))}</div>`
      },
    )}</div>`
  }

  #caption({ state, say }: Page, spread: Page['state']['spread'], moving: boolean): TemplateResult {
    const { crowd } = say.words.comparison
    const runs = say.whole(state.crowd)
    const meaning = {
      fan: crowd.fanMeaning,
      lines: crowd.linesMeaning,
      outcomes: crowd.outcomesMeaning,
    }
    return html`<p class="lead">${meaning[spread](runs)} ${
      moving
        ? html`<button type="button" @click=${() => {
            this.#held = !this.#held
            this.#host.requestUpdate()
          }}>${this.#held ? crowd.go : crowd.pause}</button>`
        : nothing
    }</p>`
  }

  #turn(on: boolean): void {
    if (on === (this.#timer !== undefined)) return
    clearInterval(this.#timer)
    this.#timer = on
      ? setInterval(() => {
          this.#outcome++
          this.#host.requestUpdate()
        }, OUTCOME_MS)
      : undefined
  }
}

function sameRuns(a: Towns, b: Towns): boolean {
  return a.replays.every((replay, town) => replay === b.replays[town])
}
