import type { Outcome } from '../outcomes/outcome.ts'
import type { Better } from './regret.ts'

/** Something that is wanted: how it is measured, which way is better, and from where on it is enough. */
export type Aim = {
  readonly name: string
  readonly outcome: Outcome
  readonly better: Better
  readonly enough?: number
  /** A smaller difference does not matter: it is no harm. */
  readonly matters: number
  /** What it counts beside the other aims, where they are put together. */
  readonly weight?: number
}

/** What may come: changes of the scenario as `--set` takes them. */
export type Future = {
  readonly name: string
  readonly set: readonly string[]
  readonly weight: number
}

/** What is decided: entries of the policy on top of those that the town has, and changes. */
export type PolicyPlan = {
  readonly name: string
  /** `path=value`, entries of the policy among them. */
  readonly set: readonly string[]
}

/** Which points of the uncertainties are states of the world. */
export type StateSource = {
  /** Drawn evenly of what is believed, the posterior of this study, or a table beside it. */
  readonly from: 'prior' | 'posterior' | { readonly file: string }
  /** How many; all of a table or posterior when absent. */
  readonly count?: number
}

/** What may be spent in the dearest calendar year of a run. */
export type Budget = {
  /** EUR. */
  readonly cost?: number
  /** Working hours of coordination posts. */
  readonly hours?: number
  /** Hours a week of a full post. */
  readonly postHours: number
}

/** A lever that a search may pull, and within what. A lower end equal to the upper one is fixed. */
export type SearchLever = {
  readonly lever: string
  readonly intensity: Range
  /** Weeks of the run in which it may begin. */
  readonly from: Range
  /** For how many weeks; up to the end of the run where it is longer. */
  readonly weeks: Range
  readonly settings: Readonly<Record<string, Range>>
}

export type Range = readonly [low: number, high: number]

/** By what of all worlds a search judges a plan: the mean, or the tenth that is worst. */
export const JUDGED_BY = ['mean', 'tenth'] as const

/** How plans are looked for. */
export type PolicySearch = {
  readonly levers: readonly SearchLever[]
  readonly generations: number
  readonly population: number
  /** States in which candidates are run, the first ones, each with all futures. */
  readonly states: number
  /** Plans of the front that are then compared with the others. */
  readonly keep: number
  readonly by: (typeof JUDGED_BY)[number]
}

/** Which policy is robust: what is decided, what is not known, and what is wanted. */
export type Policies = {
  /** Place of the town in the study. */
  readonly town: number
  readonly states: StateSource
  readonly futures: readonly Future[]
  readonly budget: Budget
  readonly plans: readonly PolicyPlan[]
  /** Name of the plan that harm is measured against. */
  readonly against: string
  readonly search?: PolicySearch
  readonly aims: readonly Aim[]
  /** Runs of each plan in each world; what is told of it is their mean. */
  readonly seeds: number
  /** What is measured of each run: the aims, then cost and posts year by year. */
  readonly outcomes: readonly Outcome[]
}
