import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { KeptElsewhere } from '../element/kept-elsewhere.ts'
import type { Page } from '../element/page.ts'
import { shared } from '../element/styles.ts'
import { tableStyles } from '../parts/table-styles.ts'
import { TRUNK } from '../plan/tree.ts'
import { decodeState, encodeState } from '../state/address.ts'
import type { State } from '../state/state.ts'
import { NUMERALS, numeralOf } from '../words/names.ts'
import { changeTeams, readTeams, type TeamSheet, withTeam } from './team-book.ts'
import {
  balance,
  MOST_TEAMS,
  monthlyCost,
  PRICED,
  planOf,
  pullsOf,
  spreadOf,
  type Team,
  withPull,
} from './teams.ts'

/** Letters of the name of a team. */
const LONGEST_NAME = 60

/** Teams spend a budget over levers; each gets its plan as a link, and a table tells what they do. */
export class TeamBoard extends LitElement {
  static override properties = {
    page: { attribute: false },
    refused: { state: true },
  }
  static override styles = [
    shared,
    tableStyles,
    css`
      h2 {
        margin-top: 18px;
        font-size: var(--type-body);
      }
      form.row {
        margin: 0;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px 14px;
        margin: 8px 0;
      }
      label {
        display: grid;
        font-size: var(--type-small);
      }
      td input {
        width: 5em;
      }
      th input {
        width: 8em;
      }
      .over {
        font-weight: 700;
        color: var(--friction);
      }
      .muted {
        color: var(--muted);
        font-size: var(--type-small);
      }
      a {
        color: var(--focus);
        line-height: 44px;
      }
    `,
  ]

  declare page: Page
  /** A link held no plan. */
  declare refused: boolean

  constructor() {
    super()
    this.refused = false
    new KeptElsewhere(this)
  }

  override render() {
    const { words } = this.page.say
    const { teams } = words.workshop
    const sheet = readTeams(this.page.keeper)
    const town = words.town(numeralOf(sheet.town))
    return html`<h2>${teams.title}</h2><p class="muted">${teams.intro(town)} ${teams.costs}</p>
      ${this.#budget(sheet)}
      ${sheet.teams.length === 0 ? nothing : this.#pulls(sheet)}
      <div class="row">
        <button
          type="button"
          ?disabled=${sheet.teams.length >= MOST_TEAMS}
          @click=${() => this.#add({})}>${teams.add}</button>
        <form class="row" @submit=${this.#take}><label>${teams.fromLink}<input name="link" type="text" /></label>
          <button ?disabled=${sheet.teams.length >= MOST_TEAMS}>${teams.take}</button></form>
      </div>
      <p role="status">${this.refused ? teams.noPlan : ''}</p>
      ${this.#spread(sheet)}`
  }

