import { valueAt } from '../../sim/index.ts'
import { inPeriods } from '../outcomes/periods.ts'
import type { NamedValues } from './analysis.ts'
import type { Study } from './study.ts'

/** The outcomes of a study with the names of their values, in the order in which a run has them. */
export function namedValues({ towns, weeks, outcomes }: Study): readonly NamedValues[] {
  const { scenario } = valueAt(towns, 0)
  // More weeks than there are is told elsewhere; they would be periods without end here.
  const extent = { start: scenario.start, weeks: Math.min(weeks ?? Infinity, scenario.weeks) }
  return outcomes.map((outcome) => ({
    id: outcome.id,
    values: inPeriods([outcome], extent).map(({ id }) => id),
  }))
}
