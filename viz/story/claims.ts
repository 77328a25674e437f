import { type OutcomeKey, valueAt, weekOf } from '../../sim/index.ts'
import type { Tale } from '../state/state.ts'

/** A value that a story tells of: of a town, in a week, or the highest up to the end of the observation. */
type Told = {
  readonly outcome: OutcomeKey
  /** 0 to 2. */
  readonly town: number
  readonly week: number | 'peak'
}

/** What a step of a story says or lets see without saying: that one value is larger than another one. */
export type Claim = {
  readonly tale: Tale
  readonly step: number
  readonly larger: Told
  readonly smaller: Told
}

const [I, II, III] = [0, 1, 2]
/** The clock of the shipped towns. */
const START = '2014-01-06'
const at = (date: string): number => weekOf(date, START)

function claim(
  tale: Tale,
  step: number,
  outcome: OutcomeKey,
  [town, week]: readonly [number, number | 'peak'],
  [otherTown, otherWeek]: readonly [number, number | 'peak'],
): Claim {
  return {
    tale,
    step,
    larger: { outcome, town, week },
    smaller: { outcome, town: otherTown, week: otherWeek },
  }
}

/**
 * Comparisons that the stories draw between towns and between times of the towns as they are
 * described. In how many runs each holds ships with the ranges, and a test says in how many it has
 * to. What a plan changes is told from pairs of runs and says itself in how many.
 */
export const CLAIMS: readonly Claim[] = [
  claim('town-1', 3, 'understandingOfficials', [I, at('2018-12-01')], [I, 169]),
  claim('town-1', 5, 'members', [I, 'peak'], [I, 234]),
  claim('town-1', 6, 'linking', [I, 416], [I, at('2014-06-01')]),
  claim('town-2', 0, 'linking', [II, 0], [I, 0]),
  claim('town-2', 1, 'linking', [II, 88], [I, 88]),
  claim('town-2', 2, 'trustHelpers', [II, 106], [I, 106]),
  claim('town-2', 4, 'members', [II, at('2016-12-01')], [II, at('2017-12-01')]),
  claim('town-2', 4, 'members', [II, at('2017-12-01')], [II, at('2021-12-01')]),
  claim('town-3', 0, 'coverage', [III, 40], [I, 40]),
  claim('town-3', 2, 'horizontal', [III, 95], [I, 95]),
  claim('town-3', 2, 'horizontal', [III, 95], [II, 95]),
  claim('town-3', 3, 'openConflict', [I, 'peak'], [III, 'peak']),
  claim('town-3', 4, 'coverage', [III, 190], [I, 190]),
]

/** Whether a claim holds in one run of the three towns; `valuesOf` gives the weekly values of an outcome, `until` is the end of the observation. */
export function holdsIn(
  { larger, smaller }: Claim,
  valuesOf: (outcome: OutcomeKey, town: number) => Float64Array,
  until: number,
): boolean {
  const value = ({ outcome, town, week }: Told): number => {
    const values = valuesOf(outcome, town)
    return week === 'peak' ? Math.max(...values.subarray(0, until)) : valueAt(values, week)
  }
  return value(larger) > value(smaller)
}
