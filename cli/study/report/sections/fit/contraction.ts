import { bars } from '../../../../../figures/bars.ts'
import type { FitTables } from '../../../read-fit.ts'
import type { Say } from '../../say.ts'
import { type Block, MOST } from '../../section.ts'
import { contractionByChance, learntFactors } from './learnt.ts'

/** How much was learnt of each factor, against what so few points would seem to say of any. */
export function contractionBlocks(tables: FitTables, say: Say): readonly Block[] {
  const words = say.words.fit
  const chance = contractionByChance(tables)
  const rows = learntFactors(tables)
  return [
    {
      kind: 'figure',
      name: 'fit-contraction',
      title: words.contraction,
      told: words.contractionTold,
      drawing: bars({
        rows: rows.slice(0, MOST).map(({ name, contraction }) => ({
          name,
          told: say.percent(Math.max(0, contraction)),
          bar: { value: Math.max(0, contraction), low: Number.NaN, high: Number.NaN },
        })),
        ...(chance < 1 ? { against: { value: chance, name: words.byChance } } : {}),
        ends: [0, 1],
        format: say.percent,
      }),
      rows: [
        ['parameter', 'contraction'],
        ...rows.map(({ name, contraction }) => [name, contraction]),
      ],
    },
  ]
}
