import { bars } from '../../../../../figures/bars.ts'
import { valueAt } from '../../../../../sim/index.ts'
import { type FitTables, numberIn } from '../../../read-fit.ts'
import type { Say } from '../../say.ts'
import type { Block, Reported } from '../../section.ts'
import { targetNamed } from './target-name.ts'

/** What each pattern leaves of all draws, alone and together. */
export function filterBlocks(
  reported: Reported,
  { filter: rows, bandsMet, particles }: FitTables,
  say: Say,
): readonly Block[] {
  const abc = reported.open.study.calibration?.abc
  // Tables may be left of an earlier fit.
  if (abc?.method !== 'filter' || rows.length === 0) return []
  const words = say.words.fit
  const first = valueAt(rows, 0)
  const told = words.filtered({
    all: say.whole(numberIn(first, 'all')),
    draws: say.whole(numberIn(first, 'draws')),
    kept: say.whole(particles.length),
    least: say.whole(abc.least),
    bands: say.whole(rows.length),
  })
  return [
    { kind: 'text', text: told },
    {
      kind: 'figure',
      name: 'fit-filter',
      title: words.filter,
      told: words.filterTold,
      drawing: bars({
        rows: rows.map((row) => ({
          name: targetNamed(reported, row.target ?? '', say),
          told: `${say.whole(numberIn(row, 'alone'))} · ${say.whole(numberIn(row, 'without'))}`,
          bar: { value: numberIn(row, 'share'), low: Number.NaN, high: Number.NaN },
        })),
        ends: [0, 1],
        format: say.percent,
      }),
      rows: [
        ['target', 'low', 'high', 'draws', 'alone', 'without', 'all', 'never_with'],
        ...rows.map((row) => [
          row.target ?? '',
          ...['low', 'high', 'draws', 'alone', 'without', 'all'].map((name) => numberIn(row, name)),
          row.never_with ?? '',
        ]),
      ],
    },
    {
      kind: 'table',
      title: words.bandsMet,
      head: [words.patterns, words.draws],
      rows: bandsMet
        .filter((row) => numberIn(row, 'draws') > 0)
        .map((row) => [say.whole(numberIn(row, 'bands')), say.whole(numberIn(row, 'draws'))]),
      right: [0, 1],
    },
  ]
}
