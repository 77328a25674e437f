import { describe, expect, test } from 'vitest'
import { DEFAULT_PARAMETERS as p, TOWN } from '../../../sim/index.ts'
import { contact } from '../../../sim/mechanisms/contact.ts'
import { FIELD, FIELDS } from '../../../sim/terms/fields.ts'
import type { Office } from '../../../sim/terms/scenario.ts'
import { met, office } from '../calm-contact.ts'
import { tieLinks } from '../ties-of.ts'
import {
  all,
  both,
  type Difference,
  membersOf,
  ofCircles,
  setCircles,
  setMembers,
  setOfficials,
  setTown,
} from '../town-of.ts'

describe('a meeting that goes right', () => {
  test('lifts trust, efficacy and understanding of the helper', () => {
    const { world, friction } = met({})
    const { member, town } = world
    const wrong = new Set(friction.map(({ person }) => person))
    const right = membersOf(world).filter((row) => !wrong.has(member.person[row]!))
    expect(town[TOWN.contacts]).toBe(240)
    expect(right.length).toBeGreaterThan(230)
    for (const row of right) {
      expect(member.trust[row]).toBeCloseTo(0.5 + p.trustStep * 0.5, 6)
      expect(member.efficacy[row]).toBeCloseTo(0.6 + p.efficacySpeed * 0.4, 6)
      expect(member.understanding[row]).toBeCloseTo(0.2 + 3 * p.learningContact * 0.8, 6)
      expect(member.frustration[row]).toBeCloseTo(0.1, 6)
    }
  })

  test('lifts trust and understanding of the official, half as far', () => {
    const { world, friction } = met({
      levers: { steering: 0.25 },
      society: { circles: 1, circleSize: 2 },
    })
    expect(friction).toEqual([])
    expect(world.official.trust[0]).toBeCloseTo(1 - 0.6 * (1 - 0.5 * p.trustStep) ** 2, 6)
    expect(world.official.understanding[0]).toBeCloseTo(
      1 - 0.8 * (1 - p.learningContact * 0.75) ** 2,
      6,
    )
  })

  test('lets a tie form with the openness of the official, which steering halves', () => {
    const ready: Difference = { parameters: { linkingChance: 1 } }
    const share = (difference: Difference) => met(both(ready, difference)).linked.length / 240
    expect(Math.abs(share({}) - 0.5)).toBeLessThan(0.1)
    const steered: Difference = { levers: { steering: 1 }, parameters: { steeringDistance: 0 } }
    expect(Math.abs(share(steered) - 0.25)).toBeLessThan(0.1)
    const { world, linked } = met(ready)
    const row = membersOf(world).find((one) => world.member.person[one] === linked[0]!.person)!
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
    expect(world.member.linkStrength[world.member.present[0]! * 4]).toBeCloseTo(
      0.4 + p.tieStep * 0.6,
      6,
    )
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
    for (const row of membersOf(world).filter((one) => wrong.has(member.person[one]!))) {
      expect(member.trust[row]).toBeCloseTo(0.5 - p.trustAsymmetry * p.trustStep * 0.5, 6)
      expect(member.efficacy[row]).toBeCloseTo(0.6 - p.efficacySpeed * 0.6, 6)
      expect(member.frustration[row]).toBeCloseTo(0.1 + p.frustrationStep * 0.9, 6)
      expect(member.understanding[row]).toBeCloseTo(0.2, 6)
    }
  })

  test('costs the official half of that', () => {
    const { world, friction } = met({ ...always, society: { circles: 1, circleSize: 2 } })
    expect(friction.length).toBe(2)
    expect(world.official.trust[0]).toBeCloseTo(
      0.4 * (1 - 0.5 * p.trustAsymmetry * p.trustStep) ** 2,
      6,
    )
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
    expect(Math.abs(share - expected)).toBeLessThan(0.09)

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

  test('the known one of any slot, each in one of four cases', () => {
    const last: Difference = {
      world: (world) => {
        for (const row of membersOf(world)) {
          world.member.linkTo[row * 4 + 3] = 1
          world.member.linkStrength[row * 4 + 3] = 0.9
        }
      },
    }
    const roles = ['casework', 'leadership'] as const
    expect(shareOf(roles, last)).toBeGreaterThan(shareOf(roles) + 0.04)
    expect(shareOf(roles, last)).toBeLessThan(0.5)
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

  test('nobody where there is no casework yet, and nobody where contact is none', () => {
    const none: Difference = {
      parameters: { caseworkShareStart: 0 },
      world: setTown({ settled: 0 }),
    }
    expect(met(none).world.town[TOWN.contacts]).toBe(0)
    expect(met({ parameters: { contactRate: 0 } }).world.town[TOWN.contacts]).toBe(0)
    expect(met({ world: setTown({ refugees: 0 }) }).world.town[TOWN.caseworkShare]).toBe(0.1)
  })
})

/** Share of 240 members who meet an official, where 0.7 of their time is casework. */
const meeting = (difference: Difference) =>
  met(both({ parameters: { contactRate: 1.1 } }, difference)).world.town[TOWN.contacts]! / 240
/** What that share is expected to be, by how often cases make it necessary: five hours of the usual ones. */
const expected = (often: number) => (1.1 * 0.7 * often * 5) / p.hoursMean

test('one meets an official the more often, the more cases are pending: their square', () => {
  for (const [pendingIndex, often] of [
    [0, 0.2],
    [0.5, 0.4],
    [1, 1],
  ] as const) {
    const share = meeting({ world: setTown({ pendingIndex }) })
    expect(Math.abs(share - expected(often))).toBeLessThan(0.08)
  }
})

test('accompaniment leads to offices, sport and meeting seldom', () => {
  for (const field of ['accompaniment', 'meeting', 'work'] as const) {
    const share = meeting({
      parameters: { contactRate: 0.55 },
      world: setCircles({ field: FIELD[field] }),
    })
    const often = p[FIELDS[FIELD[field]]!.contact] / 2
    expect(Math.abs(share - expected(often)), field).toBeLessThan(0.08)
  }
})

test('the time that casework takes grows with the share who have been here for long: its square', () => {
  const share = (settled: number) =>
    met({ world: setTown({ settled }) }).world.town[TOWN.caseworkShare]
  expect([0, 50, 100, 150].map(share)).toEqual([
    0.1,
    expect.closeTo(0.1 + 0.6 * 0.25, 9),
    expect.closeTo(0.7, 9),
    expect.closeTo(0.7, 9),
  ])
})

describe('trust', () => {
  /** Nobody meets anybody in person, but could. */
  const apart: Difference = {
    parameters: { trustFade: 0.1 },
    administration: { trust: 0.7 },
    world: setMembers({ hours: 0 }),
  }

  test('returns to what was usual in the town while nobody meets', () => {
    const { member, official } = met(apart).world
    expect(member.trust[0]).toBeCloseTo(0.5 + 0.1 * 0.2, 6)
    expect(official.trust[0]).toBeCloseTo(0.4 + 0.1 * 0.3, 6)
  })

  const trusted = (trust: number): Difference => ({
    world: all(setMembers({ trust }), setOfficials({ trust })),
  })

  test('gives the benefit of the doubt, down to a fifth of what would go wrong', () => {
    const wrong = (trust: number, trustDoubt: number) =>
      met(
        both(
          {
            parameters: { wrongBase: 0.5, trustDoubt, trustStep: 0, trustUsual: 0.5, wrongTie: 0 },
          },
          both(trusted(trust), { world: setMembers({ understanding: 0 }) }),
        ),
      ).friction.length / 240
    const near = (share: number, chance: number) =>
      expect(Math.abs(share - chance)).toBeLessThan(0.07)
    // Officials who understand a fifth take 0.07 of that each.
    const base = 0.5 - 0.07 * 0.2
    near(wrong(0.5, 1), base)
    near(wrong(0.9, 1), base * 0.6)
    near(wrong(0.1, 1), base * 1.4)
    near(wrong(1, 5), base * 0.2)
  })

  test('opens doors and firms ties', () => {
    const links = (trust: number) =>
      met(
        both(trusted(trust), {
          parameters: { linkingChance: 0.4, trustTieChance: 2, trustUsual: 0.5, trustStep: 0 },
        }),
      ).linked.length / 240
    // Half of it by the openness of the official.
    for (const [trust, chance] of [
      [0.5, 0.2],
      [0.9, 0.36],
      [0, 0],
    ] as const)
      expect(Math.abs(links(trust) - chance)).toBeLessThan(0.08)
    const grown = met(
      both(trusted(0.9), {
        parameters: { trustTieStep: 1.5, trustUsual: 0.5 },
        world: tieLinks(0.4),
      }),
    ).world
    expect(grown.member.linkStrength[0]).toBeCloseTo(0.4 + p.tieStep * 1.6 * 0.6, 6)
  })

  test('makes friction weigh less, distrust more', () => {
    const weight = (trust: number) => {
      const { world, friction } = met(
        both(trusted(trust), {
          parameters: { wrongBase: 1, trustConflict: 1, trustUsual: 0.5, trustStep: 0 },
        }),
      )
      return ofCircles('wrong')(world) / friction.length
    }
    expect(weight(0.5)).toBeCloseTo(1, 5)
    expect(weight(0.1)).toBeCloseTo(1.4, 5)
    expect(weight(0.9)).toBeCloseTo(0.6, 5)
  })
})

test('open conflict makes officials defensive', () => {
  const links = (openConflict: number) =>
    met({
      parameters: { linkingChance: 1, conflictDefence: 1 },
      world: setTown({ openConflict }),
    }).linked.length / 240
  expect(Math.abs(links(0) - 0.5)).toBeLessThan(0.1)
  expect(Math.abs(links(0.6) - 0.2)).toBeLessThan(0.08)
  expect(links(1)).toBe(0)
})
