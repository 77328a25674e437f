import { analyse } from '../../../../experiments/study/analyse.ts'
import { partsOf, sampleOf, seedCounts } from '../../../../experiments/study/convergence.ts'
import { settingMeans } from '../../../../experiments/study/result-table.ts'
import { someSettings } from '../../../../experiments/study/some-settings.ts'
import { steps } from '../../../../figures/steps.ts'
import { valueAt } from '../../../../sim/index.ts'
import { type Influence, influenceOf } from '../influence.ts'
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
/** Analyses that say how much factors matter, with intervals. */
const WITH_INTERVALS = { sobol: true, morris: true, pawn: true }
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
      { kind: 'group', text: say.words.convergence.bySettings },
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
      title: inTown(reported, outcomeName(outcome, say), name, say),
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

/** How much each factor matters by the settings that count: from few to all. */
type Followed = {
  readonly value: string
  readonly town: string
  readonly settings: readonly number[]
  readonly found: readonly (readonly Influence[])[]
}

/** It takes a while, and all languages say the same. */
const known = new WeakMap<Reported, readonly Followed[]>()

/** The first analysis of all that say how much factors matter, done again with fewer settings. */
function followed(reported: Reported): readonly Followed[] {
  const before = known.get(reported)
  if (before !== undefined) return before
  const { open, towns } = reported
  const analysis = open.analyses.find(({ method }) => method in WITH_INTERVALS)
  if (analysis === undefined) return []
  const parts = partsOf(reported.design, reported.seed).map((part) => someSettings(reported, part))
  // Intervals are not looked at here.
  const quick = { ...analysis, resamples: 2 }
  const single = analysis.of.filter((value) => outcomeOf(reported, value).values.length === 1)
  const made = single.flatMap((value) =>
    towns
      .filter((town) => analysis.town === undefined || analysis.town === town)
      .map((town) => ({
        value,
        town,
        settings: parts.map(({ table }) => table.settings),
        found: parts.map((part) => influenceOf(analyse({ ...quick, of: [value], town }, part)[0])),
      })),
  )
  known.set(reported, made)
  return made
}

function indices(reported: Reported, say: Say): readonly Block[] {
  const figures = followed(reported).flatMap(({ value, town, settings, found }): Block[] => {
    const whole = found.at(-1) ?? []
    if (found.some((each) => each.length === 0)) return []
    const { id, outcome } = outcomeOf(reported, value)
    const valueIn = (each: readonly Influence[], name: string) =>
      each.find((factor) => factor.name === name)?.estimate.value ?? Number.NaN
    return [
      {
        kind: 'figure',
        name: figureName(reported, 'convergence-influence', id, town),
        title: inTown(reported, outcomeName(outcome, say), town, say),
        told: say.words.convergence.indicesTold,
        drawing: steps(
          settings.map(say.whole),
          whole.slice(0, FACTORS).map(({ name }, at) => ({
            name,
            values: found.map((each) => valueIn(each, name)),
            look: at === 0 ? 'line' : 'thin',
          })),
          say.number,
        ),
        rows: [
          ['settings', ...whole.map(({ name }) => name)],
          ...settings.map((count, at) => [
            count,
            ...whole.map(({ name }) => valueIn(valueAt(found, at), name)),
          ]),
        ],
      },
    ]
  })
  return figures.length === 0
    ? []
    : [{ kind: 'group', text: say.words.convergence.indices }, ...figures]
}

function bySeeds(reported: Reported, single: readonly ReportOutcome[], say: Say): readonly Block[] {
  const { towns, table, values: all } = reported
  if (table.seeds < 2 || single.length === 0) return []
  const { words } = say
  const counts = seedCounts(table.seeds)
  const rows = single.flatMap(({ values, outcome }) =>
    towns.map((name, town) => {
      const value = all.indexOf(valueAt(values, 0))
      const format = outcomeFormat(outcome, say)
      const cells = counts.map((seeds) => {
        const { means } = settingMeans(table, { town, value }, { rest: true, seeds })
        const { mean, low, high } = sampleOf(means)
        return `${format(mean)} (${words.interval(format(low), format(high))})`
      })
      return [inTown(reported, outcomeName(outcome, say), name, say), ...cells]
    }),
  )
  return [
    {
      kind: 'table',
      title: words.convergence.bySeeds,
      head: [words.luck.outcome, ...counts.map((count) => words.seedsCount(count))],
      rows,
      right: counts.map((_, at) => at + 1),
    },
  ]
}
