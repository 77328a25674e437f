import { hasBorders } from '../../../../../experiments/policies/compare.ts'
import { valueAt } from '../../../../../sim/index.ts'
import { aimFormat, amount, bordersText, planSection, shareText } from '../../plans.ts'

/** All plans in one table: is it enough, what comes of each aim, what does it cost. */
export const glance = planSection(
  'plans-glance',
  ({ words }) => words.plans.glance.title,
  ({ policies, comparison }, say) => {
    const words = say.words.plans
    const { aims } = policies
    const borders = hasBorders(aims)
    return [
      {
        kind: 'text',
        text: borders ? words.glance.lead(bordersText(aims, say)) : words.glance.noBorders,
      },
      {
        kind: 'table',
        title: '',
        head: [
          words.plan,
          ...(borders ? [words.glance.enough] : []),
          ...aims.map(({ name }) => name),
          words.glance.eur,
          words.glance.within,
          words.glance.undominated,
        ],
        rows: comparison.plans.map(({ name, enough, aims: own, cost, within, undominated }) => [
          name,
          ...(borders ? [shareText(enough, say)] : []),
          ...own.map(({ median }, at) => aimFormat(valueAt(aims, at), say)(median)),
          amount(cost.median, say),
          within ? words.yes : words.no,
          undominated ? words.yes : words.no,
        ]),
        right: Array.from({ length: aims.length + (borders ? 2 : 1) }, (_, at) => at + 1),
      },
    ]
  },
)
