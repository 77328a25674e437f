import { describe, expect, test } from 'vitest'
import { EVENT, JOIN, TOWN, type World } from '../../../sim/index.ts'
import { newcomers } from '../../../sim/mechanisms/newcomers.ts'
import { ROLE } from '../../../sim/terms/roles.ts'
import { NEWCOMER_MILIEU } from '../../../sim/terms/sizes.ts'
import { directions } from '../directions.ts'
import {
  both,
  type Difference,
  happenings,
  ofTown,
  setCircles,
  setTown,
  townOf,
} from '../town-of.ts'

/** So many are here for long, half of them settled, that one begins to help in every week. */
const usual: Difference = {
  parameters: { newcomerRate: 0.006 },
  world: setTown({ settled: 17_392.5, settledShare: 0.5 }),
}

test('somebody who came as a refugee joins a circle and brings a milieu of their own', () => {
  const world = townOf(usual)
  const before = { helpers: world.count.helpers, members: world.count.present }
  const [told, joined] = happenings(world, newcomers)
  const person = world.size.residents
  expect(told).toMatchObject({ kind: EVENT.newcomerJoined, person, circle: joined!.circle })
  expect(joined).toMatchObject({ kind: EVENT.joined, person, cause: JOIN.newcomer })
  const row = world.count.helpers - 1
  expect([world.count.helpers, world.count.present]).toEqual([
    before.helpers + 1,
    before.members + 1,
  ])
  expect(world.helper.role[row]).toBe(ROLE.member)
  expect(world.helper.place[row]).toBe(world.circle.place[joined!.circle])
  expect(world.member.milieu[world.helper.member[row]!]).toBe(NEWCOMER_MILIEU)
  const { town } = world
  expect([town[TOWN.newcomerHelpers], town[TOWN.newcomerCount]]).toEqual([1, 1])
  expect(happenings(world, newcomers)[0]).toMatchObject({ person: person + 1 })
})

describe('circles that take newcomers', () => {
  const joined = (difference: Difference) =>
    happenings(townOf(both(usual, difference)), newcomers).map(({ circle }) => circle)
  const onlyCircle = (open: number) => (world: World) => {
    setCircles({ alive: 0 })(world)
    world.circle.alive[open] = 1
  }

  test.each([0, 3, 5])('circle %i, when it is the only one that is open', (open) => {
    expect(joined({ world: onlyCircle(open) })).toEqual([open, open])
  })

  test('none, where all are full or have ended', () => {
    expect(joined({ parameters: { circleCapacity: 12 } })).toEqual([])
    expect(joined({ world: setCircles({ alive: 0 }) })).toEqual([])
    expect(joined({ society: { circles: 0 } })).toEqual([])
    expect(joined({ parameters: { circleCapacity: 13 } })).toHaveLength(2)
  })

  test('all of them in the long run', () => {
    const world = townOf(usual)
    const circles = Array.from({ length: 40 }, (_, week) => {
      world.count.week = week
      return happenings(world, newcomers)[0]!.circle
    })
    expect(new Set(circles).size).toBe(6)
  })
})

/** Those who begin to help in a hundred weeks. */
const hundredWeeks = (world: World) => {
  for (let week = 0; week < 100; week++) {
    world.count.week = week
    newcomers(world)
  }
}
const few: Difference = {
  parameters: { newcomerRate: 0.006 },
  world: setTown({ settled: 3_000, settledShare: 0.5 }),
}

test('of 3,000 of whom half are settled, 6 in 1,000 a year begin: 17 in a hundred weeks', () => {
  const world = townOf(few)
  hundredWeeks(world)
  expect(Math.abs(world.town[TOWN.newcomerHelpers]! - 17)).toBeLessThan(8)
})

test('as many begin as are expected, however many that are', () => {
  for (const settled of [30_000, 120_000, 600_000]) {
    const weekly = (settled * 0.5 * 0.006) / 52.1775
    const world = townOf({
      parameters: { newcomerRate: 0.006, circleCapacity: 1_000_000 },
      world: setTown({ settled, settledShare: 0.5 }),
    })
    let before = 0
    for (let week = 0; week < 200; week++) {
      world.count.week = week
      newcomers(world)
      const begun = world.town[TOWN.newcomerHelpers]! - before
      before += begun
      expect([Math.floor(weekly), Math.ceil(weekly)]).toContain(begun)
    }
    expect(Math.abs(before / 200 / weekly - 1)).toBeLessThan(0.1)
  }
})

test('of a million as many begin per head as of twenty thousand', () => {
  const perHead = (population: number) => {
    const world = townOf({
      parameters: { newcomerRate: 0.006, circleCapacity: 1_000_000 },
      world: setTown({ settled: 0.04 * population, settledShare: 0.5 }),
    })
    for (let week = 0; week < 3000; week++) {
      world.count.week = week
      newcomers(world)
    }
    return world.town[TOWN.newcomerHelpers]! / population
  }
  expect(Math.abs(perHead(1_000_000) / perHead(20_000) - 1)).toBeLessThan(0.2)
})

test('never more begin than find room', () => {
  const world = townOf({
    parameters: { newcomerRate: 0.02, circleCapacity: 14 },
    world: setTown({ settled: 1_000_000_000, settledShare: 1 }),
  })
  const room = 6 * 14 - world.count.present
  expect(room).toBeGreaterThan(0)
  newcomers(world)
  expect(world.town[TOWN.newcomerHelpers]).toBe(room)
})

directions(hundredWeeks, few, [
  [
    'more who have been here for long',
    { world: setTown({ settled: 9_000 }) },
    ofTown('newcomerHelpers'),
    'more',
  ],
  [
    'more of them settled',
    { world: setTown({ settledShare: 1 }) },
    ofTown('newcomerHelpers'),
    'more',
  ],
  ['a higher rate', { parameters: { newcomerRate: 0.02 } }, ofTown('newcomerHelpers'), 'more'],
  ['nobody in the null model', { structure: { null: true } }, ofTown('newcomerHelpers'), 'less'],
])
