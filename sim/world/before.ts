import type { Parameters } from '../terms/parameters.ts'
import { WEEKS_PER_YEAR } from '../terms/weeks.ts'

/** Who came before the start: persons per week in the last half year and in the last two years, and who is still here. */
export type Before = {
  readonly lately: number
  readonly earlier: number
  readonly refugees: number
}

const HALF_YEAR = 26
const TWO_YEARS = 104

/**
 * Who came before the start, from the weeks before it that a table knows (`known`); where it
 * knows less than half a year, the first weeks of the run (`first`, without shocks) stand for them,
 * and in the two years before `earlierArrivals` of their level came.
 */
export function before(
  first: Float64Array,
  known: Float64Array,
  { departureRate, earlierArrivals }: Pick<Parameters, 'departureRate' | 'earlierArrivals'>,
): Before {
  const weeks = Math.min(HALF_YEAR, first.length)
  let level = 0
  for (let week = 0; week < weeks; week++) level += first[week] / weeks
  if (known.length < HALF_YEAR)
    return {
      lately: level,
      earlier: level * earlierArrivals,
      refugees: level * TWO_YEARS * earlierArrivals,
    }
  const earlier = mean(known.subarray(-TWO_YEARS))
  const unknown = Math.max(0, TWO_YEARS - known.length)
  return {
    lately: mean(known.subarray(-HALF_YEAR)),
    earlier,
    refugees: present(known, earlier * unknown, departureRate).at(-1) ?? 0,
  }
}

/** Refugees present at the end of each week; `refugees` were there before the first one. */
export function present(
  arriving: Float64Array,
  refugees: number,
  departureRate: number,
): Float64Array {
  const stay = 1 - departureRate / WEEKS_PER_YEAR
  let there = refugees
  return arriving.map((persons) => {
    there = there * stay + persons
    return there
  })
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
