import { type FitTables, numberIn } from '../../../read-fit.ts'
import type { Say } from '../../say.ts'
import type { Block } from '../../section.ts'

/** Combinations that are told. */
const TOLD = 5

/** Combinations of factors of which data say nothing, and those of which they say most. */
export function directionBlocks({ directions: rows }: FitTables, say: Say): readonly Block[] {
  const words = say.words.fit
  const open = rows.filter((row) => row.open === 'yes')
  const known = rows.filter((row) => row.open !== 'yes').slice(-TOLD)
  const text: Block = {
    kind: 'text',
    text: words.open(say.whole(open.length), say.whole(rows.length)),
  }
  if (known.length === 0) return [text]
  return [
    text,
    {
      kind: 'table',
      title: words.told,
      head: [words.combination, words.left],
      rows: known
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
