import { spreadOf } from '../../../../../experiments/policies/robustness.ts'
import { lanesDrawing } from '../../../../../figures/lanes.ts'
import {
  aimFormat,
  aimName,
  aimValues,
  axisFormat,
  borderText,
  lanesOf,
  measuredRows,
  planSection,
  spreadText,
} from '../../plans.ts'
import type { Block } from '../../section.ts'

/** What every plan comes to, aim by aim. */
export const reached = planSection(
  'plans-reached',
  ({ words }) => words.plans.reached.title,
  (results, say) => {
    const words = say.words.plans
    return results.policies.aims.map((aim, at): Block => {
      const format = aimFormat(aim, say)
      const spread = (plan: number, weights: ArrayLike<number>) =>
        spreadOf(aimValues(results, plan, at), weights)
      const rows = lanesOf(
        results,
        (plan, weights) => {
          const { median, low, high } = spread(plan, weights)
          return { value: median, low, high }
        },
        { told: ({ value, low, high }) => spreadText({ median: value, low, high }, format, say) },
        say,
      )
      return {
        kind: 'figure',
        name: `plans-aim-${aim.name}`,
        title: words.reached.figure(aimName(aim, say)),
        told: words.spreadTold,
        drawing: lanesDrawing({
          rows,
          ...(aim.enough === undefined
            ? {}
            : { against: { value: aim.enough, name: words.reached.border(borderText(aim, say)) } }),
          format: axisFormat(aim, say),
        }),
        rows: [
          ['plan', 'future', 'mean', 'q05', 'median', 'q95', 'missing'],
          ...measuredRows(results, (plan, weights) => {
            const { mean, low, median, high, missing } = spread(plan, weights)
            return [mean, low, median, high, missing]
          }),
        ],
      }
    })
  },
)
