import { meanOf } from './course.ts'
import { BELOW_ZERO, type Effect, effect, type Pair, relative } from './effect.ts'
import { type EffectMetrics, YEARS } from './effect-metrics.ts'
import { medianOf } from './quantile.ts'
import {
  forcedOff,
  headedAloof,
  type Load,
  withLeadership,
  withoutHelp,
  withoutHistory,
  withoutPart,
  withSociety,
  withTrust,
} from './variants.ts'
import { withLever } from './with-lever.ts'

const townOne = (load: Load) => load('town-1')
const townOneWithoutForum = (load: Load) => forcedOff(load('town-1'), ['forum'])
const coordinated = (load: Load) =>
  withLever(load('town-3'), 'posts', 1, { demanded: 0 }, '2015-06-01')
const townTwoAt = (polarisation: number) => (load: Load) =>
  withSociety(load('town-2'), { polarisation })

const meanPersistence = (runs: readonly EffectMetrics[]) =>
  meanOf(runs.map((run) => run.persistence))

/** Change of linking in each year under each pair: `[year][pair]`. */
function linkingChanges(pairs: readonly Pair<'shipped' | 'changed'>[]): number[][] {
  return YEARS.map((year) =>
    pairs.map(({ shipped, changed }) => relative(changed.linkingOf[year], shipped.linkingOf[year])),
  )
}

