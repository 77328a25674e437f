import { binomialLimits } from '../../../../../experiments/inference/binomial-limits.ts'
import type { FitTables } from '../../../read-fit.ts'
import type { Say } from '../../say.ts'
import type { Block } from '../../section.ts'
import { rankCounts } from './rank-counts.ts'

/** Middle parts of a posterior that are looked at: whole numbers of bins lie in each. */
const LEVELS = [0.5, 0.8, 0.9]
/** Share of factors that lie beyond their limits though all is well. */
const RARE = 0.01

/** How often ranges of several levels hold the true value, from the ranks of make-believe fits. */
export function coverageBlocks(tables: FitTables, say: Say): readonly Block[] {
  const all = rankCounts(tables)
  if (all.length === 0) return []
  const words = say.words.fit
  const rows = LEVELS.map((level) => {
    const shares = all.map(({ counts, fits }) => {
      const edge = Math.round((counts.length * (1 - level)) / 2)
      const inside = counts.slice(edge, counts.length - edge).reduce((sum, one) => sum + one, 0)
      const [least, most] = binomialLimits(fits, level, RARE)
      return { share: inside / fits, wrong: inside < least || inside > most }
    })
    const mean = shares.reduce((sum, { share }) => sum + share, 0) / shares.length
    const wrong = shares.filter((one) => one.wrong).length
    return [
      say.percent(level),
      say.percent(mean),
      say.percent(Math.min(...shares.map(({ share }) => share))),
      words.ofFactors(say.whole(wrong), say.whole(all.length)),
    ]
  })
  return [
    {
      kind: 'table',
      title: words.coverage,
      head: [words.range, words.hits, words.least, words.uneven],
      rows,
      right: [0, 1, 2, 3],
    },
  ]
}
