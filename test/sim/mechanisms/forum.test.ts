import { describe, expect, test } from 'vitest'
import { EVENT, DEFAULT_PARAMETERS as p, TOWN, type World } from '../../../sim/index.ts'
import { forum } from '../../../sim/mechanisms/forum.ts'
import { LEVER } from '../../../sim/terms/levers.ts'
import { directions } from '../directions.ts'
import { cutTies, tieLinks } from '../ties-of.ts'
import {
  all,
  both,
  type Difference,
  happenings,
  membersOf,
  NOBODY,
  ofCircles,
  ofMembers,
  ofOfficials,
  ofTown,
  setCircles,
  setMembers,
  setOfficials,
  setTown,
  setWeek,
  told,
  townOf,
} from '../town-of.ts'

const lever = (parity: number, intensity = 1) => ({
  forum: { intensity, parity, interval: 8, preparation: 16 },
})
/** Two circles of three, so that all six are delegates; one official; the first meeting. */
const usual: Difference = {
  parameters: { trustOfficial: 0.5, forumRepair: 0.3 },
  society: { circles: 2, circleSize: 3, dependence: 0.5 },
  administration: {
    offices: [{ name: { de: '', en: '' }, officials: 1, role: 'casework' }],
  },
  levers: lever(0.8),
  world: all(
    setWeek(16),
    setTown({ workedThrough: 0 }),
    setCircles({ conflict: 0.4 }),
    setMembers({ understanding: 0.3, trust: 0.5, frustration: 0.4 }),
    setOfficials({ understanding: 0.2, trust: 0.4 }),
    cutTies,
  ),
}
const held = (difference: Difference = {}) => {
  const world = townOf(both(usual, difference))
  const events = happenings(world, forum)
  return { world, events, of: (kind: number) => events.filter((event) => event.kind === kind) }
}

describe('at eye level', () => {
  const lean = 0.6
  const worked = lean * 0.3 * 0.4
  const learning = p.learning * (1 + p.learningConflict * worked) * 0.5

  test('conflict is worked through', () => {
    const { world, of } = held()
    expect(world.circle.conflict[0]).toBeCloseTo(0.4 - worked, 6)
    expect(world.town[TOWN.workedThrough]).toBeCloseTo(worked, 6)
    expect(of(EVENT.workedThrough)).toHaveLength(2)
    expect(of(EVENT.workedThrough)[0]).toEqual({
      ...NOBODY,
      kind: EVENT.workedThrough,
      circle: 0,
      value: expect.closeTo(worked, 6),
    })
    expect(of(EVENT.forum)).toEqual([
      { ...NOBODY, kind: EVENT.forum, value: expect.closeTo(0.8, 6) },
    ])
  })

  test('what was worked through stays in the memory of the circle, the deeper the more', () => {
    const remembered = (difference: Difference) =>
      held(both({ world: setCircles({ worked: 0.1 }) }, difference)).world.circle.worked[0]
    expect(remembered({})).toBeCloseTo(0.1 + worked * lean, 6)
    expect(remembered({ levers: lever(1) })).toBeCloseTo(0.1 + 0.3 * 0.4, 6)
    expect(remembered({ world: setCircles({ conflict: 0 }) })).toBe(Math.fround(0.1))
  })

  test('ties are cared for as long as there is a forum, in proportion', () => {
    const care = (difference: Difference) => held(difference).world.town[TOWN.care]
    expect(care({})).toBeCloseTo(0.6, 9)
    expect(care({ world: setWeek(17) })).toBeCloseTo(0.6, 9)
    expect(care({ levers: lever(0.8, 0.5) })).toBeCloseTo(0.3, 9)
    expect(care({ levers: lever(0.3) })).toBe(0)
    const over = all(setWeek(15), setTown({ care: 0.5, workedThrough: 0.2 }))
    const { town } = held({ world: over }).world
    expect([town[TOWN.care], town[TOWN.workedThrough]]).toEqual([0, 0])
  })

  test('delegates learn, trust, and are less frustrated', () => {
    const { member } = held().world
    const row = 0
    expect(member.understanding[row]).toBeCloseTo(0.3 + 3 * learning * lean * 0.7, 6)
    expect(member.trust[row]).toBeCloseTo(0.5 + 2 * p.trustStep * lean, 6)
    expect(member.frustration[row]).toBeCloseTo(0.4 - 0.2 * lean * 0.4, 6)
  })

  test('officials learn and trust from each delegate', () => {
    const { official } = held().world
    expect(official.understanding[0]).toBeCloseTo(1 - 0.8 * (1 - learning * lean) ** 6, 5)
    expect(official.trust[0]).toBeCloseTo(0.4 + 6 * 2 * 0.5 * p.trustStep * lean, 5)
  })

  test('ties to officials form by chance or grow', () => {
    const ready = { parameters: { forumLinking: 1 }, levers: lever(1) }
    const { of, world } = held(ready)
    expect(of(EVENT.linked)).toHaveLength(6)
    expect(of(EVENT.linked)[0]).toMatchObject({ other: 0, circle: 0 })
    expect([...world.member.linkStrength.subarray(0, 4)]).toContain(Math.fround(0.3))
    expect(held({ parameters: { forumLinking: 0 } }).of(EVENT.linked)).toEqual([])
    const grown = held(both(ready, { world: tieLinks(0.4) }))
    expect(grown.of(EVENT.linked)).toEqual([])
    expect(grown.world.member.linkStrength[0]).toBeCloseTo(0.4 + 2 * p.tieStep * 0.6, 6)
  })

  test('a share of conflict of two in a hundred is not worth telling', () => {
    const share = (conflict: number) =>
      held({ world: setCircles({ conflict }) }).of(EVENT.workedThrough).length
    expect(share(0.02 / 0.18 - 0.001)).toBe(0)
    expect(share(0.02 / 0.18 + 0.001)).toBe(2)
  })
})

