import type { Estimate } from '../../../../experiments/sensitivity/estimate.ts'
import type { Finding } from '../../../../experiments/study/analyse.ts'
import { sampleOf } from '../../../../experiments/study/convergence.ts'
import { luckShare } from '../../../../experiments/study/luck.ts'
import { settingMeans, underSeeds } from '../../../../experiments/study/result-table.ts'
import { valueAt } from '../../../../sim/index.ts'
import { influenceOf } from '../influence.ts'
import { outcomeFormat, outcomeName } from '../outcome-name.ts'
import type { Say } from '../say.ts'
import { inTown, type Reported, type ReportOutcome, type Section } from '../section.ts'

/** Factors that are named. */
const NAMED = 3
/** Shares below which a factor is not important: of the variance, and of the largest effect. */
const LITTLE = { sobol: 0.05, morris: 0.1 } as const
/** What luck alone gives so seldom, looked at all factors together, is no luck. */
const SELDOM = 0.05
/** Analyses that tell what is important, those first that are surest with many factors. */
const MEASURES = ['sobol', 'morris', 'regional', 'pawn'] as const

/** The whole in one table: what came out, how much is luck, which factors matter most. */
export const summary: Section = {
  id: 'summary',
  title: ({ words }) => words.summary.title,
  blocks(reported, say) {
    const { words } = say
    const single = reported.outcomes.filter(({ values }) => values.length === 1)
    const rows = single.flatMap((outcome) =>
      reported.towns.map((_, town) => rowOf(reported, outcome, town, say)),
    )
    if (rows.length === 0) return []
    const measure = MEASURES.find((method) =>
      reported.findings.some((finding) => finding.method === method),
    )
    const lead =
      measure === undefined
        ? []
        : [{ kind: 'text', text: words.summary.lead(words.summary.by[measure]) } as const]
    return [
      ...lead,
      {
        kind: 'table',
        title: '',
        head: [
          words.luck.outcome,
          words.summary.mean,
          words.summary.between,
          words.summary.luck,
          words.summary.important,
        ],
        rows,
        right: [1, 2, 3],
      },
    ]
  },
}

function rowOf(
  reported: Reported,
  { values, outcome }: ReportOutcome,
  town: number,
  say: Say,
): readonly string[] {
  const { table, towns, values: all, findings } = reported
  const name = valueAt(towns, town)
  const value = valueAt(values, 0)
  const place = { town, value: all.indexOf(value) }
  const { count, mean, low, high } = sampleOf(settingMeans(table, place, { rest: true }).means)
  const { share } = luckShare(
    Array.from({ length: table.settings }, (_, setting) =>
      underSeeds(table, { setting, ...place }),
    ),
  )
  const format = outcomeFormat(outcome, say)
  const found = MEASURES.flatMap((method) =>
    findings.filter(
      (finding) => finding.method === method && finding.value === value && finding.town === name,
    ),
  )[0]
  const important = importantOf(found)
  return [
    inTown(reported, outcomeName(outcome, say), name, say),
    count === 0 ? '–' : format(mean),
    count === 0 ? '–' : say.words.interval(format(low), format(high)),
    Number.isNaN(share) ? '–' : say.percent(share),
    found === undefined ? '–' : important.join(', ') || say.words.summary.none,
  ]
}

/** Names of the factors that clearly matter, the most important first. */
function importantOf(finding: Finding | undefined): readonly string[] {
  if (finding?.method === 'regional')
    return finding.found.factors
      .filter(({ pOfAny }) => pOfAny < SELDOM)
      .slice(0, NAMED)
      .map(({ name }) => name)
  const ordered = influenceOf(finding)
  const most = ordered[0]?.estimate.value ?? 0
  const least = leastOf(finding, most)
  return ordered
    .filter(({ estimate }) => estimate.value > least && isSure(finding, estimate))
    .slice(0, NAMED)
    .map(({ name }) => name)
}

/** Shares of a variance with few points are often far off: their interval has to lie above nothing. */
function isSure(finding: Finding | undefined, { low }: Estimate): boolean {
  return finding?.method !== 'sobol' || low > 0
}

function leastOf(finding: Finding | undefined, most: number): number {
  if (finding?.method === 'sobol') return LITTLE.sobol
  if (finding?.method === 'morris') return LITTLE.morris * most
  // The upper end of what luck alone gives.
  return finding?.method === 'pawn' ? finding.found.dummy.median.high : Number.POSITIVE_INFINITY
}
