import { sampleOf } from '../../../../experiments/study/convergence.ts'
import { endsOf } from '../../../../experiments/study/ends.ts'
import { settingMeans } from '../../../../experiments/study/result-table.ts'
import { endsDrawing } from '../../../../figures/ends.ts'
import { valueAt } from '../../../../sim/index.ts'
import { outcomeFormat, outcomeName } from '../outcome-name.ts'
import type { Say } from '../say.ts'
import {
  type Block,
  figureName,
  inTown,
  MOST,
  type Reported,
  type ReportOutcome,
  type Section,
} from '../section.ts'

/** What each factor moves from its low to its high end, whatever the others do. */
export const ends: Section = {
  id: 'ends',
  title: ({ words }) => words.ends.title,
  blocks: (reported, say) =>
    // In a design of trajectories few settings share an end, and its own effects say it better.
    reported.design.method === 'morris'
      ? []
      : reported.outcomes
          .filter(({ values }) => values.length === 1)
          .flatMap((outcome) =>
            reported.towns.flatMap((_, town) => tornado(reported, outcome, town, say)),
          ),
}

function tornado(
  reported: Reported,
  { id, values, outcome }: ReportOutcome,
  town: number,
  say: Say,
): readonly Block[] {
  const { factors, points, table, values: all } = reported
  const name = valueAt(reported.towns, town)
  const place = { town, value: all.indexOf(valueAt(values, 0)) }
  const { means } = settingMeans(table, place, { rest: true })
  const { count, mean } = sampleOf(means)
  if (count < 2) return []
  const found = endsOf(
    factors.map((factor) => factor.name),
    points,
    means,
  )
  const format = outcomeFormat(outcome, say)
  return [
    {
      kind: 'figure',
      name: figureName(reported, 'ends', id, name),
      title: say.words.ends.figure(inTown(reported, outcomeName(outcome, say), name, say)),
      told: say.words.ends.told,
      drawing: endsDrawing(
        found.slice(0, MOST).map(({ name: factor, low, high }) => ({
          name: factor,
          told: `${format(low.value)} → ${format(high.value)}`,
          low,
          high,
        })),
        { value: mean, name: `${say.words.mean} ${format(mean)}` },
        format,
      ),
      rows: [
        ['parameter', 'end', 'mean', 'ci_low', 'ci_high'],
        ...found.flatMap(({ name: factor, low, high }) => [
          [factor, 'low', low.value, low.low, low.high],
          [factor, 'high', high.value, high.low, high.high],
        ]),
      ],
    },
  ]
}
