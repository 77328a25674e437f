import { css, html, nothing, type TemplateResult } from 'lit'
import { OUTCOMES, type OutcomeKey } from '../../../sim/index.ts'
import { outcomeFormat, valuesOf } from '../../charts/chart.ts'
import { fateList } from '../../compare/fate-list.ts'
import { pairList } from '../../compare/pair-list.ts'
import { crowdStyles } from '../../crowd/crowd-styles.ts'
import { branchName } from '../../fork/minutes.ts'
import { goTo, planOf } from '../../fork/tree.ts'
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
    crowdStyles,
    css`
      .fates {
        max-height: 260px;
        overflow-y: auto;
        margin: 4px 0 12px;
        padding: 0 8px;
        list-style: none;
        border: 1px solid var(--line);
        border-radius: 8px;
        font-size: var(--type-small);
      }
      [aria-pressed='true'] {
        border-width: 2px;
        border-color: var(--focus);
      }
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
    const { tree, against } = state
    const { ways } = words.comparison
    const planB = against === undefined ? state.b : planOf(state, against)
    return html`<h1>${words.route.compare}</h1>
      <div class=${state.projector ? '' : 'side'}>
        ${state.projector ? nothing : against === undefined ? html`<lever-panel .page=${this.page} side="b"></lever-panel>` : html`<p class="muted">${ways.fixed}</p>`}
        <div>
          <div class="plans">
            <section><h2>${compareWords.left}</h2>${differenceList(this.page, state.a)}</section>
            <section><h2>${compareWords.right}</h2>${differenceList(this.page, planB)}</section>
          </div>
          <div class="row">
            <button type="button" ?disabled=${against === undefined && tree.at !== 0} title=${against === undefined && tree.at !== 0 ? ways.noSwap : nothing} @click=${() => store.change(against === undefined ? { a: state.b, b: state.a } : { ...goTo(state, against), against: tree.at })}>${compareWords.swap}</button>
            <button type="button" @click=${() => store.change(tree.at === 0 ? { b: state.a, against: undefined } : { against: tree.at })}>${compareWords.copy}</button>
            ${runStatus(this.page, 'b') ?? runStatus(this.page, 'a')}
          </div>
          <div class="row"><label>${ways.source} <select @change=${(event: Event) => {
            const { value } = event.target as HTMLSelectElement
            store.change({ against: value === '' ? undefined : Number(value) })
          }}><option value="" .selected=${against === undefined}>${ways.ownPlan}</option>${tree.branches.map(
            (_, branch) =>
              html`<option value=${branch} .selected=${branch === against}>${branchName(tree, branch, say)}</option>`,
          )}</select></label>
            ${NUMERALS.map((numeral, town) => html`<button type="button" aria-pressed=${town === state.town} @click=${() => store.change({ town })}>${words.town(numeral)}</button>`)}</div>
          <h2>${ways.changed}</h2>${differenceList(this.page, planB, state.a)}
          <time-line .towns=${towns} .week=${week} .language=${state.language} ?large=${state.projector} @seek=${(event: CustomEvent<number>) => player.seek(event.detail)}></time-line>
          ${other ? html`${fateList(this.page, towns, other)}${pairList(this.page, towns)}${this.#table(towns, other)}` : nothing}
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
