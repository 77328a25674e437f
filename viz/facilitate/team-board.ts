import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { LeverKey } from '../../sim/index.ts'
import { KeptElsewhere } from '../element/kept-elsewhere.ts'
import type { Page } from '../element/page.ts'
import { shared } from '../element/styles.ts'
import { tableStyles } from '../parts/table-styles.ts'
import { writePlan } from '../plan/plan-text.ts'
import { rename, TRUNK } from '../plan/tree.ts'
import { decodeState, encodeState } from '../state/address.ts'
import { INITIAL, type State } from '../state/state.ts'
import { agendaWords } from '../words/agenda/index.ts'
import { NUMERALS } from '../words/names.ts'
import { toldPulls } from './planned.ts'
import { changeTeams, readTeams, type TeamSheet, withTeam } from './team-book.ts'
import { toldWeek } from './team-results.ts'
import './team-terms.ts'
import {
  amountOf,
  balance,
  isFinal,
  MOST_TEAMS,
  monthlyCost,
  PRICED,
  planOf,
  spreadOf,
  type Team,
  type Terms,
  teamOf,
  withPull,
  withTerms,
} from './teams.ts'

/** Letters of the name of a team. */
const LONGEST_NAME = 60

/** Teams spend a budget over levers; each gets its plan as a link, and a table tells what they do. */
export class TeamBoard extends LitElement {
  static override properties = {
    page: { attribute: false },
    refused: { state: true },
    timed: { state: true },
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
      small {
        display: block;
        max-width: 22em;
        margin-left: auto;
        line-height: 1.3;
        color: var(--muted);
        font-size: var(--type-small);
      }
      .over {
        font-weight: 600;
        color: var(--text);
      }
      .when {
        display: flex;
        max-width: 16em;
        min-height: 32px;
        margin: 2px 0 0 auto;
        padding: 0 4px;
        font-size: var(--type-small);
        line-height: 1.25;
        text-align: right;
        color: var(--focus);
        background: none;
        border-color: transparent;
        text-decoration: underline;
      }
      @media (pointer: coarse) {
        .when {
          min-height: 44px;
        }
      }
      input[type='checkbox'] {
        width: 24px;
        min-width: 24px;
        min-height: 24px;
        margin: 10px;
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
  /** The lever of a team whose times are open. */
  declare timed: { readonly team: string; readonly lever: LeverKey } | undefined

  constructor() {
    super()
    this.refused = false
    this.timed = undefined
    new KeptElsewhere(this)
  }

  override render() {
    const { say } = this.page
    const { words } = say
    const { teams } = words.workshop
    const sheet = readTeams(this.page.keeper)
    const town = say.town(sheet.town)
    return html`<h2>${teams.title}</h2><p class="muted">${teams.intro(town)} ${teams.costs}</p>
      ${this.#budget(sheet)}
      ${sheet.teams.length === 0 ? nothing : this.#pulls(sheet)}${this.#times(sheet)}
      <div class="row">
        <button
          type="button"
          ?disabled=${sheet.teams.length >= MOST_TEAMS}
          @click=${() => this.#add({ pulls: {} })}>${teams.add}</button>
        <form class="row" @submit=${this.#take}><label>${teams.fromLink}<input name="link" type="text" /></label>
          <button ?disabled=${sheet.teams.length >= MOST_TEAMS}>${teams.take}</button></form>
      </div>
      <p role="status">${this.refused ? teams.noPlan : ''}</p>
      ${this.#spread(sheet)}`
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('timed') && this.timed)
      this.renderRoot.querySelector('team-terms')?.scrollIntoView({ block: 'nearest' })
  }

  #budget({ budget, town }: TeamSheet): TemplateResult {
    const { say } = this.page
    const { words } = say
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
        (_, each) =>
          html`<option value=${each} .selected=${each === town}>${say.town(each)}</option>`,
      )}</select></label>
      <label>${teams.unit}<select @change=${(event: Event) => {
        const unit = (event.target as HTMLSelectElement).value === 'euro' ? 'euro' : 'hours'
        this.#set((kept) => ({ budget: { ...kept.budget, unit } }))
      }}>${(['hours', 'euro'] as const).map(
        (unit) =>
          html`<option value=${unit} .selected=${unit === budget.unit}>${teams[unit]}</option>`,
      )}</select></label>
      ${number('amount', teams.amount)}${number('rate', teams.rate)}
    </div>`
  }

  #pulls({ budget, teams: all, town }: TeamSheet): TemplateResult {
    const { say } = this.page
    const { words, whole } = say
    const { teams } = words.workshop
    const { task, team: text } = agendaWords(say)
    const price = (lever: (typeof PRICED)[number]) => {
      const { euro, hours } = amountOf(monthlyCost(lever.key, 1), budget)
      return html`${task.euro(whole(euro))}<small>${task.hours(whole(hours))}</small>`
    }
    return html`<div class="wide" role="region" tabindex="0" aria-label=${teams.title}><table>
      <thead><tr><th scope="col">${teams.lever}</th><th scope="col">${task.column}</th>${all.map(
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
                  @input=${(event: Event) => this.#pull(index, team, lever.key, event)}
                  @change=${(event: Event) => this.#pull(index, team, lever.key, event)} /> %${this.#whenButton(team, lever.key)}</td>`,
          )}</tr>`,
      )}</tbody>
      <tfoot>
        <tr><th scope="row">${teams.spent}</th><td></td>${all.map((team) => {
          const { spent, left, over } = balance(team, budget)
          const rest = over
            ? text.over(whole(-left.euro), whole(-left.hours))
            : text.left(whole(left.euro), whole(left.hours))
          return html`<td class="sum" data-spent=${Math.round(spent.euro)}>${text.spent(whole(spent.euro), whole(spent.hours))}<small class=${over ? 'over' : ''}>${rest}</small></td>`
        })}</tr>
        <tr><th scope="row">${text.final}</th><td></td>${all.map(
          (team, index) => html`<td><input
              type="checkbox"
              aria-label=${text.finalOf(team.name)}
              ?disabled=${balance(team, budget).over}
              .checked=${isFinal(team, budget)}
              @change=${(event: Event) => {
                const final = (event.target as HTMLInputElement).checked
                this.#change(index, team, (kept) => ({ ...kept, final }))
              }} /></td>`,
        )}</tr>
        <tr><th scope="row">${text.guess}</th><td></td>${all.map(
          (team, index) => html`<td><input
              type="number"
              min="0"
              aria-label=${text.guessOf(team.name)}
              .value=${team.hunch === undefined ? '' : String(team.hunch)}
              @change=${(event: Event) => {
                const { valueAsNumber } = event.target as HTMLInputElement
                const hunch = valueAsNumber >= 0 ? Math.round(valueAsNumber) : undefined
                this.#change(index, team, ({ hunch: _, ...kept }) =>
                  hunch === undefined ? kept : { ...kept, hunch },
                )
              }} /></td>`,
        )}</tr>
        <tr><th scope="row">${teams.link}</th><td></td>${all.map(
          (team) => html`<td>${this.#opener(team, town)}</td>`,
        )}</tr>
      </tfoot></table></div>`
  }

  /** Opens the times of a lever, and tells them where there are some. */
  #whenButton(team: Team, lever: LeverKey): TemplateResult | typeof nothing {
    if (team.pulls[lever] === undefined) return nothing
    const { say } = this.page
    const { team: text } = agendaWords(say)
    const { from, to, when, until } = team.terms?.[lever] ?? {}
    const set = [from, to, when, until].some((each) => each !== undefined)
    const open = this.timed?.team === team.name && this.timed.lever === lever
    return html`<button
        type="button"
        class="when"
        aria-expanded=${open}
        aria-label=${text.whenOf(say.words.leverName[lever], team.name)}
        @click=${() => {
          this.timed = open ? undefined : { team: team.name, lever }
        }}>${set ? termsTold(team, lever, say) : text.when}</button>`
  }

  /** The times of the lever that is open. */
  #times({ teams, town }: TeamSheet): TemplateResult | typeof nothing {
    const { timed } = this
    const index = teams.findIndex(({ name }) => name === timed?.team)
    const team = teams[index]
    if (!timed || !team || team.pulls[timed.lever] === undefined) return nothing
    const { session, say } = this.page
    return html`<team-terms
        .say=${say}
        .team=${team.name}
        .lever=${timed.lever}
        .terms=${team.terms?.[timed.lever] ?? {}}
        .scenario=${session.scenarios[town]}
        @set=${({ detail }: CustomEvent<Terms>) => this.#change(index, team, (kept) => withTerms(kept, timed.lever, detail))}
        @done=${() => {
          this.timed = undefined
        }}></team-terms>`
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

  /** The plan by its name in the month that plans are told of opens here, and goes to the screen of the group where there is one. */
  #opener(team: Team, town: number): TemplateResult {
    const { state, desk, say } = this.page
    const { teams, lead } = say.words.workshop
    const a = planOf(team, town)
    const scenario = this.page.session.scenarios[town]
    const shown: State = {
      ...INITIAL,
      own: state.own,
      week: scenario ? toldWeek(scenario) : this.page.week,
      route: 'stage',
      town,
      tree: rename(TRUNK, 0, team.name),
      a,
    }
    const onWall =
      desk.shown?.route === 'stage' &&
      desk.shown.tree.branches[0]?.name === shown.tree.branches[0]?.name &&
      writePlan(desk.shown.a) === writePlan(a)
    return html`<a href=${encodeState(shown)}>${teams.open}</a>${
      desk.paired
        ? html` <button
              type="button"
              aria-label=${`${lead.toWall}: ${team.name}`}
              aria-pressed=${onWall}
              @click=${() => desk.show(shown)}>${lead.toWall}</button>`
        : nothing
    }`
  }

  #add(plan: Pick<Team, 'pulls' | 'terms'>): void {
    const { firstName } = this.page.say.words.workshop.teams
    this.#set(({ teams }) => {
      if (teams.length >= MOST_TEAMS) return {}
      const names = new Set(teams.map(({ name }) => name))
      let number = teams.length + 1
      while (names.has(firstName(String(number)))) number++
      return { teams: [...teams, { name: firstName(String(number)), ...plan }] }
    })
  }

  #take = (event: SubmitEvent): void => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const link = String(new FormData(form).get('link'))
    const { state } = decodeState(link.slice(Math.max(0, link.indexOf('#'))))
    const plan = teamOf(state.a, readTeams(this.page.keeper).town)
    this.refused = Object.keys(plan.pulls).length === 0
    if (this.refused) return
    form.reset()
    this.#add(plan)
  }

  /** A number counts as it is typed, so that nothing moves where something else is pressed then; a field that is empty, once it is left. */
  #pull(index: number, team: Team, lever: LeverKey, { type, target }: Event): void {
    const share = Math.max(0, Math.min(1, (target as HTMLInputElement).valueAsNumber / 100))
    const none = Number.isNaN(share)
    if (type === 'input' && none) return
    this.#change(index, team, (kept) => withPull(kept, lever, none ? undefined : share))
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

/** When a lever is pulled, without how hard. */
function termsTold(team: Team, lever: LeverKey, say: Page['say']): string {
  const [told = ''] = toldPulls({ ...team, pulls: { [lever]: team.pulls[lever]! } }, say)
  return told.slice(told.indexOf(', ') + 2)
}

function percentOf(share: number | undefined): string {
  return share === undefined ? '' : String(Number((share * 100).toFixed(1)))
}

customElements.define('team-board', TeamBoard)
