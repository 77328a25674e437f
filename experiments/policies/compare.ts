import { valueAt } from '../../sim/index.ts'
import { paretoSet } from './dominance.ts'
import type { Aim, Budget } from './policies.ts'
import { oriented, regrets } from './regret.ts'
import {
  harmShare,
  isEnough,
  meanVariance,
  type Spread,
  shareOf,
  spreadOf,
  TAIL,
  worstOf,
} from './robustness.ts'

/** A world: a state of what is not known, and a future. Plans are compared within it. */
export type World = { readonly state: number; readonly future: number; readonly weight: number }

/** What plans came to, world by world; NaN where it is not known. */
export type PlanOutcomes = {
  readonly name: string
  /** `aims[aim][world]`. */
  readonly aims: readonly Float64Array[]
  /** EUR and working hours of posts in the dearest year, world by world. */
  readonly cost: Float64Array
  readonly hours: Float64Array
}

/** What an aim comes to under a plan. */
export type AimSummary = Spread & {
  readonly worst: number
  /** Mean less one standard deviation (more, where less is better). */
  readonly cautious: number
  /** Share of the weight in which it is enough; NaN where nobody says what is. */
  readonly enough: number
  /** Share in which the plan is worse than the one that harm is measured against. */
  readonly harm: number
  /** In its own unit. */
  readonly regret: Spread & { readonly most: number }
  /** World by world. */
  readonly regrets: Float64Array
}

/** What a plan comes to over all worlds. */
export type PlanSummary = {
  readonly name: string
  readonly aims: readonly AimSummary[]
  readonly cost: Spread
  readonly hours: Spread
  /** Share of the weight in which the budget is not kept. */
  readonly over: number
  /** Whether that is at most one twentieth. */
  readonly within: boolean
  /** Share in which all that has to be enough is (domain criterion); NaN where nothing has to. */
  readonly enough: number
  /** Whether no other plan within the budget is better in an aim and as good in all, in the mean. */
  readonly undominated: boolean
  /** Regret of all aims together, by their weights; absent where none has a weight. */
  readonly together?: Spread & { readonly most: number }
}

/** Plans side by side. */
export type Comparison = {
  readonly plans: readonly PlanSummary[]
  /** Of all aims together, `[plan][world]`; absent where none has a weight. */
  readonly utilities?: readonly Float64Array[]
}

/**
 * Compares plans over worlds: for each aim regret, harm and what is enough, and what of it holds
 * over all aims at once (Lempert, Popper and Bankes 2003; McPhail et al. 2018). Plans beyond the
 * budget are told, but nobody regrets not to have chosen one.
 */
