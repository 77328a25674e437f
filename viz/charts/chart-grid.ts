import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { OutcomeKey } from '../../sim/index.ts'
import type { Page } from '../element/page.ts'
import { evidenceButton } from '../parts/evidence-button.ts'
import { CHART_OUTCOMES } from '../ranges/record.ts'
import type { TownRanges } from '../ranges/town-ranges.ts'
import type { Towns } from '../replay/towns.ts'
import type { Speech } from '../words/index.ts'
import { NUMERALS } from '../words/names.ts'
import { rangesWords } from '../words/ranges/index.ts'
import { type Chart, outcomeChart } from './chart.ts'
import { withEnsembles, withRanges } from './chart-ensemble.ts'
import './line-chart.ts'
import { Turner } from './turner.ts'

/**
 * Charts of some outcomes; each is made once per run and language, so that only its cursor
 * moves. They are made one after the other, so that the page answers in between. Where there
 * are ensembles they show them, as a fan or as runs.
 */
export class ChartGrid {
  #charts = new Map<OutcomeKey, Chart>()
  #made: readonly unknown[] = []
  /** Charts of the runs before, which stay until they are made anew. */
  #old = new Set<OutcomeKey>()
  #begun = false
  #next: ReturnType<typeof setTimeout> | undefined
  #host: ReactiveControllerHost
  #turner: Turner

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    this.#turner = new Turner(host)
  }

  /** Charts are still to be made, or to be made anew. */
  get busy(): boolean {
    return this.#next !== undefined
  }

  render(page: Page, towns: Towns, outcomes: readonly OutcomeKey[]): TemplateResult {
    const { state, say, session, week, still } = page
    const baseline = state.baseline ? session.baseline.towns : undefined
    const ensembles = NUMERALS.map((_, town) => session.ensemble(state, town))
    const ranges = NUMERALS.map((_, town) => session.rangesInView(state, town))
    const { spread } = state
    const made = [towns, baseline, say, spread, ...ensembles, ...ranges]
    if (made.some((part, index) => part !== this.#made[index]))
      this.#old = new Set(this.#charts.keys())
    this.#made = made
    const many = ensembles.some((each) => each !== undefined)
    // Where nothing may move, each chart is a picture per run instead.
    const moving = many && spread === 'outcomes' && !still
    this.#turner.turn(moving)
    // What stands beside the charts comes before the first of them.
    let busy = !this.#begun
    this.#begun = true
    const charts = outcomes.map((outcome) => {
      let chart = this.#charts.get(outcome)
      if (!chart || this.#old.has(outcome)) {
        if (busy) this.#soon()
        else {
          // A run that is the baseline needs no second line.
          const other = baseline === undefined || sameRuns(towns, baseline) ? undefined : baseline
          const alone = outcomeChart(towns, other, outcome, say)
          chart = many
            ? withEnsembles(alone, towns, ensembles, outcome, spread)
            : withRanges(alone, towns, ranges, outcome)
          if (chart.facets.some(({ bands }) => bands !== undefined))
            chart = {
              ...chart,
              meaning: many
                ? drawnMeaning(page, say.words.comparison.crowd.outcomeMeaning)
                : shippedMeaning(say, ranges),
            }
          if (chart.facets.some(({ bands }) => bands === undefined))
            chart = { ...chart, unit: say.words.chartOneRun(chart.unit) }
          this.#charts.set(outcome, chart)
          this.#old.delete(outcome)
          busy = true
        }
      }
      if (!chart) return html`<div></div>`
      return html`<div><line-chart
            .chart=${chart}
            .week=${week}
            .language=${state.language}
            .outcome=${this.#turner.outcome}
            @seek=${(event: CustomEvent<number>) => page.player.seek(event.detail)}
            ?still=${still}
            ?large=${state.projector}></line-chart>
          ${evidenceButton(chart.title, say, () => page.store.change({ evidence: outcome }))}</div>`
    })
    const drawn = ensembles.some((each) => outcomes.some((outcome) => each?.outcomes[outcome]))
    const caption = drawn ? this.#caption(page, moving) : nothing
    return html`${many ? caption : shippedCaption(page, ranges, outcomes)}<div
        class="charts"
        aria-busy=${this.busy}>${charts}</div>`
  }

  /** Goes on with the next chart when the page had time for other things. */
  #soon(): void {
    this.#next ??= setTimeout(() => {
      this.#next = undefined
      this.#host.requestUpdate()
    })
  }

  #caption(page: Page, moving: boolean): TemplateResult {
    const { say, still } = page
    const { picturesMeaning, outcomesMeaning } = say.words.comparison.crowd
    const meaning = drawnMeaning(page, still ? picturesMeaning : outcomesMeaning)
    return html`<p class="chart-note">${meaning} ${moving ? this.#turner.button(say) : nothing}</p>`
  }
}

/** What a drawing of computed runs shows; of one run at a time `outcomes` says it. */
function drawnMeaning({ state, say }: Page, outcomes: (runs: string) => string): string {
  const { crowd } = say.words.comparison
  const meaning = { fan: crowd.fanMeaning, lines: crowd.linesMeaning, outcomes }
  return `${meaning[state.spread](say.whole(state.crowd))} ${crowd.source}`
}

/** What the bands are that come with the page. */
function shippedMeaning(
  say: Speech,
  ranges: readonly (TownRanges | undefined)[],
): string | undefined {
  const runs = ranges.find((each) => each !== undefined)?.runs
  return runs === undefined ? undefined : rangesWords(say).fan(say.whole(runs))
}

/** What the bands are that come with the page, where a chart has some; for a plan without any, how to get some. */
function shippedCaption(
  { state, say }: Page,
  ranges: readonly (TownRanges | undefined)[],
  outcomes: readonly OutcomeKey[],
): TemplateResult | typeof nothing {
  // On the wall the words of each chart have to do.
  if (state.projector || !outcomes.some((outcome) => CHART_OUTCOMES.includes(outcome)))
    return nothing
  const some = ranges.some((each) => each === undefined)
  return html`<p class="chart-note">${shippedMeaning(say, ranges)} ${some ? rangesWords(say).own : nothing}</p>`
}

function sameRuns(a: Towns, b: Towns): boolean {
  return a.replays.every((replay, town) => replay === b.replays[town])
}
