import { describe, expect, test } from 'vitest'
import { EVENT, EXIT, OUTCOME, type OutcomeKey, TOWN, type World } from '../../../sim/index.ts'
import { measure } from '../../../sim/measure/measure.ts'
import { FORM } from '../../../sim/terms/roles.ts'
import { cutTies, setPeer, tieLinks } from '../ties-of.ts'
import {
  all,
  both,
  type Difference,
  happenings,
  membersOf,
  setCircles,
  setMembers,
  setOfficials,
  setTown,
  setWeek,
  townOf,
} from '../town-of.ts'

const office = { name: { de: '', en: '' }, officials: 2, role: 'casework' as const }
/** Six circles of twelve who know nobody, and two officials in each of two offices. */
const usual: Difference = {
  administration: { offices: [office, office] },
  world: all(cutTies, setMembers({ milieu: 0, bonding: 0 })),
}
const measured = (difference: Difference = {}) => {
  const world = townOf(both(usual, difference))
  const events = happenings(world, measure)
  return { world, events, outcome: (key: OutcomeKey) => world.outcome.value[OUTCOME[key]] }
}

describe('members', () => {
  test.each([
    ['motivation', 'motivation'],
    ['strain', 'strain'],
    ['trust', 'trustHelpers'],
    ['understanding', 'understandingHelpers'],
    ['bonding', 'bonding'],
    ['efficacy', 'efficacy'],
  ] as const)('their mean %s is the outcome %s', (column, key) => {
    const third = (world: World) => {
      for (const [index, row] of membersOf(world).entries())
        world.member[column][row] = index % 3 === 0 ? 0.75 : 0
    }
    expect(measured({ world: third }).outcome(key)).toBeCloseTo(0.25, 6)
    expect(measured({ society: { circles: 0 } }).outcome(key)).toBe(0)
  })

  test('what conditions look at is what is written', () => {
    const values = { motivation: 0.7, strain: 0.2, trust: 0.4, understanding: 0.3 }
    const { town } = measured({ world: setMembers(values) }).world
    const at = [TOWN.motivation, TOWN.strain, TOWN.trustHelpers, TOWN.understandingHelpers]
    expect(at.map((field) => town[field])).toEqual(
      Object.values(values).map((value) => expect.closeTo(value, 6)),
    )
  })
})

describe('officials', () => {
  test('linking capital is the mean of S / (S + 0.5) over those who are there', () => {
    const one = (world: World) => {
      tieLinks(0)(world)
      for (const row of [0, 1]) {
        world.member.linkTo[row * 4] = 1
        world.member.linkStrength[row * 4] = 0.75
      }
    }
    const { world, outcome } = measured({ world: one })
    expect(outcome('linking')).toBeCloseTo(1.5 / 2 / 4, 6)
    expect(world.town[TOWN.linkingMean]).toBe(outcome('linking'))
    const gone = (made: World) => {
      made.official.active[3] = 0
    }
    expect(measured({ world: all(one, gone) }).outcome('linking')).toBeCloseTo(1.5 / 2 / 3, 6)
    expect(measured().outcome('linking')).toBe(0)
  })

  test('their trust and understanding are means of those who are there', () => {
    const last = (world: World) => {
      world.official.trust[0] = 1
      world.official.active[0] = 0
      world.official.trust[1] = 0.9
    }
    const { outcome } = measured({
      world: all(setOfficials({ trust: 0.3, understanding: 0.2 }), last),
    })
    expect(outcome('trustOfficials')).toBeCloseTo(0.5, 6)
    expect(outcome('understandingOfficials')).toBeCloseTo(0.2, 6)
    expect(measured({ world: setOfficials({ active: 0 }) }).outcome('trustOfficials')).toBe(0)
  })
})

