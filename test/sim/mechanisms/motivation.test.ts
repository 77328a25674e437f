import { describe, expect, test } from 'vitest'
import { EVENT, DEFAULT_PARAMETERS as p, TOWN, type World } from '../../../sim/index.ts'
import { motivation } from '../../../sim/mechanisms/motivation.ts'
import { ROLE } from '../../../sim/terms/roles.ts'
import { directions } from '../directions.ts'
import { cutTies, setPeer, tieLinks, tiePeers } from '../ties-of.ts'
import {
  all,
  both,
  type Difference,
  happenings,
  membersOf,
  ofMembers,
  organisedBy,
  setCircles,
  setMembers,
  setTown,
  setWeek,
  townOf,
} from '../town-of.ts'

const traits = {
  motivation: 0.5,
  strain: 0.2,
  frustration: 0.3,
  recognition: 0.4,
  efficacy: 0.6,
  autonomy: 0.5,
  hours: 12,
  milieu: 0,
}
/** Everybody alike, with one tie of 0.8 to a peer and one of 0.5 to an official, in a circle with a conflict. */
const usual: Difference = {
  parameters: { helpersPerPost: 71 },
  society: { polarisation: 0.2 },
  administration: { formality: 0.6 },
  levers: { steering: 0.25, support: 0.25, stance: 0.2 },
  world: all(
    setTown({ clarity: 0.5, pendingIndex: 0.6, posts: 0.5, members: 72, habituation: 0.3 }),
    setCircles({ conflict: 0.4 }),
    setMembers(traits),
    cutTies,
    tiePeers(0.8),
    tieLinks(0.5),
  ),
}
const moved = (difference: Difference = {}) => {
  const world = townOf(both(usual, difference))
  motivation(world)
  return world
}
const first = (world: World, column: keyof typeof traits | 'bonding' | 'linking') =>
  world.member[column][world.member.present[0]!]!

test('a member with ties, some frustration, a conflict and twelve hours, under some steering', () => {
  const world = moved()
  // Ties to two peers of 0.8 each make 1.6 of the two that are enough.
  const bonding = 0.8
  const frustration = 0.3 * (1 - p.frustrationFade)
  const burden = 1 + p.caseworkBurden * 0.05
  const casework = p.strainCasework * burden * 0.6 * 0.75
  const recovery = 1 - 0.5 ** (1 / p.strainHalfLife)
  const over = Math.max(0, 12 - p.strainHours)
  const strain =
    0.2 + (p.strainBuild * over + casework) * 0.8 - recovery * (0.4 + 0.6 * bonding) * 0.2
  const relief = p.pressureStance * 0.2 + p.pressureSupport * 0.25
  const argued = p.pressureRest + (1 - p.pressureRest) * 0.6
  const pressure = p.motivationPressure * argued * 0.2 * (1 - relief)
  const target =
    p.motivationBase +
    p.motivationEfficacy * 0.6 +
    p.motivationRecognition * 0.4 +
    p.motivationBonding * bonding +
    p.motivationLinking * 0.5 -
    p.motivationFrustration * frustration -
    p.motivationFreedom * 0.25 * 0.25 * 0.5 -
    p.motivationConflict * 0.4 -
    pressure * (1 - p.pressureRecognition * 0.4) -
    p.motivationStrain * strain
  expect(first(world, 'bonding')).toBeCloseTo(bonding, 6)
  expect(first(world, 'linking')).toBeCloseTo(0.5, 6)
  expect(first(world, 'frustration')).toBeCloseTo(frustration, 6)
  expect(first(world, 'strain')).toBeCloseTo(strain, 6)
  expect(first(world, 'motivation')).toBeCloseTo(0.5 + p.motivationSpeed * (target - 0.5), 6)
})

test('support is felt by the strongest of ties, posts and deeds', () => {
  const alone: Difference = {
    society: { polarisation: 0 },
    levers: { support: 0, steering: 0 },
    world: all(cutTies, setTown({ posts: 0 })),
  }
  const gain = (difference: Difference) =>
    (first(moved(both(alone, difference)), 'motivation') - first(moved(alone), 'motivation')) /
    (p.motivationSpeed * p.motivationLinking)
  expect(gain({ levers: { support: 0.5 } })).toBeCloseTo(0.4, 4)
  expect(gain({ world: setTown({ posts: 0.25 }) })).toBeCloseTo((0.25 * 71) / 72, 4)
  expect(gain({ world: setTown({ posts: 9 }) })).toBeCloseTo(1, 4)
  expect(gain({ world: setTown({ posts: 9, members: 0 }) })).toBeCloseTo(1, 4)
  expect(gain({ world: tieLinks(0.3) })).toBeCloseTo(0.3, 4)
})

