import { type Analysed, analyse } from '../../../../experiments/study/analyse.ts'
import { partsOf, sampleOf, seedCounts } from '../../../../experiments/study/convergence.ts'
import { settingMeans } from '../../../../experiments/study/result-table.ts'
import { someSeeds } from '../../../../experiments/study/some-seeds.ts'
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
      ...indices(reported, 'settings', say),
      ...bySeeds(reported, single, say),
      ...indices(reported, 'seeds', say),
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

/** How much each factor matters, from little of a study to all of it. */
type Followed = {
  readonly value: string
  readonly town: string
  /** Settings, or seeds, that count. */
  readonly counts: readonly number[]
  readonly found: readonly (readonly Influence[])[]
}
type Along = 'settings' | 'seeds'

/** It takes a while, and all languages say the same. */
const known = new WeakMap<Reported, Readonly<Record<Along, readonly Followed[]>>>()

function followed(reported: Reported): Readonly<Record<Along, readonly Followed[]>> {
  const before = known.get(reported)
  if (before !== undefined) return before
  const { design, seed, table } = reported
  const made = {
    settings: follow(
      reported,
      partsOf(design, seed).map((part) => ({
        count: part.rows.length,
        part: someSettings(reported, part),
      })),
    ),
    seeds:
      table.seeds < 2
        ? []
        : follow(
            reported,
            seedCounts(table.seeds).map((count) => ({ count, part: someSeeds(reported, count) })),
          ),
  }
  known.set(reported, made)
  return made
}

/** The first analysis of all that say how much factors matter, done again with parts of the study. */
function follow(
  { open, towns, outcomes }: Reported,
  parts: readonly { readonly count: number; readonly part: Analysed }[],
): readonly Followed[] {
  const analysis = open.analyses.find(({ method }) => method in WITH_INTERVALS)
  if (analysis === undefined) return []
  // Intervals are not looked at here.
  const quick = { ...analysis, resamples: 2 }
  const single = outcomes.flatMap(({ values }) => (values.length === 1 ? values : []))
  return analysis.of
    .filter((value) => single.includes(value))
    .flatMap((value) =>
      towns
        .filter((town) => analysis.town === undefined || analysis.town === town)
        .map((town) => ({
          value,
          town,
          counts: parts.map(({ count }) => count),
          found: parts.map(({ part }) =>
            influenceOf(analyse({ ...quick, of: [value], town }, part)[0]),
          ),
        })),
    )
}

function indices(reported: Reported, along: Along, say: Say): readonly Block[] {
  const words = say.words.convergence
  const figures = followed(reported)[along].flatMap(({ value, town, counts, found }): Block[] => {
    const whole = found.at(-1) ?? []
    if (found.some((each) => each.length === 0)) return []
    const { id, outcome } = outcomeOf(reported, value)
    const valueIn = (each: readonly Influence[], name: string) =>
      each.find((factor) => factor.name === name)?.estimate.value ?? Number.NaN
    return [
      {
        kind: 'figure',
        name: figureName(reported, `convergence-influence-${along}`, id, town),
        title: inTown(reported, outcomeName(outcome, say), town, say),
        told: words.indicesTold,
        drawing: steps(
          counts.map(say.whole),
          whole.slice(0, FACTORS).map(({ name }, at) => ({
            name,
            values: found.map((each) => valueIn(each, name)),
            look: at === 0 ? 'line' : 'thin',
          })),
          say.number,
        ),
        rows: [
          [along, ...whole.map(({ name }) => name)],
          ...counts.map((count, at) => [
            count,
            ...whole.map(({ name }) => valueIn(valueAt(found, at), name)),
          ]),
        ],
      },
    ]
  })
  const group = along === 'settings' ? words.indices : words.indicesBySeeds
  return figures.length === 0 ? [] : [{ kind: 'group', text: group }, ...figures]
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
