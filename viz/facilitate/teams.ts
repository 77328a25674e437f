import { LEVERS, type LeverKey, WEEKS_PER_MONTH } from '../../sim/index.ts'
import { type Change, inOrder, keptValue, targetOf } from '../plan/change.ts'
import { BASELINE, type Plan } from '../plan/plan.ts'

/** Teams that can play at once. */
export const MOST_TEAMS = 6

/** A team and how hard it pulls the levers it has moved, each a share of 0 to 1. */
export type Team = {
  readonly name: string
  readonly pulls: Readonly<Partial<Record<LeverKey, number>>>
}

/** What a team may spend in a month. */
export type Budget = {
  readonly unit: 'hours' | 'euro'
  readonly amount: number
  /** EUR that an hour of staff costs. */
  readonly rate: number
}

/** Hours of a full week of work, for a first guess at what an hour costs. */
const FULL_WEEK = 39

/** The hourly cost that the lever of coordination posts implies: a full post over a full week. */
const POST_RATE = Math.round(row('posts').cost / FULL_WEEK)

/** A hundred hours of staff. */
export const FIRST_BUDGET: Budget = { unit: 'hours', amount: 100, rate: POST_RATE }

/** Levers that cost something, so that a budget can speak about them. */
export const PRICED = LEVERS.filter(({ cost }) => cost > 0)

function row(lever: LeverKey) {
  return LEVERS.find(({ key }) => key === lever)!
}

/**
 * EUR per month of a lever in a town of 100,000 inhabitants. Posts are counted as if all that
 * the lever allows were paid.
 */
export function monthlyCost(lever: LeverKey, intensity: number): number {
  const definition = row(lever)
  const posts = definition.key === 'posts' ? definition.settings.limit.default : 1
  return definition.cost * posts * intensity * WEEKS_PER_MONTH
}

/** What a team spends of its budget in a month, in the unit of the budget. */
export function balance(
  { pulls }: Team,
  { unit, amount, rate }: Budget,
): { readonly spent: number; readonly left: number; readonly over: boolean } {
  const euro = Object.entries(pulls).reduce(
    (sum, [lever, intensity]) => sum + monthlyCost(lever as LeverKey, intensity),
    0,
  )
  const spent = unit === 'euro' ? euro : euro / rate
  return { spent, left: amount - spent, over: spent > amount }
}

/** What the teams did with one lever. */
export type Spread = {
  readonly lever: LeverKey
  readonly least: number
  readonly mean: number
  readonly most: number
  /** Names of the teams that moved it, in their order. */
  readonly teams: readonly string[]
}

/** Lever by lever the range of those teams that moved it; levers nobody moved are left out. */
export function spreadOf(teams: readonly Team[]): Spread[] {
  return LEVERS.flatMap(({ key: lever }) => {
    const movers = teams.filter(({ pulls }) => pulls[lever] !== undefined)
    if (movers.length === 0) return []
    const values = movers.map(({ pulls }) => pulls[lever]!)
    return {
      lever,
      least: Math.min(...values),
      mean: values.reduce((sum, value) => sum + value, 0) / values.length,
      most: Math.max(...values),
      teams: movers.map(({ name }) => name),
    }
  })
}

/** The plan of a team for one town. */
export function planOf({ pulls }: Team, town: number): Plan {
  const changes = Object.entries(pulls).map(([lever, intensity]): Change => {
    const key = lever as LeverKey
    return { town, key, value: keptValue(targetOf(key)!, intensity) }
  })
  return { ...BASELINE, changes: inOrder(changes) }
}

/** The pulls that a plan asks for in one town; what has a date or is no lever is left out. */
export function pullsOf({ changes }: Plan, town: number): Team['pulls'] {
  const own = changes.filter(
    (change) =>
      change.town === town && change.from === undefined && targetOf(change.key)?.kind === 'lever',
  )
  return Object.fromEntries(own.flatMap(({ key, value }) => (value === null ? [] : [[key, value]])))
}

/** A team with a lever moved, or left as it was when `intensity` is undefined. */
export function withPull(team: Team, lever: LeverKey, intensity: number | undefined): Team {
  const { [lever]: _, ...rest } = team.pulls
  return { ...team, pulls: intensity === undefined ? rest : { ...rest, [lever]: intensity } }
}
