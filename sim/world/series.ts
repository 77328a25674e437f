import type { Scenario } from '../terms/scenario.ts'
import { type Before, before } from './before.ts'
import { casesOf } from './cases.ts'
import { comingOf, countedIn, reachingTown, weeksBefore, wholePersons } from './coming.ts'
import { attention } from './news.ts'

/** What comes from outside, week by week, in the measure of the town. Pure; draws nothing. */
export class Series {
  /** Persons per week, whole numbers. */
  readonly arrivals: Float64Array
  readonly media: Float64Array
  /** Cases of the town. */
  readonly cases: Float64Array
  /** Pending cases as a share of their peak. */
  readonly pending: Float64Array
  /** Who came before the first week. */
  readonly before: Before

  constructor(scenario: Scenario) {
    const coming = comingOf(scenario)
    const withoutShocks = wholePersons({
      ...coming,
      shocks: new Float64Array(coming.shocks.length),
    })
    this.arrivals = wholePersons(coming)
    this.media = attention(scenario, coming)
    const { parameters, place } = scenario
    this.before = before(withoutShocks, cameEarlier(scenario, coming.share), {
      ...parameters,
      departureRate: place.departure ?? parameters.departureRate,
    })
    const { cases, pending } = casesOf(scenario, coming, this.arrivals, this.before)
    this.cases = cases
    this.pending = pending
  }
}

/** Persons per week who came to the town before the start, as far as the table knows. */
function cameEarlier(scenario: Scenario, share: number): Float64Array {
  const known = Math.max(0, weeksBefore(scenario.inflow, scenario.start))
  if (scenario.inflow.arrivals.length === 0) return new Float64Array(0)
  const counted = countedIn(scenario.inflow, scenario, 0, known)
  return reachingTown(counted, scenario).map((persons) => persons * share)
}
