import { describe, expect, test } from 'vitest'
import { intensity } from '../../../sim/acts/policy.ts'
import {
  createWorld,
  DEFAULT_PARAMETERS,
  EVENT,
  type PolicyEntry,
  type Scenario,
  TOWN,
  type World,
} from '../../../sim/index.ts'
import { policy } from '../../../sim/mechanisms/policy.ts'
import { ENDING } from '../../../sim/terms/events.ts'
import { LEVER } from '../../../sim/terms/levers.ts'
import { WEEKS_PER_YEAR } from '../../../sim/terms/weeks.ts'
import { happenings, scenarioOf } from '../town-of.ts'

const entry = (more: Partial<PolicyEntry>): PolicyEntry => ({
  lever: 'forum',
  intensity: 1,
  settings: {},
  cost: 100,
  ...more,
})
const townWith = (funds: Scenario['funds'], ...entries: readonly Partial<PolicyEntry>[]) =>
  createWorld({ ...scenarioOf(), funds, policy: entries.map(entry) }, 'purse')

/** Weeks in which a lever is in force. */
function held(world: World, weeks: number, lever: PolicyEntry['lever'] = 'forum'): number[] {
  const found: number[] = []
  for (let week = 0; week < weeks; week++) {
    world.count.week = week
    policy(world)
    if (intensity(world, LEVER[lever]) > 0) found.push(week)
  }
  return found
}
const from = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at)

describe('a grant', () => {
  test('pays for an entry until it is spent, and then the entry ends for good', () => {
    expect(held(townWith(null, { grant: 300 }), 120)).toEqual(from(0, 3))
    expect(held(townWith(null, { grant: 250 }), 9)).toEqual(from(0, 3))
    expect(held(townWith(null, { grant: 250, intensity: 0.5 }), 9)).toEqual(from(0, 5))
    expect(held(townWith(null, { grant: 200, from: '2014-02-03' }), 20)).toEqual(from(4, 2))
  })

  test('is for its entry alone', () => {
    const world = townWith(null, { grant: 300, intensity: 0.5 }, { grant: 100 })
    // The second is the stronger one for a week; both are paid in it.
    expect(held(world, 12)).toEqual(from(0, 6))
  })

  test('lasts the longer, the fewer weeks its conditions hold', () => {
    const world = townWith(null, {
      grant: 200,
      when: { outcome: 'load', above: 1, weeks: 1 },
      until: { outcome: 'load', below: 1, weeks: 1 },
    })
    const weeks = [2, 0, 0, 2, 2, 2, 2].map((load, week) => {
      world.count.week = week
      world.town[TOWN.load] = load
      policy(world)
      return intensity(world, LEVER.forum)
    })
    expect(weeks).toEqual([1, 0, 0, 1, 0, 0, 0])
  })

  test('of posts is spent by the post, and by no other lever', () => {
    const { postCost } = DEFAULT_PARAMETERS
    const posts = townWith(null, { lever: 'posts', grant: (5 * 2 * postCost) / WEEKS_PER_YEAR })
    posts.town[TOWN.posts] = 2
    expect(held(posts, 12, 'posts')).toEqual(from(0, 5))
    const forum = townWith(null, { grant: 500 })
    forum.town[TOWN.posts] = 2
    expect(held(forum, 12)).toEqual(from(0, 5))
  })
})

describe('funds of a year', () => {
  test('pay for all entries without a grant, and pause those that cost something', () => {
    const world = townWith(
      350,
      {},
      { lever: 'orientation' },
      { lever: 'stance', cost: 0 },
      { lever: 'steering', grant: 500 },
      { lever: 'posts', intensity: 0 },
    )
    const levers = ['forum', 'orientation', 'stance', 'steering'] as const
    const weeks = from(0, 8).map((week) => {
      world.count.week = week
      policy(world)
      return levers.map((lever) => intensity(world, LEVER[lever]))
    })
    const first = [1, 1, 1, 1]
    expect(weeks.slice(0, 5)).toEqual([first, first, [0, 0, 1, 1], [0, 0, 1, 1], [0, 0, 1, 1]])
    expect(weeks[5]).toEqual([0, 0, 1, 0])
    expect(world.lever.entry[LEVER.posts]).toBe(5)
  })

  test('are there anew in each year of the run', () => {
    expect(held(townWith(200, {}), 110)).toEqual([0, 1, 53, 54, 105, 106])
    expect(held(townWith(0, {}), 60)).toEqual([])
    expect(held(townWith(null, {}), 60)).toHaveLength(60)
  })
})

test('why an entry ended is told', () => {
  const ends = (funds: number | null, more: Partial<PolicyEntry>) => {
    const world = townWith(funds, more)
    const told = from(0, 6).flatMap((week) => {
      world.count.week = week
      world.town[TOWN.load] = week
      return happenings(world, policy)
    })
    return told.filter(({ kind }) => kind === EVENT.leverOff).map(({ cause }) => cause)
  }
  expect(ends(null, { to: '2014-01-20' })).toEqual([ENDING.date])
  expect(ends(null, { until: { outcome: 'load', above: 2, weeks: 1 } })).toEqual([ENDING.condition])
  expect(ends(null, { grant: 200 })).toEqual([ENDING.grant])
  expect(ends(200, {})).toEqual([ENDING.funds])
  expect(ends(200, { grant: 300 })).toEqual([ENDING.grant])
})