describe('from above', () => {
  const above: Difference = { levers: lever(0.2) }

  test('fronts harden: conflict grows toward its end, trust and understanding fall', () => {
    const { world, of } = held(above)
    const { member, official, circle, town } = world
    expect(circle.conflict[0]).toBeCloseTo(0.4 + 0.6 * 0.3 * 0.4 * 0.6, 6)
    expect(town[TOWN.workedThrough]).toBe(0)
    expect(of(EVENT.workedThrough)).toEqual([])
    expect(member.understanding[0]).toBeCloseTo(0.3 - 3 * 0.01 * 0.6 * 0.7, 6)
    expect(member.trust[0]).toBeCloseTo(0.5 - 2 * 0.03 * 0.6, 6)
    expect(member.frustration[0]).toBeCloseTo(0.4 + 0.2 * 0.6, 6)
    expect(official.trust[0]).toBeCloseTo(0.4 - 6 * 2 * 0.5 * p.trustStep * 0.6, 5)
    expect(official.understanding[0]).toBeLessThan(0.2)
  })

  test('nothing is worked through that would be remembered', () => {
    expect(held(both(above, { world: setCircles({ worked: 0.1 }) })).world.circle.worked[0]).toBe(
      Math.fround(0.1),
    )
  })

  test('no ties form or grow', () => {
    const tied = both(above, { parameters: { forumLinking: 1 }, world: tieLinks(0.4) })
    expect(held(tied).world.member.linkStrength[0]).toBeCloseTo(0.4, 6)
    expect(held(both(above, { parameters: { forumLinking: 1 } })).of(EVENT.linked)).toEqual([])
  })

  test('nothing leaves its scale', () => {
    const worst = setMembers({ understanding: 0, trust: 0, frustration: 1 })
    const { world } = held(
      both(above, { world: all(worst, setOfficials({ trust: 0, understanding: 0 })) }),
    )
    const { member, official } = world
    expect([member.trust[0], member.frustration[0], official.trust[0]]).toEqual([0, 1, 0])
    expect([member.understanding[0], official.understanding[0]]).toEqual([0, 0])
  })
})

test('half way between, a meeting moves nothing', () => {
  const { world } = held({ levers: lever(0.5) })
  expect([world.circle.conflict[0], world.member.trust[0]]).toEqual([Math.fround(0.4), 0.5])
  expect(world.member.frustration[0]).toBe(Math.fround(0.4))
})

