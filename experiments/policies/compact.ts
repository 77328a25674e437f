import { valueAt } from '../../sim/index.ts'
import { outcomeText } from '../outcomes/outcome-text.ts'
import { settingOf } from '../study/setting.ts'
import type { Factor } from '../study/study.ts'
import type { Comparison, PlanOutcomes, PlanSummary, World } from './compare.ts'
import type { KnownRow } from './information-table.ts'
import { decidedBy, isFound, type PlanEntry } from './plan-entry.ts'
import type { Policies } from './policies.ts'
import type { States } from './read-states.ts'
import type { Better } from './regret.ts'
import { type Spread, spreadOf } from './robustness.ts'
import { type Vulnerability, vulnerableEnds } from './vulnerability.ts'
import { worldParts } from './world-parts.ts'

/** Version of the compact form. */
export const COMPACT_FORMAT = 1

/** A number with four digits; null where it is not known. */
export type Told = number | null

/** Five per cent of the weight lie below the first, half below the second, five above the third. */
export type ToldRange = readonly [low: Told, median: Told, high: Told]

/** Regret: its mean, the value below which 95 % of the weight lie, the largest. */
export type ToldRegret = readonly [mean: Told, high: Told, most: Told]

/** An aim in compact form; `outcome` is what is measured in its short form. */
export type CompactAim = {
  readonly name: string
  readonly outcome: string
  readonly better: Better
  readonly enough?: number
  readonly matters: number
  readonly weight?: number
}

/** What an aim comes to under a plan; shares are of the weight of the worlds. */
export type CompactReached = {
  readonly range: ToldRange
  readonly mean: Told
  readonly worst: Told
  readonly enough: Told
  readonly harm: Told
  readonly regret: ToldRegret
  /** The range in each future, in their order; empty where there is one. */
  readonly futures: readonly ToldRange[]
}

/** A limit of the worlds in which a plan fails: ends in numbers, or what it is of a choice. */
export type CompactLimit = {
  readonly name: string
  readonly low?: number
  readonly high?: number
  readonly values?: readonly string[]
}

/** A plan in compact form: what it decides, as a scenario takes it, and what it comes to. */
export type CompactPlan = {
  readonly name: string
  readonly found: boolean
  /** Entries that are added to the policy of the town. */
  readonly entries: readonly PlanEntry[]
  /** Changes of the scenario, `path=value`. */
  readonly changes: readonly string[]
  readonly within: boolean
  readonly over: Told
  readonly undominated: boolean
  /** Share in which all is enough; null where nothing has to be. */
  readonly enough: Told
  /** EUR and hours of posts in the dearest year. */
  readonly cost: ToldRange
  readonly hours: ToldRange
  /** In the order of the aims. */
  readonly aims: readonly CompactReached[]
  /** Regret of all aims together; absent where none has a weight. */
  readonly together?: ToldRegret
  /** Where it mostly is not enough; absent where no place stands out. */
  readonly weak?: {
    readonly coverage: Told
    readonly density: Told
    readonly limits: readonly CompactLimit[]
  }
}

/** Where the numbers come from. */
export type CompactSource = {
  readonly title: string
  readonly question?: string
  readonly seed: string
  /** SHA-256 of the study, and of its plans, futures, aims and states. */
  readonly hash: string
  readonly policies: string
  /** Version of the model. */
  readonly model: string
}

/** What a study says of its plans, small enough for a page. */
export type CompactPolicies = {
  readonly format: typeof COMPACT_FORMAT
  readonly note: string
  readonly source: CompactSource
  readonly town: string
  readonly states: number
  readonly worlds: number
  readonly seeds: number
  readonly futures: readonly {
    readonly name: string
    readonly set: readonly string[]
    readonly weight: number
  }[]
  readonly budget: { readonly cost?: number; readonly hours?: number; readonly postHours: number }
  /** The plan that harm is measured against. */
  readonly against: string
  readonly aims: readonly CompactAim[]
  readonly plans: readonly CompactPlan[]
  /** What is worth knowing: everything, which future comes, and what alone is worth more than chance gives. */
  readonly known: readonly {
    readonly aim: string
    readonly known: string
    readonly value: Told
    readonly floor: Told
  }[]
}

/** What a compact form is made of. */
export type Compared = {
  readonly policies: Policies
  readonly states: States & { readonly factors: readonly Factor[] }
  readonly worlds: readonly World[]
  readonly outcomes: readonly PlanOutcomes[]
  readonly comparison: Comparison
  readonly vulnerabilities: readonly Vulnerability[]
  readonly information: readonly KnownRow[]
}

