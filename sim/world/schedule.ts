import { weekOf } from '../exact/calendar.ts'
import type { Scenario } from '../terms/scenario.ts'

/** Dates of the policy as weeks of the run, one row per entry. Pure; draws nothing. */
export class Schedule {
  /** First week in which an entry may hold; the start of the run where none is named. */
  readonly from: Int32Array
  /** First week in which it holds no more. */
  readonly to: Int32Array
  /** First week in which its condition is looked at. */
  readonly after: Int32Array

  constructor({ policy, start }: Scenario) {
    const weeks = (date: string | undefined, otherwise: number) =>
      date === undefined ? otherwise : weekOf(date, start)
    this.from = Int32Array.from(policy, (entry) => weeks(entry.from, -NEVER))
    this.to = Int32Array.from(policy, (entry) => weeks(entry.to, NEVER))
    this.after = Int32Array.from(policy, (entry) => weeks(entry.when?.after, -NEVER))
  }
}

const NEVER = 2_147_483_647