/** Effects of what people are to one another: E1 to E8. */
export const EFFECTS_OF_RELATIONS: readonly Effect[] = [
  effect({
    id: 'E1',
    ofAnyTown: true,
    what: 'Town I, nobody calls a forum',
    arms: { shipped: townOne, changed: townOneWithoutForum },
    checks: [
      {
        what: 'persistence',
        sign: 'lower',
        low: -0.45,
        high: -0.1,
        each: ({ shipped, changed }) => changed.persistence - shipped.persistence,
      },
      {
        what: 'linking 2021',
        sign: 'lower',
        high: -0.15,
        each: ({ shipped, changed }) => changed.linking2021 - shipped.linking2021,
      },
    ],
  }),
  effect({
    id: 'E2',
    ofAnyTown: true,
    what: 'Town I, the forum is held from above',
    arms: {
      shipped: townOne,
      none: townOneWithoutForum,
      above: (load) =>
        withLever(
          withLeadership(load('town-1'), { control: 0.9 }),
          'forum',
          1,
          { parity: 0.1 },
          '2016-01-04',
        ),
    },
    checks: [
      {
        what: 'persistence',
        sign: 'lower',
        high: -0.1,
        each: ({ shipped, above }) => above.persistence - shipped.persistence,
      },
      {
        what: 'persistence, less that without a forum',
        high: 0,
        scale: 0.1,
        each: ({ none, above }) => above.persistence - none.persistence,
      },
      {
        what: 'linking 2021',
        sign: 'lower',
        high: BELOW_ZERO,
        scale: 0.1,
        each: ({ shipped, above }) => above.linking2021 - shipped.linking2021,
      },
    ],
  }),
  effect({
    id: 'E3',
    ofAnyTown: true,
    what: 'Town I, no posts ever',
    arms: {
      shipped: townOne,
      changed: (load) => forcedOff(load('town-1'), ['posts']),
      alone: (load) => withoutHelp(load('town-1')),
    },
    checks: [
      {
        what: 'persistence lost',
        sign: 'lower',
        high: -0.1,
        each: ({ shipped, changed }) => changed.persistence - shipped.persistence,
      },
      { what: 'persistence left', low: 0.35, each: ({ changed }) => changed.persistence },
      {
        what: 'share of the distance to no help at all',
        high: 2 / 3,
        together: (pairs) => {
          const shipped = meanPersistence(pairs.map((pair) => pair.shipped))
          const changed = meanPersistence(pairs.map((pair) => pair.changed))
          const alone = meanPersistence(pairs.map((pair) => pair.alone))
          // Without a distance nothing can be a part of it.
          return shipped > alone ? (shipped - changed) / (shipped - alone) : Number.NaN
        },
      },
    ],
  }),
  effect({
    id: 'E4',
    what: 'Town III with coordination posts, then with freedom and openness as well',
    arms: {
      posts: coordinated,
      free: (load) => withLeadership(coordinated(load), { control: 0.05, openness: 0.9 }),
    },
    checks: [
      { what: 'persistence with posts', low: 0.05, high: 0.35, each: (p) => p.posts.persistence },
      {
        what: 'persistence, free less with posts only',
        sign: 'higher',
        low: 0.15,
        each: ({ posts, free }) => free.persistence - posts.persistence,
      },
      {
        what: 'linking 2021, change',
        sign: 'higher',
        low: 1,
        each: ({ posts, free }) => relative(free.linking2021, posts.linking2021),
      },
      {
        what: 'coverage 2015/16',
        low: -0.06,
        each: ({ posts, free }) => free.coverage201516 - posts.coverage201516,
      },
    ],
  }),
  effect({
    id: 'E5',
    ofAnyTown: true,
    what: 'Town II, leadership that neither thanks nor takes a stand',
    arms: {
      shipped: (load) => load('town-2'),
      changed: (load) => headedAloof(load('town-2')),
      torn: townTwoAt(0.8),
      tornChanged: (load) => headedAloof(townTwoAt(0.8)(load)),
      calm: townTwoAt(0.1),
      calmChanged: (load) => headedAloof(townTwoAt(0.1)(load)),
    },
    checks: [
      {
        what: 'core, change',
        sign: 'lower',
        high: -0.2,
        each: ({ shipped, changed }) => relative(changed.core2019, shipped.core2019),
      },
      {
        what: 'linking 2021, change',
        sign: 'lower',
        high: -0.25,
        each: ({ shipped, changed }) => relative(changed.linking2021, shipped.linking2021),
      },
      {
        what: 'core, change at polarisation 0.8 less that at 0.1',
        sign: 'lower',
        high: BELOW_ZERO,
        scale: 0.1,
        each: ({ torn, tornChanged, calm, calmChanged }) =>
          relative(tornChanged.core2019, torn.core2019) -
          relative(calmChanged.core2019, calm.core2019),
      },
      {
        what: 'linking 2021, change at polarisation 0.8 less that at 0.1',
        sign: 'lower',
        high: BELOW_ZERO,
        scale: 0.1,
        each: ({ torn, tornChanged, calm, calmChanged }) =>
          relative(tornChanged.linking2021, torn.linking2021) -
          relative(calmChanged.linking2021, calm.linking2021),
      },
    ],
  }),
  effect({
    id: 'E6',
    what: 'Town II without 2007',
    arms: {
      shipped: (load) => load('town-2'),
      changed: (load) => withoutHistory(load('town-2')),
    },
    checks: [
      {
        what: 'members Nov 2015, change',
        sign: 'lower',
        high: -0.15,
        each: ({ shipped, changed }) => relative(changed.membersNov2015, shipped.membersNov2015),
      },
      {
        what: 'linking, change in the year with the smallest',
        sign: 'lower',
        high: -0.3,
        each: (pair) => Math.max(...linkingChanges([pair]).flat()),
        together: (pairs) => Math.max(...linkingChanges(pairs).map(medianOf)),
      },
    ],
  }),
  effect({
    id: 'E7',
    ofAnyTown: true,
    what: 'Neutral town, no contact ever goes wrong',
    arms: {
      shipped: (load) => load('neutral'),
      changed: (load) => withoutPart(load('neutral'), 'friction'),
    },
    checks: [
      {
        what: 'members Sep 2021, change',
        sign: 'higher',
        low: 0.1,
        each: ({ shipped, changed }) => relative(changed.membersSep2021, shipped.membersSep2021),
      },
      {
        what: 'persistence',
        each: ({ shipped, changed }) => changed.persistence - shipped.persistence,
      },
      {
        what: 'exits 2016 to 2018 for friction or disappointment',
        low: 0.1,
        high: 0.35,
        each: ({ shipped }) => shipped.disappointed,
      },
    ],
  }),
  effect({
    id: 'E8',
    ofAnyTown: true,
    what: 'Neutral town, trust at the start 0.2 against 0.7',
    arms: {
      distrust: (load) => withTrust(load('neutral'), 0.2),
      trust: (load) => withTrust(load('neutral'), 0.7),
    },
    checks: [
      {
        what: 'wrong contacts per contact, change',
        sign: 'higher',
        low: 0.1,
        each: ({ distrust, trust }) => relative(distrust.wrongPerContact, trust.wrongPerContact),
      },
      {
        what: 'linking 2021',
        sign: 'lower',
        high: -0.02,
        each: ({ distrust, trust }) => distrust.linking2021 - trust.linking2021,
      },
      {
        what: 'members Sep 2021, change',
        sign: 'lower',
        high: BELOW_ZERO,
        scale: 0.1,
        each: ({ distrust, trust }) => relative(distrust.membersSep2021, trust.membersSep2021),
      },
    ],
  }),
]