test('posts support the less, the more is steered, and not at all from half on', () => {
  const with9 = (steering: number, posts: number) =>
    first(
      moved({
        parameters: { motivationFreedom: 0 },
        levers: { steering, support: 0 },
        world: all(cutTies, setTown({ posts })),
      }),
      'motivation',
    )
  expect(with9(0.5, 9)).toBe(with9(0.5, 0))
  expect(with9(0.25, 9)).toBeGreaterThan(with9(0.25, 0))
})

test('pressure is relieved by recognition, a stance and deeds, and grows no more with old news', () => {
  const at = (difference: Difference) =>
    first(moved(both({ society: { polarisation: 0.6 } }, difference)), 'motivation')
  const relieved: Difference = {
    parameters: { pressureStance: 1, pressureSupport: 1 },
    levers: { stance: 1, support: 1 },
  }
  expect(at(relieved)).toBe(at(both(relieved, { society: { polarisation: 0 } })))
  const used = (habituation: number) => at({ world: setTown({ habituation }) })
  expect(used(0.5)).toBe(used(3))
  expect(used(0.4)).toBeGreaterThan(used(0.5))
})

describe('ties as they are felt', () => {
  test('two full ties in the circle are enough', () => {
    expect(first(moved({ world: tiePeers(1) }), 'bonding')).toBe(1)
  })

  test('ties to other circles are not felt as bonding', () => {
    const apart = (world: World) => {
      for (const [index, row] of membersOf(world).entries()) world.member.circle[row] = index % 6
    }
    expect(first(moved({ world: apart }), 'bonding')).toBe(0)
  })

  test('an unused tie within a milieu lasts longer than one across', () => {
    const mixed = (world: World) => {
      for (const [index, row] of membersOf(world).entries()) world.member.milieu[row] = index % 2
    }
    const alike = first(moved({ world: setWeek(8) }), 'bonding')
    const across = first(moved({ world: all(mixed, setWeek(8)) }), 'bonding')
    expect(alike).toBeCloseTo(0.8 * (1 - p.bondingDecay) ** (8 / (365.2425 / 84)), 5)
    expect(across).toBeCloseTo(0.8 * (1 - p.bridgingDecay) ** (8 / (365.2425 / 84)), 5)
  })

  test('a tie counts from the week in which it was used', () => {
    const used = moved({ world: all(setWeek(3), tiePeers(0.8), setWeek(8)) })
    const left = 0.8 * (1 - p.bondingDecay) ** (5 / (365.2425 / 84))
    for (const row of [0, 40, 71])
      expect(used.member.bonding[used.member.present[row]!]).toBeCloseTo(left, 5)
  })

  test('one tie is felt by half, and everybody feels their own', () => {
    const one = (world: World) => {
      cutTies(world)
      setPeer(world, world.member.present[50]!, 7, world.member.present[51]!, 0.6)
    }
    const { member } = moved({ world: one })
    const felt = [0, 49, 50, 51].map((index) => member.bonding[member.present[index]!])
    expect(felt).toEqual([0, 0, expect.closeTo(0.3, 6), 0])
  })

  test('without networks everybody has a middling tie', () => {
    expect(first(moved({ structure: { network: false } }), 'bonding')).toBe(0.5)
  })

  test('more than a full tie to officials is not felt', () => {
    const many = all(tieLinks(0.9), tieLinks(0.8, 1))
    expect(first(moved({ world: many }), 'linking')).toBe(1)
  })
})

test('nobody is motivated or strained beyond the ends of the scale', () => {
  const wild = { motivationSpeed: 1, motivationBase: 1, motivationStrain: 0, strainBuild: 1 }
  const eager = moved({
    parameters: wild,
    world: setMembers({ strain: 0, frustration: 0, hours: 40 }),
  })
  expect([first(eager, 'motivation'), first(eager, 'strain')]).toEqual([1, 1])
  const tired = moved({
    parameters: { motivationSpeed: 1, motivationStrain: 2, strainHalfLife: 1, strainCasework: 0 },
    world: setMembers({ strain: 1, recognition: 0, efficacy: 0 }),
  })
  expect(first(tired, 'motivation')).toBe(0)
})

