import { describe, expect, test } from 'vitest'
import { TOWN } from '../../../sim/index.ts'
import { contact } from '../../../sim/mechanisms/contact.ts'
import type { Office } from '../../../sim/terms/scenario.ts'
import { met, office } from '../calm-contact.ts'
import { tieLinks } from '../ties-of.ts'
import { both, type Difference, membersOf, ofCircles, setOfficials, setTown } from '../town-of.ts'

describe('a meeting that goes right', () => {
  test('lifts trust, efficacy and understanding of the helper', () => {
    const { world, friction } = met({})
    const { member, town } = world
    const wrong = new Set(friction.map(({ person }) => person))
    const right = membersOf(world).filter((row) => !wrong.has(member.person[row]!))
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
    expect(world.member.linkStrength[world.member.present[0]! * 4]).toBeCloseTo(0.4 + 0.18 * 0.6, 6)
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

  test('nobody without pending cases or where contact is none', () => {
    const none: Difference = {
      parameters: { caseworkShareStart: 0 },
      world: setTown({ pendingIndex: 0 }),
    }
    expect(met(none).world.town[TOWN.contacts]).toBe(0)
  })
})

test('one meets an official the more often, the more cases are pending', () => {
  const share = (pendingIndex: number) =>
    met({ parameters: { contactRate: 1.1 }, world: setTown({ pendingIndex }) }).world.town[
      TOWN.contacts
    ]! / 240
  // 1.1 a week, of which 0.15 to 0.55 are casework; five hours of the usual five and a half.
  for (const [pending, part] of [
    [0, 0.15],
    [0.5, 0.35],
    [1, 0.55],
  ] as const)
    expect(Math.abs(share(pending) - part)).toBeLessThan(0.08)
})
