import { weekOf } from '../exact/calendar.ts'
import type { Scenario } from '../terms/scenario.ts'

/** Dates of the policy as weeks of the run. */
export type Schedule = {
  /** First week in which an entry may hold, one row per entry; the start of the run where none is named. */
  readonly begins: Int32Array
  /** First week in which it holds no more. */
  readonly ends: Int32Array
  /** First week in which a condition is looked at, two rows per entry: of its start and its end. */
  readonly after: Int32Array
}

const NEVER = 2_147_483_647

/** Works out the weeks in which entries hold. Pure; draws nothing. */
export function scheduleOf({ policy, start }: Scenario): Schedule {
  const weeks = (date: string | undefined, otherwise: number) =>
    date === undefined ? otherwise : weekOf(date, start)
  return {
    begins: Int32Array.from(policy, (entry) => weeks(entry.from, -NEVER)),
    ends: Int32Array.from(policy, (entry) => weeks(entry.to, NEVER)),
    after: Int32Array.from(
      policy.flatMap(({ when, until }) => [when, until]),
      (condition) => weeks(condition?.after, -NEVER),
    ),
  }
}
