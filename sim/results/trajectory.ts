import type { EventLog } from '../terms/events.ts'
import type { OutcomeKey } from '../terms/outcomes.ts'
import type { Scenario } from '../terms/scenario.ts'

/** An official as the trajectory tells of them. Rows are ids and never reused. */
export type OfficialRecord = {
  readonly office: number
  readonly role: string
  /** First week in office. */
  readonly from: number
  /** Week in which they left; -1 for those who are still there. */
  readonly to: number
}
/** An office as the trajectory tells of it. */
export type OfficeRecord = {
  readonly name: { readonly de: string; readonly en: string }
  readonly coordination: boolean
}

/** What a run leaves behind: weekly outcomes, the event log and a fingerprint. */
export type Trajectory = {
  readonly version: string
  readonly scenario: {
    readonly id: string
    readonly title: { readonly de: string; readonly en: string }
    readonly town: string
    /** Year since which an alliance of town and civil society has known one another; null for none. */
    readonly allianceSince: number | null
    /** Those who head the administration, and who follows them. */
    readonly leadership: Scenario['leadership']
  }
  readonly seed: string
  /** ISO date of the first day of week 0. */
  readonly start: string
  readonly weeks: number
  readonly population: number
  /** Residents of 14 and older; ids 0 to residents - 1. */
  readonly residents: number
  readonly places: readonly string[]
  readonly offices: readonly OfficeRecord[]
  readonly officials: readonly OfficialRecord[]
  /** One value per week and recorded outcome. */
  readonly outcomes: Readonly<Partial<Record<OutcomeKey, Float64Array>>>
  /** Load per office and week, row-major [week][office]. */
  readonly officeLoad: Float32Array
  /** Intensity per lever and week, row-major [week][lever]: as the office decides or as it is forced. */
  readonly leverIntensity: Float32Array
  readonly events: EventLog
  /** Policy entries in the order the events name them. */
  readonly policy: readonly {
    readonly lever: string
    readonly intensity: number
    readonly by: string
  }[]
  /** 32 hex digits over all weekly outcomes, all events, the final state, scenario, seed and model version. */
  readonly fingerprint: string
}
