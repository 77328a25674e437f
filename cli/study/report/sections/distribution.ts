import { quantile } from '../../../../experiments/quantile.ts'
import { OUTER, sampleOf } from '../../../../experiments/study/convergence.ts'
import { settingMeans } from '../../../../experiments/study/result-table.ts'
import { dotRows } from '../../../../figures/dots.ts'
import { fans } from '../../../../figures/fans.ts'
import { valueAt } from '../../../../sim/index.ts'
import { outcomeFormat, outcomeName, periodOf, yearMarks } from '../outcome-name.ts'
import type { Say } from '../say.ts'
import type { Block, Reported, ReportOutcome, Section } from '../section.ts'

/** Designs that do not draw settings as what is believed says. */
const GRIDS = ['morris', 'factorial', 'table']
/** Quantiles of a fan: a band of 80 and one of 50 of 100, and the middle. */
const LEVELS = [OUTER[0], 0.25, 0.5, 0.75, OUTER[1]] as const

/** What came out, over all settings. */
export const distribution: Section = {
  id: 'distribution',
  title: ({ words }) => words.distribution.title,
  blocks(reported, say) {
    const words = say.words.distribution
    const grid = GRIDS.includes(reported.design.method)
    return [
      { kind: 'text', text: grid ? words.notPrior : words.lead },
      ...reported.outcomes.flatMap((outcome) =>
        outcome.values.length === 1 ? dots(reported, outcome, say) : fan(reported, outcome, say),
      ),
    ]
  },
}

/** Known values of the settings in each town. */
function valuesOf({ towns, values, table }: Reported, value: string) {
  return towns.map((_, town) => {
    const { means } = settingMeans(table, { town, value: values.indexOf(value) }, { rest: true })
    return { town: valueAt(towns, town), values: means.filter((each) => !Number.isNaN(each)) }
  })
}

/** A town needs no name where it is the only one. */
function nameIn({ towns }: Reported, town: string): string {
  return towns.length > 1 ? town : ''
}

function dots(reported: Reported, { id, values, outcome }: ReportOutcome, say: Say): Block[] {
  const rows = valuesOf(reported, valueAt(values, 0)).filter((row) => row.values.length > 0)
  if (rows.length === 0) return []
  return [
    {
      kind: 'figure',
      name: `distribution-${id}`,
      title: outcomeName(outcome, say),
      told: say.words.distribution.dots(say.whole(reported.table.settings)),
      drawing: dotRows(
        rows.map((row) => ({ ...row, name: nameIn(reported, row.town) })),
        outcomeFormat(outcome, say),
        say.words.interval,
      ),
      rows: [
        ['town', 'settings', 'mean', 'q10', 'median', 'q90'],
        ...rows.map(({ town, values: own }) => {
          const { count, mean, low, median, high } = sampleOf(own)
          return [town, count, mean, low, median, high]
        }),
      ],
    },
  ]
}

function fan(reported: Reported, { id, values, outcome }: ReportOutcome, say: Say): Block[] {
  const periods = values.map((value) => periodOf(id, value))
  const bySteps = values.map((value) =>
    valuesOf(reported, value).map(({ values: own }) => {
      const sorted = own.toSorted()
      return LEVELS.map((level) => quantile(sorted, level))
    }),
  )
  const rows = reported.towns.map((name, town) => {
    const at = (level: number) =>
      Float64Array.from(bySteps, (step) => valueAt(valueAt(step, town), level))
    return {
      name: nameIn(reported, name),
      values: at(2),
      bands: [
        { low: at(0), high: at(4) },
        { low: at(1), high: at(3) },
      ],
    }
  })
  const known = rows.every(({ bands }) =>
    bands.every(({ low, high }) => [...low, ...high].every(Number.isFinite)),
  )
  // A period without any value would tear the fan.
  if (!known) return []
  return [
    {
      kind: 'figure',
      name: `distribution-${id}`,
      title: outcomeName(outcome, say),
      told: say.words.distribution.fan,
      drawing: fans(rows, yearMarks(periods), outcomeFormat(outcome, say)),
      rows: [
        ['town', 'period', 'q10', 'q25', 'median', 'q75', 'q90'],
        ...reported.towns.flatMap((name, town) =>
          periods.map((period, step) => [name, period, ...valueAt(valueAt(bySteps, step), town)]),
        ),
      ],
    },
  ]
}
