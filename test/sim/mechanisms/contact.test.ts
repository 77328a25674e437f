import { describe, expect, test } from 'vitest'
import { EVENT, TOWN, type World } from '../../../sim/index.ts'
import { contact } from '../../../sim/mechanisms/contact.ts'
import type { Office } from '../../../sim/terms/scenario.ts'
import { directions } from '../directions.ts'
import { cutTies, tieLinks } from '../ties-of.ts'
import {
  all,
  both,
  type Difference,
  happenings,
  membersOf,
  ofCircles,
  ofMembers,
  ofOfficials,
  ofTown,
  setMembers,
  setOfficials,
  setTown,
  told,
  townOf,
} from '../town-of.ts'

const office = (role: Office['role']): Office => ({ name: { de: '', en: '' }, officials: 1, role })
/** One official, whom each of 240 members meets; nearly everything goes right. */
const calm: Difference = {
  society: { circles: 12, circleSize: 20 },
  place: { population: 6_000 },
  administration: { offices: [office('casework')] },
  parameters: { contactRate: 5, wrongBase: 0, wrongLogics: 0, wrongLoad: 0, wrongRole: 0 },
  world: all(
    setTown({ pendingIndex: 1, clarity: 0.5, linkingMean: 0.3 }),
    setMembers({ hours: 5, trust: 0.5, understanding: 0.2, efficacy: 0.6, frustration: 0.1 }),
    setMembers({ immediacy: 0.5 }),
    setOfficials({ trust: 0.4, understanding: 0.2, formality: 0.5, openness: 0.5, load: 1.5 }),
    cutTies,
  ),
}
const met = (difference: Difference) => {
  const world = townOf(both(calm, difference))
  const events = happenings(world, contact)
  const of = (kind: number) => events.filter((event) => event.kind === kind)
  return { world, friction: of(EVENT.friction), linked: of(EVENT.linked) }
}

describe('a meeting that goes right', () => {
  test('lifts trust, efficacy and understanding of the helper', () => {
    const { world, friction } = met({})
    const { member, town } = world
    const wrong = new Set(friction.map(({ person }) => person))
    const right = membersOf(world).filter((row) => !wrong.has(member.person[row]))
    expect(town[TOWN.contacts]).toBe(240)
    expect(right.length).toBeGreaterThan(230)
    for (const row of right) {
      expect(member.trust[row]).toBeCloseTo(0.5 + 0.03 * 0.5, 6)
      expect(member.efficacy[row]).toBeCloseTo(0.6 + 0.06 * 0.4, 6)
      expect(member.understanding[row]).toBeCloseTo(0.2 + 3 * 0.002 * 0.8, 6)
      expect(member.frustration[row]).toBeCloseTo(0.1, 6)
    }
  })

  test('lifts trust and understanding of the official, half as far', () => {
    const { world, friction } = met({
      levers: { steering: 0.25 },
      society: { circles: 1, circleSize: 2 },
    })
    expect(friction).toEqual([])
    expect(world.official.trust[0]).toBeCloseTo(1 - 0.6 * 0.985 ** 2, 6)
    expect(world.official.understanding[0]).toBeCloseTo(1 - 0.8 * (1 - 0.002 * 0.75) ** 2, 6)
  })

  test('lets a tie form with the openness of the official, which steering halves', () => {
    const ready: Difference = { parameters: { linkingChance: 1 } }
    const share = (difference: Difference) => met(both(ready, difference)).linked.length / 240
    expect(Math.abs(share({}) - 0.5)).toBeLessThan(0.1)
    const steered: Difference = { levers: { steering: 1 }, parameters: { steeringDistance: 0 } }
    expect(Math.abs(share(steered) - 0.25)).toBeLessThan(0.1)
    const { world, linked } = met(ready)
    const row = membersOf(world).find((one) => world.member.person[one] === linked[0].person)!
    expect(linked[0]).toMatchObject({ other: 0, circle: world.member.circle[row] })
    expect(Array.from(world.member.linkStrength.subarray(row * 4, row * 4 + 4))).toContain(
      Math.fround(0.3),
    )
  })

  test('lets a tie that is there grow, and tells of none', () => {
    const { world, linked } = met({
      parameters: { linkingChance: 1 },
      world: tieLinks(0.4),
    })
    expect(linked).toEqual([])
    expect(world.member.linkStrength[world.members[0] * 4]).toBeCloseTo(0.4 + 0.18 * 0.6, 6)
  })
})

