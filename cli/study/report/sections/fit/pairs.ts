import { systematicResample } from '../../../../../experiments/inference/weighted.ts'
import { rankCorrelations } from '../../../../../experiments/study/rank-correlations.ts'
import { pairsDrawing } from '../../../../../figures/pairs.ts'
import { valueAt } from '../../../../../sim/index.ts'
import { type FitTables, numberIn } from '../../../read-fit.ts'
import type { Say } from '../../say.ts'
import type { Block, Reported } from '../../section.ts'
import { distinctPoints } from './learnt.ts'

/** Pairs that are drawn, and points of each. */
const PAIRS = 6
const POINTS = 200
/** Pairs in the numbers of the figure: many factors have tens of thousands. */
const TOLD = 1000

/** Factors whose values go together in what is left. */
export function pairBlocks({ factors }: Reported, tables: FitTables, say: Say): readonly Block[] {
  const words = say.words.fit
  const numbers = factors.filter(({ choices }) => choices === undefined)
  if (numbers.length < 2) return []
  const { rows, weights } = distinctPoints(tables)
  const columns = numbers.map(({ name }) => rows.map((row) => numberIn(row, `p_${name}`)))
  const { pairs, byChance } = rankCorrelations(columns, weights)
  const strong = pairs.filter(({ correlation }) => Math.abs(correlation) > byChance)
  const drawn = systematicResample(weights, Math.min(POINTS, weights.length), 0.5)
  const nameOf = (at: number) => valueAt(numbers, at).name
  return [
    {
      kind: 'figure',
      name: 'fit-pairs',
      title: words.pairs,
      told: words.pairsTold(say.whole(strong.length), say.whole(pairs.length)),
      drawing: pairsDrawing(
        pairs.slice(0, PAIRS).map(({ of: [one, other], correlation }) => ({
          across: nameOf(one),
          up: nameOf(other),
          told: say.decimal(correlation),
          x: drawn.map((at) => valueAt(valueAt(columns, one), at)),
          y: drawn.map((at) => valueAt(valueAt(columns, other), at)),
        })),
      ),
      rows: [
        ['parameter', 'parameter_2', 'rank_correlation', 'by_chance'],
        ...pairs
          .slice(0, TOLD)
          .map(({ of: [one, other], correlation }) => [
            nameOf(one),
            nameOf(other),
            correlation,
            byChance,
          ]),
      ],
    },
  ]
}
