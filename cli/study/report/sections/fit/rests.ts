import { FOLLOWS } from '../../../../../experiments/study/prior-dependence.ts'
import { bars } from '../../../../../figures/bars.ts'
import { valueAt } from '../../../../../sim/index.ts'
import { type FitTables, numberIn } from '../../../read-fit.ts'
import type { Say } from '../../say.ts'
import { type Block, MOST } from '../../section.ts'
import { learntFactors } from './learnt.ts'

/** Whether answers rest on beliefs or on observations. */
export function restBlocks(tables: FitTables, say: Say): readonly Block[] {
  const { priorSensitivity: rows } = tables
  if (rows.length === 0 || tables.particles.length === 0) return []
  const words = say.words.fit
  const named = (rests: string) =>
    rows.flatMap(({ rests_on, parameter = '' }) => (rests_on === rests ? [parameter] : []))
  const count = (rests: string) => say.whole(named(rests).length)
  const shown = learntFactors(tables)
    .slice(0, MOST)
    .flatMap(({ name }) => rows.filter(({ parameter }) => parameter === name))
  const plain = (value: number) => ({ value, low: Number.NaN, high: Number.NaN })
  const both = named('both')
  const told = {
    belief: count('belief'),
    both: count('both'),
    observations: count('observations'),
    neither: count('neither'),
  }
  const byChance = numberIn(valueAt(rows, 0), 'by_chance')
  const more = both.length > MOST ? ` ${say.words.more(say.whole(both.length - MOST))}` : ''
  return [
    { kind: 'text', text: words.restsOn(told) },
    ...(both.length === 0
      ? []
      : [
          {
            kind: 'text',
            text: words.both(`${both.slice(0, MOST).join(', ')}${more}`),
          } as const,
        ]),
    {
      kind: 'figure',
      name: 'fit-rests',
      title: words.rests,
      told:
        byChance > FOLLOWS
          ? `${words.restsTold} ${words.restsByChance(say.decimal(byChance))}`
          : words.restsTold,
      drawing: bars({
        rows: shown.map((row) => {
          const [prior, likelihood] = [numberIn(row, 'prior'), numberIn(row, 'likelihood')]
          return {
            name: row.parameter ?? '',
            told: `${say.decimal(prior)} · ${say.decimal(likelihood)}`,
            bar: plain(prior),
            second: plain(likelihood),
          }
        }),
        against: { value: FOLLOWS, name: words.follows },
        format: say.decimal,
      }),
      rows: [
        ['parameter', 'prior', 'likelihood', 'by_chance', 'rests_on'],
        ...rows.map((row) => [
          row.parameter ?? '',
          numberIn(row, 'prior'),
          numberIn(row, 'likelihood'),
          numberIn(row, 'by_chance'),
          row.rests_on ?? '',
        ]),
      ],
    },
  ]
}
