import { needsOf } from '../acts/needs.ts'
import { TOWN } from '../terms/town.ts'
import { WEEKS_PER_YEAR } from '../terms/weeks.ts'
import type { World } from '../world/world.ts'

/**
 * Step 1. Arrivals become emergency, everyday and casework need.
 *
 * Reads the town's arrivals and pending cases (series); writes `arrivals`, `refugees`,
 * `settled` (present for a year, smoothed), the pools and the needs (hours per week).
 * Draws nothing. Three clocks: evidence 0.1; forms: model-start (trial).
 */
export function inflow(world: World): void {
  const { town, series, rate, count, start } = world
  const arrivals = series.arrivals[count.week]
  const stay = 1 - start.departure / WEEKS_PER_YEAR
  town[TOWN.arrivals] = arrivals
  town[TOWN.refugees] = town[TOWN.refugees] * stay + arrivals
  town[TOWN.settled] =
    town[TOWN.settled] * stay + (town[TOWN.refugees] - town[TOWN.settled]) / WEEKS_PER_YEAR
  town[TOWN.emergencyPool] = town[TOWN.emergencyPool] * rate.keepEmergency + arrivals
  town[TOWN.everydayPool] = town[TOWN.everydayPool] * stay * rate.keepEveryday + arrivals
  town[TOWN.cases] = series.cases[count.week]
  town[TOWN.pendingIndex] = series.pending[count.week]
  needsOf(world)
}
