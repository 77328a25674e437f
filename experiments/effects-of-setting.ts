import { valueAt } from '../sim/index.ts'
import { meanOf } from './course.ts'
import {
  ABOVE_ZERO,
  BELOW_ZERO,
  type Effect,
  type EffectCheck,
  effect,
  type Pair,
} from './effect.ts'
import { type EffectMetrics, weekFrom } from './effect-metrics.ts'
import { relative } from './effects-of-relations.ts'
import { quantile } from './quantile.ts'
import { type VarianceShares, varianceShares } from './variance.ts'
import {
  forcedOff,
  headedBy,
  type Load,
  scaled,
  withoutPart,
  withoutRefugees,
  withoutVolunteers,
} from './variants.ts'
import { withLever } from './with-lever.ts'

const TOWNS = ['town-1', 'town-2', 'town-3'] as const
const SIZES = [20_000, 50_000, 300_000] as const

const yes = (truth: boolean) => Number(truth)
const between = (week: number, from: string, to: string) =>
  week >= weekFrom(from) && week <= weekFrom(to)
const medianOf = (values: readonly number[]) =>
  quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  )
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

/** Where steering is best: the best median inside less the best at the ends, above 0 for a maximum inside. */
function insideGain(curve: readonly number[]): number {
  return (
    Math.max(...curve.slice(1, -1)) - Math.max(valueAt(curve, 0), valueAt(curve, -1 + curve.length))
  )
}

const threeTowns = {
  one: (load: Load) => load('town-1'),
  two: (load: Load) => load('town-2'),
  three: (load: Load) => load('town-3'),
}
const meanOfTowns = ({ one, two, three }: Pair<'one' | 'two' | 'three'>, value: Value) =>
  meanOf([one, two, three].map(value).filter((known) => !Number.isNaN(known)))

/** Effects of history, dispositions, dates, size, need and work: E9 to E17. */
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
    arms: { shipped: threeTowns.one },
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
    arms: { one: threeTowns.one, two: threeTowns.two },
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
      shipped: threeTowns.one,
      20000: (load) => scaled(load('town-1'), 20_000),
      50000: (load) => scaled(load('town-1'), 50_000),
      300000: (load) => scaled(load('town-1'), 300_000),
    },
    checks: sizeChecks(),
  }),
  effect({
    id: 'E13',
    ofAnyTown: true,
    what: 'No refugees in town, news as they were',
    arms: {
      ...threeTowns,
      oneAlone: (load) => withoutRefugees(load('town-1')),
      twoAlone: (load) => withoutRefugees(load('town-2')),
      threeAlone: (load) => withoutRefugees(load('town-3')),
    },
    checks: [
      {
        what: 'active at the peak / shipped, where most',
        high: 0.25,
        each: ({ one, two, three, oneAlone, twoAlone, threeAlone }) =>
          Math.max(
            oneAlone.activePeak / one.activePeak,
            twoAlone.activePeak / two.activePeak,
            threeAlone.activePeak / three.activePeak,
          ),
      },
      {
        what: 'circles founded in the three towns',
        high: 0,
        scale: 10,
        each: ({ oneAlone, twoAlone, threeAlone }) =>
          oneAlone.foundedLater + twoAlone.foundedLater + threeAlone.foundedLater,
      },
    ],
  }),
  effect({
    id: 'E14',
    ofAnyTown: true,
    what: 'The clock of casework',
    arms: threeTowns,
    checks: [
      {
        what: "casework in members' time 2015",
        low: 0.1,
        high: 0.25,
        each: (pair) => meanOfTowns(pair, (run) => run.casework2015),
      },
      {
        what: "casework in members' time 2018",
        low: 0.4,
        each: (pair) => meanOfTowns(pair, (run) => run.casework2018),
      },
    ],
  }),
  effect({
    id: 'E15',
    ofAnyTown: true,
    what: 'Neutral town, thanks without support; steering from none to full',
    arms: {
      thanked: (load) =>
        withLever(forcedOff(load('neutral'), ['support']), 'appreciation', 0.7, { interval: 6 }),
      unthanked: (load) => forcedOff(load('neutral'), ['support', 'appreciation']),
      none: (load) => withLever(load('neutral'), 'steering', 0),
      quarter: (load) => withLever(load('neutral'), 'steering', 0.25),
      half: (load) => withLever(load('neutral'), 'steering', 0.5),
      most: (load) => withLever(load('neutral'), 'steering', 0.75),
      full: (load) => withLever(load('neutral'), 'steering', 1),
    },
    checks: [
      {
        what: 'core, thanked without support less unthanked',
        high: 0.01,
        scale: 0.05,
        each: ({ thanked, unthanked }) => thanked.core2019 - unthanked.core2019,
      },
      {
        what: 'coverage 2015/16, full less no steering',
        sign: 'higher',
        low: ABOVE_ZERO,
        scale: 0.05,
        each: ({ full, none }) => full.coverage201516 - none.coverage201516,
      },
      {
        what: 'linking 2021, full less no steering',
        sign: 'lower',
        high: BELOW_ZERO,
        scale: 0.02,
        each: ({ full, none }) => full.linking2021 - none.linking2021,
      },
      {
        what: 'persistence, best steering between less best at the ends',
        low: ABOVE_ZERO,
        scale: 0.05,
        together: (pairs) =>
          insideGain(
            (['none', 'quarter', 'half', 'most', 'full'] as const).map((arm) =>
              medianOf(pairs.map((pair) => pair[arm].persistence)),
            ),
          ),
      },
    ],
  }),
  effect({
    id: 'E16',
    ofAnyTown: true,
    what: 'Fields of work, the towns as shipped',
    arms: threeTowns,
    checks: [
      {
        what: 'weeks that language and accompaniment last longer than arrival and things',
        low: 52,
        each: (pair) =>
          meanOfTowns(
            pair,
            ({ endOf }) => Math.min(endOf.language, endOf.accompaniment) - endOf.arrival,
          ),
      },
      {
        what: 'meetings with offices per member, accompaniment / meeting and sport',
        low: 2,
        each: (pair) =>
          meanOfTowns(pair, ({ meetingsOf }) => meetingsOf.accompaniment / meetingsOf.meeting),
      },
    ],
  }),
  effect({
    id: 'E17',
    ofAnyTown: true,
    what: 'Neutral town without ties, and without volunteers',
    arms: {
      shipped: (load) => load('neutral'),
      untied: (load) => withoutPart(load('neutral'), 'ties'),
      alone: (load) => withoutVolunteers(load('neutral')),
    },
    checks: [
      {
        what: 'met need per hour without ties, change',
        sign: 'lower',
        high: -0.05,
        each: ({ shipped, untied }) => relative(untied.metPerHour, shipped.metPerHour),
      },
      {
        what: 'settled of those three years here, without volunteers',
        sign: 'lower',
        high: -0.05,
        each: ({ shipped, alone }) => alone.settled2019 - shipped.settled2019,
      },
    ],
  }),
]
