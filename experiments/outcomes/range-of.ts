import { OUTCOME, OUTCOME_FORMULAS, OUTCOMES, valueAt } from '../../sim/index.ts'
import { type Outcome, PEOPLE } from './outcome.ts'

/** Between which ends a value can lie at all, and how that is said. */
export type Range = { readonly low: number; readonly high: number; readonly words: string }

/** Reductions that give a value of the kind that the column has. */
const OF_THE_SAME_KIND = ['mean', 'min', 'max', 'last', 'at', 'quantile']

const SHARE: Range = { low: 0, high: 1, words: 'a share in [0, 1]' }
const COUNT: Range = { low: 0, high: Number.POSITIVE_INFINITY, words: 'a number, 0 or more' }

/** Where a value of an outcome can lie; undefined where nothing is known of it. */
export function rangeOf(outcome: Outcome): Range | undefined {
  if ('survival' in outcome) return outcome.give === 'share' ? SHARE : COUNT
  if ('transition' in outcome) return outcome.give === 'share' ? SHARE : COUNT
  if ('spells' in outcome) return outcome.give === 'returned' ? SHARE : COUNT
  if ('events' in outcome || 'first' in outcome) return COUNT
  if (!('of' in outcome) || !OF_THE_SAME_KIND.includes(outcome.reduce)) return undefined
  const { of, over } = outcome
  const ranges = of.map((name) => OUTCOME_FORMULAS[name].range)
  if (!ranges.every(([low]) => low === 0)) return undefined
  const people = of.every((name) => valueAt(OUTCOMES, OUTCOME[name]).unit === 'people')
  if (people && over?.some((name) => PEOPLE.some((all) => all === name))) return SHARE
  return !over && of.length === 1 && ranges[0]?.[1] === 1 ? SHARE : COUNT
}
