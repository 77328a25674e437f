import { binomialLimits } from '../../../../../experiments/inference/binomial-limits.ts'
import { histograms } from '../../../../../figures/histograms.ts'
import { valueAt } from '../../../../../sim/index.ts'
import type { FitTables } from '../../../read-fit.ts'
import type { Say } from '../../say.ts'
import type { Block } from '../../section.ts'
import { learntFactors } from './learnt.ts'
import { type RankCounts, rankCounts } from './rank-counts.ts'

/** Factors that are shown beside all together. */
const SHOWN = 5
/** Ranks as uneven as this come about once in a hundred factors where all is well. */
const RARE = 0.01
/** Share of bars that lie beyond their band though all is well. */
const BEYOND = 0.05

/** Whether the fit finds again what make-believe observations were made with: ranks of the true values. */
export function rankBlocks(tables: FitTables, say: Say): readonly Block[] {
  const words = say.words.fit
  const all = rankCounts(tables)
  const [first] = all
  if (first === undefined) return []
  const together: RankCounts = {
    name: words.allFactors,
    counts: first.counts.map((_, bin) =>
      all.reduce((sum, { counts }) => sum + valueAt(counts, bin), 0),
    ),
    fits: all.reduce((sum, { fits }) => sum + fits, 0),
    probability: Number.NaN,
  }
  const order = learntFactors(tables).map(({ name }) => name)
  const learnt = order.flatMap((name) => all.filter((one) => one.name === name)).slice(0, SHOWN)
  const rows = [together, ...learnt].map(coarser).map((one) => ({ ...one, ...bandOf(one) }))
  const uneven = all.filter(({ probability }) => probability < RARE).length
  return [
    {
      kind: 'text',
      text: words.check(say.whole(first.fits), say.whole(uneven), say.whole(all.length)),
    },
    {
      kind: 'figure',
      name: 'fit-ranks',
      title: words.ranks,
      told: words.ranksTold,
      drawing: histograms(
        rows.map(({ name, counts, band, outside }) => ({
          name,
          told: words.outsideBand(say.whole(outside), say.whole(counts.length)),
          bars: counts,
          band,
          ends: [words.lowest, words.highest],
        })),
      ),
      rows: [
        ['parameter', 'bin', 'ranks', 'least', 'most'],
        ...rows.flatMap(({ name, counts, band }) =>
          counts.map((count, bin) => [name, bin + 1, count, ...band]),
        ),
      ],
    },
  ]
}

/** Two bins each as one: with few fits single bins hold next to nothing. */
function coarser(ranks: RankCounts): RankCounts {
  const { counts } = ranks
  return {
    ...ranks,
    counts: Array.from({ length: counts.length / 2 }, (_, bin) =>
      counts.slice(2 * bin, 2 * bin + 2).reduce((sum, count) => sum + count, 0),
    ),
  }
}

function bandOf({ counts, fits }: RankCounts) {
  const band = binomialLimits(fits, 1 / counts.length, BEYOND)
  const outside = counts.filter((count) => count < band[0] || count > band[1]).length
  return { band, outside }
}
