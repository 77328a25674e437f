import { type Effect, type EffectCheck, effect, type Pair, relative } from './effect.ts'
import type { EffectMetrics } from './effect-metrics.ts'
import { medianOf } from './quantile.ts'
import { between } from './span.ts'
import { type VarianceShares, varianceShares } from './variance.ts'
import { headedBy, type Load, scaled, THREE_TOWNS } from './variants.ts'

const TOWNS = ['town-1', 'town-2', 'town-3'] as const
const SIZES = [20_000, 50_000, 300_000] as const

const yes = (truth: boolean) => Number(truth)
type Value = (run: EffectMetrics) => number

const LASTING: readonly (readonly [string, Value, number])[] = [
  ['linking 2021', (run) => run.linking2021, 0.15],
  ['persistence', (run) => run.persistence, 0.1],
  ['core', (run) => run.core2019, 0.1],
]

const DATES: readonly (readonly [string, Value])[] = [
  ['friction peak', (run) => run.frictionPeakWeek],
  ['first forum', (run) => run.forumWeek],
  ['first demand', (run) => run.demandWeek],
  ['first posts', (run) => run.postsWeek],
  ['first of an alliance', (run) => run.allianceWeek],
  ['first association', (run) => run.associationWeek],
  ['concept', (run) => run.conceptWeek],
]
/** A week of a shipped run as a year with its part, to two places. */
const yearOf = (week: number) => Math.round(100 * (2014 + (week * 7) / 365.25)) / 100

/** Name of the arm with the people of one town under those who head another. */
const armOf = (start: string, head: string) => `${start} headed as ${head}`

/** Variance of a value over the nine combinations of starts and leaderships. */
function sharesOf(pairs: readonly Pair[], value: Value): VarianceShares {
  return varianceShares(
    TOWNS.map((start) =>
      TOWNS.map((head) =>
        pairs.map((pair) => {
          const run = pair[armOf(start, head)]
          if (!run) throw new Error(`no arm ${armOf(start, head)}`)
          return value(run)
        }),
      ),
    ),
  )
}

/** Median over runs of a value in a town of another size, less that in Town I or in proportion to it. */
function sizeChecks(): EffectCheck<'shipped' | `${(typeof SIZES)[number]}`>[] {
  const values: readonly (readonly [string, Value, 'in proportion' | 'less'])[] = [
    ['active at the peak per inhabitant', (run) => run.activePeakShare, 'in proportion'],
    ['members at the peak per inhabitant', (run) => run.memberShare, 'in proportion'],
    ['conflict at its peak', (run) => run.conflictPeak, 'less'],
    ['linking 2021', (run) => run.linking2021, 'less'],
    ['persistence', (run) => run.persistence, 'less'],
  ]
  return SIZES.flatMap((size) =>
    values.map(([what, value, how]) => {
      const end = how === 'less' ? 0.12 : 0.15
      return {
        what: `${what}, ${size / 1000},000 inhabitants`,
        low: -end,
        high: end,
        together: (pairs) => {
          const other = medianOf(pairs.map((pair) => value(pair[`${size}`])))
          const base = medianOf(pairs.map((pair) => value(pair.shipped)))
          return how === 'less' ? other - base : relative(other, base)
        },
      }
    }),
  )
}

/** Effects of history, dispositions, dates and size: E9 to E12. */
export const EFFECTS_OF_SETTING: readonly Effect[] = [
  effect({
    id: 'E9',
    what: 'Starts and dispositions, three by three',
    arms: Object.fromEntries(
      TOWNS.flatMap((start) =>
        TOWNS.map((head) => [
          armOf(start, head),
          (load: Load) => headedBy(load(start), load(head)),
        ]),
      ),
    ),
    checks: [
      ...LASTING.map(
        ([what, value, low]): EffectCheck => ({
          what: `variance of ${what} that the start explains`,
          low,
          together: (pairs) => sharesOf(pairs, value).rows,
        }),
      ),
      ...LASTING.map(
        ([what, value]): EffectCheck => ({
          what: `variance of ${what} that dispositions explain`,
          together: (pairs) => sharesOf(pairs, value).columns,
        }),
      ),
      {
        what: 'variance that both together explain, where most',
        low: 0.05,
        together: (pairs) =>
          Math.max(...LASTING.map(([, value]) => sharesOf(pairs, value).interaction)),
      },
    ],
  }),
  effect({
    id: 'E10',
    what: 'Town I, without dates',
    arms: { shipped: THREE_TOWNS.one },
    checks: [
      {
        what: 'first forum within 2016',
        share: true,
        low: 0.6,
        each: ({ shipped }) => yes(between(shipped.forumWeek, '2016-01-04', '2016-12-31')),
      },
      {
        what: 'demand after the first friction peak, 2016 to 2017',
        share: true,
        low: 0.6,
        each: ({ shipped }) =>
          yes(
            shipped.demandWeek > shipped.frictionPeakWeek &&
              between(shipped.demandWeek, '2016-01-04', '2017-12-31'),
          ),
      },
      {
        what: 'posts within a year of the demand',
        share: true,
        low: 0.6,
        each: ({ shipped }) => {
          const waited = shipped.postsWeek - shipped.demandWeek
          return yes(waited >= 0 && waited <= 52)
        },
      },
      {
        what: 'alliance 2015 to 2017',
        share: true,
        low: 0.6,
        each: ({ shipped }) => yes(between(shipped.allianceWeek, '2015-01-05', '2017-12-31')),
      },
      {
        what: 'first association after the alliance, 2016 to 2018',
        share: true,
        low: 0.6,
        each: ({ shipped }) =>
          yes(
            shipped.associationWeek >= shipped.allianceWeek &&
              between(shipped.associationWeek, '2016-01-04', '2018-12-31'),
          ),
      },
      {
        what: 'concept 2019 to 2022',
        share: true,
        low: 0.6,
        each: ({ shipped }) => yes(between(shipped.conceptWeek, '2019-01-07', '2022-12-31')),
      },
      ...DATES.map(([what, week]) => ({
        what: `${what}, year`,
        each: ({ shipped }: Pair<'shipped'>) => yearOf(week(shipped)),
      })),
    ],
  }),
  effect({
    id: 'E11',
    what: 'Town II, a fast way down and no early demand',
    arms: { one: THREE_TOWNS.one, two: THREE_TOWNS.two },
    checks: [
      { what: 'members Dec 2016 / peak', high: 0.55, each: ({ two }) => two.membersDec2016 },
      { what: 'members Dec 2017 / peak', high: 0.35, each: ({ two }) => two.membersDec2017 },
      {
        what: "no demand for posts before Town I's",
        share: true,
        low: 0.7,
        each: ({ one, two }) => yes(two.demandWeek >= one.demandWeek),
      },
    ],
  }),
  effect({
    id: 'E12',
    ofAnyTown: true,
    what: 'Town I at other sizes',
    arms: {
      shipped: THREE_TOWNS.one,
      20000: (load) => scaled(load('town-1'), 20_000),
      50000: (load) => scaled(load('town-1'), 50_000),
      300000: (load) => scaled(load('town-1'), 300_000),
    },
    checks: sizeChecks(),
  }),
]