describe('eye level', () => {
  /** Nobody says how it is to be. */
  const open: Difference = both(usual, {
    levers: { forum: { intensity: 1, interval: 8, preparation: 16 } },
    parameters: {
      parityBase: 0.1,
      parityOpenness: 0.8,
      parityDependence: 0.5,
      parityTrust: 0.4,
      parityUnderstanding: 0.3,
      trustUsual: 0.5,
    },
    society: { dependence: 0.7 },
    world: setTown({
      headOpenness: 0.6,
      headControl: 0.25,
      trustOfficials: 0.7,
      understandingOfficials: 0.3,
    }),
  })
  const parity = ofTown('parity')
  const lived = (difference: Difference = {}) => parity(held(both(open, difference)).world)

  test('is that of those who sit there: open, without control, dependent, trusting, understanding', () => {
    const expected = 0.1 + 0.8 * 0.6 * 0.75 + 0.5 * 0.2 + 0.4 * 0.2 + 0.3 * 0.3
    expect(lived()).toBeCloseTo(expected, 9)
    const { of } = held(open)
    expect(of(EVENT.forum)).toMatchObject([{ value: expect.closeTo(expected, 6) }])
  })

  test('stays on its scale', () => {
    expect(lived({ parameters: { parityBase: 1 } })).toBe(1)
    expect(lived({ parameters: { parityBase: -1 }, world: setTown({ headOpenness: 0 }) })).toBe(0)
  })

  test('is as a policy says where one does, but not where those in office hold the forum', () => {
    expect(lived({ levers: lever(0.15) })).toBeCloseTo(0.15, 9)
    expect(lived({ levers: lever(0) })).toBe(0)
    const own = townOf(
      both(open, {
        world: (world) => {
          world.lever.entry[LEVER.forum] = 0
        },
      }),
    )
    forum(own)
    expect(parity(own)).toBeCloseTo(lived(), 9)
  })

  describe('where the circles convene', () => {
    const convened = (convenor: number, difference: Difference = {}) => {
      const levers = { forum: { ...lever(-1).forum, convenor } }
      return held(both(both(open, difference), { levers })).world
    }

    test('owes nothing to the head', () => {
      const rest = 0.1 + 0.5 * 0.2 + 0.4 * 0.2 + 0.3 * 0.3
      const small = { parameters: { parityOpenness: 0.5 } }
      expect(parity(convened(1, small))).toBeCloseTo(rest + 0.5, 9)
      const closed = both(small, { world: setTown({ headOpenness: 0.1, headControl: 1 }) })
      expect(parity(convened(1, closed))).toBeCloseTo(rest + 0.5, 9)
      expect(parity(convened(0, closed))).toBeCloseTo(rest, 9)
    })

    test('officials come as far as their head is open', () => {
      const care = (convenor: number, headOpenness: number) => {
        const { town } = convened(convenor, { world: setTown({ headOpenness, headControl: 0 }) })
        return town[TOWN.care]! / (2 * town[TOWN.parity]! - 1)
      }
      expect(care(1, 0.9)).toBeCloseTo(0.9, 9)
      expect(care(1, 0.3)).toBeCloseTo(0.3, 9)
      expect(care(0, 0.9)).toBeCloseTo(1, 9)
      expect(convened(1, { world: setTown({ headOpenness: 0 }) }).town[TOWN.care]).toBe(0)
    })
  })

  directions(forum, open, [
    ['a more open head', { world: setTown({ headOpenness: 0.9 }) }, parity, 'more'],
    ['more control', { world: setTown({ headControl: 0.8 }) }, parity, 'less'],
    [
      'more insight that each depends on the other',
      { society: { dependence: 0.9 } },
      parity,
      'more',
    ],
    ['officials who trust', { world: setTown({ trustOfficials: 0.9 }) }, parity, 'more'],
    ['more trust is usual', { parameters: { trustUsual: 0.6 } }, parity, 'less'],
    [
      'officials who understand',
      { world: setTown({ understandingOfficials: 0.6 }) },
      parity,
      'more',
    ],
    ['a higher base', { parameters: { parityBase: 0.2 } }, parity, 'more'],
    ['openness that counts more', { parameters: { parityOpenness: 0.9 } }, parity, 'more'],
    ['insight that counts more', { parameters: { parityDependence: 0.6 } }, parity, 'more'],
    ['trust that counts more', { parameters: { parityTrust: 0.6 } }, parity, 'more'],
    [
      'understanding that counts more',
      { parameters: { parityUnderstanding: 0.4 } },
      parity,
      'more',
    ],
  ])
})

