import { valueAt } from '../../../../../sim/index.ts'
import { type FitTables, numberIn } from '../../../read-fit.ts'
import type { Say } from '../../say.ts'
import type { Block, Reported } from '../../section.ts'
import { targetNamed } from './target-name.ts'

/** Targets that are told of each wave. */
const TOLD = 3

/** What waves left, and which targets rule out most. */
export function waveBlocks(
  reported: Reported,
  { waves: rows, rulingOut }: FitTables,
  say: Say,
): readonly Block[] {
  const words = say.words.fit
  const numbers = [...new Set(rows.map(({ wave }) => wave ?? ''))]
  if (numbers.length === 0) return []
  const most = (number: string) =>
    rulingOut
      .filter((row) => row.wave === number && numberIn(row, 'ruled_out') > 0)
      .sort((one, other) => numberIn(other, 'ruled_out') - numberIn(one, 'ruled_out'))
      .slice(0, TOLD)
      .map((row) => {
        const name = targetNamed(reported, row.target ?? '', say)
        return `${name} (${say.percent(numberIn(row, 'ruled_out'))})`
      })
      .join('; ')
  const told = rulingOut.length > 0
  return [
    {
      kind: 'table',
      title: words.waves,
      head: [words.wave, words.points, words.leftAfter, ...(told ? [words.rulesOut] : [])],
      rows: numbers.map((number) => {
        const row = valueAt(
          rows.filter(({ wave }) => wave === number),
          0,
        )
        return [
          number,
          say.whole(numberIn(row, 'points')),
          `${say.number(100 * numberIn(row, 'left_after'))} %`,
          ...(told ? [most(number) || '–'] : []),
        ]
      }),
      right: [0, 1, 2],
    },
  ]
}
