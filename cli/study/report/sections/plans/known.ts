import type { KnownRow } from '../../../../../experiments/policies/information-table.ts'
import { bars } from '../../../../../figures/bars.ts'
import type { PolicyResults } from '../../../policies/run-policies.ts'
import { factorInWords } from '../../plan-words.ts'
import { aimFormat, aimName, planSection } from '../../plans.ts'
import type { Say } from '../../say.ts'
import { type Block, MOST } from '../../section.ts'

/** What it is worth to know more of the world before a plan is chosen, aim by aim. */
export const known = planSection(
  'plans-known',
  ({ words }) => words.plans.known.title,
  (results, say) => {
    const words = say.words.plans.known
    const { information, states } = results
    const names = [...new Set(information.map(({ aim }) => aim))]
    const figures = names.flatMap((name) => figure(results, name, say))
    if (names.length === 0) return []
    const single = information.some(({ known: of }) =>
      states.factors.some((factor) => factor.name === of),
    )
    return [
      { kind: 'text', text: figures.length === 0 ? words.nothing : words.lead },
      ...(single ? [] : [{ kind: 'text', text: words.few } as const]),
      ...figures,
    ]
  },
)

function figure(results: PolicyResults, aimKey: string, say: Say): readonly Block[] {
  const words = say.words.plans.known
  const rows = results.information.filter(({ aim }) => aim === aimKey)
  const whole = rows.find(({ known: of }) => of === 'everything')
  if (whole === undefined || !(whole.value > 0)) return []
  const aim = results.policies.aims.find(({ name }) => name === aimKey)
  const format = aim === undefined ? say.decimal : aimFormat(aim, say)
  const single = rows
    .filter(({ known: of }) => of !== 'everything' && of !== 'future')
    .sort((one, other) => other.value - one.value)
  const general = rows.filter((row) => !single.includes(row))
  const shown = [...general, ...single].slice(0, MOST)
  return [
    {
      kind: 'figure',
      name: `plans-known-${aimKey}`,
      title: words.figure(aim === undefined ? words.together : aimName(aim, say)),
      told: words.told,
      drawing: bars({
        rows: shown.map((row) => ({
          name: nameOf(results, row, say),
          told: format(row.value),
          bar: { value: row.value, low: Number.NaN, high: Number.NaN },
          ...(Number.isNaN(row.floor)
            ? {}
            : { second: { value: row.floor, low: Number.NaN, high: Number.NaN } }),
        })),
        format,
      }),
      rows: [
        ['aim', 'known', 'value', 'floor'],
        ...rows.map(({ aim: of, known: what, value, floor }) => [of, what, value, floor]),
      ],
    },
  ]
}

function nameOf({ states }: PolicyResults, { known: of }: KnownRow, say: Say): string {
  const words = say.words.plans.known
  if (of === 'everything') return words.everything
  if (of === 'future') return words.future
  const factor = states.factors.find(({ name }) => name === of)
  return factor === undefined ? of : factorInWords(factor, say)
}
