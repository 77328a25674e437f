import { describe, expect, test } from 'vitest'
import { EVENT, JOIN, TOWN, type World } from '../../../sim/index.ts'
import { circles } from '../../../sim/mechanisms/circles.ts'
import { mobilisation } from '../../../sim/mechanisms/mobilisation.ts'
import { FORM } from '../../../sim/terms/roles.ts'
import { directions } from '../directions.ts'
import { called, forty, near } from '../many-circles.ts'
import {
  all,
  both,
  type Difference,
  happenings,
  organisedBy,
  setCircles,
  setLevers,
  setOutside,
  setTown,
  setWeek,
  told,
  townOf,
} from '../town-of.ts'

describe('an alliance', () => {
  const allied = (difference: Difference = {}) =>
    called(both({ levers: { alliance: 1 } }, difference)).world.town[TOWN.allianceExists]

  test('comes about where a policy brings it about and there are three circles', () => {
    expect(allied({ society: { circles: 3 } })).toBe(1)
    expect(allied({ society: { circles: 2 } })).toBe(0)
    const now = called({ levers: { alliance: 1 }, world: setWeek(7) }).world.town
    expect(now[TOWN.allianceSince]).toBe(7)
  })

  /** Circles with bridges between them, some conflict and a demand in common. */
  const common: Difference = {
    parameters: { allianceRate: 1, circlesCount: 1 },
    world: setTown({ bridging: 0.5, openConflict: 0.2, demand: 0.4 }),
  }
  /** In how many of 200 weeks they would ally. */
  const times = (difference: Difference = {}) => {
    const world = townOf(both(common, difference))
    let found = 0
    for (let week = 0; week < 200; week++) {
      world.count.week = week
      world.town[TOWN.allianceExists] = 0
      circles(world)
      found += world.town[TOWN.allianceExists]!
    }
    return found
  }

  test('comes about by itself where circles know one another and have a common cause', () => {
    expect(Math.abs(times() - 200 * 0.5 * 0.6)).toBeLessThan(20)
    expect(times({ world: setTown({ bridging: 0 }) })).toBe(0)
    expect(times({ world: setTown({ openConflict: 0, demand: 0 }) })).toBe(0)
    expect(times({ society: { circles: 2 } })).toBe(0)
    expect(times({ levers: { steering: 1 } })).toBe(0)
    expect(times({ levers: { alliance: 0 } })).toBe(0)
    expect(times({ parameters: { circlesCount: 9_000 } })).toBe(0)
  })

  test.each<[string, Difference, 'more' | 'less']>([
    ['more bridges', { world: setTown({ bridging: 0.9 }) }, 'more'],
    ['more open conflict', { world: setTown({ openConflict: 0.6 }) }, 'more'],
    ['more who demand', { world: setTown({ demand: 0.8 }) }, 'more'],
    ['a readier alliance', { parameters: { allianceRate: 1.6 } }, 'more'],
    ['a head who steers', { levers: { steering: 0.5 } }, 'less'],
    ['circles that count for less', { parameters: { circlesCount: 40 } }, 'less'],
  ])('%s: it comes sooner or later', (_why, difference, expected) => {
    const change = times(difference) - times()
    expect(expected === 'more' ? change : -change).toBeGreaterThan(15)
  })

  /** Circles that entered in 60 weeks. */
  const entered = (difference: Difference) => {
    const exists = { world: setTown({ allianceExists: 1 }) }
    const world = townOf(both(both(forty, exists), difference))
    for (let week = 0; week < 60; week++) {
      world.count.week = week
      circles(world)
    }
    return told(EVENT.alliance)(world)
  }

  test('is entered by two circles in a hundred a week, fewer with less support', () => {
    near(entered({ world: setLevers({ alliance: 1 }) }) / 40, 1 - 0.98 ** 60, 0.2)
    near(entered({ levers: { alliance: 0.3 } }) / 40, 1 - 0.994 ** 60, 0.2)
    expect(entered({ levers: { alliance: 0 } })).toBe(0)
    const { world, of } = called(both(forty, { levers: { alliance: 1 } }))
    for (const { circle } of of(EVENT.alliance))
      expect(world.circle.form[circle]).toBe(FORM.alliance)
  })

  test('is not entered by associations', () => {
    const formed = { levers: { alliance: 1 }, world: setCircles({ form: FORM.association }) }
    expect(entered(formed)).toBe(0)
  })
})

