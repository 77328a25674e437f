import { describe, expect, test } from 'vitest'
import { linkingOf } from '../../../sim/acts/network.ts'
import { TOWN, type World } from '../../../sim/index.ts'
import { FORM, ROLE } from '../../../sim/terms/roles.ts'
import { directions } from '../directions.ts'
import { membersOf, ofMembers, ofOfficials, ofTown, outsideOf, townOf } from '../town-of.ts'

const linking = (world: World) =>
  membersOf(world).reduce((sum, row) => sum + linkingOf(world, row), 0)
const resting = (world: World) =>
  world.helper.role.subarray(0, world.count.helpers).filter((role) => role === ROLE.former).length

describe('before the first week', () => {
  test('the first circles have their members, ties and will, and are no beginners', () => {
    const world = townOf({ society: { circles: 3, circleSize: 9, linking: 0 } })
    expect([world.count.circles, world.count.present, world.town[TOWN.members]]).toEqual([
      3, 27, 27,
    ])
    const { member } = world
    for (const row of membersOf(world)) {
      expect(member.motivation[row]).toBeCloseTo(0.7, 6)
      expect(member.since[row]).toBe(-26)
      // Three that follow in the round, and three before.
      const peers = [...member.peerTo.subarray(row * 8, row * 8 + 8)].filter((to) => to >= 0)
      expect(new Set(peers).size).toBe(6)
      expect(peers.every((to) => member.circle[to] === member.circle[row])).toBe(true)
      expect(member.peerStrength[row * 8]).toBeCloseTo(0.4, 6)
    }
    expect(linking(world)).toBe(0)
  })

  test('every first member knows two officials where that is sure', () => {
    const world = townOf({ society: { circles: 3, circleSize: 9, linking: 1 } })
    // The same one twice in a few cases.
    expect(linking(world)).toBeGreaterThan(27 * 0.9)
    expect(linking(world)).toBeLessThanOrEqual(27)
  })

  test('members of an earlier alliance rest, with ties into the circles', () => {
    const society = { circles: 2, circleSize: 6, allianceSince: 2007, allianceMembers: 20 }
    const world = townOf({ society })
    // 20 of 1,000 of 2,580 residents.
    expect(resting(world)).toBe(52)
    expect([world.town[TOWN.allianceExists], world.circle.form[0]]).toEqual([1, FORM.alliance])
    expect(world.town[TOWN.everActive]).toBe(12)
    expect(membersOf(world).every((row) => world.member.held[row] === 1)).toBe(true)
    expect(resting(townOf({ society: { ...society, allianceSince: null } }))).toBe(0)
  })

  test('pools and staff stand in balance with the arrivals of the first half year', () => {
    const world = townOf({ place: { population: 50_000 } })
    const { town } = world
    const { cases } = outsideOf(world)
    const { cameLately: weekly, cameEarlier, refugees } = world.start
    expect(town[TOWN.refugees]).toBe(refugees)
    expect(town[TOWN.settled]).toBeCloseTo(town[TOWN.refugees]! / 2, 9)
    expect(town[TOWN.emergencyPool]).toBeCloseTo(weekly * 6, 9)
    const halved = (cameEarlier * 52 * (1 - 0.5 ** 2)) / Math.LN2
    expect(town[TOWN.everydayPool]).toBeCloseTo(halved, 6)
    expect(town[TOWN.staff]).toBeCloseTo((cases[0]! * 0.15) / 1.3, 9)
    expect([town[TOWN.needIndex], town[TOWN.clarity], town[TOWN.mood]]).toEqual([0.22, 0.25, 0.2])
  })
})

const nothing = () => {}
directions(nothing, { place: { population: 20_000 }, society: { linking: 0.3 } }, [
  ['more first circles', { society: { circles: 12 } }, ofTown('members'), 'more'],
  ['larger first circles', { society: { circleSize: 20 } }, ofTown('members'), 'more'],
  ['more first ties to officials', { society: { linking: 0.9 } }, linking, 'more'],
  ['better mood', { society: { mood: 0.9 } }, ofTown('mood'), 'more'],
  [
    'both sides depend on each other',
    { society: { dependence: 1 } },
    ofMembers('understanding'),
    'more',
  ],
  ['trust on both sides: helpers', { administration: { trust: 0.9 } }, ofMembers('trust'), 'more'],
  [
    'trust on both sides: officials',
    { administration: { trust: 0.9 } },
    ofOfficials('trust'),
    'more',
  ],
  [
    'officials who hold to procedure',
    { administration: { formality: 0.9 } },
    ofOfficials('formality'),
    'more',
  ],
  ['open officials', { administration: { openness: 0.9 } }, ofOfficials('openness'), 'more'],
  [
    'officials who understand',
    { administration: { understanding: 0.9 } },
    ofOfficials('understanding'),
    'more',
  ],
  [
    'closer offices',
    { administration: { horizontal: 0.9 } },
    (world) => world.office.tie[1]!,
    'more',
  ],
  ['a load that is taken for normal', { parameters: { baseLoad: 2 } }, ofTown('staff'), 'less'],
  ['more work per case', { parameters: { officeHours: 0.3 } }, ofTown('staff'), 'more'],
  [
    'everyday need that lasts',
    { parameters: { everydayHalfLife: 104 } },
    ofTown('everydayPool'),
    'more',
  ],
])
directions(nothing, { society: { allianceSince: 2007, allianceMembers: 10, linking: 0.5 } }, [
  ['a larger earlier alliance', { society: { allianceMembers: 30 } }, resting, 'more'],
])
