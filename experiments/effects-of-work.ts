import { valueAt } from '../sim/index.ts'
import { meanOf } from './course.ts'
import { ABOVE_ZERO, BELOW_ZERO, type Effect, effect, type Pair, relative } from './effect.ts'
import type { EffectMetrics } from './effect-metrics.ts'
import { medianOf } from './quantile.ts'
import {
  forcedOff,
  THREE_TOWNS,
  withoutPart,
  withoutRefugees,
  withoutThanks,
  withoutVolunteers,
} from './variants.ts'
import { withLever } from './with-lever.ts'

/** Where steering is best: the best median inside less the best at the ends, above 0 for a maximum inside. */
function insideGain(curve: readonly number[]): number {
  return (
    Math.max(...curve.slice(1, -1)) - Math.max(valueAt(curve, 0), valueAt(curve, -1 + curve.length))
  )
}

const meanOfTowns = (
  { one, two, three }: Pair<'one' | 'two' | 'three'>,
  value: (run: EffectMetrics) => number,
) => meanOf([one, two, three].map(value).filter((known) => !Number.isNaN(known)))

/** Effects of need, recognition and what circles do: E13 to E18. */
export const EFFECTS_OF_WORK: readonly Effect[] = [
  effect({
    id: 'E13',
    ofAnyTown: true,
    what: 'No refugees in town, news as they were',
    arms: {
      ...THREE_TOWNS,
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
    arms: THREE_TOWNS,
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
    arms: THREE_TOWNS,
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
  effect({
    id: 'E18',
    ofAnyTown: true,
    what: 'Town II, its head takes a stand and thanks nobody',
    arms: {
      shipped: (load) => load('town-2'),
      unthanked: (load) => withoutThanks(load('town-2')),
    },
    checks: [
      {
        what: 'core, change',
        sign: 'lower',
        high: -0.1,
        each: ({ shipped, unthanked }) => relative(unthanked.core2019, shipped.core2019),
      },
      {
        what: 'exits 2016 to 2018 for friction or disappointment',
        sign: 'higher',
        low: 0.02,
        each: ({ shipped, unthanked }) => unthanked.disappointed - shipped.disappointed,
      },
    ],
  }),
]
