import { parseDay } from '../exact/calendar.ts'
import type { Scenario } from '../terms/scenario.ts'
import { DAYS_PER_WEEK } from '../terms/weeks.ts'
import { delayed, firstDayOf, type InflowTable, monthOf, weeklyFlow } from './inflow.ts'
import { shockFlow } from './shocks.ts'

/** Weeks before the start that delays and news look back to. */
export const LEAD = 52

/** Who comes, in persons per week and not yet whole ones; entry `LEAD` is the first week of the run. */
export type Coming = {
  /** Whom the table counts, when it counts them. */
  readonly counted: Float64Array
  /** The same when they reach the town. */
  readonly reaching: Float64Array
  /** The town's part of those whom the table counts. */
  readonly share: number
  /** In the town, where the table has no month, and from shocks. */
  readonly background: Float64Array
  readonly shocks: Float64Array
}

/** Who comes from the table, and who from what the scenario generates. */
export function comingOf(scenario: Scenario): Coming {
  const { inflow, arrivals, start, weeks, place } = scenario
  const { background, shocks, scope } = arrivals
  const counted = countedIn(inflow, scenario, weeks, LEAD, background === null ? undefined : 0)
  const nobody = inflow.arrivals.map(() => 0)
  return {
    counted,
    reaching: reachingTown(counted, scenario),
    share: scope === 'national' ? townShare(place, place.multiplier) : 1,
    background: weeklyFlow(
      nobody,
      inflow.firstMonth,
      start,
      weeks,
      LEAD,
      (background ?? 0) / DAYS_PER_WEEK,
    ),
    shocks: shockFlow(shocks, start, weeks, LEAD),
  }
}

/** The town's part of those who come to the country. */
export function townShare(place: Scenario['place'], multiplier = 1): number {
  return (place.stateKey * place.population * multiplier) / place.statePopulation
}

/** From then on those who came from Ukraine had regular benefits, housing and work from the first day (Section 74 SGB II). */
const REGULAR_BENEFITS = '2022-06-01'

/** Persons per week of a table; of those from Ukraine, who need help as in 2015. */
export function countedIn(
  table: InflowTable,
  { parameters, start }: Scenario,
  weeks: number,
  lead: number,
  outside?: number,
): Float64Array {
  const { ukraineNeed, ukraineBenefits } = parameters
  const regular = Math.ceil((parseDay(REGULAR_BENEFITS) - parseDay(start)) / DAYS_PER_WEEK) + lead
  const others = weeklyFlow(table.arrivals, table.firstMonth, start, weeks, lead, outside)
  const ukraine = weeklyFlow(table.ukraine, table.firstMonth, start, weeks, lead, outside)
  return others.map((value, week) => {
    const need = week < regular ? ukraineNeed : ukraineNeed * ukraineBenefits
    return value + need * ukraine[week]
  })
}

/** When those whom a table counts reach the town. */
export function reachingTown(
  counted: Float64Array,
  { arrivals, parameters }: Scenario,
): Float64Array {
  return arrivals.delayed ? delayed(counted, parameters.delayMin, parameters.delayMax) : counted
}

/** The month of a table in which the middle of a week of the run lies; undefined where it has none. */
export function entryOf(
  { firstMonth, arrivals }: InflowTable,
  start: string,
  week: number,
): number | undefined {
  const middle = parseDay(start) + week * DAYS_PER_WEEK + Math.floor(DAYS_PER_WEEK / 2)
  const entry = monthOf(middle) - monthOf(parseDay(firstMonth))
  return entry >= 0 && entry < arrivals.length ? entry : undefined
}

/** Whole weeks from the first month of a table to the start of the run; negative when it begins later. */
export function weeksBefore({ firstMonth }: InflowTable, start: string): number {
  const first = firstDayOf(monthOf(parseDay(firstMonth)))
  return Math.floor((parseDay(start) - first) / DAYS_PER_WEEK)
}

/** The town's arrivals in whole persons, what is left over carried to the next week. */
export function wholePersons({ reaching, share, background, shocks }: Coming): Float64Array {
  const arrivals = new Float64Array(reaching.length - LEAD)
  let carried = 0
  for (let week = 0; week < arrivals.length; week++) {
    const at = week + LEAD
    carried += reaching[at] * share + background[at] + shocks[at]
    // Sums of days miss a whole number by what rounding leaves.
    arrivals[week] = Math.floor(carried + 1e-9)
    carried -= arrivals[week]
  }
  return arrivals
}