describe('a meeting that goes wrong', () => {
  const always: Difference = { parameters: { wrongBase: 1 } }

  test('costs trust more than a good one gains, and frustrates', () => {
    const { world, friction } = met(always)
    const { member, town, circle } = world
    expect(Math.abs(friction.length - 0.95 * 240)).toBeLessThan(10)
    expect(town[TOWN.friction]).toBe(friction.length)
    expect(ofCircles('wrong')(world)).toBe(friction.length)
    expect(circle.wrong[0]).toBe(friction.filter((event) => event.circle === 0).length)
    const wrong = new Set(friction.map(({ person }) => person))
    for (const row of membersOf(world).filter((one) => wrong.has(member.person[one]))) {
      expect(member.trust[row]).toBeCloseTo(0.5 - 1.6 * 0.03 * 0.5, 6)
      expect(member.efficacy[row]).toBeCloseTo(0.6 - 0.06 * 0.6, 6)
      expect(member.frustration[row]).toBeCloseTo(0.1 + 0.191 * 0.9, 6)
      expect(member.understanding[row]).toBeCloseTo(0.2, 6)
    }
  })

  test('costs the official half of that', () => {
    const { world, friction } = met({ ...always, society: { circles: 1, circleSize: 2 } })
    expect(friction.length).toBe(2)
    expect(world.official.trust[0]).toBeCloseTo(0.4 * (1 - 0.5 * 1.6 * 0.03) ** 2, 6)
  })

  test('is forgotten by the count of the next week', () => {
    const { world } = met(always)
    for (const row of membersOf(world)) world.member.hours[row] = 0
    contact(world)
    const { town } = world
    expect([town[TOWN.contacts], town[TOWN.friction], ofCircles('wrong')(world)]).toEqual([0, 0, 0])
  })

  test('is as likely as the sum of its causes', () => {
    const likely = {
      wrongBase: 0.3,
      wrongLogics: 0.634,
      wrongLoad: 0.2,
      wrongRole: 0.1,
      wrongTie: 0.25,
    }
    const logics = 0.634 * 0.5 * 0.5 * (1 - 0.6 * 0.4)
    const chance = 0.3 + logics + 0.2 * 0.5 + 0.1 * 0.5 - 0.07 * 0.4 - 0.25 * 0.4
    // The understanding of the one official moves while all of them are met.
    const { friction } = met({
      parameters: { ...likely, learningContact: 0 },
      world: tieLinks(0.4),
    })
    expect(Math.abs(friction.length / 240 - chance)).toBeLessThan(0.06)
  })
})

describe('whom one meets', () => {
  const shareOf = (roles: readonly Office['role'][], difference: Difference = {}) => {
    const offices = roles.map(office)
    const { friction } = met(
      both({ administration: { offices }, parameters: { wrongBase: 1 } }, difference),
    )
    return friction.filter(({ other }) => other === 1).length / friction.length
  }
  const near = (share: number, expected: number) =>
    expect(Math.abs(share - expected)).toBeLessThan(0.08)

  test('brokers half as often again as others, the leadership seldom', () => {
    near(shareOf(['casework', 'social']), 1 / 2)
    near(shareOf(['casework', 'coordination']), 1.5 / 2.5)
    near(shareOf(['casework', 'integration']), 1.5 / 2.5)
    near(shareOf(['casework', 'leadership']), 0.2 / 1.2)
  })

  test('steering sends people to brokers', () => {
    const steered: Difference = { levers: { steering: 0.5 } }
    near(shareOf(['casework', 'coordination'], steered), 4.5 / 5.2)
    near(shareOf(['leadership', 'casework'], steered), 0.7 / 0.9)
  })

  test('half of the time somebody known', () => {
    const known = (strength: number): Difference => ({
      world: (world) => {
        for (const row of membersOf(world))
          for (let slot = 0; slot < 4; slot++) {
            world.member.linkTo[row * 4 + slot] = 1
            world.member.linkStrength[row * 4 + slot] = strength
          }
      },
    })
    near(shareOf(['casework', 'leadership'], known(0.9)), 0.5 + 0.5 / 6)
    near(shareOf(['casework', 'leadership'], known(0.051)), 0.5 + 0.5 / 6)
    near(shareOf(['casework', 'leadership'], known(0.049)), 1 / 6)
  })

  test('nobody who has left', () => {
    const gone: Difference = {
      world: (world) => {
        world.official.active[1] = 0
      },
    }
    expect(shareOf(['casework', 'social'], gone)).toBe(0)
    const nobody = met({ world: setOfficials({ active: 0 }) })
    expect(nobody.world.town[TOWN.contacts]).toBe(0)
  })

  test('nobody without pending cases or where contact is none', () => {
    const none: Difference = {
      parameters: { caseworkShareStart: 0 },
      world: setTown({ pendingIndex: 0 }),
    }
    expect(met(none).world.town[TOWN.contacts]).toBe(0)
  })
})

