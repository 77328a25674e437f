import { html, nothing, type TemplateResult } from 'lit'
import type { Page } from '../../element/page.ts'
import { toldPulls } from '../../facilitate/planned.ts'
import { resultSentences } from '../../facilitate/result-table.ts'
import { readTeams } from '../../facilitate/team-book.ts'
import { RUNS } from '../../facilitate/team-results.ts'
import { allowed, type Budget, balance, type Team } from '../../facilitate/teams.ts'
import type { Keeper } from '../../state/storage.ts'
import { agendaWords } from '../../words/agenda/index.ts'
import type { Speech } from '../../words/index.ts'

/** What each team planned for its town, and what of its budget that takes, in a sentence. */
export function teamSentences(keeper: Keeper, say: Speech): string[] {
  const { teams, budget } = readTeams(keeper)
  return teams.map((team) => teamSentence(team, budget, say))
}

function teamSentence(team: Team, budget: Budget, say: Speech): string {
  const { words, whole } = say
  const { sheet, teams } = words.workshop
  const { spent, left, over } = balance(team, budget)
  const pulls = toldPulls(team, say)
  const told = pulls.length === 0 ? sheet.noPulls : pulls.join('; ')
  const euro = whole(Math.abs(left.euro))
  const room = over ? teams.over(euro) : teams.left(euro)
  const allowance = whole(allowed(budget).euro)
  const planned = sheet.team(team.name, told, whole(spent.euro), allowance, teams.euro, room)
  return team.hunch === undefined
    ? planned
    : `${planned} ${agendaWords(say).minutes.hunch(whole(team.hunch))}`
}

/** The teams of the workshop and their plans; nothing where there were none. */
export function teamList(page: Page): TemplateResult | typeof nothing {
  const { keeper, say } = page
  const sentences = teamSentences(keeper, say)
  if (sentences.length === 0) return nothing
  const { sheet } = say.words.workshop
  const town = say.town(readTeams(keeper).town)
  return html`<h2>${sheet.teams(town)}</h2><ul class="teams">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>${resultList(page, town)}`
}

/** What the computed plans came to; nothing before any was. */
function resultList(page: Page, town: string): TemplateResult | typeof nothing {
  const { say } = page
  const sentences = resultSentences(page)
  if (sentences.length === 0) return nothing
  const { minutes, results } = agendaWords(say)
  return html`<h2>${minutes.results(town)}</h2>
    <ul class="team-results">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>
    <p class="note">${[results.order(say.whole(RUNS)), results.regretNote, results.bestNote, results.model].join(' ')}</p>`
}
