import { describe, expect, test } from 'vitest'
import { EVENT, DEFAULT_PARAMETERS as p, TOWN, type World } from '../../../sim/index.ts'
import { voice } from '../../../sim/mechanisms/voice.ts'
import { ANSWER } from '../../../sim/terms/events.ts'
import { directions } from '../directions.ts'
import {
  all,
  both,
  type Difference,
  happenings,
  membersOf,
  NOBODY,
  ofCircles,
  organisedBy,
  setCircles,
  setLevers,
  setMembers,
  setTown,
  told,
  townOf,
} from '../town-of.ts'

/** Money for so many posts in the town of 3,000. */
const budgetFor = (posts: number) => setTown({ headBudget: posts * 1_000_000 })
/** Six circles of twelve, organised by four each, who have something to complain of. */
const usual: Difference = {
  parameters: {
    voiceRate: 5,
    voiceFloor: 0.1,
    voicePatience: 20,
    carrierShare: 0.25,
    helpersPerPost: 72,
    voiceAnswer: 0,
    voiceRefuse: 0,
  },
  world: all(
    setLevers({ posts: 1 }),
    setTown({ headOpenness: 0.5, headControl: 0.2, headExperience: 0.3, linkingMean: 0.2 }),
    budgetFor(3),
    setTown({ trustOfficials: 0.5 }),
    setMembers({ frustration: 0.4, strain: 0.1, recognition: 0.25, trust: 0.5 }),
    setCircles({ conflict: 0.3, grievance: 0.4 }),
    organisedBy(4),
  ),
}
const heard = (difference: Difference = {}) => {
  const world = townOf(both(usual, difference))
  const events = happenings(world, voice)
  const of = (kind: number) => events.filter((event) => event.kind === kind)
  return { world, events, of, posts: world.town[TOWN.posts], demand: world.town[TOWN.demand] }
}

describe('a grievance', () => {
  test('gathers what members bear without recognition and the conflict of the circle, slowly', () => {
    const felt = (0.4 + p.voiceStrain * 0.1) * 0.75 + p.voiceConflict * 0.3
    const { circle } = heard().world
    expect(circle.grievance[0]).toBeCloseTo(0.4 + (felt - 0.4) / 20, 6)
    expect(circle.organisers[0]).toBe(4)
  })

  test('fades where nothing feeds it, and is each circle’s own', () => {
    const { circle } = heard({
      world: (world) => {
        setMembers({ frustration: 0, strain: 0 })(world)
        setCircles({ conflict: 0 })(world)
        world.circle.conflict[2] = 1
      },
    }).world
    expect(circle.grievance[0]).toBeCloseTo(0.4 * 0.95, 6)
    expect(circle.grievance[2]).toBeCloseTo(0.4 * 0.95 + p.voiceConflict / 20, 6)
  })

  const grievance = ofCircles('grievance')
  directions(voice, usual, [
    ['more frustration', { world: setMembers({ frustration: 0.8 }) }, grievance, 'more'],
    ['more strain', { world: setMembers({ strain: 0.5 }) }, grievance, 'more'],
    ['strain that is felt more', { parameters: { voiceStrain: 30 } }, grievance, 'more'],
    ['more recognition', { world: setMembers({ recognition: 0.9 }) }, grievance, 'less'],
    ['more conflict', { world: setCircles({ conflict: 0.9 }) }, grievance, 'more'],
    ['conflict that is felt more', { parameters: { voiceConflict: 5 } }, grievance, 'more'],
    [
      'more patience with more to complain of',
      { parameters: { voicePatience: 90 } },
      grievance,
      'less',
    ],
    ['what was there before', { world: setCircles({ grievance: 0.8 }) }, grievance, 'more'],
  ])
})

