import { describe, expect, test } from 'vitest'
import { intensity, setting, weeksPulled } from '../../../sim/acts/policy.ts'
import {
  createWorld,
  DEFAULT_PARAMETERS,
  EVENT,
  type PolicyEntry,
  TOWN,
  type World,
} from '../../../sim/index.ts'
import { policy } from '../../../sim/mechanisms/policy.ts'
import { LEVER, SETTING } from '../../../sim/terms/levers.ts'
import { WEEKS_PER_YEAR } from '../../../sim/terms/weeks.ts'
import { CONDITION_OUTCOMES } from '../../../sim/world/watched.ts'
import { happenings, scenarioOf } from '../town-of.ts'

/** A town that starts on 6 January 2014, with these entries. */
const townWith = (...entries: readonly Partial<PolicyEntry>[]) =>
  createWorld(
    {
      ...scenarioOf({ place: { population: 1_000 } }),
      policy: entries.map((entry) => ({ lever: 'forum', intensity: 1, settings: {}, ...entry })),
    },
    'policy',
  )
/** Intensities of a lever in the first weeks. */
const weeks = (world: World, count: number, lever: PolicyEntry['lever'] = 'forum') =>
  Array.from({ length: count }, (_, week) => {
    world.count.week = week
    policy(world)
    return intensity(world, LEVER[lever])
  })

describe('dates', () => {
  test('an entry holds from the week of its first day to the one before its last', () => {
    const world = townWith({ from: '2014-01-20', to: '2014-02-03' })
    expect(weeks(world, 6)).toEqual([0, 0, 1, 1, 0, 0])
  })

  test('a day within a week counts for the whole week', () => {
    expect(weeks(townWith({ from: '2014-01-19' }), 3)).toEqual([0, 1, 1])
  })

  test('without dates it always holds, also in the first week', () => {
    expect(weeks(townWith({}), 2)).toEqual([1, 1])
    expect(weeks(townWith({ from: '2010-01-01', to: '2013-12-31' }), 2)).toEqual([0, 0])
  })
})

describe('several entries of one lever', () => {
  test('the strongest counts, with its settings and the week in which it began', () => {
    const world = townWith(
      { intensity: 0.25, settings: { interval: 3 } },
      { intensity: 0.5, from: '2014-01-20', settings: { interval: 5 } },
      { intensity: 0.5, settings: { interval: 7 }, from: '2014-02-03' },
    )
    expect(weeks(world, 6)).toEqual([0.25, 0.25, 0.5, 0.5, 0.5, 0.5])
    expect([
      setting(world, LEVER.forum, SETTING.interval),
      weeksPulled(world, LEVER.forum),
    ]).toEqual([5, 3])
  })

  test('settings that no entry names are those of the lever', () => {
    const world = townWith({ settings: { parity: 0.9 } })
    expect(setting(world, LEVER.forum, SETTING.interval)).toBe(8)
    policy(world)
    expect([
      setting(world, LEVER.forum, SETTING.parity),
      setting(world, LEVER.forum, SETTING.preparation),
    ]).toEqual([0.9, 16])
    expect([
      setting(world, LEVER.steering, SETTING.ramp),
      intensity(world, LEVER.steering),
    ]).toEqual([0, 0])
  })
})

describe('what is told', () => {
  const told = (world: World, week: number) => {
    world.count.week = week
    return happenings(world, policy)
  }

  test('an entry that begins and one that ends, once each', () => {
    const world = townWith(
      { intensity: 0 },
      { intensity: 0.75, from: '2014-01-13', to: '2014-01-27' },
    )
    expect(told(world, 0)).toEqual([])
    expect(told(world, 1)).toMatchObject([{ kind: EVENT.leverOn, other: 1, value: 0.75 }])
    expect(told(world, 2)).toEqual([])
    expect(told(world, 3)).toMatchObject([{ kind: EVENT.leverOff, other: 1 }])
    expect(told(world, 4)).toEqual([])
  })

  test('an entry without intensity is not told', () => {
    const world = townWith({ intensity: 0, from: '2014-01-13', to: '2014-01-27' })
    expect([0, 1, 2, 3].flatMap((week) => told(world, week))).toEqual([])
  })
})

describe('cost', () => {
  const cost = (posts: number, ...entries: readonly Partial<PolicyEntry>[]) => {
    const world = townWith(...entries)
    world.town[TOWN.posts] = posts
    policy(world)
    return world.town[TOWN.cost]
  }

  test('is the price of the lever for the town, by its intensity', () => {
    // 400 EUR for 100,000 inhabitants.
    expect(cost(0, { intensity: 0.5 })).toBeCloseTo(2, 9)
    expect(cost(0, { intensity: 0.5, cost: 1000 })).toBeCloseTo(500, 9)
    expect(cost(0, { intensity: 0, cost: 1000 })).toBe(0)
  })

  test('is paid for every entry, for one that has ended no more, and for each post', () => {
    expect(cost(0, {}, { lever: 'orientation' }, { intensity: 0.5 })).toBeCloseTo(4 + 3 + 2, 9)
    expect(cost(0, { to: '2014-01-06' })).toBe(0)
    const { postCost } = DEFAULT_PARAMETERS
    expect(cost(2, { lever: 'posts', cost: 9999 })).toBe((2 * postCost) / WEEKS_PER_YEAR)
  })
})

