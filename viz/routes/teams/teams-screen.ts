import { html, nothing, type TemplateResult } from 'lit'
import { FittedText } from '../../element/fit-text.ts'
import { KeptElsewhere } from '../../element/kept-elsewhere.ts'
import { shared } from '../../element/styles.ts'
import {
  monthOfEnd,
  resultNotes,
  resultTable,
  resultTableStyles,
  resultTitle,
} from '../../facilitate/result-table.ts'
import { readTeams, type TeamSheet } from '../../facilitate/team-book.ts'
import { allowed, amountOf, monthlyCost, PRICED } from '../../facilitate/teams.ts'
import { tableStyles } from '../../parts/table-styles.ts'
import { agendaWords } from '../../words/agenda/index.ts'
import { Screen } from '../screen.ts'
import { teamsStyles } from './teams-styles.ts'

/** What the group sees of a workshop beside stage and story: the task with its prices, hunches, the table of plans, a pause, the last questions. */
export class TeamsScreen extends Screen {
  static override styles = [shared, tableStyles, resultTableStyles, teamsStyles]

  constructor() {
    super()
    // The desk writes what is shown here.
    new KeptElsewhere(this)
    new FittedText(this, '.large')
  }

  override render(): TemplateResult {
    const { state, keeper } = this.page
    const sheet = readTeams(keeper)
    const boards = {
      task: () => this.#task(sheet),
      hunches: () => this.#hunches(sheet),
      table: () => this.#results(sheet),
      pause: () => this.#pause(),
      closing: () => this.#closing(),
    }
    return html`<div class=${`told ${state.board}${state.projector ? ' large' : ''}`}>${boards[state.board]()}</div>`
  }

  #task({ town, budget }: TeamSheet): TemplateResult {
    const { say } = this.page
    const { task } = agendaWords(say)
    const { euro, hours } = allowed(budget)
    return html`<h1>${task.title(say.town(town))}</h1>
      <p class="lead">${task.budget(say.whole(euro), say.whole(hours))}</p>
      <ul class="prices" aria-label=${task.column}>${PRICED.map(({ key }) => {
        const price = amountOf(monthlyCost(key, 1), budget)
        return html`<li><span>${say.words.leverName[key]}</span><b>${task.euro(say.whole(price.euro))}</b><span class="quiet">${task.hours(say.whole(price.hours))}</span></li>`
      })}</ul>
      <p>${task.half}</p><p class="spare">${task.times}</p>`
  }

  #hunches({ teams, town }: TeamSheet): TemplateResult {
    const { say } = this.page
    const { hunches } = agendaWords(say)
    return html`<h1>${hunches.title}</h1>
      <p class="lead">${hunches.question(say.town(town), monthOfEnd(say))}</p>
      ${
        teams.length === 0
          ? html`<p>${hunches.noTeams}</p>`
          : html`<ul class="guesses">${teams.map(
              ({ name, hunch }) =>
                html`<li><span>${name}</span><b>${hunch === undefined ? hunches.open : hunches.people(say.whole(hunch))}</b></li>`,
            )}</ul>`
      }`
  }

  #results(sheet: TeamSheet): TemplateResult {
    const { say } = this.page
    const { results } = agendaWords(say)
    const [order, dots, regret, best] = resultNotes(say)
    return html`<h1>${resultTitle({ sheet }, say)}</h1><p class="order spare">${order}</p>
      <div class="wide" role="region" tabindex="0" aria-label=${results.title(say.town(sheet.town))}>${resultTable(this.page, this.page.state.projector)}</div>
      <p class="notes">${dots} ${regret} <span class="spare">${best}</span></p><p class="ask spare">${results.question}</p>`
  }

  #pause(): TemplateResult {
    const { pause } = agendaWords(this.page.say)
    return html`<h1>${pause.title}</h1><p class="lead">${pause.text}</p>`
  }

  #closing(): TemplateResult {
    const { say } = this.page
    const { closing, results } = agendaWords(say)
    return html`<h1>${closing.title}</h1>
      <ol class="questions">${closing.questions.map((question) => html`<li>${question}</li>`)}</ol>
      ${this.page.state.projector ? html`<p>${results.model}</p>` : nothing}`
  }
}

customElements.define('teams-screen', TeamsScreen)
