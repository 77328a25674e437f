import { spreadOf } from '../../../../../experiments/policies/robustness.ts'
import { lanesDrawing } from '../../../../../figures/lanes.ts'
import { valueAt } from '../../../../../sim/index.ts'
import type { PolicyResults } from '../../../policies/run-policies.ts'
import {
  amount,
  axisAmount,
  lanesOf,
  measuredRows,
  planSection,
  shareText,
  spreadText,
} from '../../plans.ts'
import type { Say } from '../../say.ts'
import type { Block } from '../../section.ts'

/** What every plan costs in its dearest year, in EUR and in hours of posts, and whether that is in the budget. */
export const spending = planSection(
  'plans-spending',
  ({ words }) => words.plans.spending.title,
  (results, say) => [
    spent(results, 'cost', say),
    spent(results, 'hours', say),
    table(results, say),
  ],
)

function spent(results: PolicyResults, what: 'cost' | 'hours', say: Say): Block {
  const words = say.words.plans
  const limit = results.policies.budget[what]
  const told = (value: number) => amount(value, say)
  const spread = (plan: number, weights: ArrayLike<number>) =>
    spreadOf(valueAt(results.outcomes, plan)[what], weights)
  const rows = lanesOf(
    results,
    (plan, weights) => {
      const { median, low, high } = spread(plan, weights)
      return { value: median, low, high }
    },
    { told: ({ value, low, high }) => spreadText({ median: value, low, high }, told, say) },
    say,
  )
  return {
    kind: 'figure',
    name: `plans-${what}`,
    title: words.spending[what],
    told: `${words.spending.told} ${words.spreadTold}`,
    drawing: lanesDrawing({
      rows,
      ...(limit === undefined
        ? {}
        : { against: { value: limit, name: words.spending.budget(told(limit)) } }),
      format: (value) => axisAmount(value, say),
    }),
    rows: [
      ['plan', 'future', 'mean', 'q05', 'median', 'q95', 'missing'],
      ...measuredRows(results, (plan, weights) => {
        const { mean, low, median, high, missing } = spread(plan, weights)
        return [mean, low, median, high, missing]
      }),
    ],
  }
}

function table({ comparison }: PolicyResults, say: Say): Block {
  const words = say.words.plans
  const told = (value: number) => amount(value, say)
  return {
    kind: 'table',
    title: words.spending.table,
    head: [
      words.plan,
      words.glance.eur,
      words.spending.hoursHead,
      words.spending.over,
      words.glance.within,
    ],
    rows: comparison.plans.map(({ name, cost, hours, over, within }) => [
      name,
      spreadText(cost, told, say),
      spreadText(hours, told, say),
      shareText(over, say),
      within ? words.yes : words.no,
    ]),
    right: [1, 2, 3],
  }
}
