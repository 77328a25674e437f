import { valueAt, weekOf } from '../../sim/index.ts'
import type { Page } from '../element/page.ts'
import { BASELINE, sharedStart } from '../plan/plan.ts'
import { LAST_OBSERVED } from '../state/observed.ts'
import type { State } from '../state/state.ts'
import { agendaOf, type Progress, wallOf } from './agenda.ts'
import { finalTeams } from './planned.ts'
import { readTeams } from './team-book.ts'
import { planOf } from './teams.ts'

/** What the wall shows at a place of an agenda; where a plan is compared, the first that is final. */
export function wallAt(
  { state, keeper, session }: Pick<Page, 'state' | 'keeper' | 'session'>,
  { length, step, shown }: Pick<Progress, 'length' | 'step' | 'shown'>,
): State {
  const { wall } = valueAt(agendaOf(length), step)
  const sheet = readTeams(keeper)
  const team = finalTeams(sheet)[0] ?? sheet.teams[0]
  const plan = team ? planOf(team, sheet.town) : BASELINE
  const week = weekOf(LAST_OBSERVED, sharedStart(session.scenarios))
  return wallOf(valueAt(wall, shown), { own: state.own, town: sheet.town, plan, week })
}