describe('marks', () => {
  const told = (difference: Difference) => {
    const world = townOf(both(usual, difference))
    const kinds = happenings(world, motivation).map(({ kind }) => kind)
    return { world, count: (kind: number) => kinds.filter((one) => one === kind).length }
  }
  const calm = { strainBuild: 0, strainCasework: 0, strainHalfLife: 104 }

  test('who is strained is tired, once', () => {
    const { world, count } = told({ world: setMembers({ strain: 0.9 }) })
    expect([count(EVENT.tired), world.town[TOWN.tired], first(world, 'strain') > 0.45]).toEqual([
      72,
      72,
      true,
    ])
    expect(happenings(world, motivation)).toEqual([])
  })

  test('who is tired recovers only well below the mark', () => {
    const tired = (strain: number) =>
      told({
        parameters: calm,
        world: all(setMembers({ strain, tired: 1 }), setTown({ tired: 72 })),
      })
    expect(tired(0.31).count(EVENT.recovered)).toBe(0)
    const { count, world } = tired(0.29)
    expect([count(EVENT.recovered), world.town[TOWN.tired]]).toEqual([72, 0])
  })

  test('who is not tired is not marked below 0.45', () => {
    const fresh = (strain: number) => told({ parameters: calm, world: setMembers({ strain }) })
    expect(fresh(0.44).count(EVENT.tired)).toBe(0)
    expect(fresh(0.46).count(EVENT.tired)).toBe(72)
    expect(fresh(0.2).count(EVENT.recovered)).toBe(0)
  })

  const able: Difference = {
    parameters: { motivationSpeed: 0, organiserMotivation: 0.5 },
    world: setMembers({ motivation: 0.6, hours: 6.1, since: -26 }),
  }

  test('members with time, will and half a year become organisers, once', () => {
    const { world, count } = told(able)
    expect([count(EVENT.organiser), world.town[TOWN.organisers]]).toEqual([72, 72])
    expect(world.helper.role[world.member.helper[world.member.present[0]!]!]).toBe(ROLE.organiser)
    expect(happenings(world, motivation)).toEqual([])
  })

  test.each([
    ['too few hours', { hours: 5.9 }],
    ['too little motivation', { motivation: 0.49 }],
    ['too short a time', { since: -25 }],
  ])('%s make no organiser', (_why, values) => {
    expect(told(both(able, { world: setMembers(values) })).count(EVENT.organiser)).toBe(0)
  })

  test('organisers go on until they have lost a tenth more of their motivation', () => {
    const left = (motivation: number) => {
      const { world } = told(
        both(able, {
          world: all(setMembers({ motivation }), organisedBy(99), setTown({ organisers: 72 })),
        }),
      )
      return [
        world.town[TOWN.organisers],
        world.helper.role[world.member.helper[world.member.present[0]!]!],
      ]
    }
    expect(left(0.41)).toEqual([72, ROLE.organiser])
    expect(left(0.39)).toEqual([0, ROLE.member])
  })
})