export function compare(
  plans: readonly PlanOutcomes[],
  aims: readonly Aim[],
  worlds: readonly World[],
  measure: { readonly budget: Budget; readonly against: string },
): Comparison {
  const { budget, against } = measure
  const weights = Float64Array.from(worlds, ({ weight }) => weight)
  const broken = plans.map((plan) => worlds.map((_, world) => isBroken(plan, world, budget)))
  const pays = (plan: number, world: number) => !broken[plan]?.[world]
  const base = plans.find(({ name }) => name === against)
  const regretOf = aims.map(({ better }, aim) =>
    regrets(
      plans.map((plan) => valueAt(plan.aims, aim)),
      better,
      pays,
    ),
  )
  const utilities = utilitiesOf(plans, aims)
  const together = utilities && regrets(utilities, 'higher', pays)
  const summaries = plans.map((plan, at): Omit<PlanSummary, 'undominated'> => {
    const over = shareOf((world) => !pays(at, world), weights)
    const own = together && valueAt(together, at)
    return {
      name: plan.name,
      aims: aims.map((aim, place): AimSummary => {
        const values = valueAt(plan.aims, place)
        const spread = spreadOf(values, weights)
        const regret = valueAt(valueAt(regretOf, place), at)
        const { better, enough } = aim
        return {
          ...spread,
          worst: worstOf(values, better, weights),
          cautious: meanVariance(spread, better),
          enough:
            enough === undefined
              ? Number.NaN
              : shareOf((world) => isEnough(valueAt(values, world), better, enough), weights),
          harm: base ? harmShare(values, valueAt(base.aims, place), aim, weights) : Number.NaN,
          regret: { ...spreadOf(regret, weights), most: worstOf(regret, 'lower', weights) },
          regrets: regret,
        }
      }),
      cost: spreadOf(plan.cost, weights),
      hours: spreadOf(plan.hours, weights),
      over,
      within: over <= TAIL,
      enough: hasBorders(aims)
        ? shareOf((world) => isAllEnough(plan, aims, world), weights)
        : Number.NaN,
      ...(own
        ? { together: { ...spreadOf(own, weights), most: worstOf(own, 'lower', weights) } }
        : {}),
    }
  })
  const best = paretoSet(
    summaries.map(({ aims: told, within, over }) => ({
      // What is not known cannot be the better of two.
      objectives: told.map(({ mean }, at) =>
        Number.isNaN(mean) ? Infinity : -oriented(mean, valueAt(aims, at).better),
      ),
      violation: within ? 0 : over,
    })),
  )
  return {
    plans: summaries.map((summary, at) => ({ ...summary, undominated: best.includes(at) })),
    ...(utilities ? { utilities } : {}),
  }
}

/** Whether anything has to be enough. */
export function hasBorders(aims: readonly Aim[]): boolean {
  return aims.some(({ enough }) => enough !== undefined)
}

/** Whether a plan gives enough of all in a world. */
export function isAllEnough(
  plan: Pick<PlanOutcomes, 'aims'>,
  aims: readonly Aim[],
  world: number,
): boolean {
  return aims.every(
    ({ better, enough }, at) =>
      enough === undefined || isEnough(valueAt(valueAt(plan.aims, at), world), better, enough),
  )
}

/** By how much the budget is not kept in a world, as a share of it; 0 where it is. */
export function beyondBudget(
  { cost, hours }: Pick<PlanOutcomes, 'cost' | 'hours'>,
  world: number,
  budget: Budget,
): number {
  const share = (value: number, most: number | undefined) =>
    most === undefined || !(value > most) ? 0 : (value - most) / Math.max(1, most)
  return Math.max(
    share(valueAt(cost, world), budget.cost),
    share(valueAt(hours, world), budget.hours),
  )
}

function isBroken(plan: PlanOutcomes, world: number, budget: Budget): boolean {
  return beyondBudget(plan, world, budget) > 0
}

/**
 * Aims put together by their weights: each as a share of the way from the worst to the best value
 * that any plan has of it in any world.
 */
function utilitiesOf(
  plans: readonly PlanOutcomes[],
  aims: readonly Aim[],
): Float64Array[] | undefined {
  const all = aims.reduce((sum, { weight = 0 }) => sum + weight, 0)
  if (!(all > 0)) return undefined
  const ranges = aims.map(({ better }, at) => {
    const values = plans.flatMap(({ aims: own }) =>
      Array.from(valueAt(own, at), (value) => oriented(value, better)).filter(
        (value) => !Number.isNaN(value),
      ),
    )
    const low = values.reduce((least, value) => Math.min(least, value), Infinity)
    const high = values.reduce((most, value) => Math.max(most, value), -Infinity)
    return { low, size: high > low ? high - low : 1 }
  })
  return plans.map(({ aims: own, cost }) =>
    Float64Array.from(cost, (_, world) =>
      aims.reduce((sum, { better, weight = 0 }, at) => {
        const { low, size } = valueAt(ranges, at)
        const value = oriented(valueAt(valueAt(own, at), world), better)
        return weight === 0 ? sum : sum + (weight / all) * ((value - low) / size)
      }, 0),
    ),
  )
}
