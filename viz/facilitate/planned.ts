import { valueAt } from '../../sim/index.ts'
import type { Page } from '../element/page.ts'
import { BASELINE } from '../plan/plan.ts'
import { entryWords } from '../plan/value-words.ts'
import { readTeams, type TeamSheet } from './team-book.ts'
import {
  keyOfPlan,
  type PlanResult,
  type PlanRuns,
  RUNS,
  readRuns,
  resultsOf,
} from './team-results.ts'
import { isFinal, planOf, type Team } from './teams.ts'

/** A plan in the table: that of a team, or the town without one. */
export type Planned = {
  /** Undefined for the town without a plan. */
  readonly team: Team | undefined
  /** What it does beyond the town as it was, lever by lever. */
  readonly told: readonly string[]
  readonly result: PlanResult | undefined
}

/** The town without a plan and the final plans of the teams, as entered, with what their runs come to. */
export type Table = { readonly sheet: TeamSheet; readonly plans: readonly Planned[] }

const NONE: PlanRuns = Array.from({ length: RUNS }, () => null)

/** Teams whose plans are computed, in their order. */
export function finalTeams({ teams, budget }: TeamSheet): readonly Team[] {
  return teams.filter((team) => isFinal(team, budget))
}

/** The table of plans as far as it is computed. */
export function tableOf({ keeper, session, say }: Pick<Page, 'keeper' | 'session' | 'say'>): Table {
  const sheet = readTeams(keeper)
  const { made } = readRuns(keeper)
  const teams = [undefined, ...finalTeams(sheet)]
  const runs = teams.map((team) => {
    const plan = team ? planOf(team, sheet.town) : BASELINE
    return made[keyOfPlan(valueAt(session.scenariosOf(plan), sheet.town))] ?? NONE
  })
  const results = resultsOf(runs)
  const plans = teams.map((team, at) => ({
    team,
    told: team ? toldPulls(team, say) : [],
    result: results[at],
  }))
  return { sheet, plans }
}

/** What a team does, lever by lever: how hard, from when to when, and what it waits for. */
export function toldPulls({ pulls, terms = {} }: Team, say: Page['say']): string[] {
  return Object.entries(pulls).map(([key, intensity]) => {
    const lever = key as keyof typeof pulls
    const entry = entryWords({ lever, intensity, settings: {}, ...terms[lever] }, say)
    return `${say.words.leverName[lever]} ${entry}`
  })
}