describe('circles', () => {
  const uneven = (world: World) => {
    const { circle } = world
    circle.alive[5] = 0
    circle.conflict[5] = 1
    circle.conflict[0] = 0.5
    circle.members[0] = 24
    circle.form[1] = FORM.alliance
    circle.form[2] = FORM.alliance
    circle.form[3] = FORM.association
  }

  test('conflict is the mean over their people, open where it can no longer be hidden', () => {
    const { outcome, world } = measured({ world: uneven })
    // 24 people of 72 in circles that live.
    expect(outcome('conflict')).toBeCloseTo(0.5 / 3, 6)
    expect(outcome('openConflict')).toBeCloseTo((0.5 - 0.06) / 3, 6)
    expect([world.town[TOWN.conflict], world.town[TOWN.openConflict]]).toEqual([
      outcome('conflict'),
      outcome('openConflict'),
    ])
    expect(measured({ world: setCircles({ conflict: 0.05 }) }).outcome('openConflict')).toBe(0)
    const hidden = { parameters: { hiddenConflict: 0.2 }, world: uneven }
    expect(measured(hidden).outcome('openConflict')).toBeCloseTo(0.1, 6)
  })

  test('are counted by form, with their mean size', () => {
    const { outcome } = measured({ world: uneven })
    const forms = (['circlesInformal', 'circlesAlliance', 'circlesAssociation'] as const).map(
      outcome,
    )
    expect([outcome('circles'), ...forms]).toEqual([5, 2, 2, 1])
    expect(outcome('meanCircleSize')).toBe(72 / 5)
    const none = measured({ world: setCircles({ alive: 0 }) })
    expect([
      none.outcome('circles'),
      none.outcome('meanCircleSize'),
      none.outcome('conflict'),
    ]).toEqual([0, 0, 0])
  })
})

test.each<[OutcomeKey, (keyof typeof EXIT)[]]>([
  ['exitsLife', ['lifeEvent']],
  ['exitsOrdinary', ['doneTheirBit']],
  ['exitsBrief', ['briefHelp']],
  ['exitsFriction', ['friction', 'noSupport']],
  ['exitsFreedom', ['lostFreedom']],
  ['exitsRecognition', ['noRecognition']],
  ['exitsExhaustion', ['exhaustion']],
  ['exitsIdle', ['idle', 'unclearRole']],
  ['exitsNeed', ['noNeed']],
  ['exitsOther', ['lonely', 'circleDissolved', 'shelterClosed']],
])('%s counts those who left for %j', (key, causes) => {
  const numbered = (world: World) => {
    for (let cause = 0; cause < 16; cause++) world.exit.people[cause] = 2 ** cause
  }
  const sum = causes.reduce((all, cause) => all + 2 ** EXIT[cause], 0)
  expect(measured({ world: numbered }).outcome(key)).toBe(sum)
})

describe('shares', () => {
  test('all who are active are those of three tiers', () => {
    const { outcome } = measured({ world: setTown({ independents: 30, members: 20, mentors: 5 }) })
    expect(outcome('active')).toBe(55)
  })

  test('each kind of need is covered by the municipality first, the rest alike', () => {
    const part = { unmet: 30, metVolunteers: 10, provisionEmergency: 0.5, provisionEveryday: 0.2 }
    const { outcome } = measured({ world: setTown(part) })
    const kinds = ['coverageEmergency', 'coverageEveryday', 'coverageCasework'] as const
    expect(kinds.map(outcome)).toEqual(
      [1 - 0.5 * 0.75, 1 - 0.8 * 0.75, 0.25].map((one) => expect.closeTo(one, 9)),
    )
    expect(kinds.map(measured({ world: setTown({ unmet: 0, metVolunteers: 0 }) }).outcome)).toEqual(
      [1, 1, 1],
    )
  })

  test.each<[OutcomeKey, Parameters<typeof setTown>[0]]>([
    ['arrivals', { arrivals: 7 }],
    ['refugees', { refugees: 7 }],
    ['independents', { independents: 7 }],
    ['organisers', { organisers: 7 }],
    ['mentors', { mentors: 7 }],
    ['tired', { tired: 7 }],
    ['needCasework', { needCasework: 7 }],
    ['backlog', { cases: 7 }],
    ['officeBacklog', { backlog: 7 }],
    ['load', { load: 7 }],
    ['horizontal', { horizontal: 7 }],
    ['cost', { cost: 7 }],
  ])('%s is a number of the town', (key, values) => {
    expect(measured({ world: setTown(values) }).outcome(key)).toBe(7)
  })
})

