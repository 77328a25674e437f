import type { EVENT, OutcomeKey } from '../../sim/index.ts'
import type { Role } from './role-moves.ts'
import type { Whose } from './spells.ts'

/** The number of a week of the run, or a day, month or year: `2019-03-31`, `2019-03`, `2019`. */
export type Moment = number | string

/** The weeks that begin from one moment to another, both included; all of the run where neither is given. */
export type Span = { readonly from?: Moment | undefined; readonly to?: Moment | undefined }

/** People of the town, whose number stays. */
export const PEOPLE = ['residents', 'population'] as const satisfies readonly Divisor[]
/** What a column is divided by: other columns, or people of the town, whose number stays. */
export type Divisor = OutcomeKey | 'residents' | 'population'

/** What can be asked of the weeks of a column; weeks are counted from the start of the run. */
export const REDUCTIONS = {
  mean: 'mean',
  sum: 'sum',
  min: 'smallest value',
  max: 'largest value',
  first: 'value of the first week',
  last: 'value of the last week',
  change: 'value of the last week less that of the first',
  sd: 'standard deviation over the weeks',
  quantile: 'value below which a share `level` of the weeks lies',
  at: 'value in the week `at`, of a month or year the mean of its weeks',
  peakWeek: 'week of the largest value, the first of equal ones',
  lowWeek: 'week of the smallest value, the first of equal ones',
  firstBelow: 'first week below `level`; or below a share `ofPeak` of the peak, after it',
  firstAbove: 'first week above `level`; or above a share `ofPeak` of the peak',
  weeksBelow: 'number of weeks below `level`',
  weeksAbove: 'number of weeks above `level`',
} as const
/** What is asked of the weeks of a column: one of `REDUCTIONS`. */
export type Reduction = keyof typeof REDUCTIONS

/** How long the parts of a series are. */
export const PERIODS = ['month', 'quarter', 'year'] as const
/** How long a part of a series is. */
export type Period = (typeof PERIODS)[number]

/** Columns added up, and divided where `over` is given, over a span of weeks. */
export type ColumnOutcome = Span & {
  readonly of: readonly OutcomeKey[]
  /**
   * Means and sums are divided by those of the divisor; everything else is asked of the weekly
   * quotients.
   */
  readonly over?: readonly Divisor[] | undefined
  readonly reduce: Reduction
  readonly at?: Moment | undefined
  readonly level?: number | undefined
  readonly ofPeak?: number | undefined
  /** Weeks of the rolling mean that is asked instead of the weeks themselves. */
  readonly smooth?: number | undefined
  /** A week that never comes is the number of weeks of the run, instead of not measurable. */
  readonly never?: 'end' | undefined
  /** One value for each whole month, quarter or year of the span. */
  readonly every?: Period | undefined
}

/** What is said of a pattern or effect: whether all its bands hold (1 or 0), the worst score of them, or the quantity of one check. */
export type Judged = {
  readonly check?: string | undefined
  readonly give: 'met' | 'score' | 'value'
}
/** A pattern that one run of one town shows. */
export type PatternOutcome = Judged & { readonly pattern: string }
/** An effect that one run of one town shows. */
export type EffectOutcome = Judged & { readonly effect: string }

/** How long circles last, or people stay or help, who begin in a span: by Kaplan and Meier. */
export type SurvivalOutcome = Span & {
  readonly survival: Whose
  /** The share that lasts longer than `years`; the median; the mean time before `years`; both in years. */
  readonly give: 'share' | 'median' | 'restrictedMean'
  readonly years?: number | undefined
  /** Circles that had so many members at some time of the run. */
  readonly least?: number | undefined
}

/** Spells of help or membership that begin in a span. */
export type SpellsOutcome = Span & {
  readonly spells: Exclude<Whose, 'circles'>
  /**
   * The mean length in weeks, until the end of the run where a spell goes on; the mean number for
   * each person who has any; the share of these who have more than one.
   */
  readonly give: 'length' | 'perPerson' | 'returned'
}

/** From one role to another between the first and the last week of a span. */
export type TransitionOutcome = Span & {
  readonly transition: readonly [from: Role, to: Role]
  /** The share of those in the first role who end in the other; or changes per year and person in the first. */
  readonly give: 'share' | 'rate'
}

/** A kind of event. */
export type Kind = keyof typeof EVENT

/** The week of the first event of some kinds in a span. */
export type FirstOutcome = Span & {
  readonly first: readonly Kind[]
  readonly cause?: string | undefined
  readonly never?: 'end' | undefined
}

/** Events of some kinds in a span: their number, or their number per year; with `over`, per year and one of the divisor. */
export type EventsOutcome = Span & {
  readonly events: readonly Kind[]
  readonly cause?: string | undefined
  readonly give: 'count' | 'rate'
  readonly over?: readonly Divisor[] | undefined
  readonly every?: Period | undefined
}

/** What is measured of a run, as plain data. */
export type Measure =
  | ColumnOutcome
  | PatternOutcome
  | EffectOutcome
  | SurvivalOutcome
  | SpellsOutcome
  | TransitionOutcome
  | FirstOutcome
  | EventsOutcome

/** A measure with the name of its value: small letters, digits and `_`. */
export type Outcome = Measure & { readonly id: string }
