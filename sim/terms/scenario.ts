import type { InflowTable, Scope } from '../world/inflow.ts'
import type { LeverKey } from './levers.ts'
import type { OutcomeKey } from './outcomes.ts'
import type { Parameters } from './parameters.ts'
import type { Part } from './parts.ts'
import type { OfficialRole } from './roles.ts'

/** A name in German and in English. */
export type Words = { readonly de: string; readonly en: string }

/** An office with the number of its officials and what it is there for. */
export type Office = {
  readonly name: Words
  readonly officials: number
  readonly role: OfficialRole
}

/** When a policy entry starts or ends by itself: an outcome beyond a mark for some weeks. */
export type Condition = {
  readonly outcome: OutcomeKey
  readonly above?: number | undefined
  readonly below?: number | undefined
  /** Weeks in a row. */
  readonly weeks: number
  /** Not before this date. */
  readonly after?: string | undefined
  /** Least number of people in circles for the condition to be looked at. */
  readonly members?: number | undefined
}

/** One entry of a policy: a lever, when it is pulled, how hard, by whom. */
export type PolicyEntry = {
  readonly lever: LeverKey
  readonly intensity: number
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** What it waits for. */
  readonly when?: Condition | undefined
  /** What ends it; then `when` may start it again. Without `when` it ends for good. */
  readonly until?: Condition | undefined
  readonly by?: string | undefined
  /** EUR per week; replaces the default of the lever. */
  readonly cost?: number | undefined
  /** EUR that pay for the entry in all; it ends when they are spent. */
  readonly grant?: number | undefined
  readonly settings: Readonly<Record<string, number>>
  readonly source?: string | undefined
}

/** How people come in a shock: one wave, evenly, or in two waves. */
export const SHAPES = ['surge', 'plateau', 'double'] as const
/** How people come in a shock. */
export type Shape = (typeof SHAPES)[number]

/** People who come to the town within some weeks, besides all others. */
export type Shock = {
  /** First day, ISO date. */
  readonly from: string
  readonly persons: number
  readonly shape: Shape
  readonly weeks: number
}

/** How the inflow table is meant, and who comes besides those whom it counts. */
export type Arrivals = {
  readonly scope: Scope
  /** Whether those whom the table counts reach the town only after the delay of the parameters. */
  readonly delayed: boolean
  /** Persons who come to the town per week where the table has no month; null where it has to have one. */
  readonly background: number | null
  readonly shocks: readonly Shock[]
}

/** Structural alternatives: which reading of the theory the model follows. */
export type Structure = {
  /** Parts of the model that are switched off, to see what they earn. */
  readonly without: readonly Part[]
  /** Disappointment: friction lowers motivation. */
  readonly disappointment: boolean
  readonly appreciation: 'conditional' | 'additive'
  /** What crowds volunteers out: need taken away, lost freedom, or both. */
  readonly crowding: 'both' | 'need' | 'autonomy'
  readonly entry: 'thresholds' | 'hazard'
  /** Explicit networks, or their mean field. */
  readonly network: boolean
  /** Null model: entry driven by inflow, constant exit. */
  readonly null: boolean
}

/** Those who head the administration: what they are inclined to, and what they can spend. */
export type Head = {
  /** Readiness to meet people of another logic and to let them decide. */
  readonly openness: number
  /** Public stance for those who come. */
  readonly stance: number
  /** Readiness to thank in public. */
  readonly thanks: number
  /** Need to decide oneself. */
  readonly control: number
  /** Experience with reception: how much of it is organised at once. */
  readonly experience: number
  /** EUR a year and 100,000 inhabitants for voluntary work. */
  readonly budget: number
}

/** Another head, or another budget, from a date on; what is not named stays. */
export type HeadChange = {
  readonly [disposition in keyof Head]?: Head[disposition] | undefined
} & { readonly from: string }

/** A town and its policy as plain data: it can be cloned, hashed, printed and put in a link. */
export type Scenario = {
  readonly id: string
  readonly town: string
  readonly title: Words
  readonly subtitle: Words
  /** ISO date of the first day of week 0. */
  readonly start: string
  readonly weeks: number
  readonly seed: string
  readonly inflowName: string
  readonly inflow: InflowTable
  /** The national table that tells of news and cases where the own one does not. */
  readonly country?: InflowTable
  readonly arrivals: Arrivals
  readonly place: {
    readonly population: number
    readonly adultShare: number
    /** Share of arrivals the state takes (Königstein key), and its population. */
    readonly stateKey: number
    readonly statePopulation: number
    readonly multiplier: number
    /** Share of refugees who move away per year; the parameter when null. */
    readonly departure: number | null
    /** Municipalities of the district. */
    readonly municipalities: number
  }
  readonly administration: {
    readonly offices: readonly Office[]
    readonly formality: number
    readonly openness: number
    readonly understanding: number
    readonly trust: number
    readonly turnover: number | null
    readonly staffSpeed: number
    readonly horizontal: number
  }
  /** Those who head the administration, and who follows them. */
  readonly leadership: Head & { readonly changes: readonly HeadChange[] }
  readonly society: {
    readonly mood: number
    readonly polarisation: number
    /** Insight of both sides that they depend on each other. */
    readonly dependence: number
    readonly circles: number
    readonly circleSize: number
    readonly linking: number
    /** Members of an earlier alliance who are dormant, per 1,000 residents; year it began. */
    readonly allianceMembers: number
    readonly allianceSince: number | null
  }
  /** Within what an uncertain start value may lie, by path such as `society.linking`; no run reads it. */
  readonly ranges?: Readonly<Record<string, readonly [low: number, high: number]>> | undefined
  readonly policy: readonly PolicyEntry[]
  /** EUR that all entries without a grant may cost in a year of the run; null: no limit. */
  readonly funds: number | null
  readonly parameters: Parameters
  readonly structure: Structure
}