describe('an association', () => {
  /** Half of the circles found one: organised, linked, free, and something was worked through. */
  const ripe: Difference = both(forty, {
    parameters: {
      associationRate: 1,
      associationRecruits: 0,
      associationLinking: 0.2,
      associationAlone: 0.5,
      associationPosts: 1,
      carrierShare: 0.2,
      helpersPerPost: 400,
    },
    levers: { association: 1 },
    world: all(setWeek(60), setCircles({ linking: 0.2, worked: 0.5, conflict: 0 }), organisedBy(2)),
  })
  /** As it stands after `voice` of this week: two organisers each. */
  const counted = setCircles({ organisers: 2 })
  const founded = (difference: Difference = {}) => {
    const { world, of } = called(both(both(ripe, { world: counted }), difference))
    for (const { circle } of of(EVENT.association))
      expect(world.circle.form[circle]).toBe(FORM.association)
    return of(EVENT.association).length / 40
  }

  test('is founded by circles with organisers, ties to officials and something to build on', () => {
    near(founded(), 0.5, 0.2)
    near(founded({ parameters: { associationRate: 2 } }), 1, 0.001)
    near(founded({ world: setCircles({ organisers: 0 }) }), 0.15, 0.15)
    expect(founded({ world: setCircles({ linking: 0 }) })).toBe(0)
    expect(founded({ parameters: { associationAlone: 0 }, world: setCircles({ worked: 0 }) })).toBe(
      0,
    )
    near(founded({ levers: { association: 0 } }), 0.15, 0.15)
    expect(founded({ levers: { steering: 0.5 } })).toBe(0)
    expect(founded({ world: setCircles({ conflict: 1 }) })).toBe(0)
  })

  test('is founded by a circle of seven that is sixty weeks old, in an alliance or not', () => {
    const sure: Difference = { parameters: { associationRate: 2 } }
    const one = (difference: Difference) => founded(both(sure, difference))
    expect(one({ world: setWeek(59) })).toBe(0)
    expect(one({ world: setCircles({ founded: 1 }) })).toBe(0)
    expect(one({ society: { circleSize: 7 } })).toBe(1)
    const six = { society: { circleSize: 6 }, parameters: { circleCapacity: 6 } }
    expect(one(six)).toBe(0)
    expect(one({ world: setCircles({ form: FORM.alliance }) })).toBe(1)
    expect(one({ world: setCircles({ form: FORM.association }) })).toBe(0)
  })

  const associations = told(EVENT.association)
  const half = both(ripe, {
    parameters: { associationRate: 2 },
    levers: { association: 0.5 },
    world: all(setCircles({ organisers: 1, conflict: 0.2 }), setTown({ posts: 0.3 })),
  })
  directions(circles, half, [
    ['a higher rate', { parameters: { associationRate: 3 } }, associations, 'more'],
    ['more funding', { levers: { association: 1 } }, associations, 'more'],
    ['more organisers', { world: setCircles({ organisers: 2 }) }, associations, 'more'],
    ['more who have to carry it', { parameters: { carrierShare: 0.8 } }, associations, 'less'],
    ['closer ties to officials', { world: setCircles({ linking: 0.9 }) }, associations, 'more'],
    ['ties that it needs more of', { parameters: { associationLinking: 1 } }, associations, 'less'],
    ['more that was worked through', { world: setCircles({ worked: 1 }) }, associations, 'more'],
    ['circles that do it alone', { parameters: { associationAlone: 1 } }, associations, 'more'],
    ['more posts', { world: setTown({ posts: 1 }) }, associations, 'more'],
    ['posts that further it more', { parameters: { associationPosts: 8 } }, associations, 'more'],
    ['unresolved conflict', { world: setCircles({ conflict: 0.8 }) }, associations, 'less'],
    ['some steering', { levers: { steering: 0.4 } }, associations, 'less'],
  ])
})

