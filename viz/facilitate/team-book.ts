import { LEVERS } from '../../sim/index.ts'
import { readMarks, sameMarks, writeMarks } from '../plan/condition.ts'
import type { Keeper } from '../state/storage.ts'
import { type Budget, FIRST_BUDGET, MOST_TEAMS, type Team, type Terms } from './teams.ts'

const KEY = 'teams'

/** What a workshop keeps of its teams. */
export type TeamSheet = {
  readonly budget: Budget
  /** The town they plan for, 0 to 2. */
  readonly town: number
  readonly teams: readonly Team[]
}

/** The teams kept in this browser; a text that cannot be read counts as none. */
export function readTeams(keeper: Keeper): TeamSheet {
  try {
    const kept = JSON.parse(keeper.read(KEY) ?? '{}') as Partial<TeamSheet>
    const town = [0, 1, 2].find((each) => each === kept.town) ?? 0
    const teams = Array.isArray(kept.teams) ? kept.teams.filter(isTeam).slice(0, MOST_TEAMS) : []
    return { budget: isBudget(kept.budget) ? kept.budget : FIRST_BUDGET, town, teams }
  } catch {
    return { budget: FIRST_BUDGET, town: 0, teams: [] }
  }
}

export function writeTeams(keeper: Keeper, sheet: TeamSheet): boolean {
  return keeper.write(KEY, JSON.stringify(sheet))
}

/** Changes what is kept now, which another window may have written, and keeps the rest as it is. */
export function changeTeams(keeper: Keeper, change: (sheet: TeamSheet) => TeamSheet): boolean {
  return writeTeams(keeper, change(readTeams(keeper)))
}

/** Teams with one of them changed, or taken away by undefined; `index` is where it stood when it was last seen. */
export function withTeam(
  teams: readonly Team[],
  index: number,
  name: string,
  change: (team: Team) => Team | undefined,
): readonly Team[] {
  const at = teams[index]?.name === name ? index : teams.findIndex((team) => team.name === name)
  return teams.flatMap((team, each) => (each === at ? (change(team) ?? []) : [team]))
}

function isTeam(value: unknown): value is Team {
  const { name, pulls, terms = {}, final, hunch } = (value ?? {}) as Partial<Team>
  if (typeof name !== 'string' || typeof pulls !== 'object' || pulls === null) return false
  return (
    Object.entries(pulls).every(
      ([lever, intensity]) =>
        isLever(lever) && typeof intensity === 'number' && intensity >= 0 && intensity <= 1,
    ) &&
    Object.entries(terms).every(([lever, each]) => isLever(lever) && areTerms(each)) &&
    (final === undefined || typeof final === 'boolean') &&
    (hunch === undefined || (typeof hunch === 'number' && hunch >= 0))
  )
}

function isLever(key: string): boolean {
  return LEVERS.some((lever) => lever.key === key)
}

/** Days and conditions as a link can say them, so that the plan of the team can be one. */
function areTerms(value: unknown): value is Terms {
  const { from, to, when, until } = (value ?? {}) as Terms
  return (
    [from, to].every((day) => day === undefined || /^\d{4}-\d\d-\d\d$/.test(day)) &&
    [when, until].every(
      (marks) => marks === undefined || sameMarks(readMarks(writeMarks(marks)), marks),
    )
  )
}

function isBudget(value: unknown): value is Budget {
  const { unit, amount, rate } = (value ?? {}) as Partial<Budget>
  const known = unit === 'hours' || unit === 'euro'
  return known && typeof amount === 'number' && amount >= 0 && typeof rate === 'number' && rate > 0
}
