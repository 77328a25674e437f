import { exp, power } from '../exact/math.ts'
import type { Scenario } from '../terms/scenario.ts'
import { DAYS_PER_WEEK } from '../terms/weeks.ts'
import { type Coming, countedIn, entryOf, LEAD, townShare } from './coming.ts'

/** National registrations in the month of the peak, the unit of the news (EASY, Nov 2015). */
const PEAK_MONTH = 206_101
const DAYS_PER_MONTH = 30.436875

/** Attention by week of the run: it follows the news of the week before and fades. */
export function attention(scenario: Scenario, coming: Coming): Float64Array {
  const { weeks, parameters } = scenario
  const media = new Float64Array(weeks)
  const news = newsOf(scenario, coming)
  const step = 1 - exp(-1 / parameters.mediaTime)
  let level = 0
  for (let week = 0; week < weeks + LEAD; week++) {
    level += step * (news[Math.max(0, week - 1)] - level)
    if (week >= LEAD) media[week - LEAD] = level
  }
  return media
}

/**
 * How full the news are, 1 as in November 2015; entry `LEAD` is the first week of the run.
 *
 * News are national. In each week the first of these that is there tells of them: the column
 * `attention` of the table, those who come to the country, those whom the own table counts.
 * A shock is taken for the town's part of a national one, and the louder of both is heard.
 */
function newsOf(scenario: Scenario, coming: Coming): Float64Array {
  const { inflow, start, parameters } = scenario
  const registered = registrations(scenario, coming)
  const background = bounded(asNational(coming.background, scenario))
  const shocks = bounded(asNational(coming.shocks, scenario))
  return registered.map((index, at) => {
    const entry = inflow.attention && entryOf(inflow, start, at - LEAD)
    const told = entry === undefined ? undefined : inflow.attention?.[entry]
    const usual = told ?? power(index + background[at], parameters.mediaExponent)
    return Math.max(usual, power(shocks[at], parameters.mediaExponent))
  })
}

/** Registrations by week in units of the peak month: those of the country, where it has them, or the own ones. */
function registrations(scenario: Scenario, coming: Coming): Float64Array {
  const { country, arrivals, start, weeks } = scenario
  const { counted } = coming
  if (country === undefined && arrivals.scope === 'national') return inPeaks(counted)
  const own = bounded(arrivals.scope === 'national' ? counted : asNational(counted, scenario))
  if (country === undefined) return own
  const national = inPeaks(countedIn(country, scenario, weeks, LEAD))
  return own.map((index, at) =>
    entryOf(country, start, at - LEAD) === undefined ? index : national[at],
  )
}

function inPeaks(flow: Float64Array): Float64Array {
  return flow.map((persons) => (persons * DAYS_PER_MONTH) / DAYS_PER_WEEK / PEAK_MONTH)
}

/** In units of the peak month, or of the own peak where that is higher: never louder than 2015. */
function bounded(flow: Float64Array): Float64Array {
  const index = inPeaks(flow)
  const unit = index.reduce((most, value) => Math.max(most, value), 1)
  return index.map((value) => value / unit)
}

/** How many come to the country when so many come to each town of this size. */
function asNational(flow: Float64Array, { place }: Scenario): Float64Array {
  const share = townShare(place)
  return flow.map((persons) => (share > 0 ? persons / share : 0))
}