describe('conditions', () => {
  /** Intensities while one number of the town takes these values, week by week. */
  const run = (
    values: readonly number[],
    when: Partial<PolicyEntry['when']>,
    more: Partial<PolicyEntry> = {},
  ) => {
    const world = townWith({ when: { outcome: 'load', weeks: 2, ...when }, ...more })
    return values.map((value, week) => {
      world.count.week = week
      world.town[TOWN.load] = value
      policy(world)
      return intensity(world, LEVER.forum)
    })
  }

  test('hold after so many weeks in a row above a mark, and stay', () => {
    expect(run([1, 2, 1, 2, 2, 1, 0], { above: 1 })).toEqual([0, 0, 0, 0, 1, 1, 1])
    expect(run([2, 1, 1], { below: 2 })).toEqual([0, 0, 1])
  })

  test('ask for more than the mark itself, and for both marks', () => {
    expect(run([1, 1, 1], { above: 1 })).toEqual([0, 0, 0])
    expect(run([2, 2, 2], { below: 2 })).toEqual([0, 0, 0])
    expect(run([1, 4, 2, 2, 9], { above: 1, below: 3 })).toEqual([0, 0, 0, 1, 1])
  })

  test('are not looked at before a date', () => {
    expect(run([2, 2, 2, 2, 2], { above: 1, after: '2014-01-20' })).toEqual([0, 0, 0, 1, 1])
  })

  test('are not looked at outside the dates of the entry, and end with them', () => {
    const dates = { from: '2014-01-20', to: '2014-02-10' }
    expect(run([2, 2, 2, 2, 2, 2], { above: 1 }, dates)).toEqual([0, 0, 0, 1, 1, 0])
  })

  test('that end an entry let it be started again, each after its weeks in a row', () => {
    const until: PolicyEntry['until'] = { outcome: 'load', below: 1, weeks: 3 }
    const values = [2, 2, 0, 0, 2, 0, 0, 0, 2, 0, 2, 2, 0]
    expect(run(values, { above: 1 }, { until })).toEqual([0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1, 1])
    expect(run(values, { above: 1 })).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])
  })

  test('that end an entry are looked at only while it holds, from a date and a size on', () => {
    const until: PolicyEntry['until'] = { outcome: 'load', below: 1, weeks: 1 }
    expect(run([0, 0, 2, 2, 2, 0, 0], { above: 1 }, { until })).toEqual([0, 0, 0, 1, 1, 0, 0])
    const later = { ...until, after: '2014-02-17' }
    expect(run([2, 2, 0, 0, 0, 0, 0, 0], { above: 1 }, { until: later })).toEqual([
      0, 1, 1, 1, 1, 1, 0, 0,
    ])
    const large = { ...until, members: 1e6 }
    expect(run([2, 2, 0, 0], { above: 1 }, { until: large })).toEqual([0, 1, 1, 1])
  })

  test('that end an entry which begins by its date end it for good', () => {
    const world = townWith({
      from: '2014-01-13',
      to: '2014-03-03',
      until: { outcome: 'load', above: 1, weeks: 2 },
    })
    const loads = [2, 2, 2, 0, 2, 2, 0, 2]
    const held = loads.map((load, week) => {
      world.count.week = week
      world.town[TOWN.load] = load
      policy(world)
      return intensity(world, LEVER.forum)
    })
    // The week in which it begins does not count against it.
    expect(held).toEqual([0, 1, 1, 1, 1, 0, 0, 0])
  })

  test('begin anew in the week in which an entry starts again, and tell of both', () => {
    const world = townWith({
      when: { outcome: 'load', above: 1, weeks: 1 },
      until: { outcome: 'load', below: 1, weeks: 1 },
    })
    const kinds = [2, 0, 2, 2].map((load, week) => {
      world.count.week = week
      world.town[TOWN.load] = load
      return happenings(world, policy).map(({ kind }) => kind)
    })
    expect(kinds).toEqual([[EVENT.leverOn], [EVENT.leverOff], [EVENT.leverOn], []])
    expect(weeksPulled(world, LEVER.forum)).toBe(1)
  })

  test('wait for so many members', () => {
    const world = townWith({ when: { outcome: 'load', above: 1, weeks: 1, members: 50 } })
    world.town[TOWN.load] = 2
    world.town[TOWN.members] = 49
    expect(weeks(world, 2)).toEqual([0, 0])
    world.town[TOWN.members] = 50
    expect(weeks(world, 1)).toEqual([1])
  })

  test('begin when they are met: from then on weeks are counted', () => {
    const world = townWith({ when: { outcome: 'load', above: 1, weeks: 3 } })
    world.town[TOWN.load] = 2
    expect(weeks(world, 6)).toEqual([0, 0, 1, 1, 1, 1])
    expect(weeksPulled(world, LEVER.forum)).toBe(3)
  })

  test.each(CONDITION_OUTCOMES)('%s can be watched', (outcome) => {
    const world = townWith({ when: { outcome, above: 0.5, weeks: 1 } })
    world.town.fill(0)
    expect(weeks(world, 1)).toEqual([0])
    world.town.fill(1)
    expect(weeks(world, 1)).toEqual([1])
  })
})