describe('meetings', () => {
  const held1 = (week: number) => held({ world: setWeek(week) }).of(EVENT.forum).length

  test('begin when they are prepared and come every eight weeks', () => {
    expect([8, 15, 16, 17, 23, 24, 32].map(held1)).toEqual([0, 0, 1, 0, 0, 1, 1])
    expect(held({ levers: { forum: 0 } }).events).toEqual([])
  })

  test('move in proportion to how many come', () => {
    const { world } = held({ levers: lever(0.8, 0.5) })
    expect(world.circle.conflict[0]).toBeCloseTo(0.4 - 0.3 * 0.3 * 0.4, 6)
  })

  test('are visited by three of each circle', () => {
    const large = held({ society: { circles: 20, circleSize: 12 }, place: { population: 6_000 } })
    const { trust } = large.world.member
    const delegates = membersOf(large.world).filter((row) => trust[row]! > 0.501).length
    expect(Math.abs(delegates - 60)).toBeLessThan(20)
  })

  test('lead to an official who is there', () => {
    const two = {
      offices: [{ name: { de: '', en: '' }, officials: 3, role: 'casework' as const }],
    }
    const gone = (world: World) => {
      world.official.active[1] = 0
    }
    const { official } = held({ administration: two, world: gone }).world
    expect(official.trust[1]).toBeCloseTo(0.4, 6)
    expect(official.trust[0]! + official.trust[2]!).toBeCloseTo(
      0.8 + 6 * 2 * 0.5 * p.trustStep * 0.6,
      5,
    )
    expect(Math.min(official.trust[0]!, official.trust[2]!)).toBeGreaterThan(0.4001)
    const nobody = held({ world: setOfficials({ active: 0 }) })
    expect(nobody.world.member.trust[0]).toBe(0.5)
    expect(nobody.world.circle.conflict[0]).toBeLessThan(0.4)
  })

  test('leave circles that ended alone', () => {
    const ended = (world: World) => {
      world.circle.alive[1] = 0
    }
    const { world, of } = held({ world: ended })
    expect(world.circle.conflict[1]).toBe(Math.fround(0.4))
    expect(of(EVENT.workedThrough)).toHaveLength(1)
    expect(world.town[TOWN.workedThrough]).toBeCloseTo(0.072, 6)
    expect(held({ world: setCircles({ alive: 0 }) }).world.town[TOWN.workedThrough]).toBe(0)
  })
})

const understanding = ofMembers('understanding')
directions(forum, usual, [
  ['more parity', { levers: lever(1) }, ofCircles('conflict'), 'less'],
  ['more who come', { levers: lever(0.8, 0.5) }, ofCircles('conflict'), 'more'],
  [
    'meetings that repair more',
    { parameters: { forumRepair: 0.6 } },
    ofCircles('conflict'),
    'less',
  ],
  ['quicker learning', { parameters: { learning: 0.04 } }, understanding, 'more'],
  [
    'quicker learning of officials',
    { parameters: { learning: 0.04 } },
    ofOfficials('understanding'),
    'more',
  ],
  [
    'conflict teaches where it is worked through',
    { world: setCircles({ conflict: 0.8 }) },
    understanding,
    'more',
  ],
  ['conflict that teaches more', { parameters: { learningConflict: 90 } }, understanding, 'more'],
  [
    'both sides know that they need each other',
    { society: { dependence: 0.9 }, world: setMembers({ understanding: 0.3 }) },
    understanding,
    'more',
  ],
  ['larger steps of trust', { parameters: { trustStep: 0.06 } }, ofMembers('trust'), 'more'],
  [
    'larger steps of trust for officials',
    { parameters: { trustStep: 0.04 } },
    ofOfficials('trust'),
    'more',
  ],
  [
    'more who are frustrated',
    { world: setMembers({ frustration: 0.6 }) },
    ofMembers('frustration'),
    'more',
  ],
  ['more ties', { parameters: { forumLinking: 1 } }, told(EVENT.linked), 'more'],
  [
    'meetings without conflict work nothing through',
    { world: setCircles({ conflict: 0 }) },
    ofTown('workedThrough'),
    'less',
  ],
])
const many = both(usual, {
  society: { circles: 20 },
  parameters: { forumLinking: 0.5 },
  levers: lever(0.75),
})
directions(forum, many, [
  ['more eye level', { levers: lever(1) }, told(EVENT.linked), 'more'],
  ['fewer who come', { levers: lever(0.75, 0.4) }, told(EVENT.linked), 'less'],
])
