import { histograms } from '../../../../../figures/histograms.ts'
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
  const counts = bandsMet.map((row) => numberIn(row, 'draws'))
  const strictest = [...rows].sort(
    (one, other) => numberIn(one, 'alone') - numberIn(other, 'alone'),
  )
  return [
    { kind: 'text', text: told },
    {
      kind: 'figure',
      name: 'fit-filter',
      title: words.bandsMet,
      told: words.bandsMetTold,
      drawing: histograms([
        {
          name: words.draws,
          told: '',
          bars: counts,
          ends: [words.patterns('0'), words.patterns(say.whole(rows.length))],
        },
      ]),
      rows: [
        ['bands', 'draws'],
        ...bandsMet.map((row) => [numberIn(row, 'bands'), numberIn(row, 'draws')]),
      ],
    },
    {
      kind: 'table',
      title: words.filter,
      head: [words.pattern, words.band, words.alone, words.without],
      rows: strictest.map((row) => [
        targetNamed(reported, row.target ?? '', say),
        bandTold(row, say),
        `${say.whole(numberIn(row, 'alone'))} (${say.percent(numberIn(row, 'share'))})`,
        say.whole(numberIn(row, 'without')),
      ]),
      right: [2, 3],
    },
  ]
}

/** A band in words; an end that is open is left out. */
function bandTold(row: FitTables['filter'][number], say: Say): string {
  const [low, high] = [numberIn(row, 'low'), numberIn(row, 'high')]
  if (Number.isNaN(low)) return `≤ ${say.number(high)}`
  if (Number.isNaN(high)) return `≥ ${say.number(low)}`
  return say.words.interval(say.number(low), say.number(high))
}
