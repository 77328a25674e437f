import type { Finding } from '../../../experiments/study/analyse.ts'
import {
  SENSITIVITY_COLUMNS,
  sensitivityRows,
} from '../../../experiments/study/sensitivity-rows.ts'
import { strips } from '../../../figures/strips.ts'
import { influenceOf } from './influence.ts'
import { outcomeName, periodOf, yearMarks } from './outcome-name.ts'
import type { Say } from './say.ts'
import { type Block, figureName, inTown, type Reported, type ReportOutcome } from './section.ts'

/** Factors whose course is shown. */
const FACTORS = 8

/** Findings of the periods of one series in one town. */
type Series = {
  readonly outcome: ReportOutcome
  readonly town: string
  readonly found: readonly Finding[]
}

/** How much each factor matters in each period of a series; those first that ever matter most. */
export function overTimeBlocks(
  reported: Reported,
  kind: string,
  { outcome, town, found }: Series,
  words: { title(outcome: string): string; readonly told: string },
  say: Say,
): readonly Block[] {
  const periods = outcome.values.map((value) => periodOf(outcome.id, value))
  const byPeriod = outcome.values.map((value) => found.find((finding) => finding.value === value))
  const names = [...new Set(byPeriod.flatMap((each) => influenceOf(each).map(({ name }) => name)))]
  const rows = names.map((name) => {
    const area = Float64Array.from(
      byPeriod,
      (each) =>
        influenceOf(each).find((factor) => factor.name === name)?.estimate.value ?? Number.NaN,
    )
    const line =
      kind === 'sobol' ? Float64Array.from(byPeriod, (each) => firstOf(each, name)) : undefined
    const most = area.reduce((high, value) => Math.max(high, Number.isNaN(value) ? 0 : value), 0)
    return { name, area, most, ...(line === undefined ? {} : { line }) }
  })
  rows.sort((one, other) => other.most - one.most)
  if (rows.length === 0) return []
  return [
    {
      kind: 'figure',
      name: figureName(reported, kind, outcome.id, town),
      title: words.title(inTown(reported, outcomeName(outcome.outcome, say), town, say)),
      told: words.told,
      drawing: strips(
        rows
          .slice(0, FACTORS)
          .map((row) => ({ ...row, told: say.words.sobol.most(say.decimal(row.most)) })),
        yearMarks(periods),
        say.decimal,
      ),
      rows: [
        ['period', ...SENSITIVITY_COLUMNS],
        ...found.flatMap((finding) =>
          sensitivityRows(finding, reported.table.settings).map((row) => [
            periodOf(outcome.id, finding.value),
            ...row,
          ]),
        ),
      ],
    },
  ]
}

function firstOf(finding: Finding | undefined, name: string): number {
  if (finding?.method !== 'sobol') return Number.NaN
  const { groups, first } = finding.found
  return first[groups.indexOf(name)]?.value ?? Number.NaN
}