const mean = ofMembers('motivation')
const strain = ofMembers('strain')
directions(motivation, usual, [
  ['motivated people stay motivated', { world: setMembers({ motivation: 0.7 }) }, mean, 'more'],
  ['a higher base', { parameters: { motivationBase: 0.4 } }, mean, 'more'],
  ['more conflict in the circle', { world: setCircles({ conflict: 0.9 }) }, mean, 'less'],
  ['conflict that moves more', { parameters: { motivationConflict: 0.6 } }, mean, 'less'],
  ['a town more polarised', { society: { polarisation: 0.9 } }, mean, 'less'],
  ['pressure that moves more', { parameters: { motivationPressure: 2 } }, mean, 'less'],
  ['news that people are used to argue over', { world: setTown({ habituation: 1 }) }, mean, 'less'],
  ['an argument that stays', { parameters: { pressureRest: 1 } }, mean, 'less'],
  ['a clearer stance', { levers: { stance: 1 } }, mean, 'more'],
  ['a stance that relieves more', { parameters: { pressureStance: 1 } }, mean, 'more'],
  ['deeds that relieve more', { parameters: { pressureSupport: 1 } }, mean, 'more'],
  ['recognition that relieves more', { parameters: { pressureRecognition: 1 } }, mean, 'more'],
  ['more efficacy', { world: setMembers({ efficacy: 0.9 }) }, mean, 'more'],
  ['efficacy that moves more', { parameters: { motivationEfficacy: 0.4 } }, mean, 'more'],
  ['more recognition', { world: setMembers({ recognition: 0.9 }) }, mean, 'more'],
  ['recognition that moves more', { parameters: { motivationRecognition: 0.4 } }, mean, 'more'],
  ['closer peers', { world: tiePeers(0.9) }, mean, 'more'],
  ['peers that move more', { parameters: { motivationBonding: 0.4 } }, mean, 'more'],
  ['closer officials', { world: tieLinks(0.9) }, mean, 'more'],
  ['officials that move more', { parameters: { motivationLinking: 0.4 } }, mean, 'more'],
  ['deeds beyond the ties', { levers: { support: 1 } }, mean, 'more'],
  ['more posts', { world: setTown({ posts: 2 }) }, mean, 'more'],
  ['posts that look after more people', { parameters: { helpersPerPost: 140 } }, mean, 'more'],
  ['more frustration', { world: setMembers({ frustration: 0.8 }) }, mean, 'less'],
  ['frustration that moves more', { parameters: { motivationFrustration: 0.8 } }, mean, 'less'],
  ['more steering', { levers: { steering: 0.9 } }, mean, 'less'],
  ['freedom that moves more', { parameters: { motivationFreedom: 2 } }, mean, 'less'],
  ['people who need more freedom', { world: setMembers({ autonomy: 0.9 }) }, mean, 'less'],
  ['more strain', { world: setMembers({ strain: 0.5 }) }, mean, 'less'],
  ['strain that moves more', { parameters: { motivationStrain: 1.5 } }, mean, 'less'],
  ['a quicker change, downwards', { parameters: { motivationSpeed: 0.5 } }, mean, 'less'],
  ['frustration fades', { parameters: { frustrationFade: 0.5 } }, ofMembers('frustration'), 'less'],
  ['longer hours strain', { world: setMembers({ hours: 20 }) }, strain, 'more'],
  ['hours that strain from later on', { parameters: { strainHours: 14 } }, strain, 'less'],
  ['hours below the mark', { world: setMembers({ hours: 3 }) }, strain, 'less'],
  ['hours that strain more', { parameters: { strainBuild: 0.1 } }, strain, 'more'],
  ['more formal offices', { administration: { formality: 0.9 } }, strain, 'more'],
  ['formality that burdens more', { parameters: { caseworkBurden: 4 } }, strain, 'more'],
  ['casework that strains more', { parameters: { strainCasework: 0.1 } }, strain, 'more'],
  ['more pending cases strain', { world: setTown({ pendingIndex: 0.9 }) }, strain, 'more'],
  ['clear roles ease casework', { world: setTown({ clarity: 0.9 }) }, strain, 'less'],
  ['slower recovery', { parameters: { strainHalfLife: 40 } }, strain, 'more'],
  ['peers help to recover', { world: tiePeers(0.9) }, strain, 'less'],
  ['who is strained stays strained', { world: setMembers({ strain: 0.4 }) }, strain, 'more'],
  [
    'no disappointment: frustration is not felt',
    { structure: { disappointment: false } },
    mean,
    'more',
  ],
  [
    'crowding through need alone: freedom is not missed',
    { structure: { crowding: 'need' } },
    mean,
    'more',
  ],
  [
    'crowding through autonomy: freedom is missed as ever',
    { structure: { crowding: 'autonomy' } },
    mean,
    'same',
  ],
])

test('beyond the pending cases of the national peak casework strains no more', () => {
  const at = (pendingIndex: number) => first(moved({ world: setTown({ pendingIndex }) }), 'strain')
  expect(at(1.5)).toBe(at(1))
})

test('a post that looks after more members is less for each', () => {
  const at = (members: number) =>
    first(
      moved({ levers: { support: 0 }, world: all(cutTies, setTown({ posts: 1, members })) }),
      'motivation',
    )
  expect(at(140)).toBeLessThan(at(72))
})