/** About one in four meets an official, and every second meeting goes wrong. */
const usual: Difference = both(calm, {
  parameters: {
    contactRate: 1.1,
    wrongBase: 0.3,
    wrongLogics: 0.634,
    wrongLoad: 0.2,
    wrongRole: 0.1,
    linkingChance: 0.5,
  },
  levers: { steering: 0.2 },
  world: setTown({ pendingIndex: 0.5 }),
})
const contacts = ofTown('contacts')
directions(contact, usual, [
  ['more pending cases', { world: setTown({ pendingIndex: 1 }) }, contacts, 'more'],
  ['more contact', { parameters: { contactRate: 2 } }, contacts, 'more'],
  ['more casework without cases', { parameters: { caseworkShareStart: 0.5 } }, contacts, 'more'],
  ['more casework with cases', { parameters: { caseworkShareFull: 1 } }, contacts, 'more'],
  ['steering keeps people away from offices', { levers: { steering: 0.9 } }, contacts, 'less'],
  [
    'steering that keeps away more',
    { parameters: { steeringDistance: 1 }, levers: { steering: 0.8 } },
    contacts,
    'less',
  ],
  ['more hours', { world: setMembers({ hours: 9 }) }, contacts, 'more'],
  ['hours measured by a higher mean', { parameters: { hoursMean: 11 } }, contacts, 'less'],
])
test('beyond the pending cases of the national peak there is no more contact', () => {
  const at = (pendingIndex: number) => {
    const world = townOf(both(usual, { world: setTown({ pendingIndex }) }))
    contact(world)
    return world.town[TOWN.contacts]
  }
  expect(at(1.6)).toBe(at(1))
})

/** All meet; every second meeting goes wrong. */
const halfWrong: Difference = both(usual, {
  parameters: { contactRate: 5, wrongTie: 0.5 },
  world: all(setTown({ pendingIndex: 1 }), tieLinks(0.2)),
})
const friction = ofTown('friction')
directions(contact, halfWrong, [
  ['all meet already', { parameters: { contactRate: 10 } }, contacts, 'same'],
  ['a higher base', { parameters: { wrongBase: 0.6 } }, friction, 'more'],
  ['logics that clash more', { parameters: { wrongLogics: 1.5 } }, friction, 'more'],
  ['more formal officials', { world: setOfficials({ formality: 1 }) }, friction, 'more'],
  ['less patient helpers', { world: setMembers({ immediacy: 1 }) }, friction, 'more'],
  ['helpers who understand', { world: setMembers({ understanding: 0.9 }) }, friction, 'less'],
  ['officials who understand', { world: setOfficials({ understanding: 0.9 }) }, friction, 'less'],
  ['overloaded officials', { world: setOfficials({ load: 3 }) }, friction, 'more'],
  ['load that matters more', { parameters: { wrongLoad: 0.8 } }, friction, 'more'],
  [
    'clear roles',
    { parameters: { wrongRole: 0.6 }, world: setTown({ clarity: 1 }) },
    friction,
    'less',
  ],
  ['roles that matter more', { parameters: { wrongRole: 0.6 } }, friction, 'more'],
  ['closer ties', { world: tieLinks(0.8) }, friction, 'less'],
  ['ties that matter more', { parameters: { wrongTie: 1 } }, friction, 'less'],
  [
    'without networks: close ties in the mean',
    { structure: { network: false }, world: setTown({ linkingMean: 0.9 }) },
    friction,
    'less',
  ],
  [
    'without networks: no ties in the mean',
    { structure: { network: false }, world: setTown({ linkingMean: 0 }) },
    friction,
    'more',
  ],
  [
    'trust that falls more than it rises',
    { parameters: { trustAsymmetry: 5 } },
    ofMembers('trust'),
    'less',
  ],
  ['and on the other side', { parameters: { trustAsymmetry: 5 } }, ofOfficials('trust'), 'less'],
  ['more learning', { parameters: { learningContact: 0.02 } }, ofMembers('understanding'), 'more'],
  [
    'officials learn, too',
    { parameters: { learningContact: 0.02 } },
    ofOfficials('understanding'),
    'more',
  ],
  [
    'officials learn less where they steer',
    { levers: { steering: 1 }, parameters: { steeringDistance: 0 } },
    ofOfficials('understanding'),
    'less',
  ],
])
test('idle officials are no better than unhurried ones', () => {
  const at = (load: number) =>
    met(both({ parameters: { wrongBase: 0.3, wrongLoad: 1 } }, { world: setOfficials({ load }) }))
      .friction.length
  expect(at(0)).toBe(at(1))
})

const untied: Difference = both(usual, {
  parameters: { contactRate: 5, wrongBase: 0, linkingChance: 0.3 },
})
const linked = (world: World) => told(EVENT.linked)(world)
directions(contact, untied, [
  ['more ties per good meeting', { parameters: { linkingChance: 0.9 } }, linked, 'more'],
  ['open officials', { world: setOfficials({ openness: 1 }) }, linked, 'more'],
  [
    'steered meetings leave fewer ties',
    { levers: { steering: 1 }, parameters: { steeringDistance: 0 } },
    linked,
    'less',
  ],
  ['meetings that go wrong leave fewer ties', { parameters: { wrongBase: 0.7 } }, linked, 'less'],
])