describe('a demand', () => {
  test('is made by circles with organisers and a grievance', () => {
    const { of, demand, world } = heard()
    expect(of(EVENT.demanded)).toHaveLength(6)
    expect(of(EVENT.demanded)[0]).toEqual({
      ...NOBODY,
      kind: EVENT.demanded,
      circle: 0,
      value: world.circle.grievance[0],
    })
    expect([demand, ...world.circle.demands.subarray(0, 6)]).toEqual([1, 1, 1, 1, 1, 1, 1])
  })

  test('is not made without a grievance, without organisers, or by a circle that ended', () => {
    const calm = { world: setMembers({ frustration: 0, strain: 0 }) }
    const few = { world: setCircles({ grievance: 0.1, conflict: 0 }) }
    expect(heard(both(calm, few)).of(EVENT.demanded)).toEqual([])
    expect(heard({ world: organisedBy(0) }).of(EVENT.demanded)).toEqual([])
    expect(heard({ world: setCircles({ alive: 0 }) }).of(EVENT.demanded)).toEqual([])
  })

  test('is made once, and counts as the share of members whose circles made it', () => {
    const some = (world: World) => {
      world.circle.demands.fill(1, 0, 2)
      organisedBy(0)(world)
    }
    expect(heard({ world: some })).toMatchObject({ events: [], demand: expect.closeTo(1 / 3, 9) })
  })

  /** Of forty circles, how many demand in one week. */
  const forty: Difference = {
    society: { circles: 40, circleSize: 10 },
    parameters: { voiceRate: 2, voicePatience: 520 },
    world: organisedBy(1),
  }
  const share = (difference: Difference = {}) =>
    heard(both(forty, difference)).of(EVENT.demanded).length / 40

  test('has the chance of its grievance above the floor, carried by its organisers', () => {
    // 2 x 0.3 x one of the two and a half who could carry it.
    expect(Math.abs(share() - 2 * 0.3 * 0.4)).toBeLessThan(0.15)
    expect(Math.abs(share({ world: organisedBy(2) }) - 2 * 0.3 * 0.8)).toBeLessThan(0.15)
  })

  test('is heard where circles count in the town', () => {
    const large = { place: { population: 12_000, adultShare: 0.2 } }
    // 33 members per 1,000 inhabitants, of 66 that would count in full: a quarter.
    expect(
      Math.abs(share(both(large, { parameters: { circlesCount: 66, voiceRate: 4 } })) - 0.12),
    ).toBeLessThan(0.1)
    expect(share(both(large, { parameters: { circlesCount: 9_000 } }))).toBe(0)
  })

  const demanded = told(EVENT.demanded)
  directions(voice, both(usual, forty), [
    ['a readier voice', { parameters: { voiceRate: 5 } }, demanded, 'more'],
    ['a higher floor', { parameters: { voiceFloor: 0.35 } }, demanded, 'less'],
    ['more organisers', { world: organisedBy(3) }, demanded, 'more'],
    ['more who are needed to carry it', { parameters: { carrierShare: 0.9 } }, demanded, 'less'],
    ['more to complain of', { world: setCircles({ grievance: 0.8 }) }, demanded, 'more'],
    ['circles that count for less', { parameters: { circlesCount: 400 } }, demanded, 'less'],
  ])
})

/** All circles have made a demand, and nothing new comes up. */
const asked: Difference = both(usual, { world: all(setCircles({ demands: 1 }), organisedBy(0)) })
const answered = (difference: Difference = {}) => heard(both(asked, difference))