  #budget({ budget, town }: TeamSheet): TemplateResult {
    const { words } = this.page.say
    const { teams, sheet } = words.workshop
    const number = (name: 'amount' | 'rate', label: string) =>
      html`<label>${label}<input
          type="number"
          min=${name === 'rate' ? 1 : 0}
          .value=${String(budget[name])}
          @change=${(event: Event) => {
            const value = (event.target as HTMLInputElement).valueAsNumber
            if (value >= (name === 'rate' ? 1 : 0))
              this.#set((kept) => ({ budget: { ...kept.budget, [name]: value } }))
          }} /></label>`
    return html`<div class="row">
      <label>${sheet.pick}<select @change=${(event: Event) => this.#set(() => ({ town: Number((event.target as HTMLSelectElement).value) }))}>${NUMERALS.map(
        (numeral, each) =>
          html`<option value=${each} .selected=${each === town}>${words.town(numeral)}</option>`,
      )}</select></label>
      <label>${teams.unit}<select @change=${(event: Event) => {
        const unit = (event.target as HTMLSelectElement).value === 'euro' ? 'euro' : 'hours'
        this.#set((kept) => ({ budget: { ...kept.budget, unit } }))
      }}>${(['hours', 'euro'] as const).map(
        (unit) =>
          html`<option value=${unit} .selected=${unit === budget.unit}>${teams[unit]}</option>`,
      )}</select></label>
      ${number('amount', teams.amount)}${budget.unit === 'hours' ? number('rate', teams.rate) : nothing}
    </div>`
  }

  #pulls({ budget, teams: all, town }: TeamSheet): TemplateResult {
    const { words, whole } = this.page.say
    const { teams } = words.workshop
    const price = (lever: (typeof PRICED)[number]) => {
      const euro = monthlyCost(lever.key, 1)
      return whole(budget.unit === 'euro' ? euro : euro / budget.rate)
    }
    return html`<div class="wide" role="region" tabindex="0" aria-label=${teams.title}><table>
      <thead><tr><th scope="col">${teams.lever}</th><th scope="col">${teams[budget.unit]}, ${teams.full}</th>${all.map(
        (team, index) => html`<th scope="col"><input
            type="text"
            maxlength=${LONGEST_NAME}
            aria-label=${teams.name}
            .value=${team.name}
            @change=${(event: Event) => {
              const name = (event.target as HTMLInputElement).value
              this.#change(index, team, (kept) => ({ ...kept, name }))
            }} />
          <button
            type="button"
            aria-label=${teams.remove(team.name)}
            @click=${() => this.#change(index, team, () => undefined)}>×</button></th>`,
      )}</tr></thead>
      <tbody>${PRICED.map(
        (lever) =>
          html`<tr><th scope="row">${words.leverName[lever.key]}</th><td>${price(lever)}</td>${all.map(
            (team, index) =>
              html`<td><input
                  type="number"
                  min="0"
                  max="100"
                  step="5"
                  aria-label=${teams.pull(words.leverName[lever.key], team.name)}
                  .value=${percentOf(team.pulls[lever.key])}
                  @change=${(event: Event) => {
                    const { valueAsNumber } = event.target as HTMLInputElement
                    const share = Math.max(0, Math.min(1, valueAsNumber / 100))
                    this.#change(index, team, (kept) =>
                      withPull(kept, lever.key, Number.isNaN(share) ? undefined : share),
                    )
                  }} /> %</td>`,
          )}</tr>`,
      )}</tbody>
      <tfoot>
        <tr><th scope="row">${teams.spent} (${teams.amount}: ${whole(budget.amount)})</th><td></td>${all.map(
          (team) => {
            const { spent, left, over } = balance(team, budget)
            return html`<td class=${over ? 'over' : ''} data-spent=${Math.round(spent)}>${whole(spent)}<br />${over ? teams.over(whole(-left)) : teams.left(whole(left))}</td>`
          },
        )}</tr>
        <tr><th scope="row">${teams.link}</th><td></td>${all.map(
          (team) => html`<td>${this.#opener(team, town)}</td>`,
        )}</tr>
      </tfoot></table></div>`
  }

  #spread({ teams: all }: TeamSheet): TemplateResult {
    const { words, percent } = this.page.say
    const { teams } = words.workshop
    const spread = spreadOf(all)
    if (spread.length === 0) return html`<p class="muted">${teams.none}</p>`
    return html`<div class="wide" role="region" tabindex="0" aria-label=${teams.table}><table class="spread"><caption>${teams.table}</caption>
      <thead><tr><th scope="col">${teams.lever}</th><th scope="col">${teams.least}</th><th scope="col">${teams.mean}</th><th scope="col">${teams.most}</th><th scope="col">${teams.who}</th></tr></thead>
      <tbody>${spread.map(
        ({ lever, least, mean, most, teams: movers }) =>
          html`<tr><th scope="row">${words.leverName[lever]}</th><td>${percent(least)}</td><td>${percent(mean)}</td><td>${percent(most)}</td><td>${movers.join(', ')}</td></tr>`,
      )}</tbody></table></div>`
  }

  /** The plan opens here, and goes to the screen of the group where there is one. */
  #opener(team: Team, town: number): TemplateResult {
    const { state, desk, say } = this.page
    const { teams, lead } = say.words.workshop
    const shown: State = { ...state, route: 'stage', town, tree: TRUNK, a: planOf(team, town) }
    return html`<a href=${encodeState(shown)}>${teams.open}</a>${
      desk.paired
        ? html` <button
              type="button"
              aria-label=${`${lead.toWall}: ${team.name}`}
              @click=${() => desk.show(shown)}>${lead.toWall}</button>`
        : nothing
    }`
  }

  #add(pulls: Team['pulls']): void {
    const { firstName } = this.page.say.words.workshop.teams
    this.#set(({ teams }) => {
      if (teams.length >= MOST_TEAMS) return {}
      const names = new Set(teams.map(({ name }) => name))
      let number = teams.length + 1
      while (names.has(firstName(String(number)))) number++
      return { teams: [...teams, { name: firstName(String(number)), pulls }] }
    })
  }

  #take = (event: SubmitEvent): void => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const link = String(new FormData(form).get('link'))
    const { state } = decodeState(link.slice(Math.max(0, link.indexOf('#'))))
    const pulls = pullsOf(state.a, readTeams(this.page.keeper).town)
    this.refused = Object.keys(pulls).length === 0
    if (this.refused) return
    form.reset()
    this.#add(pulls)
  }

  #change(index: number, { name }: Team, change: (team: Team) => Team | undefined): void {
    this.#set(({ teams }) => ({ teams: withTeam(teams, index, name, change) }))
  }

  /** Changes what is kept, as it is by now: another window may have changed it, too. */
  #set(change: (kept: TeamSheet) => Partial<TeamSheet>): void {
    changeTeams(this.page.keeper, (kept) => ({ ...kept, ...change(kept) }))
    this.requestUpdate()
  }
}

function percentOf(share: number | undefined): string {
  return share === undefined ? '' : String(Number((share * 100).toFixed(1)))
}

customElements.define('team-board', TeamBoard)
