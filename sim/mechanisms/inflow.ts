import { WEEKS_PER_YEAR } from '../exact/calendar.ts'
import { TOWN, type World } from '../world/world.ts'

/**
 * Step 1. Arrivals become emergency, everyday and casework need.
 *
 * Reads the town's arrivals and pending cases (series); writes `arrivals`, `refugees`,
 * `settled` (present for a year, smoothed), the pools and the needs (hours per week).
 * Draws nothing. Three clocks: evidence 0.1; forms: model-start (trial).
 */
export function inflow(world: World): void {
  const { town, series, rates, count, scenario } = world
  const p = scenario.parameters
  const arrivals = series.arrivals[count.week]
  const stay = 1 - p.departureRate / WEEKS_PER_YEAR
  town[TOWN.arrivals] = arrivals
  town[TOWN.refugees] = town[TOWN.refugees] * stay + arrivals
  town[TOWN.settled] =
    town[TOWN.settled] * stay + (town[TOWN.refugees] - town[TOWN.settled]) / WEEKS_PER_YEAR
  town[TOWN.emergencyPool] = town[TOWN.emergencyPool] * rates.keepEmergency + arrivals
  town[TOWN.needEmergency] = (town[TOWN.emergencyPool] * p.emergencyHours) / p.emergencyTime
  town[TOWN.everydayPool] = town[TOWN.everydayPool] * stay * rates.keepEveryday + arrivals
  town[TOWN.needEveryday] =
    p.everydayHours *
    ((1 - p.everydayFloor) * town[TOWN.everydayPool] + p.everydayFloor * town[TOWN.refugees])
  town[TOWN.cases] = series.cases[count.week]
  town[TOWN.pendingIndex] = series.pending[count.week]
  town[TOWN.needCasework] = town[TOWN.cases] * p.caseworkHours
}
