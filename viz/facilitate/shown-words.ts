import { BASELINE, type Plan } from '../plan/plan.ts'
import { writePlan } from '../plan/plan-text.ts'
import type { State } from '../state/state.ts'
import { agendaWords } from '../words/agenda/index.ts'
import type { Speech } from '../words/index.ts'
import { planOf, type Team } from './teams.ts'

/** What a screen is called, with the step of a story or the board of a workshop. */
export function screenWords({ route, tale, step, board }: Shown, say: Speech): string {
  const { words, whole } = say
  if (route === 'teams') return agendaWords(say).boards[board]
  if (route !== 'story') return words.route[route]
  const told = tale ? `: ${words.workshop.tale[tale]}` : ''
  return `${words.route.story}${told}, ${agendaWords(say).wall.step(whole(step + 1))}`
}

type Shown = Pick<State, 'route' | 'tale' | 'step' | 'board'>

/** The name of a plan: that of a preset, or of the team whose it is. */
export function planWords(plan: Plan, teams: readonly Team[], town: number, say: Speech): string {
  if (plan.changes.length === 0) return say.words.preset[plan.preset].title
  const { team, other } = agendaWords(say).wall
  const text = writePlan(plan)
  const owner = teams.find((each) => writePlan(planOf(each, town)) === text)
  return plan.preset === BASELINE.preset && owner ? team(owner.name) : other
}
