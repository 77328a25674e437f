import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { KeptElsewhere } from '../element/kept-elsewhere.ts'
import type { Page } from '../element/page.ts'
import { shared } from '../element/styles.ts'
import { tableStyles } from '../parts/table-styles.ts'
import { INITIAL } from '../state/state.ts'
import { agendaWords } from '../words/agenda/index.ts'
import { timeWords } from '../words/time-words.ts'
import { finalTeams } from './planned.ts'
import { resultNotes, resultTable, resultTableStyles, resultTitle } from './result-table.ts'
import { readTeams } from './team-book.ts'
import { RUNS, readRuns } from './team-results.ts'
import { TeamRuns } from './team-runs.ts'

/** Computes the final plans of the teams, and holds them beside each other. */
export class ResultsBoard extends LitElement {
  static override properties = { page: { attribute: false } }
  static override styles = [
    shared,
    tableStyles,
    resultTableStyles,
    css`
      h2 {
        margin-top: 18px;
        font-size: var(--type-body);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 14px;
        margin: 8px 0;
      }
      .muted {
        max-width: 90ch;
        color: var(--muted);
        font-size: var(--type-small);
      }
    `,
  ]

  declare page: Page

  #runs = new TeamRuns(() => this.requestUpdate())

  constructor() {
    super()
    new KeptElsewhere(this)
  }

  override updated(): void {
    const { keeper, session } = this.page
    // What was under way when the page was loaded anew goes on once the towns are there.
    if (this.#runs.share !== undefined || !readRuns(keeper).wanted || !session.a.towns) return
    if (this.#runs.missing(this.page).length > 0) void this.#runs.compute(this.page)
  }

  override render(): TemplateResult {
    const { say, keeper, desk } = this.page
    const { results } = agendaWords(say)
    const sheet = readTeams(keeper)
    const some = finalTeams(sheet).length > 0
    return html`<h2>${resultTitle({ sheet }, say)}</h2>
      ${some ? this.#controls() : html`<p class="muted">${results.none}</p>`}
      ${
        some
          ? html`<div class="wide" role="region" tabindex="0" aria-label=${resultTitle({ sheet }, say)}>${resultTable(this.page)}</div>
            ${resultNotes(say).map((note) => html`<p class="muted">${note}</p>`)}`
          : nothing
      }
      ${some && desk.paired ? html`<div class="row"><button type="button" aria-pressed=${desk.shown?.route === 'teams' && desk.shown.board === 'table'} @click=${this.#toWall}>${results.toWall}</button></div>` : nothing}`
  }

  #controls(): TemplateResult {
    const { say } = this.page
    const { results } = agendaWords(say)
    const { share, left, failure, stopped } = this.#runs
    if (share !== undefined)
      return html`<p class="row" role="status"><progress max="1" value=${share} aria-label=${results.computing(say.percent(share))}></progress>
        <button type="button" @click=${() => this.#runs.cancel(this.page.keeper)}>${results.cancel}</button>
        <span>${results.computing(say.percent(share))}${left === undefined ? '' : `, ${say.words.comparison.crowd.left(timeWords(left, say))}`}</span></p>`
    if (this.#runs.missing(this.page).length === 0)
      return html`<p class="muted" role="status">${results.ready}</p>`
    return html`<p class="row"><button type="button" class="compute" @click=${() => void this.#runs.compute(this.page)}>${results.compute(say.whole(RUNS))}</button>
      <span role="status">${failure === '' ? '' : results.failed(failure)}${stopped ? results.stopped : ''}</span></p>`
  }

  #toWall = (): void => {
    const { desk, state, keeper } = this.page
    const { town } = readTeams(keeper)
    desk.show({ ...INITIAL, own: state.own, town, route: 'teams', board: 'table' })
  }
}

customElements.define('results-board', ResultsBoard)
