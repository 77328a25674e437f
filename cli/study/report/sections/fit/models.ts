import { bars } from '../../../../../figures/bars.ts'
import { type FitTables, numberIn } from '../../../read-fit.ts'
import type { Say } from '../../say.ts'
import type { Block, Reported } from '../../section.ts'

/** How probable each of the models that compete is, and whether they can be told apart. */
export function modelBlocks(
  { open }: Reported,
  { models: rows, confusion }: FitTables,
  say: Say,
): readonly Block[] {
  // Tables may be left of an earlier fit.
  if (open.study.calibration?.models === undefined || rows.length === 0) return []
  const words = say.words.fit
  const names = rows.map(({ model }) => model ?? '')
  return [
    { kind: 'text', text: words.caution },
    {
      kind: 'figure',
      name: 'fit-models',
      title: words.models,
      told: words.modelsTold(names[0] ?? ''),
      drawing: bars({
        rows: rows.map((row) => ({
          name: row.model ?? '',
          told: say.percent(numberIn(row, 'probability')),
          bar: {
            value: numberIn(row, 'probability'),
            low: numberIn(row, 'p_low'),
            high: numberIn(row, 'p_high'),
          },
        })),
        ends: [0, 1],
        format: say.percent,
      }),
      rows: [
        ['model', 'prior', 'probability', 'error', 'p_low', 'p_high'],
        ...rows.map((row) => [
          row.model ?? '',
          ...['prior', 'probability', 'error', 'p_low', 'p_high'].map((name) =>
            numberIn(row, name),
          ),
        ]),
      ],
    },
    {
      kind: 'table',
      title: '',
      head: [words.model, words.changes, words.before, words.after, words.factor],
      rows: rows.map((row, at) => [
        row.model ?? '',
        row.changes || '–',
        say.percent(numberIn(row, 'prior')),
        `${say.percent(numberIn(row, 'probability'))} (${say.words.interval(
          say.percent(numberIn(row, 'p_low')),
          say.percent(numberIn(row, 'p_high')),
        )})`,
        at === 0 ? '1' : factorTold(row, say),
      ]),
      right: [2, 3, 4],
    },
    ...confusionBlocks(names, confusion, say),
  ]
}

function factorTold(row: FitTables['models'][number], say: Say): string {
  const value = numberIn(row, 'bayes_factor')
  const ends = say.words.interval(
    say.number(numberIn(row, 'bf_low')),
    say.number(numberIn(row, 'bf_high')),
  )
  return Number.isFinite(value) ? `${say.number(value)} (${ends})` : ends
}

/** What becomes of make-believe observations, by the model that made them. */
function confusionBlocks(
  names: readonly string[],
  rows: FitTables['confusion'],
  say: Say,
): readonly Block[] {
  if (rows.length === 0) return []
  const words = say.words.fit
  const share = (one: string, other: string) => {
    const row = rows.find(({ made_by, model }) => made_by === one && model === other)
    return row ? numberIn(row, 'share_chosen') : Number.NaN
  }
  const right = names.reduce((sum, name) => sum + share(name, name), 0) / names.length
  const fits = rows.map((row) => numberIn(row, 'fits'))
  const range = [Math.min(...fits), Math.max(...fits)].map(say.whole)
  const counted = range[0] === range[1] ? (range[0] ?? '') : range.join('–')
  return [
    {
      kind: 'text',
      text: words.confusionTold(counted, say.percent(right), say.percent(1 / names.length)),
    },
    {
      kind: 'table',
      title: words.confusion,
      head: [words.madeBy, ...names.map((name) => words.taken(name))],
      rows: names.map((one) => [one, ...names.map((other) => say.percent(share(one, other)))]),
      right: names.map((_, at) => at + 1),
    },
  ]
}
