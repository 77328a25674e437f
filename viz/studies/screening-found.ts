import { pointsOf } from '../../experiments/designs/design.ts'
import { analyse, type Finding } from '../../experiments/study/analyse.ts'
import type { ResultTable } from '../../experiments/study/result-table.ts'
import { type OutcomeKey, valueAt } from '../../sim/index.ts'
import { type Begun, doneOf, runName } from './study-runs.ts'
import { idOf } from './study-text.ts'

/**
 * What a screening found of an outcome, or why it cannot be told; undefined while runs are missing.
 * A run that failed has no value: the mean of the others stands for it.
 */
export function screeningFound(begun: Begun, outcome: OutcomeKey): Finding | undefined {
  const { prepared } = begun
  const { study, plan, keys } = prepared
  if (doneOf(begun) < keys.length) return undefined
  const { design } = plan
  const points = pointsOf(design)
  const [finding] = analyse(
    { method: 'morris', of: [idOf(outcome)], impute: 'mean' },
    {
      design: { ...design, pointOf: (row) => valueAt(points, row) },
      points,
      factors: study.factors,
      towns: study.towns.map(({ name }) => name),
      values: plan.values,
      table: tableOf(begun),
      seed: `${study.seed} analysis`,
    },
  )
  return finding
}

function tableOf({ prepared, results }: Begun): ResultTable {
  const { study, plan, keys } = prepared
  const values = plan.values.length
  const cells = new Float64Array(keys.length * values).fill(Number.NaN)
  for (const [place, key] of keys.entries()) {
    const result = results.get(runName(key))
    if (result?.status === 'ok') cells.set(result.values, place * values)
  }
  return {
    settings: plan.design.rows,
    towns: study.towns.length,
    seeds: study.seeds,
    values,
    cells,
  }
}
