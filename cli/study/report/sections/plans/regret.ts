import type { PlanSummary } from '../../../../../experiments/policies/compare.ts'
import { spreadOf, worstOf } from '../../../../../experiments/policies/robustness.ts'
import { lanesDrawing } from '../../../../../figures/lanes.ts'
import { valueAt } from '../../../../../sim/index.ts'
import type { PolicyResults } from '../../../policies/run-policies.ts'
import { aimFormat, aimName, axisFormat, lanesOf, measuredRows, planSection } from '../../plans.ts'
import type { Say } from '../../say.ts'
import type { Block } from '../../section.ts'

/** How far every plan falls short of the best one of each world. */
export const regret = planSection(
  'plans-regret',
  ({ words }) => words.plans.regret.title,
  (results, say) => [
    { kind: 'text', text: say.words.plans.regret.lead },
    ...results.policies.aims.map((_, at) => figure(results, at, say)),
    table(results, say),
    ...(results.comparison.utilities === undefined
      ? []
      : [{ kind: 'text', text: say.words.plans.regret.togetherTold } as const]),
  ],
)

function figure(results: PolicyResults, at: number, say: Say): Block {
  const words = say.words.plans.regret
  const aim = valueAt(results.policies.aims, at)
  const format = aimFormat(aim, say)
  const own = (plan: number) => valueAt(valueAt(results.comparison.plans, plan).aims, at).regrets
  const rows = lanesOf(
    results,
    (plan, weights) => {
      const { mean, high } = spreadOf(own(plan), weights)
      return { value: mean, low: 0, high, most: worstOf(own(plan), 'lower', weights) }
    },
    {
      told: ({ value, high, most = Number.NaN }) => [value, high, most].map(format).join(' · '),
    },
    say,
  )
  return {
    kind: 'figure',
    name: `plans-regret-${aim.name}`,
    title: words.figure(aimName(aim, say)),
    told: words.told,
    drawing: lanesDrawing({ rows, format: axisFormat(aim, say) }),
    rows: [
      ['plan', 'future', 'mean', 'median', 'q95', 'most', 'missing'],
      ...measuredRows(results, (plan, weights) => {
        const { mean, median, high, missing } = spreadOf(own(plan), weights)
        return [mean, median, high, worstOf(own(plan), 'lower', weights), missing]
      }),
    ],
  }
}

type Told = PlanSummary['aims'][number]['regret']

function table({ policies: { aims }, comparison }: PolicyResults, say: Say): Block {
  const words = say.words.plans
  const numbers = ({ mean, high, most }: Told, format: (value: number) => string) =>
    [mean, high, most].map(format).join(' · ')
  const together = comparison.utilities !== undefined
  return {
    kind: 'table',
    title: words.regret.table,
    head: [
      words.plan,
      ...aims.map(({ name }) => name),
      ...(together ? [words.regret.together] : []),
    ],
    rows: comparison.plans.map((plan) => [
      plan.name,
      ...plan.aims.map((told, at) => numbers(told.regret, aimFormat(valueAt(aims, at), say))),
      ...(plan.together === undefined ? [] : [numbers(plan.together, say.decimal)]),
    ]),
    right: aims.map((_, at) => at + 1).concat(together ? [aims.length + 1] : []),
  }
}