describe('bridges', () => {
  /** Ties of one strength from members 0, 1, ... to one of the second circle. */
  const bridged = (count: number, strength: number) => (world: World) => {
    for (let row = 0; row < count; row++) setPeer(world, row, 2, 12 + row, strength)
  }

  test('three full ties across are enough for one person', () => {
    const one = measured({ world: bridged(1, 0.6) })
    expect(one.outcome('bridging')).toBeCloseTo(0.6 / 3 / 72, 8)
    const many = (world: World) => {
      for (let slot = 0; slot < 8; slot++) setPeer(world, 0, slot, 12 + slot, 1)
    }
    expect(measured({ world: many }).outcome('bridging')).toBeCloseTo(1 / 72, 8)
    expect(measured({ society: { circles: 0 } }).outcome('bridging')).toBe(0)
  })

  test('ties within a circle bridge across milieus only', () => {
    const inside = (world: World) => setPeer(world, 0, 0, 1, 0.9)
    expect(measured({ world: inside }).outcome('bridging')).toBe(0)
    const across = all(inside, (world) => {
      world.member.milieu[1] = 2
    })
    expect(measured({ world: across }).outcome('bridging')).toBeCloseTo(0.3 / 72, 8)
  })

  test('ties to people who are in no circle are none', () => {
    const gone = all(bridged(1, 0.9), (world) => {
      world.member.circle[12] = -1
      world.count.present = 12
    })
    expect(measured({ world: gone }).outcome('bridging')).toBe(0)
  })

  test('are measured every fourth week', () => {
    const old = all(bridged(1, 0.6), setTown({ bridging: 0.5 }))
    expect(measured({ world: all(setWeek(3), old) }).world.town[TOWN.bridging]).toBe(0.5)
    expect(measured({ world: all(setWeek(4), old) }).world.town[TOWN.bridging]).toBeLessThan(0.1)
  })

  const classes = (kind: number, difference: Difference) =>
    measured(difference).events.filter((event) => event.kind === kind)

  test.each([
    [0, []],
    [1, [1]],
    [2, [1]],
    [3, [2]],
    [7, [2]],
    [8, [3]],
  ])('%i of them between two circles are of class %j', (count, expected) => {
    const told = classes(EVENT.bridgingClass, { world: bridged(count, 0.06) })
    expect(told.map(({ value }) => value)).toEqual(expected)
    for (const { circle, other } of told) expect([circle, other]).toEqual([0, 1])
  })

  test('that are faint are not drawn, and none is drawn twice', () => {
    expect(classes(EVENT.bridgingClass, { world: bridged(9, 0.049) })).toEqual([])
    const back = (world: World) => {
      for (let row = 0; row < 8; row++) setPeer(world, 12 + row, 2, row, 0.5)
    }
    expect(classes(EVENT.bridgingClass, { world: back })).toEqual([])
  })

  test.each([
    [0.14, []],
    [0.16, [1]],
    [0.34, [1]],
    [0.36, [2]],
    [0.59, [2]],
    [0.61, [3]],
  ])('a circle with bonds of %d is of class %j', (bonding, expected) => {
    const told = classes(EVENT.bondingClass, {
      society: { circles: 1 },
      world: setMembers({ bonding }),
    })
    expect(told.map(({ circle, other, value }) => [circle, other, value])).toEqual(
      expected.map((value) => [0, -1, value]),
    )
  })

  test('a circle that ended has no bonds', () => {
    const ended = all(setMembers({ bonding: 0.9 }), setCircles({ alive: 0 }))
    expect(classes(EVENT.bondingClass, { world: ended })).toEqual([])
  })

  test.each([
    [0.09, []],
    [0.11, [1]],
    [0.99, [1]],
    [1.01, [2]],
    [2.99, [2]],
    [3.01, [3]],
  ])('ties of %d in all to an office are of class %j', (sum, expected) => {
    const tied = (world: World) => {
      for (let row = 0; row < 4; row++) {
        world.member.linkTo[row * 4 + 1] = 2
        world.member.linkStrength[row * 4 + 1] = sum / 4
      }
    }
    const told = classes(EVENT.linkingClass, { world: tied })
    expect(told.map(({ circle, other, value }) => [circle, other, value])).toEqual(
      expected.map((value) => [0, 1, value]),
    )
  })

  test('faint ties to an office are not drawn', () => {
    const faint = tieLinks(0.0199)
    expect(classes(EVENT.linkingClass, { world: faint })).toEqual([])
    expect(classes(EVENT.linkingClass, { world: tieLinks(0.0201) })).toHaveLength(6)
  })

  test('classes are told when they change', () => {
    const world = townOf(both(usual, { world: bridged(3, 0.5) }))
    expect(happenings(world, measure).map(({ kind, value }) => [kind, value])).toEqual([
      [EVENT.bridgingClass, 2],
    ])
    expect(happenings(world, measure)).toEqual([])
    cutTies(world)
    expect(happenings(world, measure).map(({ kind, value }) => [kind, value])).toEqual([
      [EVENT.bridgingClass, 0],
    ])
  })
})