describe('the answer', () => {
  const sure: Difference = {
    parameters: { voiceAnswer: 1, voiceAlone: 1, trustUsual: 0.5 },
    world: setTown({ headOpenness: 1, headControl: 0 }),
  }

  test('grants half of what the members need, at once, and settles the demand', () => {
    const { posts, demand, events, world } = answered(sure)
    expect([posts, demand]).toEqual([0.5, 0])
    expect(events).toEqual([{ ...NOBODY, kind: EVENT.posts, value: 1 }])
    expect(ofCircles('demands')(world)).toBe(0)
  })

  test('waits until the circles of enough members ask', () => {
    const quorum = (voiceQuorum: number) =>
      answered(
        both(sure, {
          parameters: { voiceQuorum },
          world: ({ circle }) => circle.demands.fill(0, 2),
        }),
      ).posts
    expect([quorum(0.34), quorum(0.33)]).toEqual([0, 0.5])
  })

  test('stays within the budget', () => {
    expect(answered(both(sure, { world: budgetFor(0.25) })).posts).toBeCloseTo(0.125, 9)
  })

  /** In how many of 200 weeks an answer would come. */
  const answers = (kind: number, difference: Difference) => {
    const world = townOf(both(asked, difference))
    let given = 0
    for (let week = 0; week < 200; week++) {
      world.count.week = week
      world.town[TOWN.posts] = 0
      setCircles({ demands: 1 })(world)
      given += happenings(world, voice).filter((event) => event.kind === kind).length
    }
    return given
  }
  const seldom: Difference = {
    parameters: { voiceAnswer: 0.8, voiceAlone: 0.3, trustUsual: 0.5 },
    world: setTown({ headOpenness: 0.5, headControl: 0.2, linkingMean: 0.2, trustOfficials: 0.5 }),
  }
  const granted = (difference: Difference = {}) => answers(EVENT.posts, both(seldom, difference))

  test('has the chance of openness without control, trust, and ties', () => {
    expect(Math.abs(granted() - 200 * 0.8 * 0.5 * 0.8 * 0.5)).toBeLessThan(18)
    expect(granted({ parameters: { voiceAnswer: 0 } })).toBe(0)
    expect(granted({ world: setTown({ headControl: 1 }) })).toBe(0)
  })

  test.each<[string, Difference]>([
    ['a more open head', { world: setTown({ headOpenness: 1 }) }],
    ['less control', { world: setTown({ headControl: 0 }) }],
    ['more trust', { world: setTown({ trustOfficials: 0.9 }) }],
    ['less trust that is usual', { parameters: { trustUsual: 0.3 } }],
    ['more ties', { world: setTown({ linkingMean: 0.6 }) }],
    ['circles that are heard without ties', { parameters: { voiceAlone: 0.8 } }],
    ['a readier answer', { parameters: { voiceAnswer: 1 } }],
  ])('%s: answers come sooner', (_why, difference) => {
    expect(granted(difference)).toBeGreaterThan(granted() + 5)
  })

  const closed: Difference = {
    parameters: { voiceAnswer: 0, voiceRefuse: 0.5 },
    world: setTown({ headOpenness: 0.4 }),
  }
  const refused = (difference: Difference = {}) => answers(EVENT.refused, both(closed, difference))

  test('is refused by a head who is not open', () => {
    expect(Math.abs(refused() - 200 * 0.5 * 0.6)).toBeLessThan(20)
    expect(refused({ world: setTown({ headOpenness: 1 }) })).toBe(0)
    expect(refused({ world: setTown({ headOpenness: 0 }) })).toBeGreaterThan(refused() + 10)
    expect(refused({ parameters: { voiceRefuse: 0.2 } })).toBeLessThan(refused() - 10)
  })

  test('that refuses disappoints those who asked, and costs their trust', () => {
    const { world, events, demand } = answered({
      parameters: { voiceRefuse: 1, refusalHarm: 0.2 },
      world: all(setTown({ headOpenness: 0 }), ({ circle }) => circle.demands.fill(0, 3)),
    })
    expect(events).toEqual([{ ...NOBODY, kind: EVENT.refused, cause: ANSWER.closed }])
    const felt = (circle: number) => {
      const row = membersOf(world).find((one) => world.member.circle[one] === circle)!
      return [world.member.frustration[row], world.member.trust[row]]
    }
    expect(felt(0)).toEqual([expect.closeTo(0.4 + 0.2 * 0.6, 6), expect.closeTo(0.4, 6)])
    expect(felt(5)).toEqual([expect.closeTo(0.4, 6), 0.5])
    expect([demand, ofCircles('demands')(world)]).toEqual([0, 0])
  })

  test('is no where there is no money, nobody decides for posts, or a policy forbids them', () => {
    const no = [{ ...NOBODY, kind: EVENT.refused, cause: ANSWER.noMoney }]
    expect(answered(both(sure, { world: budgetFor(0) })).events).toEqual(no)
    expect(answered(both(sure, { world: setLevers({ posts: 0 }) })).events).toEqual(no)
    expect(answered(both(sure, { levers: { posts: 0 } })).events).toEqual(no)
    expect(answered(both(sure, { world: ({ circle }) => circle.demands.fill(0) })).events).toEqual(
      [],
    )
  })

  test('is not even no before the circles of enough members ask', () => {
    const few: Difference = {
      parameters: { voiceQuorum: 0.34 },
      world: all(budgetFor(0), ({ circle }) => circle.demands.fill(0, 2)),
    }
    const { events, demand } = answered(both(sure, few))
    expect([events, demand]).toEqual([[], expect.closeTo(1 / 3, 9)])
  })

  test('of a head who is closed comes where nobody has the money to disappoint, too', () => {
    const poor = both(closed, { world: budgetFor(0) })
    expect(answers(EVENT.refused, poor)).toBe(200)
  })
})

