import { WEEKS_PER_MONTH, WEEKS_PER_YEAR } from './calendar.ts'
import { delayed, weeklyFlow, weeklyLevel } from './inflow.ts'
import { exp, log, power } from './math.ts'
import { BIN_WIDTH } from './residents.ts'
import type { Scenario } from './scenario.ts'

/** National registrations in the month of the peak, the unit of media attention (EASY, Nov 2015). */
const PEAK_MONTH = 206_101
/** Pending cases at their peak (BAMF, Sep 2016, first and follow-up). */
const PEAK_PENDING = 579_314
const LEAD = 52
/** Helping contacts beyond this many change nothing more. */
export const COUNTED_CONTACTS = 4

/** What comes from outside, week by week: arrivals in town, attention, pending cases. */
export type Series = {
  /** Persons per week, whole numbers. */
  readonly arrivals: Float64Array
  readonly media: Float64Array
  /** Cases of the town. */
  readonly cases: Float64Array
  /** Pending cases as a share of the national peak. */
  readonly pending: Float64Array
  /** Share of an unused tie that is left after so many weeks. */
  readonly keepBonding: Float64Array
  readonly keepBridging: Float64Array
  /** Shares left after one week: of the emergency pool, the everyday pool, the need in mind, strain. */
  readonly keepEmergency: number
  readonly keepEveryday: number
  readonly keepNeed: number
  readonly keepStrain: number
  /** Bins by which helping contacts lower a threshold; entry k for k contacts. */
  readonly contactBins: Int32Array
}

/** Scales the national series to the town. Pure; draws nothing. */
export function createSeries(scenario: Scenario): Series {
  const { inflow, place, parameters, start, weeks } = scenario
  const national = weeklyFlow(inflow.arrivals, inflow.firstMonth, start, weeks, LEAD)
  const ukraine = weeklyFlow(inflow.ukraine, inflow.firstMonth, start, weeks, LEAD)
  const share = (place.stateKey * place.population * place.multiplier) / place.statePopulation
  const total = national.map((value, week) => value + parameters.ukraineNeed * (ukraine[week] ?? 0))
  const local = delayed(total, parameters.delayMin, parameters.delayMax)
  const arrivals = new Float64Array(weeks)
  let carried = 0
  for (let week = 0; week < weeks; week++) {
    carried += (local[week + LEAD] ?? 0) * share
    arrivals[week] = Math.floor(carried)
    carried -= arrivals[week] ?? 0
  }
  const media = new Float64Array(weeks)
  const step = 1 - exp(-1 / parameters.mediaTime)
  let level = 0
  for (let week = 0; week < weeks + LEAD; week++) {
    const monthly = ((total[Math.max(0, week - 1)] ?? 0) * 30.436875) / 7
    level += step * (power(monthly / PEAK_MONTH, parameters.mediaExponent) - level)
    if (week >= LEAD) media[week - LEAD] = level
  }
  const pendingLevel = weeklyLevel(inflow.pending, inflow.firstMonth, start, weeks)
  return {
    arrivals,
    media,
    cases: pendingLevel.map((value) => value * share),
    pending: pendingLevel.map((value) => value / PEAK_PENDING),
    keepBonding: keepTable(parameters.bondingDecay, weeks),
    keepBridging: keepTable(parameters.bridgingDecay, weeks),
    keepEmergency: exp(-1 / parameters.emergencyTime),
    keepEveryday: halvedAfter(parameters.everydayHalfLife),
    keepNeed: halvedAfter(parameters.needMemory * WEEKS_PER_YEAR),
    keepStrain: halvedAfter(parameters.strainHalfLife),
    contactBins: Int32Array.from({ length: COUNTED_CONTACTS + 1 }, (_, contacts) =>
      Math.round((parameters.callContacts * contacts) / COUNTED_CONTACTS / BIN_WIDTH),
    ),
  }
}

/** Weekly share kept of what decays by `perMonth` a month. */
export function weeklyKeep(perMonth: number): number {
  return power(1 - perMonth, 1 / WEEKS_PER_MONTH)
}

/** Share left after one week of what halves in so many weeks. */
function halvedAfter(weeks: number): number {
  return exp(-log(2) / weeks)
}

function keepTable(perMonth: number, weeks: number): Float64Array {
  const keep = weeklyKeep(perMonth)
  const table = new Float64Array(weeks + 2)
  table[0] = 1
  for (let week = 1; week < table.length; week++) table[week] = table[week - 1] * keep
  return table
}
