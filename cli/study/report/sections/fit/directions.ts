import { leftByChance } from '../../../../../experiments/inference/directions.ts'
import { type FitTables, numberIn } from '../../../read-fit.ts'
import type { Say } from '../../say.ts'
import type { Block } from '../../section.ts'
import { independentPoints } from './learnt.ts'

/** Combinations that are told. */
const TOLD = 5

/**
 * Combinations of factors of which data say nothing, and those of which they say most: of many
 * factors and few points some combinations always look as if they were known.
 */
export function directionBlocks(tables: FitTables, say: Say): readonly Block[] {
  const words = say.words.fit
  const { directions: rows } = tables
  const worth = independentPoints(tables)
  if (worth <= rows.length)
    return [{ kind: 'text', text: words.tooFew(say.whole(rows.length), say.whole(worth)) }]
  const limit = leftByChance(rows.length, worth)
  const known = rows.filter((row) => numberIn(row, 'left') < limit)
  const open = rows.length - known.length
  const text: Block = { kind: 'text', text: words.open(say.whole(open), say.whole(rows.length)) }
  if (known.length === 0) return [text]
  return [
    text,
    {
      kind: 'table',
      title: words.told,
      head: [words.combination, words.left],
      rows: known
        .slice(-TOLD)
        .reverse()
        .map((row) => [
          combinationTold(row.combination ?? '', say),
          say.percent(numberIn(row, 'left')),
        ]),
      right: [1],
    },
  ]
}

/** A combination with its numbers as the language writes them. */
function combinationTold(text: string, say: Say): string {
  return text.replaceAll(/(^| )([+-])(\d\.\d+)/g, (_, space, sign, size) => {
    return `${space}${sign === '-' ? '−' : '+'}\u00a0${say.decimal(Number(size))}`
  })
}
