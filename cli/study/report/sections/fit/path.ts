import { steps } from '../../../../../figures/steps.ts'
import { type FitTables, numberIn } from '../../../read-fit.ts'
import type { Say } from '../../say.ts'
import type { Block } from '../../section.ts'
import { distinctPoints } from './learnt.ts'

/** How the sampler closed in: tolerance, points kept and run, round by round. */
export function pathBlocks(tables: FitTables, say: Say): readonly Block[] {
  const { generations, particles } = tables
  if (generations.length === 0) return []
  const words = say.words.fit
  const distinct = distinctPoints(tables).rows.length
  const falling = generations.filter((row) => Number.isFinite(numberIn(row, 'epsilon')))
  const figure: Block = {
    kind: 'figure',
    name: 'fit-path',
    title: words.pathFigure,
    told: words.pathTold,
    drawing: steps(
      falling.map(({ t }) => t ?? ''),
      [
        {
          name: words.epsilon,
          values: falling.map((row) => numberIn(row, 'epsilon')),
          look: 'line',
        },
      ],
      say.number,
    ),
    rows: [
      ['t', 'epsilon', 'acceptance_rate', 'ess'],
      ...falling.map((row) => [
        row.t ?? '',
        ...['epsilon', 'acceptance_rate', 'ess'].map((name) => numberIn(row, name)),
      ]),
    ],
  }
  return [
    ...(falling.length > 1 ? [figure] : []),
    {
      kind: 'table',
      title: words.path,
      head: [words.generation, words.tolerance, words.kept, words.run, words.independent],
      rows: generations.map((row) => {
        const epsilon = numberIn(row, 'epsilon')
        return [
          row.t ?? '',
          Number.isFinite(epsilon) ? say.number(epsilon) : '–',
          say.whole(numberIn(row, 'n_accepted')),
          say.whole(numberIn(row, 'n_evaluated')),
          say.whole(numberIn(row, 'ess')),
        ]
      }),
      right: [0, 1, 2, 3, 4],
    },
    ...(distinct < particles.length
      ? [
          {
            kind: 'text',
            text: words.distinct(say.whole(distinct), say.whole(particles.length)),
          } as const,
        ]
      : []),
  ]
}
