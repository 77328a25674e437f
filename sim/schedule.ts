import { weekOf } from './calendar.ts'
import type { Scenario } from './scenario.ts'

/** Dates of the policy as weeks of the run, one row per entry. */
export type Schedule = {
  /** First week in which an entry may hold; the start of the run where none is named. */
  readonly from: Int32Array
  /** First week in which it holds no more. */
  readonly to: Int32Array
  /** First week in which its condition is looked at. */
  readonly after: Int32Array
}

const NEVER = 2_147_483_647

/** Resolves the dates of a scenario's policy once. Pure; draws nothing. */
export function createSchedule({ policy, start }: Scenario): Schedule {
  const weeks = (date: string | undefined, otherwise: number) =>
    date === undefined ? otherwise : weekOf(date, start)
  return {
    from: Int32Array.from(policy, (entry) => weeks(entry.from, -NEVER)),
    to: Int32Array.from(policy, (entry) => weeks(entry.to, NEVER)),
    after: Int32Array.from(policy, (entry) => weeks(entry.when?.after, -NEVER)),
  }
}