/** Circles of ten in a municipality with independents around them. */
const around: Difference = both(forty, {
  parameters: {
    associationTarget: 11,
    associationRecruits: 1,
    entryHazard: 0.2,
    joinShare: 0,
    aroundCircles: 1,
    askRate: 0,
  },
  structure: { without: ['visibility'] },
  world: all(setOutside({ media: 2 }), mobilisation),
})
const recruited = (difference: Difference = {}) => called(both(around, difference)).of(EVENT.joined)

describe('an association that recruits', () => {
  const association: Difference = { world: setCircles({ form: FORM.association }) }

  test('takes independents until it is large enough', () => {
    const joined = recruited(association)
    expect(joined).toHaveLength(40)
    expect(new Set(joined.map(({ cause }) => cause))).toEqual(new Set([JOIN.recruited]))
    expect(new Set(joined.map(({ circle }) => circle)).size).toBe(40)
    expect(recruited(both(association, { parameters: { associationTarget: 10 } }))).toEqual([])
    expect(recruited({ world: setCircles({ form: FORM.alliance }) })).toEqual([])
    // A month holds 4.35 weeks.
    const fewer = recruited(both(association, { parameters: { associationRecruits: 0.2 } }))
    near(fewer.length / 40, (11 * 0.2) / 4.348, 0.2)
    expect(recruited(both(association, { parameters: { associationRecruits: 0 } }))).toEqual([])
    const closed = (world: World) => {
      world.place.closed[0] = 1
    }
    expect(recruited(both(association, { world: closed }))).toEqual([])
  })

  test('asks one of the sixteen who started last, any of them', () => {
    const world = townOf(both(around, association))
    const last = new Set<number>()
    for (let row = world.count.helpers - 16 - 40; row < world.count.helpers; row++)
      last.add(world.helper.person[row]!)
    const joined = happenings(world, circles).filter(({ kind }) => kind === EVENT.joined)
    expect(joined.every(({ person }) => last.has(person))).toBe(true)
    const newest = world.helper.person[world.count.helpers - 1]
    expect(joined[0]!.person).toBeLessThanOrEqual(newest!)
    expect(joined.some(({ person }, at) => at > 0 && person > joined[at - 1]!.person)).toBe(true)
  })

  test('finds nobody where there is nobody, or nobody who helps around circles', () => {
    expect(recruited(both(association, { parameters: { entryHazard: 0 } }))).toEqual([])
    expect(recruited(both(association, { parameters: { aroundCircles: 0 } }))).toEqual([])
  })
})

describe('a circle with more to do than it is used to', () => {
  /** Half as much again: each of ten members asks somebody with a chance of one in ten. */
  const busy: Difference = {
    parameters: { askRate: 0.1, caseworkBurden: 1 },
    administration: { formality: 0.55 },
    world: setCircles({ drop: -0.5 }),
  }
  const asked = (difference: Difference = {}) => recruited(both(busy, difference)).length / 40

  test('asks those beside whom it works', () => {
    near(asked(), 0.5, 0.2)
    near(asked({ world: setCircles({ drop: -1 }) }), 1, 0.001)
    expect(asked({ world: setCircles({ drop: -9 }) })).toBe(
      asked({ world: setCircles({ drop: -1 }) }),
    )
    const joined = recruited(busy)
    expect(joined.every(({ cause }) => cause === JOIN.recruited)).toBe(true)
  })

  test('asks nobody while it has no more to do, is full, or has no shelter', () => {
    expect(asked({ world: setCircles({ drop: 0 }) })).toBe(0)
    expect(asked({ world: setCircles({ drop: 0.5 }) })).toBe(0)
    expect(asked({ parameters: { circleCapacity: 10 } })).toBe(0)
    expect(asked({ world: ({ place }) => place.closed.fill(1) })).toBe(0)
  })

  const joins = told(EVENT.joined, JOIN.recruited)
  directions(circles, both(around, busy), [
    ['members who ask more', { parameters: { askRate: 0.18 } }, joins, 'more'],
    ['more formal offices', { administration: { formality: 0.9 } }, joins, 'more'],
    ['fewer who ask', { parameters: { askRate: 0.04 } }, joins, 'less'],
    ['less to do', { world: setCircles({ drop: -0.1 }) }, joins, 'less'],
  ])
})
