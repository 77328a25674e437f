import { LEVERS, type LeverKey, WEEKS_PER_MONTH } from '../../sim/index.ts'
import { type Change, inOrder, keptValue, targetOf } from '../plan/change.ts'
import type { Marks } from '../plan/condition.ts'
import { BASELINE, type Plan } from '../plan/plan.ts'

/** Teams that can play at once. */
export const MOST_TEAMS = 6

/** When a lever is pulled: from a day, until a day, and what it waits for. Days are ISO dates. */
export type Terms = {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly when?: Marks | undefined
  readonly until?: Marks | undefined
}

/** A team: how hard it pulls the levers it has moved, each a share of 0 to 1, and when. */
export type Team = {
  readonly name: string
  readonly pulls: Readonly<Partial<Record<LeverKey, number>>>
  readonly terms?: Readonly<Partial<Record<LeverKey, Terms>>>
  /** The team says that its plan may be computed. */
  readonly final?: boolean
  /** People in circles that the team expects. */
  readonly hunch?: number
}

/** What a team may spend in a month. */
export type Budget = {
  readonly unit: 'hours' | 'euro'
  readonly amount: number
  /** EUR that an hour of staff costs. */
  readonly rate: number
}

/** An amount of money, and the hours of staff that it pays. */
export type Amount = { readonly euro: number; readonly hours: number }

/** Hours of a full week of work, for a first guess at what an hour costs. */
const FULL_WEEK = 39

/** The hourly cost that the lever of coordination posts implies: a full post over a full week. */
const POST_RATE = Math.round(row('posts').cost / FULL_WEEK)

/** Enough for two or three of the cheaper levers, or for half of the posts. */
export const FIRST_BUDGET: Budget = { unit: 'euro', amount: 4500, rate: POST_RATE }

/** Levers that cost something, so that a budget can speak about them. */
export const PRICED = LEVERS.filter(({ cost }) => cost > 0)

function row(lever: LeverKey) {
  return LEVERS.find(({ key }) => key === lever)!
}

/** EUR as the amount it is, at what an hour costs. */
export function amountOf(euro: number, { rate }: Pick<Budget, 'rate'>): Amount {
  return { euro, hours: euro / rate }
}

/** What a budget allows in a month. */
export function allowed({ unit, amount, rate }: Budget): Amount {
  return amountOf(unit === 'euro' ? amount : amount * rate, { rate })
}

/**
 * EUR per month of a lever in a town of 100,000 inhabitants, while it is pulled. Posts are counted
 * as if all that the lever allows were paid.
 */
export function monthlyCost(lever: LeverKey, intensity: number): number {
  const definition = row(lever)
  const posts = definition.key === 'posts' ? definition.settings.limit.default : 1
  return definition.cost * posts * intensity * WEEKS_PER_MONTH
}

/** What a team spends of its budget in a month in which all its levers are pulled. */
export function balance(
  { pulls }: Pick<Team, 'pulls'>,
  budget: Budget,
): { readonly spent: Amount; readonly left: Amount; readonly over: boolean } {
  const euro = Object.entries(pulls).reduce(
    (sum, [lever, intensity]) => sum + monthlyCost(lever as LeverKey, intensity),
    0,
  )
  const left = allowed(budget).euro - euro
  return { spent: amountOf(euro, budget), left: amountOf(left, budget), over: left < -0.005 }
}

/** A plan is final when its team says so and it is within the budget. */
export function isFinal(team: Team, budget: Budget): boolean {
  return team.final === true && !balance(team, budget).over
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

/** The plan of a team for one town. After its last day a lever is left to those who hold office. */
export function planOf({ pulls, terms = {} }: Pick<Team, 'pulls' | 'terms'>, town: number): Plan {
  const changes = Object.entries(pulls).flatMap(([lever, intensity]): Change[] => {
    const key = lever as LeverKey
    const { from, to, when, until } = terms[key] ?? {}
    const pull = { town, key, value: keptValue(targetOf(key)!, intensity), from, when, until }
    const end = { town, key, value: null, from: to }
    // A lever that would end before it begins is not pulled at all.
    if (to !== undefined && from !== undefined && to <= from) return []
    return to === undefined ? [pull] : [pull, end]
  })
  return { ...BASELINE, changes: inOrder(changes) }
}

/** The pulls that a plan asks for in one town, and when; of several for one lever the first, what is no lever is left out. */
export function teamOf({ changes }: Plan, town: number): Pick<Team, 'pulls' | 'terms'> {
  const pulls: Partial<Record<LeverKey, number>> = {}
  const terms: Partial<Record<LeverKey, Terms>> = {}
  for (const { town: where, key, value, from, when, until } of changes) {
    const target = targetOf(key)
    if (where !== town || target?.kind !== 'lever') continue
    const lever = target.lever.key
    if (pulls[lever] === undefined) {
      if (value === null) continue
      pulls[lever] = value
      terms[lever] = { from, when: when ?? undefined, until: until ?? undefined }
    } else if (from !== undefined && terms[lever]?.to === undefined)
      terms[lever] = { ...terms[lever], to: from }
  }
  return { pulls, terms }
}

/** A team with a lever moved, or left as it was when `intensity` is undefined. */
export function withPull(team: Team, lever: LeverKey, intensity: number | undefined): Team {
  const { [lever]: _, ...rest } = team.pulls
  return { ...team, pulls: intensity === undefined ? rest : { ...rest, [lever]: intensity } }
}

/** A team that pulls a lever at other times. */
export function withTerms(team: Team, lever: LeverKey, change: Terms): Team {
  return {
    ...team,
    terms: { ...team.terms, [lever]: { ...team.terms?.[lever], ...change } },
  }
}
