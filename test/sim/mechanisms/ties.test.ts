import { describe, expect, test } from 'vitest'
import { linkStrength, linkTo } from '../../../sim/acts/network.ts'
import { DEFAULT_PARAMETERS as p, TOWN, type World } from '../../../sim/index.ts'
import { ties } from '../../../sim/mechanisms/ties.ts'
import { FORM } from '../../../sim/terms/roles.ts'
import { PEERS } from '../../../sim/terms/sizes.ts'
import { directions } from '../directions.ts'
import { cutTies, setPeer, tieLinks, tiePeers } from '../ties-of.ts'
import {
  all,
  both,
  type Difference,
  membersOf,
  ofCircles,
  setCircles,
  setMembers,
  setTown,
  setWeek,
  townOf,
} from '../town-of.ts'

const called = (difference: Difference) => {
  const world = townOf(difference)
  ties(world)
  return world
}
/** Every stored tie to another helper: from, to, strength, week. */
const peers = ({ member, count }: World) => {
  const found: { from: number; to: number; strength: number; week: number }[] = []
  for (let at = 0; at < count.members * PEERS; at++)
    if (member.peerTo[at]! >= 0)
      found.push({
        from: Math.floor(at / PEERS),
        to: member.peerTo[at]!,
        strength: member.peerStrength[at]!,
        week: member.peerWeek[at]!,
      })
  return found
}
const strength = (world: World) => peers(world).reduce((sum, tie) => sum + tie.strength, 0)
const near = (share: number, expected: number, margin: number) =>
  expect(Math.abs(share - expected)).toBeLessThan(margin)

describe('working together', () => {
  /** 240 members of one milieu who know nobody. */
  const strangers: Difference = {
    place: { population: 3_000 },
    society: { circles: 12, circleSize: 20 },
    world: all(cutTies, setMembers({ milieu: 0 })),
  }

  test('makes a tie on both sides, within the circle, of one step', () => {
    const world = called(strangers)
    const made = peers(world)
    // Each works with one of 20, themselves included; some pairs meet twice.
    near(made.length / 2, 240 * (19 / 20) - 6, 20)
    for (const { from, to, week } of made) {
      expect(world.member.circle[from]).toBe(world.member.circle[to])
      expect(made.some((tie) => tie.from === to && tie.to === from)).toBe(true)
      expect([from === to, week]).toEqual([false, 0])
    }
    const once = made.filter((tie) => Math.abs(tie.strength - p.tieStep) < 1e-6).length
    const twice = made.filter(
      (tie) => Math.abs(tie.strength - (p.tieStep + p.tieStep * (1 - p.tieStep))) < 1e-6,
    ).length
    expect(once + twice).toBeGreaterThan(made.length - 4)
    expect(twice).toBeGreaterThan(0)
  })

  test('falls through in half of the cases across milieus', () => {
    const mixed = (world: World) => {
      for (const [index, row] of membersOf(world).entries()) world.member.milieu[row] = index % 2
    }
    const world = called(both(strangers, { world: mixed }))
    const across = peers(world).filter(
      ({ from, to }) => world.member.milieu[from] !== world.member.milieu[to],
    )
    near(across.length / peers(world).length, 1 / 3, 0.1)
  })

  test('is done with somebody known in seven of ten weeks and an eighth of the slots', () => {
    const known = both(strangers, { world: tiePeers(0.5) })
    const world = called(both(known, { world: setWeek(1) }))
    const used = peers(world).filter(({ week, to, from }) => {
      const circle = membersOf(world).filter(
        (row) => world.member.circle[row] === world.member.circle[from],
      )
      const apart = Math.abs(circle.indexOf(from) - circle.indexOf(to))
      return week === 1 && (apart === 1 || apart === 19)
    })
    // 0.7 x 2/8 by acquaintance, and two of nineteen by chance in all other cases.
    near(used.length / 2 / 240, 0.7 * 0.25 + (1 - 0.7 * 0.25) * (2 / 20), 0.08)
  })

  test('is done with somebody new where the tie is nearly forgotten or led elsewhere', () => {
    const faint = (strengthOf: number) => {
      const world = called(both(strangers, { world: all(fillSlots(strengthOf), setWeek(1)) }))
      return peers(world).filter(({ week, from, to }) => week === 1 && to === nextOf(world, from))
        .length
    }
    expect(faint(0.5)).toBeGreaterThan(faint(0.01) * 3)
  })

  test('needs two', () => {
    const alone = { society: { circles: 1, circleSize: 2 }, world: cutTies }
    expect(peers(called(alone)).length === 0 || peers(called(alone)).length === 2).toBe(true)
    const one = (world: World) => {
      world.count.present = 1
    }
    expect(peers(called(both(alone, { world: one })))).toEqual([])
    const apart = (world: World) => {
      world.member.circle[world.member.present[1]!] = 1
      world.count.circles = 2
    }
    expect(peers(called(both(alone, { world: apart })))).toEqual([])
  })

  test('makes no ties where there are no networks', () => {
    expect(peers(called(both(strangers, { structure: { network: false } })))).toEqual([])
  })

  directions(ties, strangers, [
    ['a larger step', { parameters: { tieStep: 0.5 } }, strength, 'more'],
    ['people of many milieus', { world: mixMilieus }, strength, 'less'],
    ['people who know each other', { world: tiePeers(0.5) }, strength, 'more'],
  ])
})

