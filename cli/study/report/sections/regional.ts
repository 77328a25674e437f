import type { Finding } from '../../../../experiments/study/analyse.ts'
import {
  SENSITIVITY_COLUMNS,
  sensitivityRows,
} from '../../../../experiments/study/sensitivity-rows.ts'
import { bars } from '../../../../figures/bars.ts'
import { sharesBelow, type TwoGroups } from '../../../../figures/shares.ts'
import { valueAt } from '../../../../sim/index.ts'
import { outcomeFormat, outcomeName } from '../outcome-name.ts'
import {
  type Block,
  figureName,
  inTown,
  MOST,
  outcomeOf,
  type Reported,
  refusedBlocks,
  type Section,
} from '../section.ts'

/** Factors whose distributions are shown. */
const SHOWN = 2

/** Values of the factors that separate most, in both groups. */
function groupsOf(
  { factors, points }: Reported,
  { found, cases }: Extract<Finding, { method: 'regional' }>,
): readonly TwoGroups[] {
  return found.factors.slice(0, SHOWN).map(({ name, at }) => {
    const column = factors.findIndex((factor) => factor.name === name)
    const valuesOf = (so: boolean) =>
      points.flatMap((point, row) => (cases[row] === so ? [valueAt(point, column)] : []))
    return { name, at, one: valuesOf(true), other: valuesOf(false) }
  })
}

/** Which factors separate settings that behave as asked from the others. */
export const regional: Section = {
  id: 'regional',
  title: ({ words }) => words.regional.title,
  blocks(reported, say) {
    const words = say.words.regional
    const figures = reported.findings.flatMap((finding): readonly Block[] => {
      if (finding.method !== 'regional') return []
      const { value, town, found, split, threshold } = finding
      const { outcome } = outcomeOf(reported, value)
      const format = outcomeFormat(outcome, say)
      const what = inTown(reported, outcomeName(outcome, say), town, say)
      const than = String(threshold).replace(/\W/g, '_')
      return [
        {
          kind: 'figure',
          name: figureName(reported, `regional-${split.side}-${than}`, value, town),
          title: words[split.side](what, format(threshold)),
          told: words.told(say.whole(found.behaving), say.whole(found.others)),
          drawing: bars({
            rows: found.factors.slice(0, MOST).map(({ name, distance, behaving, pOfAny }) => ({
              name,
              told: words.row(say.decimal(distance), words[behaving], say.chance(pOfAny)),
              bar: { value: distance, low: Number.NaN, high: Number.NaN },
            })),
            against: { value: found.critical, name: words.critical },
            ends: [0, 1],
            format: say.decimal,
          }),
          rows: [[...SENSITIVITY_COLUMNS], ...sensitivityRows(finding, reported.table.settings)],
        },
        {
          kind: 'figure',
          name: figureName(reported, `regional-shares-${split.side}-${than}`, value, town),
          title: words.shares(words[split.side](what, format(threshold))),
          told: words.sharesTold,
          drawing: sharesBelow(groupsOf(reported, finding), say.number, say.percent),
          rows: [
            ['parameter', 'value', 'is_so'],
            ...groupsOf(reported, finding).flatMap(({ name, one, other }) => [
              ...Array.from(one, (each) => [name, each, 1]),
              ...Array.from(other, (each) => [name, each, 0]),
            ]),
          ],
        },
      ]
    })
    const lead: readonly Block[] = figures.length === 0 ? [] : [{ kind: 'text', text: words.lead }]
    return [...refusedBlocks(reported, 'regional', say), ...lead, ...figures]
  },
}
