import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { OUTCOMES, type OutcomeKey, valueAt } from '../../sim/index.ts'
import type { Chart } from '../charts/chart.ts'
import '../charts/line-chart.ts'
import { twentieths } from '../../figures/twentieths.ts'
import { SAMPLE } from '../charts/chart-ensemble.ts'
import { Turner } from '../charts/turner.ts'
import { crowdBar } from '../crowd/crowd-bar.ts'
import { crowdStyles } from '../crowd/crowd-styles.ts'
import { dotPlot } from '../crowd/dot-plot.ts'
import type { Page } from '../element/page.ts'
import { shared } from '../element/styles.ts'
import { evidenceButton, evidenceButtonStyles } from '../parts/evidence-button.ts'
import { tableStyles } from '../parts/table-styles.ts'
import { isOver, type Towns } from '../replay/towns.ts'
import { type Pair, valuesAt } from '../session/ensemble.ts'
import { dayOf } from '../words/day-of.ts'
import { rangesWords } from '../words/ranges/index.ts'
import { gapChart, gapFormat } from './gap-chart.ts'
import { gapTable } from './gap-table.ts'
import { howOften, howOftenWords } from './how-often.ts'

/** Differences that are always told; the others on demand. */
const MAIN = ['active', 'coverage', 'linking'] as const satisfies readonly OutcomeKey[]
const OTHERS = OUTCOMES.map(({ key }) => key).filter(
  (key) => !(MAIN as readonly OutcomeKey[]).includes(key),
)

/** What B has less what A has in one town, under the shared clock, and in how many pairs that is so. */
export class DifferenceStrip extends LitElement {
  static override properties = {
    page: { attribute: false },
    a: { attribute: false },
    b: { attribute: false },
  }
  static override styles = [
    shared,
    crowdStyles,
    tableStyles,
    evidenceButtonStyles,
    css`
      h2 {
        font-size: var(--type-body);
      }
      .charts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(290px, 100%), 1fr));
        gap: 14px 22px;
        margin: 8px 0;
      }
      @media print {
        .charts {
          grid-template-columns: repeat(3, minmax(0, 1fr));
        }
      }
      tr > :nth-child(4) {
        text-align: left;
      }
      .told {
        margin-top: 4px;
        font-size: var(--type-label);
      }
    `,
  ]

  declare page: Page
  declare a: Towns
  declare b: Towns

  #turner = new Turner(this)
  #charts = new Map<OutcomeKey, Chart>()
  #made: readonly unknown[] = []

  override render(): TemplateResult {
    const { state, store, session, say, week, still } = this.page
    const { gap } = say.words.comparison
    const pair = session.pair(state, state.town)
    const moving = pair !== undefined && state.spread === 'outcomes' && !still
    this.#turner.turn(moving)
    this.#follow([this.a, this.b, state.town, pair, state.spread, say])
    const title = gap.title(say.town(state.town), say.month(dayOf(week, this.a.start)))
    return html`<section class="crowd" aria-label=${title}><h2>${title}</h2>
      ${crowdBar(this.page, pair !== undefined, true)}
      <p class="note">${this.#meaning(pair)} ${moving ? this.#turner.button(say) : nothing}</p>
      <div class="charts">${MAIN.map((outcome) => this.#gap(outcome, pair))}</div>
      <button
        type="button"
        aria-expanded=${state.table}
        @click=${() => store.change({ table: !state.table })}>${state.table ? gap.hide : gap.show}</button>
      ${state.table ? gapTable(this.page, this.a, this.b, OTHERS) : nothing}</section>`
  }

  #meaning(pair: Pair | undefined): string {
    const { state, say, still } = this.page
    const { gap, crowd } = say.words.comparison
    if (!pair) {
      const known = howOften(this.page, this.a, MAIN[0])
      return known
        ? `${gap.oneMeaning} ${rangesWords(say).pairs(say.whole(known.runs))}`
        : gap.oneMeaning
    }
    const pairs = say.whole(pair.a.seeds.length)
    const shown = say.whole(SAMPLE)
    const how = {
      fan: gap.fan(pairs),
      lines: gap.lines(shown, pairs),
      outcomes: still ? gap.pictures(shown, pairs) : gap.outcomes(shown, pairs),
    }
    return `${how[state.spread]} ${crowd.pairMeaning(pairs)} ${crowd.source}`
  }

  #gap(outcome: (typeof MAIN)[number], pair: Pair | undefined): TemplateResult {
    const { state, store, say, week, still } = this.page
    const chart = this.#chart(outcome, pair)
    return html`<div data-gap=${outcome}><line-chart
        .chart=${chart}
        .week=${week}
        .language=${state.language}
        .outcome=${this.#turner.outcome}
        @seek=${(event: CustomEvent<number>) => this.page.player.seek(event.detail)}
        ?still=${still}
        ?large=${state.projector}></line-chart>
      ${pair ? this.#pairs(outcome, pair) : this.#shipped(outcome)}
      ${evidenceButton(chart.title, say, () => store.change({ evidence: outcome }))}</div>`
  }

  /** What the pairs say that come with the page, where no others were computed. */
  #shipped(outcome: OutcomeKey): TemplateResult | typeof nothing {
    if (isOver(this.a, this.page.state.town, this.page.week)) return nothing
    return html`<p class="told">${howOftenWords(this.page, this.a, outcome)}</p>`
  }

  #pairs(outcome: OutcomeKey, pair: Pair): TemplateResult {
    const { say, week, state } = this.page
    const { weeks } = pair.a
    if (isOver(this.a, state.town, week)) return html`<p class="told">${say.words.over.short}</p>`
    const at = week + valueAt(this.a.offsets, state.town)
    const values = valuesAt(pair.difference[outcome]!.values, weeks, at)
    const ends = [Math.min(0, valueAt(values, 0)), Math.max(0, values.at(-1)!)] as const
    return html`<p class="told">${howOften(this.page, this.a, outcome)?.sentence}</p>
      ${dotPlot({ dots: twentieths(values), ends, signed: true, format: gapFormat(outcome, say) })}`
  }

  /** Charts stay the same objects while nothing but the clock goes on. */
  #follow(made: readonly unknown[]): void {
    if (made.some((part, index) => part !== this.#made[index])) this.#charts.clear()
    this.#made = made
  }

  #chart(outcome: OutcomeKey, pair: Pair | undefined): Chart {
    const { state, say } = this.page
    const known = this.#charts.get(outcome)
    if (known) return known
    const made = gapChart([this.a, this.b], state.town, outcome, pair, state.spread, say)
    this.#charts.set(outcome, made)
    return made
  }
}

customElements.define('difference-strip', DifferenceStrip)