function mixMilieus(world: World): void {
  for (const [index, row] of membersOf(world).entries()) world.member.milieu[row] = index % 4
}

/** Every slot of every member leads to the next one in their circle. */
function fillSlots(strengthOf: number): (world: World) => void {
  return (world) => {
    for (const row of membersOf(world))
      for (let slot = 0; slot < PEERS; slot++)
        setPeer(world, row, slot, nextOf(world, row), strengthOf)
  }
}

function nextOf(world: World, row: number): number {
  const circle = membersOf(world).filter(
    (one) => world.member.circle[one] === world.member.circle[row],
  )
  return circle[(circle.indexOf(row) + 1) % circle.length]!
}

describe('an alliance that meets', () => {
  /** Every delegate comes: circles of three, in an alliance of many years. */
  const meeting: Difference = {
    society: { circles: 20, circleSize: 3 },
    administration: { openness: 1 },
    parameters: { allianceYears: 5 },
    levers: { alliance: { intensity: 1, interval: 4 } },
    world: all(
      cutTies,
      setMembers({ milieu: 0 }),
      setCircles({ form: FORM.alliance }),
      setTown({ allianceExists: 1, allianceSince: -1_000 }),
    ),
  }
  const bridges = (difference: Difference = {}) => {
    const world = called(both(meeting, difference))
    return peers(world).filter(
      ({ from, to }) => world.member.circle[from] !== world.member.circle[to],
    )
  }

  test('ties members of different circles', () => {
    near(bridges().length / 2, 60 * (57 / 60), 6)
    expect(bridges()[0]!.strength).toBeCloseTo(p.tieStep, 6)
  })

  test('meets every so many weeks, with its lever, once it exists', () => {
    expect(bridges({ world: setWeek(3) })).toEqual([])
    expect(bridges({ world: setWeek(4) }).length).toBeGreaterThan(0)
    expect(bridges({ levers: { alliance: 0 } })).toEqual([])
    expect(bridges({ world: setTown({ allianceExists: 0 }) })).toEqual([])
    expect(bridges({ world: setCircles({ form: FORM.informal }) })).toEqual([])
    expect(bridges({ world: setCircles({ form: FORM.association }) }).length).toBeGreaterThan(0)
  })

  test('is visited by three of each circle, fewer with less support', () => {
    const six: Difference = { society: { circleSize: 6 } }
    near(bridges(six).length / 2 / 120, 0.5, 0.12)
    const half = both(six, { levers: { alliance: { intensity: 0.5, interval: 4 } } })
    near(bridges(half).length / 2 / 120, 0.25, 0.12)
    near(bridges({ society: { circleSize: 2 } }).length / 2 / 40, 1, 0.1)
  })

  test('renews ties to officials, by its own support', () => {
    const tied = both(meeting, { world: tieLinks(0.4) })
    const links = (difference: Difference) => {
      const world = called(both(tied, difference))
      return linkStrength(world, world.member.present[0]!, 0)
    }
    expect(links({})).toBeCloseTo(0.4 + p.tieStep * 0.6, 6)
    // 2.5 of the five years after which an alliance includes the town.
    const young = setTown({ allianceSince: -2.5 * (365.2425 / 7) })
    expect(links({ world: young })).toBeCloseTo(0.4 + 0.5 * p.tieStep * 0.6, 6)
    expect(links({ world: setTown({ allianceSince: 0 }) })).toBeCloseTo(0.4, 6)
    expect(links({ levers: { alliance: 0 } })).toBeCloseTo(0.4, 6)
    expect(links({ world: tieLinks(0.04) })).toBeCloseTo(0.04, 6)
  })

  /** Every second member knows official 0 in all slots. */
  const acquainted = (strengthOf: number) => (world: World) => {
    for (const [index, row] of membersOf(world).entries())
      if (index % 2 === 0)
        for (let slot = 0; slot < 4; slot++) {
          world.member.linkTo[row * 4 + slot] = 0
          world.member.linkStrength[row * 4 + slot] = strengthOf
        }
  }
  const introduced = (difference: Difference, strengthOf = 0.5) => {
    const world = called(both(meeting, both({ world: acquainted(strengthOf) }, difference)))
    const rows = membersOf(world).filter((_, index) => index % 2 === 1)
    return rows.filter((row) => Math.abs(linkTo(world, row, 0) - 0.3) < 1e-6).length / rows.length
  }

  test('introduces people to the officials of others, where officials are open', () => {
    near(introduced({}), 0.5, 0.2)
    near(introduced({ administration: { openness: 0.4 } }), 0.2, 0.15)
    expect(introduced({ administration: { openness: 0 } })).toBe(0)
    expect(introduced({ world: setTown({ allianceSince: 0 }) })).toBe(0)
    expect(introduced({}, 0.21)).toBeGreaterThan(0.2)
    // A tie of 0.04 is not renewed before somebody asks for it.
    expect(introduced({}, 0.04)).toBe(0)
  })
})

