import { html, nothing, type TemplateResult } from 'lit'
import type { LeverKey } from '../../../sim/index.ts'
import type { Page } from '../../element/page.ts'
import { readTeams } from '../../facilitate/team-book.ts'
import { type Budget, balance, type Team } from '../../facilitate/teams.ts'
import type { Keeper } from '../../state/storage.ts'
import type { Speech } from '../../words/index.ts'
import { numeralOf } from '../../words/names.ts'

/** What each team planned for its town, and what of its budget that takes, in a sentence. */
export function teamSentences(keeper: Keeper, say: Speech): string[] {
  const { teams, budget } = readTeams(keeper)
  return teams.map((team) => teamSentence(team, budget, say))
}

function teamSentence(team: Team, budget: Budget, { words, whole, percent }: Speech): string {
  const { sheet, teams } = words.workshop
  const { spent, left, over } = balance(team, budget)
  const pulls = Object.entries(team.pulls).map(
    ([lever, share]) => `${words.leverName[lever as LeverKey]} ${percent(share)}`,
  )
  const told = pulls.length === 0 ? sheet.noPulls : pulls.join(', ')
  const room = over ? teams.over(whole(-left)) : teams.left(whole(left))
  return sheet.team(team.name, told, whole(spent), whole(budget.amount), teams[budget.unit], room)
}

/** The teams of the workshop and their plans; nothing where there were none. */
export function teamList({ keeper, say }: Page): TemplateResult | typeof nothing {
  const sentences = teamSentences(keeper, say)
  if (sentences.length === 0) return nothing
  const { sheet } = say.words.workshop
  const town = say.words.town(numeralOf(readTeams(keeper).town))
  return html`<h2>${sheet.teams(town)}</h2><ul class="teams">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`
}
