import { describe, expect, test } from 'vitest'
import { appointOfficial } from '../../../sim/acts/officials.ts'
import { EVENT, type Scenario, type World } from '../../../sim/index.ts'
import { OFFICIAL, OFFICIAL_ROLES, type OfficialRole } from '../../../sim/terms/roles.ts'
import { happenings, townOf } from '../town-of.ts'

const office = (role: OfficialRole) => ({ name: { de: '', en: '' }, officials: 60, role })
/** Sixty officials of a role; all of them alike before chance. */
const sixty = (role: OfficialRole, administration: Partial<Scenario['administration']> = {}) =>
  townOf({
    administration: {
      offices: [office(role)],
      formality: 0.5,
      openness: 0.5,
      understanding: 0.4,
      trust: 0.6,
      ...administration,
    },
  })
type Trait = 'formality' | 'openness' | 'understanding' | 'trust' | 'capacity' | 'duty'
const traits = (world: World, trait: Trait) => [...world.official[trait].subarray(0, 60)]
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length
const near = (values: readonly number[], expected: number, margin: number) =>
  expect(Math.abs(mean(values) - expected)).toBeLessThan(margin)

describe('officials', () => {
  test('spread around the traits of their town', () => {
    const world = sixty('casework')
    for (const [trait, middle, half] of [
      ['formality', 0.5, 0.2],
      ['openness', 0.5, 0.2],
      ['trust', 0.6, 0.1],
      ['understanding', 0.4, 0.1],
    ] as const) {
      const values = traits(world, trait)
      near(values, middle, half / 3)
      // Who is appointed later takes over a little of what colleagues feel and know already.
      const beyond = trait === 'understanding' || trait === 'trust' ? 0.02 : 1e-6
      expect(Math.min(...values)).toBeGreaterThanOrEqual(middle - half - beyond)
      expect(Math.max(...values)).toBeLessThanOrEqual(middle + half + beyond)
      expect(Math.max(...values) - Math.min(...values)).toBeGreaterThan(1.5 * half)
    }
  })

  test.each(['coordination', 'integration'] as const)(
    'of %s hold less to procedure and are more open',
    (role) => {
      const [usual, brokers] = [sixty('casework'), sixty(role)]
      expect(mean(traits(usual, 'formality')) - mean(traits(brokers, 'formality'))).toBeCloseTo(
        0.15,
        5,
      )
      expect(mean(traits(brokers, 'openness')) - mean(traits(usual, 'openness'))).toBeCloseTo(
        0.15,
        5,
      )
      expect(mean(traits(brokers, 'trust'))).toBeCloseTo(mean(traits(usual, 'trust')), 6)
    },
  )

  test('have traits within their scale', () => {
    const low = sixty('casework', { formality: 0, openness: 1, trust: 1, understanding: 0 })
    for (const trait of ['formality', 'openness', 'trust', 'understanding'] as const) {
      expect(Math.min(...traits(low, trait))).toBeGreaterThanOrEqual(0)
      expect(Math.max(...traits(low, trait))).toBeLessThanOrEqual(1)
    }
  })

  test.each([
    ['leadership', 0.15],
    ['casework', 1],
    ['integration', 0.6],
    ['coordination', 0.4],
    ['social', 0.8],
  ] as const)('of %s have %d of the duty and the hours of a caseworker', (role, duty) => {
    const world = sixty(role)
    near(traits(world, 'duty'), duty, 0.03 * duty)
    near(traits(world, 'capacity'), 30 * duty, 2 * duty)
    const hours = traits(world, 'capacity').map((value) => value / duty)
    expect(Math.sqrt(mean(hours.map((value) => (value - mean(hours)) ** 2)))).toBeGreaterThan(2.5)
    expect(Math.sqrt(mean(hours.map((value) => (value - mean(hours)) ** 2)))).toBeLessThan(5.5)
    const shares = traits(world, 'duty').map((value) => value / duty)
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.85 - 1e-6)
    expect(Math.max(...shares)).toBeLessThanOrEqual(1.15 + 1e-6)
  })

  test('are numbered by post, office and role', () => {
    const world = townOf()
    const { official, count } = world
    expect(count.officials).toBe(40)
    expect([...official.post.subarray(0, 40)]).toEqual(
      Array.from({ length: 40 }, (_, post) => post),
    )
    expect(official.office[0]).toBe(0)
    expect(official.office[39]).toBe(3)
    expect(official.role[2]).toBe(OFFICIAL.casework)
    expect(OFFICIAL_ROLES[official.role[20]!]).toBe('social')
    expect([official.active[0], official.from[0], official.to[0]]).toEqual([1, 0, -1])
  })
})

describe('a successor', () => {
  const appointed = (understanding: number, week = 5) => {
    const world = sixty('casework')
    world.official.understanding.fill(understanding, 0, 60)
    world.official.active[59] = 0
    world.official.understanding[59] = 1
    world.count.week = week
    const events = happenings(world, () => appointOfficial(world, 59, 0, OFFICIAL.casework))
    return { world, events, understands: world.official.understanding[60]! }
  }

  test('starts with half of what colleagues have learnt or forgotten since the start', () => {
    const start = appointed(0.4).understands
    expect(appointed(0.8).understands - start).toBeCloseTo(0.2, 5)
    expect(appointed(0.1).understands - start).toBeCloseTo(-0.15, 5)
  })

  test('trusts by half of what trust colleagues have gained or lost', () => {
    const trusts = (trust: number) => {
      const world = sixty('casework')
      world.official.trust.fill(trust, 0, 60)
      return world.official.trust[appointOfficial(world, 59, 0, OFFICIAL.casework)]!
    }
    expect(trusts(0.8) - trusts(0.6)).toBeCloseTo(0.1, 5)
    expect(trusts(0.2) - trusts(0.6)).toBeCloseTo(-0.2, 5)
  })

  test('learns from colleagues of the same office alone', () => {
    const world = townOf({
      administration: { offices: [office('casework'), office('casework')], understanding: 0.4 },
    })
    const learnt = (from: number) => {
      world.official.understanding.fill(0.4, 0, 120)
      world.official.understanding.fill(1, from, from + 60)
      world.count.officials = 120
      const id = appointOfficial(world, 7, 1, OFFICIAL.casework)
      return world.official.understanding[id]!
    }
    expect(learnt(60) - learnt(0)).toBeCloseTo(0.3, 5)
  })

  test('is told of after the first week, with other traits but the same duty', () => {
    const { events, world } = appointed(0.4)
    expect(events).toMatchObject([{ kind: EVENT.appointed, other: 60, value: 0 }])
    expect(world.official.duty[60]).toBe(world.official.duty[59])
    expect(world.official.capacity[60]).not.toBe(world.official.capacity[59])
    expect(world.official.from[60]).toBe(5)
    expect(appointed(0.4, 0).events).toEqual([])
  })
})
