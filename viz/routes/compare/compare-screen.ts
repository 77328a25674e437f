import { css, html, nothing, type TemplateResult } from 'lit'
import { OUTCOMES, type OutcomeKey } from '../../../sim/index.ts'
import { outcomeFormat, valuesOf } from '../../charts/chart.ts'
import '../../levers/lever-panel.ts'
import { runStatus, runStatusStyles } from '../../levers/run-status.ts'
import { dayOf } from '../../markers.ts'
import { loadingStyles } from '../../parts/loading-styles.ts'
import { tableStyles } from '../../parts/table-styles.ts'
import '../../parts/time-line.ts'
import { differenceList } from '../../plan/difference-list.ts'
import { shared } from '../../styles.ts'
import { NUMERALS, type Towns } from '../../towns.ts'
import { Screen } from '../screen.ts'
import { sideStyles } from '../side-styles.ts'
import { whenReady } from '../when-ready.ts'

const SHOWN: readonly OutcomeKey[] = [
  'active',
  'members',
  'circles',
  'coverage',
  'openConflict',
  'bonding',
  'bridging',
  'linking',
  'cost',
]

/** Two plans under the same random numbers, week by week beside each other. */
export class CompareScreen extends Screen {
  static override styles = [
    shared,
    loadingStyles,
    sideStyles,
    runStatusStyles,
    tableStyles,
    css`
      .plans {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
        gap: 0 24px;
      }
    `,
  ]

  override render(): TemplateResult {
    return whenReady(this.page, (towns) => this.#compare(towns))
  }

  #compare(towns: Towns): TemplateResult {
    const { state, store, session, week, say, player } = this.page
    const { words } = say
    const { compareWords } = words
    const other = session.b.towns
    return html`<h1>${words.route.compare}</h1>
      <div class=${state.projector ? '' : 'side'}>
        ${state.projector ? nothing : html`<lever-panel .page=${this.page} side="b"></lever-panel>`}
        <div>
          <div class="plans">
            <section><h2>${compareWords.left}</h2>${differenceList(this.page, state.a)}</section>
            <section><h2>${compareWords.right}</h2>${differenceList(this.page, state.b)}</section>
          </div>
          <div class="row">
            <button type="button" @click=${() => store.change({ a: state.b, b: state.a })}>${compareWords.swap}</button>
            <button type="button" @click=${() => store.change({ b: state.a })}>${compareWords.copy}</button>
            ${runStatus(this.page, 'b') ?? runStatus(this.page, 'a')}
          </div>
          <time-line .towns=${towns} .week=${week} .language=${state.language} ?large=${state.projector} @seek=${(event: CustomEvent<number>) => player.seek(event.detail)}></time-line>
          ${other ? this.#table(towns, other) : nothing}
          <p class="muted">${compareWords.luck}</p>
        </div>
      </div>`
  }

  #table(a: Towns, b: Towns): TemplateResult {
    const { week, say } = this.page
    const { compareWords, town } = say.words
    const title = compareWords.table(say.day(dayOf(week, a.start)))
    return html`<div class="wide" role="region" tabindex="0" aria-label=${title}><table>
      <caption>${title}</caption>
      <thead><tr><th scope="col">${compareWords.measure}</th>${NUMERALS.map(
        (numeral) =>
          html`<th scope="col">${town(numeral)} A</th><th scope="col">B</th><th scope="col">${compareWords.gap}</th>`,
      )}</tr></thead>
      <tbody>${SHOWN.map((outcome) => {
        const format = outcomeFormat(outcome, say)
        return html`<tr><th scope="row">${OUTCOMES.find(({ key }) => key === outcome)![say.names]}</th>${NUMERALS.map(
          (_, index) => {
            const left = valuesOf(a, index, outcome)[week] ?? 0
            const right = valuesOf(b, index, outcome)[week] ?? 0
            return html`<td>${format(left)}</td><td>${format(right)}</td><td>${format(right - left)}</td>`
          },
        )}</tr>`
      })}</tbody></table></div>`
  }
}

customElements.define('compare-screen', CompareScreen)
