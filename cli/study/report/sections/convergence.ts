import { analyse } from '../../../../experiments/study/analyse.ts'
import {
  partsOf,
  type Sample,
  sampleOf,
  seedCounts,
} from '../../../../experiments/study/convergence.ts'
import { settingMeans } from '../../../../experiments/study/result-table.ts'
import { someSettings } from '../../../../experiments/study/some-settings.ts'
import { steps } from '../../../../figures/steps.ts'
import { valueAt } from '../../../../sim/index.ts'
import { influenceOf } from '../influence.ts'
import { outcomeFormat, outcomeName } from '../outcome-name.ts'
import type { Say } from '../say.ts'
import {
  type Block,
  figureName,
  inTown,
  outcomeOf,
  type Reported,
  type ReportOutcome,
  type Section,
} from '../section.ts'

/** Factors whose indices are followed. */
const FACTORS = 5
const STATISTICS = ['mean', 'low', 'median', 'high'] as const

/** Whether more settings or seeds would change what is told. */
export const convergence: Section = {
  id: 'convergence',
  title: ({ words }) => words.convergence.title,
  blocks(reported, say) {
    const single = reported.outcomes.filter(({ values }) => values.length === 1)
    const each = single.flatMap((outcome) =>
      reported.towns.map((_, town) => bySettings(reported, outcome, town, say)),
    )
    return [
      { kind: 'text', text: say.words.convergence.lead },
      ...each.flat(),
      ...indices(reported, say),
      ...bySeeds(reported, single, say),
    ]
  },
}

function bySettings(
  reported: Reported,
  { id, values, outcome }: ReportOutcome,
  town: number,
  say: Say,
): readonly Block[] {
  const words = say.words.convergence
  const name = valueAt(reported.towns, town)
  const value = reported.values.indexOf(valueAt(values, 0))
  const { means } = settingMeans(reported.table, { town, value }, { rest: true })
  const parts = partsOf(reported.design, reported.seed)
  const samples = parts.map(({ rows }) => sampleOf(rows.map((row) => valueAt(means, row))))
  if (samples.some(({ count }) => count === 0)) return []
  const lines = [
    ['low', say.words.lowTenth, 'thin'],
    ['median', say.words.median, 'dashed'],
    ['mean', say.words.mean, 'line'],
    ['high', say.words.highTenth, 'thin'],
  ] as const
  return [
    {
      kind: 'figure',
      name: figureName(reported, 'convergence', id, name),
      title: words.bySettings(inTown(reported, outcomeName(outcome, say), name, say)),
      told: words.bySettingsTold,
      drawing: steps(
        parts.map(({ rows }) => say.whole(rows.length)),
        lines.map(([key, told, look]) => ({
          name: told,
          values: samples.map((sample) => sample[key]),
          look,
        })),
        outcomeFormat(outcome, say),
      ),
      rows: [
        ['settings', 'mean', 'q10', 'median', 'q90'],
        ...samples.map((sample) => [sample.count, ...STATISTICS.map((key) => sample[key])]),
      ],
    },
  ]
}

/** The first analysis of each outcome, done again with fewer settings. */
function indices(reported: Reported, say: Say): readonly Block[] {
  const { open, towns } = reported
  const parts = partsOf(reported.design, reported.seed).map((part) => ({
    count: part.rows.length,
    analysed: someSettings(reported, part),
  }))
  const analysis = open.analyses.find(({ method }) => ['sobol', 'morris', 'pawn'].includes(method))
  if (analysis === undefined) return []
  // Intervals are not looked at here.
  const quick = { ...analysis, resamples: 2 }
  const single = analysis.of.filter((value) => outcomeOf(reported, value).values.length === 1)
  return single.flatMap((value) => {
    const { id, outcome } = outcomeOf(reported, value)
    return towns.flatMap((town): readonly Block[] => {
      if (analysis.town !== undefined && analysis.town !== town) return []
      const found = parts.map(({ analysed }) =>
        influenceOf(analyse({ ...quick, of: [value], town }, analysed)[0]),
      )
      const whole = found.at(-1) ?? []
      if (found.some((each) => each.length === 0)) return []
      const names = whole.slice(0, FACTORS).map(({ name }) => name)
      const valueIn = (each: ReturnType<typeof influenceOf>, name: string) =>
        each.find((factor) => factor.name === name)?.estimate.value ?? Number.NaN
      return [
        {
          kind: 'figure',
          name: figureName(reported, `convergence-${analysis.method}`, id, town),
          title: say.words.convergence.indices(
            inTown(reported, outcomeName(outcome, say), town, say),
          ),
          told: say.words.convergence.indicesTold,
          drawing: steps(
            parts.map(({ count }) => say.whole(count)),
            names.map((name, at) => ({
              name,
              values: found.map((each) => valueIn(each, name)),
              look: at === 0 ? 'line' : 'thin',
            })),
            say.number,
          ),
          rows: [
            ['settings', ...whole.map(({ name }) => name)],
            ...parts.map(({ count }, at) => [
              count,
              ...whole.map(({ name }) => valueIn(valueAt(found, at), name)),
            ]),
          ],
        },
      ]
    })
  })
}

function bySeeds(reported: Reported, single: readonly ReportOutcome[], say: Say): readonly Block[] {
  const { towns, table, values: all } = reported
  if (table.seeds < 2 || single.length === 0) return []
  const { words } = say
  const rows = single.flatMap(({ values, outcome }) =>
    towns.flatMap((name, town) =>
      seedCounts(table.seeds).map((seeds) => {
        const value = all.indexOf(valueAt(values, 0))
        const { means } = settingMeans(table, { town, value }, { rest: true, seeds })
        const sample: Sample = sampleOf(means)
        const format = outcomeFormat(outcome, say)
        return [
          inTown(reported, outcomeName(outcome, say), name, say),
          say.whole(seeds),
          ...STATISTICS.map((key) => format(sample[key])),
        ]
      }),
    ),
  )
  return [
    {
      kind: 'table',
      title: words.convergence.bySeeds,
      head: [
        words.luck.outcome,
        words.convergence.seeds,
        words.mean,
        words.lowTenth,
        words.median,
        words.highTenth,
      ],
      rows,
      right: [1, 2, 3, 4, 5],
    },
  ]
}
