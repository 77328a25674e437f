import { WEEKS_PER_MONTH, WEEKS_PER_YEAR } from '../exact/calendar.ts'
import { exp, log, power } from '../exact/math.ts'
import type { Scenario } from '../terms/scenario.ts'
import { BIN_WIDTH } from './residents.ts'

/** Helping contacts beyond this many change nothing more. */
export const COUNTED_CONTACTS = 4

/** Linking ties in an alliance that meets decay at this share of the careless rate (trial: .03 of .068). */
const ALLIANCE_CARE = 0.45

/** What follows from the parameters and stays the same in every week. */
export class Rates {
  /** Share of an unused tie that is left after so many weeks. */
  readonly keepBonding: Float64Array
  readonly keepBridging: Float64Array
  /** Shares left after one week; of linking ties: careless, in an alliance that meets, with a forum. */
  readonly keepLinking: number
  readonly keepLinkingAlliance: number
  readonly keepLinkingForum: number
  readonly keepEmergency: number
  readonly keepEveryday: number
  readonly keepNeed: number
  readonly keepStrain: number
  /** Bins by which helping contacts lower a threshold; entry k for k contacts. */
  readonly contactBins: Int32Array

  constructor({ parameters, weeks }: Scenario) {
    this.keepBonding = keepTable(parameters.bondingDecay, weeks)
    this.keepBridging = keepTable(parameters.bridgingDecay, weeks)
    this.keepLinking = weeklyKeep(parameters.linkingDecay)
    this.keepLinkingAlliance = weeklyKeep(parameters.linkingDecay * ALLIANCE_CARE)
    this.keepLinkingForum = weeklyKeep(parameters.linkingDecayForum)
    this.keepEmergency = exp(-1 / parameters.emergencyTime)
    this.keepEveryday = halvedAfter(parameters.everydayHalfLife)
    this.keepNeed = halvedAfter(parameters.needMemory * WEEKS_PER_YEAR)
    this.keepStrain = halvedAfter(parameters.strainHalfLife)
    this.contactBins = Int32Array.from({ length: COUNTED_CONTACTS + 1 }, (_, contacts) =>
      Math.round((parameters.callContacts * contacts) / COUNTED_CONTACTS / BIN_WIDTH),
    )
  }
}

/** Weekly share kept of what decays by `perMonth` a month. */
function weeklyKeep(perMonth: number): number {
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
