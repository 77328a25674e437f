import { LEVERS } from '../../sim/index.ts'
import type { Keeper } from '../state/storage.ts'
import { type Budget, FIRST_BUDGET, MOST_TEAMS, type Team } from './teams.ts'

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
  const { name, pulls } = (value ?? {}) as Partial<Team>
  if (typeof name !== 'string' || typeof pulls !== 'object' || pulls === null) return false
  return Object.entries(pulls).every(
    ([lever, intensity]) =>
      LEVERS.some(({ key }) => key === lever) &&
      typeof intensity === 'number' &&
      intensity >= 0 &&
      intensity <= 1,
  )
}

function isBudget(value: unknown): value is Budget {
  const { unit, amount, rate } = (value ?? {}) as Partial<Budget>
  const known = unit === 'hours' || unit === 'euro'
  return known && typeof amount === 'number' && amount >= 0 && typeof rate === 'number' && rate > 0
}