describe('the clock of ties to officials', () => {
  /** Both sides trust each other as is usual. */
  const usual: Difference = {
    parameters: {
      linkingDecay: 0.08,
      linkingDecayForum: 0.02,
      allianceCare: 0.5,
      allianceYears: 5,
      conceptCare: 0.4,
      carePosts: 0.5,
      decayLeast: 0.3,
      helpersPerPost: 72,
      trustKeep: 2,
      trustUsual: 0.5,
    },
    world: setTown({ trustHelpers: 0.5, trustOfficials: 0.5, members: 72 }),
  }
  const clock = (world: World) => world.week.linkClock[1]!
  const MONTH = 365.2425 / 84
  /** Share of a tie that is lost in a month. */
  const decay = (difference: Difference = {}) => 1 - clock(called(both(usual, difference))) ** MONTH
  const close = (value: number) => expect.closeTo(value, 9)

  test('runs with the decay of ties that nobody cares for', () => {
    expect(decay()).toBeCloseTo(0.08, 9)
    const world = called(usual)
    world.count.week = 1
    ties(world)
    expect(world.week.linkClock[2]).toBeCloseTo(0.92 ** (2 / MONTH), 9)
  })

  test('is slowed by care, posts or a joint concept, by that which does most', () => {
    const at = (town: Parameters<typeof setTown>[0], steering = 0) =>
      decay({ levers: { steering }, world: setTown(town) })
    expect(at({ care: 1 })).toBeCloseTo(0.02, 9)
    expect(at({ care: 0.5 })).toBeCloseTo(0.05, 9)
    expect(at({ posts: 1 })).toBeCloseTo(0.05, 9)
    expect(at({ posts: 9 })).toBeCloseTo(0.05, 9)
    expect(at({ posts: 0.5 })).toBeCloseTo(0.065, 9)
    expect(at({ posts: 1 }, 0.25)).toBeCloseTo(0.08 - 0.375 * 0.06, 9)
    expect(at({ conceptAdopted: 1 })).toBeCloseTo(0.08 - 0.4 * 0.06, 9)
    expect(at({ care: 0.7, posts: 1, conceptAdopted: 1 })).toBeCloseTo(0.08 - 0.7 * 0.06, 9)
  })

  test('is slowed by an alliance the more, the older it is', () => {
    const allied = (years: number, difference: Difference = {}) =>
      decay(
        both(
          {
            levers: { alliance: 1 },
            world: setTown({ allianceExists: 1, allianceSince: -years * (365.2425 / 7) }),
          },
          difference,
        ),
      )
    expect([allied(0), allied(2.5), allied(5), allied(50)]).toEqual(
      [0.08, 0.06, 0.04, 0.04].map(close),
    )
    expect(allied(5, { world: setTown({ care: 1 }) })).toBeCloseTo(0.02, 9)
    // A forum does not make worse what an alliance does better.
    expect(
      allied(5, { parameters: { allianceCare: 0.1 }, world: setTown({ care: 1 }) }),
    ).toBeCloseTo(0.008, 9)
    expect(allied(5, { levers: { alliance: 0 } })).toBeCloseTo(0.08, 9)
    expect(allied(5, { world: setTown({ allianceExists: 0 }) })).toBeCloseTo(0.08, 9)
  })

  test('is slowed by trust of both sides, down to three tenths, and driven by distrust', () => {
    const trust = (trustHelpers: number, trustOfficials: number) =>
      decay({ world: setTown({ trustHelpers, trustOfficials }) })
    const lost = (months: number) => expect.closeTo(1 - 0.92 ** months, 9)
    expect([trust(0.6, 0.6), trust(0.8, 0.4)]).toEqual([lost(0.8), lost(0.8)])
    expect([trust(1, 1), trust(0.3, 0.3)]).toEqual([lost(0.3), lost(1.4)])
  })

  test('never runs backwards', () => {
    const wild = { linkingDecay: 1, trustKeep: 10 }
    expect(
      clock(called(both(usual, { parameters: wild, world: setTown({ trustHelpers: 0 }) }))),
    ).toBe(0)
  })

  const cared = both(usual, { levers: { alliance: 1 }, world: setTown({ care: 0.2, posts: 0.2 }) })
  const older = setTown({ allianceExists: 1, allianceSince: -100 })
  directions(ties, both(cared, { world: older }), [
    ['quicker decay', { parameters: { linkingDecay: 0.2 } }, clock, 'less'],
    ['quicker decay in spite of care', { parameters: { linkingDecayForum: 0.05 } }, clock, 'less'],
    ['an alliance that cares less', { parameters: { allianceCare: 0.9 } }, clock, 'less'],
    ['an alliance that needs more years', { parameters: { allianceYears: 12 } }, clock, 'less'],
    ['more care', { world: setTown({ care: 0.8 }) }, clock, 'more'],
    ['more posts', { world: setTown({ posts: 0.9 }) }, clock, 'more'],
    ['a joint concept', { world: setTown({ conceptAdopted: 1 }) }, clock, 'more'],
    ['helpers who trust', { world: setTown({ trustHelpers: 0.8 }) }, clock, 'more'],
    ['officials who trust', { world: setTown({ trustOfficials: 0.8 }) }, clock, 'more'],
    ['more trust is usual', { parameters: { trustUsual: 0.7 } }, clock, 'less'],
  ])
  directions(ties, both(usual, { world: setTown({ conceptAdopted: 1, trustHelpers: 0.7 }) }), [
    ['a concept that cares more', { parameters: { conceptCare: 0.9 } }, clock, 'more'],
    ['trust that keeps more', { parameters: { trustKeep: 4 } }, clock, 'more'],
  ])
})

test('the linking of a circle is the mean of its members, and none without them', () => {
  const world = townOf({ world: all(setMembers({ linking: 0 }), setCircles({ linking: 0.9 })) })
  for (const [index, row] of membersOf(world).entries())
    world.member.linking[row] = index < 3 ? 0.8 : 0
  world.circle.members[5] = 0
  ties(world)
  expect(world.circle.linking[0]).toBeCloseTo((3 * 0.8) / 12, 6)
  expect([...world.circle.linking.subarray(1, 6)]).toEqual([0, 0, 0, 0, 0])
  expect(world.town[TOWN.members]).toBe(72)
  expect(ofCircles('linking')(world)).toBeCloseTo(0.2, 6)
})
