import { exp, power } from '../exact/math.ts'
import type { Scenario } from '../terms/scenario.ts'
import { delayed, weeklyFlow, weeklyLevel } from './inflow.ts'

/** National registrations in the month of the peak, the unit of media attention (EASY, Nov 2015). */
const PEAK_MONTH = 206_101
/** Pending cases at their peak (BAMF, Sep 2016, first and follow-up). */
const PEAK_PENDING = 579_314
const LEAD = 52

/** What comes from outside, week by week, scaled to the town. Pure; draws nothing. */
export class Series {
  /** Persons per week, whole numbers. */
  readonly arrivals: Float64Array
  readonly media: Float64Array
  /** Cases of the town. */
  readonly cases: Float64Array
  /** Pending cases as a share of the national peak. */
  readonly pending: Float64Array

  constructor({ inflow, place, parameters, start, weeks }: Scenario) {
    const national = weeklyFlow(inflow.arrivals, inflow.firstMonth, start, weeks, LEAD)
    const ukraine = weeklyFlow(inflow.ukraine, inflow.firstMonth, start, weeks, LEAD)
    const share = (place.stateKey * place.population * place.multiplier) / place.statePopulation
    const total = national.map(
      (value, week) => value + parameters.ukraineNeed * (ukraine[week] ?? 0),
    )
    const local = delayed(total, parameters.delayMin, parameters.delayMax)
    const pending = weeklyLevel(inflow.pending, inflow.firstMonth, start, weeks)
    this.arrivals = wholePersons(local, share, weeks)
    this.media = attention(total, parameters, weeks)
    this.cases = pending.map((value) => value * share)
    this.pending = pending.map((value) => value / PEAK_PENDING)
  }
}

/** The town's share of a flow as whole persons, what is left over carried to the next week. */
function wholePersons(flow: Float64Array, share: number, weeks: number): Float64Array {
  const arrivals = new Float64Array(weeks)
  let carried = 0
  for (let week = 0; week < weeks; week++) {
    carried += (flow[week + LEAD] ?? 0) * share
    arrivals[week] = Math.floor(carried)
    carried -= arrivals[week] ?? 0
  }
  return arrivals
}

/** Attention follows the registrations of the week before and fades. */
function attention(
  total: Float64Array,
  { mediaTime, mediaExponent }: Scenario['parameters'],
  weeks: number,
): Float64Array {
  const media = new Float64Array(weeks)
  const step = 1 - exp(-1 / mediaTime)
  let level = 0
  for (let week = 0; week < weeks + LEAD; week++) {
    const monthly = ((total[Math.max(0, week - 1)] ?? 0) * 30.436875) / 7
    level += step * (power(monthly / PEAK_MONTH, mediaExponent) - level)
    if (week >= LEAD) media[week - LEAD] = level
  }
  return media
}
