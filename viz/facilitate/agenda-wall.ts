import { valueAt } from '../../sim/index.ts'
import type { Page } from '../element/page.ts'
import { BASELINE } from '../plan/plan.ts'
import type { State } from '../state/state.ts'
import { agendaOf, type Progress, wallOf } from './agenda.ts'
import { finalTeams } from './planned.ts'
import { readTeams } from './team-book.ts'
import { planOf } from './teams.ts'

/** What the wall shows at a place of an agenda; where a plan is compared, the first that is final. */
export function wallAt(
  { state, keeper }: Pick<Page, 'state' | 'keeper'>,
  { length, step, shown }: Pick<Progress, 'length' | 'step' | 'shown'>,
): State {
  const { wall } = valueAt(agendaOf(length), step)
  const sheet = readTeams(keeper)
  const team = finalTeams(sheet)[0] ?? sheet.teams[0]
  const plan = team ? planOf(team, sheet.town) : BASELINE
  return wallOf(valueAt(wall, shown), state.own, sheet.town, plan)
}
