import type { Scenario } from '../terms/scenario.ts'
import { type Before, before, present } from './before.ts'
import { type Coming, countedIn, entryOf, LEAD, townShare, weeksBefore } from './coming.ts'
import { delayed, type InflowTable, weeklyLevel } from './inflow.ts'

/** Pending cases at their peak (BAMF, Sep 2016, first and follow-up). */
const PEAK_PENDING = 579_314

/** Cases of the town by week, and cases as a share of what they were at their peak in the country. */
export type Cases = { readonly cases: Float64Array; readonly pending: Float64Array }

/**
 * Open cases by week of the run. In each week the first of these that is there tells of them:
 * the column `pending` of the table, the cases per refugee in the country, the arrivals of the
 * last weeks (`casesOpen`). `arrivals` are those of the run in whole persons, `then` who came before it.
 */
export function casesOf(
  scenario: Scenario,
  coming: Coming,
  arrivals: Float64Array,
  then: Before,
): Cases {
  const { inflow, country, start, weeks, place, parameters } = scenario
  const { reaching, share, background, shocks } = coming
  const own = weeklyLevel(inflow.pending ?? [], inflow.firstMonth, start, weeks)
  const there = present(arrivals, then.refugees, place.departure ?? parameters.departureRate)
  const nation = country?.pending && nationally(scenario, country, country.pending)
  const { casesOpen } = parameters
  const flow = reaching.map((value, at) => value * share + background[at] + shocks[at])
  const lately = openOf(flow, casesOpen)
  const ofShocks = openOf(shocks, casesOpen)
  const peak = townShare(place) * PEAK_PENDING
  const inPeaks = (persons: number) => (peak > 0 ? persons / peak : 0)
  const cases = new Float64Array(weeks)
  const pending = new Float64Array(weeks)
  for (let week = 0; week < weeks; week++) {
    if (inflow.pending && entryOf(inflow, start, week) !== undefined) {
      cases[week] = own[week] * share + ofShocks[week]
      pending[week] =
        scenario.arrivals.scope === 'national'
          ? own[week] / PEAK_PENDING + inPeaks(ofShocks[week])
          : inPeaks(cases[week])
    } else if (nation && country && entryOf(country, start, week) !== undefined) {
      cases[week] = (nation.cases[week] * there[week]) / nation.there[week]
      pending[week] = nation.cases[week] / PEAK_PENDING
    } else {
      cases[week] = lately[week]
      pending[week] = inPeaks(lately[week])
    }
  }
  return { cases, pending }
}

/** Cases of the country by week, and the refugees who are there by the same rule as in a town. */
function nationally(scenario: Scenario, country: InflowTable, monthly: readonly number[]) {
  const { start, weeks, parameters } = scenario
  const { delayMin, delayMax, departureRate } = parameters
  const known = Math.max(0, weeksBefore(country, start))
  const reaching = delayed(countedIn(country, scenario, weeks, known), delayMin, delayMax)
  const first = reaching.subarray(known)
  const then = before(first, reaching.subarray(0, known), parameters)
  return {
    cases: weeklyLevel(monthly, country.firstMonth, start, weeks),
    there: present(first, then.refugees, departureRate),
  }
}

/** Arrivals of the last `weeks` weeks, by week of the run. */
function openOf(flow: Float64Array, weeks: number): Float64Array {
  return Float64Array.from({ length: flow.length - LEAD }, (_, week) => {
    const end = week + LEAD + 1
    return flow.subarray(end - weeks, end).reduce((sum, persons) => sum + persons, 0)
  })
}