/** Of each aim so many single unknowns are told. */
const KNOWN = 5

/** What a study says of its plans in compact form; numbers have four digits. */
export function compactOf(
  compared: Compared,
  { source, town, note }: Pick<CompactPolicies, 'source' | 'town' | 'note'>,
): CompactPolicies {
  const { policies, states, worlds, comparison } = compared
  return {
    format: COMPACT_FORMAT,
    note,
    source,
    town,
    states: states.points.length,
    worlds: worlds.length,
    seeds: policies.seeds,
    futures: policies.futures.map(({ name, set, weight }) => ({ name, set, weight })),
    budget: policies.budget,
    against: policies.against,
    aims: policies.aims.map(({ outcome: { id: _, ...outcome }, ...aim }) => ({
      ...aim,
      outcome: outcomeText(outcome),
    })),
    plans: comparison.plans.map((plan, at) => planOf(compared, plan, at)),
    known: knownOf(compared),
  }
}

function planOf(compared: Compared, plan: PlanSummary, at: number): CompactPlan {
  const { policies, worlds, outcomes, vulnerabilities } = compared
  const [, ...futures] = worldParts(policies.futures, worlds)
  const weak = vulnerabilities[at]
  return {
    name: plan.name,
    found: isFound(plan.name),
    ...decidedBy(valueAt(policies.plans, at).set),
    within: plan.within,
    over: told(plan.over),
    undominated: plan.undominated,
    enough: told(plan.enough),
    cost: rangeOf(plan.cost),
    hours: rangeOf(plan.hours),
    aims: plan.aims.map(({ mean, worst, enough, harm, regret, ...spread }, aim) => ({
      range: rangeOf(spread),
      mean: told(mean),
      worst: told(worst),
      enough: told(enough),
      harm: told(harm),
      regret: regretOf(regret),
      futures:
        futures.length < 2
          ? []
          : futures.map(({ weights }) =>
              rangeOf(spreadOf(valueAt(valueAt(outcomes, at).aims, aim), weights)),
            ),
    })),
    ...(plan.together === undefined ? {} : { together: regretOf(plan.together) }),
    ...(weak?.box === undefined
      ? {}
      : {
          weak: {
            coverage: told(weak.box.coverage),
            density: told(weak.box.density),
            limits: weak.limits.map(({ name, side, p }) => ({
              name,
              ...('values' in side
                ? { values: side.values.map((value) => choiceText(compared, name, value)) }
                : roundedEnds(vulnerableEnds({ name, side, p }))),
            })),
          },
        }),
  }
}

/** What a value of a choice of the worlds stands for: a setting of a factor, or a future. */
export function choiceText(
  { policies, states }: Pick<Compared, 'policies' | 'states'>,
  name: string,
  value: number,
): string {
  const factor = states.factors.find((one) => one.name === name)
  if (factor !== undefined) return String(settingOf(factor, value))
  return policies.futures[value]?.name ?? String(value)
}

function knownOf({ information }: Compared): CompactPolicies['known'] {
  const aims = [...new Set(information.map(({ aim }) => aim))]
  return aims.flatMap((aim) => {
    const rows = information.filter((row) => row.aim === aim)
    const single = rows
      .filter(({ value, floor }) => value > floor)
      .sort((a, b) => b.value - a.value)
      .slice(0, KNOWN)
    return [...rows.filter(({ floor }) => Number.isNaN(floor)), ...single].map((row) => ({
      ...row,
      value: told(row.value),
      floor: told(row.floor),
    }))
  })
}

function roundedEnds({ low, high }: { readonly low?: number; readonly high?: number }) {
  return {
    ...(low === undefined ? {} : { low: rounded(low) }),
    ...(high === undefined ? {} : { high: rounded(high) }),
  }
}

function rangeOf({ low, median, high }: Pick<Spread, 'low' | 'median' | 'high'>): ToldRange {
  return [told(low), told(median), told(high)]
}

function regretOf({ mean, high, most }: Spread & { readonly most: number }): ToldRegret {
  return [told(mean), told(high), told(most)]
}

const DIGITS = 4

function rounded(value: number): number {
  return Number(value.toPrecision(DIGITS))
}

function told(value: number): Told {
  return Number.isFinite(value) ? rounded(value) : null
}