describe('posts that are there', () => {
  const there = (posts: number): Difference => ({
    parameters: { postsSpeed: 0.1 },
    world: setTown({ posts }),
  })

  test('follow the number of members, within the budget, and nobody demands any more', () => {
    expect(heard(there(0.5))).toMatchObject({
      posts: expect.closeTo(0.5 + 0.1 * 0.5, 9),
      events: [],
    })
    expect(heard(there(2)).posts).toBeCloseTo(2 - 0.1, 9)
    expect(heard(both(there(2), { world: budgetFor(0.5) })).posts).toBeCloseTo(0.5, 9)
    expect(heard(both(there(0.5), { world: setTown({ members: 720 }) })).posts).toBeCloseTo(
      0.5 + 0.1 * 2.5,
      9,
    )
  })

  test('end with the money, and the circles speak up again', () => {
    const { posts, of } = heard(both(there(2), { world: budgetFor(0) }))
    expect(posts).toBe(0)
    expect(of(EVENT.demanded)).toHaveLength(6)
    expect(heard(both(there(2), { levers: { posts: 0 } })).posts).toBe(0)
  })

  test('come unasked where reception is experienced', () => {
    const experienced = (headExperience: number) =>
      heard(
        both(there(0), { parameters: { postsUnasked: 0.6 }, world: setTown({ headExperience }) }),
      )
    expect(experienced(0.59).posts).toBe(0)
    const { posts, events } = experienced(0.6)
    expect(posts).toBeCloseTo(0.1, 9)
    expect(events).toEqual([{ ...NOBODY, kind: EVENT.posts, value: 1 }])
    const nobody = both(there(0), { parameters: { postsUnasked: 0 } })
    expect(heard(both(nobody, { world: setTown({ members: 0 }) })).events).toEqual([])
  })

  test('a policy pays as many as it says, on demand or at once', () => {
    const forced = (demanded: number, intensity = 1): Difference => ({
      levers: { posts: { intensity, demanded, limit: 50 } },
      parameters: { postsSpeed: 0.1 },
      world: all(setTown({ members: 7_200 }), budgetFor(0)),
    })
    // 50 posts for 100,000 inhabitants are 1.5 here.
    expect(heard(forced(0)).posts).toBeCloseTo(0.1 * 1.5, 9)
    expect(heard(forced(0, 0.5)).posts).toBeCloseTo(0.1 * 0.75, 9)
    expect(heard(forced(1))).toMatchObject({ posts: 0, demand: expect.any(Number) })
    expect(heard(forced(1)).of(EVENT.demanded)).toHaveLength(6)
  })

  const posts = (world: World) => world.town[TOWN.posts]!
  directions(voice, both(usual, there(0.5)), [
    ['more members', { world: setTown({ members: 150 }) }, posts, 'more'],
    ['a post looks after more people', { parameters: { helpersPerPost: 200 } }, posts, 'less'],
    ['posts that follow faster', { parameters: { postsSpeed: 0.3 } }, posts, 'more'],
    ['less money', { world: budgetFor(0.4) }, posts, 'less'],
    ['less that is decided for', { world: setLevers({ posts: 0.1 }) }, posts, 'less'],
  ])
})
