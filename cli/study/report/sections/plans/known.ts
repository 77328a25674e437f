import type { KnownRow } from '../../../../../experiments/policies/information-table.ts'
import { bars } from '../../../../../figures/bars.ts'
import type { PolicyResults } from '../../../policies/run-policies.ts'
import { factorMeaning } from '../../plan-words.ts'
import { aimFormat, aimName, axisFormat, planSection } from '../../plans.ts'
import type { Say } from '../../say.ts'
import type { Block } from '../../section.ts'

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
      ...meanings(results, names, say),
    ]
  },
)

function figure(results: PolicyResults, aimKey: string, say: Say): readonly Block[] {
  const words = say.words.plans.known
  const rows = results.information.filter(({ aim }) => aim === aimKey)
  const whole = rows.find(({ known: of }) => of === 'everything')
  if (whole === undefined || !(whole.value > 0)) return []
  const aim = results.policies.aims.find(({ name }) => name === aimKey)
  const format = aim === undefined ? say.fine : aimFormat(aim, say)
  const general = rows.filter(({ floor }) => Number.isNaN(floor))
  const shown = [...general, ...worthMore(results, aimKey)]
  const unknowns = rows.length - general.length
  return [
    {
      kind: 'figure',
      name: `plans-known-${aimKey}`,
      title: words.figure(aim === undefined ? words.together : aimName(aim, say)),
      told:
        unknowns === 0
          ? words.told
          : `${words.told} ${words.byChance(say.whole(overFloor(rows).length), say.whole(unknowns))}`,
      drawing: bars({
        rows: shown.map((row) => ({
          name: nameOf(row, say),
          told: format(row.value),
          bar: { value: row.value, low: Number.NaN, high: Number.NaN },
          ...(Number.isNaN(row.floor)
            ? {}
            : { second: { value: row.floor, low: Number.NaN, high: Number.NaN } }),
        })),
        format: aim === undefined ? say.fine : axisFormat(aim, say),
      }),
      rows: [
        ['aim', 'known', 'value', 'floor'],
        ...rows.map(({ aim: of, known: what, value, floor }) => [of, what, value, floor]),
      ],
    },
  ]
}

/** Single unknowns that are worth more than chance gives. */
function overFloor(rows: readonly KnownRow[]): readonly KnownRow[] {
  return rows.filter(({ value, floor }) => value > floor)
}

/** Of those so many are shown, what is worth most first. */
const SHOWN = 6

function worthMore({ information }: PolicyResults, aimKey: string): readonly KnownRow[] {
  return [...overFloor(information.filter(({ aim }) => aim === aimKey))]
    .sort((one, other) => other.value - one.value)
    .slice(0, SHOWN)
}

function nameOf({ known: of }: KnownRow, say: Say): string {
  const words = say.words.plans.known
  if (of === 'everything') return words.everything
  return of === 'future' ? words.future : of
}

/** What the unknowns are that the figures name. */
function meanings(results: PolicyResults, aims: readonly string[], say: Say): readonly Block[] {
  const words = say.words.asked
  const names = new Set(aims.flatMap((aim) => worthMore(results, aim).map(({ known: of }) => of)))
  const rows = results.states.factors
    .filter(({ name }) => names.has(name))
    .map((factor) => [factor.name, factorMeaning(factor, say)])
  return rows.length === 0
    ? []
    : [{ kind: 'table', title: '', head: [words.factor, words.sets], rows }]
}
