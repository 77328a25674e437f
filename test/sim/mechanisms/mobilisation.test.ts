import { describe, expect, test } from 'vitest'
import { ENTRY, EVENT, JOIN, type Parameters, TOWN } from '../../../sim/index.ts'
import { leaving } from '../../../sim/mechanisms/leaving.ts'
import { mobilisation } from '../../../sim/mechanisms/mobilisation.ts'
import { FORM, ROLE } from '../../../sim/world/layout.ts'
import { directions } from '../directions.ts'
import { setPeer } from '../ties-of.ts'
import {
  all,
  both,
  type Difference,
  happenings,
  ofTown,
  setOutside,
  setTown,
  told,
  townOf,
} from '../town-of.ts'

/** Everybody has the same threshold, in the bin from 0.2 to 0.2125, and nobody joins a circle. */
const even: Difference = {
  place: { population: 12_000 },
  society: { circles: 0 },
  parameters: {
    certainShare: 0,
    latentShare: 0.5,
    experienceBonus: 0,
    thresholdMean: 0.206,
    thresholdSpread: 0.0001,
    callWindow: 0.4,
    entryHazard: 0.2,
    callMedia: 1,
    callMood: 0,
    callOrientation: 0,
    callNeed: 0,
    joinShare: 0,
  },
  world: all(setOutside({ media: 0.4 }), setTown({ unmet: 0, needIndex: 0.5 })),
}
const started = (difference: Difference = {}) => {
  const world = townOf(both(even, difference))
  const events = happenings(world, mobilisation)
  const entered = events.filter(({ kind }) => kind === EVENT.entered)
  const waiting = world.residents.bin.filter((bin) => bin !== 255).length
  return { world, events, entered, share: entered.length / waiting, waiting }
}
const near = (share: number, expected: number, margin = 0.015) =>
  expect(Math.abs(share - expected)).toBeLessThan(margin)
/** Weekly share of those whose threshold of 0.20625 a call reaches. */
const hazard = (call: number, window = 0.4) =>
  0.2 * Math.min(1, Math.max(0, (call - 0.20625) / window))

describe('the call', () => {
  test('starts a share of those it reaches, in proportion to how far it reaches', () => {
    const { share, waiting, world } = started()
    near(waiting / world.residents.count, 0.5, 0.02)
    near(share, hazard(0.4))
    near(started({ world: setOutside({ media: 0.6 }) }).share, hazard(0.6))
    near(started({ world: setOutside({ media: 5 }) }).share, 0.2)
    expect(started({ world: setOutside({ media: 0.2 }) }).entered).toEqual([])
  })

  test.each<[string, Difference, number]>([
    [
      'unmet need that is seen',
      { parameters: { callNeed: 0.5 }, world: setTown({ unmet: 720 }) },
      0.25,
    ],
    ['a stance', { parameters: { callStance: 0.3 }, levers: { stance: 0.5 } }, 0.15],
    ['provision', { parameters: { callProvision: 0.3 }, levers: { provision: 0.5 } }, -0.15],
    [
      'clear roles',
      { parameters: { callOrientation: 0.4 }, world: setTown({ clarity: 0.5 }) },
      0.2,
    ],
    ['good mood', { parameters: { callMood: 0.5 }, world: setTown({ mood: 0.4 }) }, 0.2],
    ['bad mood', { parameters: { callMood: 0.5 }, world: setTown({ mood: -0.2 }) }, -0.1],
    ['half the attention', { parameters: { callMedia: 0.75 } }, -0.1],
  ])('is attention and %s', (_what, difference, added) => {
    near(started(difference).share, hazard(0.4 + added))
  })

  test('reaches people sooner where the window is narrow', () => {
    near(started({ parameters: { callWindow: 0.2 } }).share, hazard(0.4, 0.2))
  })

  test('tells what is seen of it', () => {
    const { town } = started({ world: setTown({ unmet: 720 }) }).world
    expect([town[TOWN.media], town[TOWN.visibleUnmet]]).toEqual([0.4, 0.5])
  })

  test('is followed by those who are always ready, whatever their threshold', () => {
    const certain = { certainShare: 1, thresholdMean: 2 }
    const at = (media: number) => started({ parameters: certain, world: setOutside({ media }) })
    near(at(0.2).share, 0.1)
    near(at(9).share, 0.2)
    expect(at(0).entered).toEqual([])
  })

  test('without networks counts all who help as contacts', () => {
    const parameters = { callContacts: 0.4 }
    const helped = setTown({ independents: 516, members: 516 })
    const field = started({ parameters, structure: { network: false }, world: helped })
    // 2.5 contacts for each of one in ten.
    near(field.share, hazard(0.4 + 0.4 * 0.25))
    near(started({ parameters, world: helped }).share, hazard(0.4))
    const crowd = { structure: { network: false }, world: setTown({ members: 10_000 }) }
    near(started(both({ parameters }, crowd)).share, hazard(0.8))
  })

  test('in the null model is attention alone', () => {
    const share = (media: number) =>
      started({ structure: { null: true }, world: setOutside({ media }) }).share
    near(share(0.4), 0.2 * 0.2)
    near(share(1), 0.2 * 0.5)
    expect(share(3)).toBe(share(1))
  })

  test('with plain hazards finds the same threshold in everybody', () => {
    const parameters = { thresholdSpread: 0.5, thresholdMean: 0.8 }
    const plain = started({ parameters, structure: { entry: 'hazard' } })
    near(plain.share, 0.2 * ((0.4 - 0.00625) / 0.4))
  })
})

describe('contacts who help', () => {
  test('of the first week bring more in the second', () => {
    const second = (callContacts: number) => {
      const world = townOf(both(even, { parameters: { callContacts } }))
      mobilisation(world)
      world.count.week = 1
      setOutside({ media: 0.3 })(world)
      return happenings(world, mobilisation).filter(({ kind }) => kind === EVENT.entered)
    }
    expect(second(0.2).length).toBeGreaterThan(second(0).length * 1.15)
    const reasons = second(0.2).filter(({ cause }) => cause === ENTRY.contacts)
    expect(reasons.length).toBeGreaterThan(20)
  })
})

test('nobody starts twice, and the crowd shrinks by those who started', () => {
  const { world, entered, waiting } = started({ parameters: { callContacts: 0 } })
  world.count.week = 1
  setOutside({ media: 0.4 })(world)
  const second = happenings(world, mobilisation).filter(({ kind }) => kind === EVENT.entered)
  const people = new Set([...entered, ...second].map(({ person }) => person))
  expect(people.size).toBe(entered.length + second.length)
  near(second.length / (waiting - entered.length), hazard(0.4))
  expect(world.town[TOWN.entries]).toBe(second.length)
})

describe('the reason that is told', () => {
  const reasons = (difference: Difference) => {
    const causes = started(difference).entered.map(({ cause }) => cause)
    return [...new Set(causes)].filter((cause) => cause !== ENTRY.contacts)
  }

  test('is the largest part of the call', () => {
    expect(reasons({})).toEqual([ENTRY.attention])
    const need = { parameters: { callNeed: 2 }, world: setTown({ unmet: 720 }) }
    expect(reasons(need)).toEqual([ENTRY.need])
    const stance: Difference = { parameters: { callStance: 0.9 }, levers: { stance: 1 } }
    expect(reasons(stance)).toEqual([ENTRY.stance])
    expect(reasons(both(need, stance))).toEqual([ENTRY.need])
    const least = { parameters: { callNeed: 0.6 }, world: setTown({ unmet: 720 }) }
    expect(reasons(both(least, stance))).toEqual([ENTRY.stance])
    expect(reasons(least)).toEqual([ENTRY.attention])
  })

  test('is the alliance for those who rest since then', () => {
    const alliance = { society: { circles: 2, allianceSince: 2007, allianceMembers: 20 } }
    expect(reasons(alliance)).toContain(ENTRY.alliance)
  })
})

describe('those who start', () => {
  test('are independents with hours and a home', () => {
    const { world, entered } = started()
    const { town, helper } = world
    expect(town[TOWN.independents]).toBe(entered.length)
    expect(town[TOWN.everActive]).toBe(entered.length)
    expect(
      helper.role.subarray(0, world.count.helpers).every((role) => role === ROLE.independent),
    ).toBe(true)
    const hours = helper.hours.subarray(0, world.count.helpers)
    const sum = hours.reduce((all, one) => all + one, 0)
    expect(town[TOWN.independentHours]).toBeCloseTo(sum, 2)
    near(sum / entered.length, 5.5, 0.8)
    expect([Math.min(...hours) >= 0.5, Math.max(...hours) <= 40]).toEqual([true, true])
    near(town[TOWN.neverEngagedBefore] / entered.length, 0.6, 0.06)
    const places = [...helper.place.subarray(0, world.count.helpers)]
    // Of three municipalities the first holds 6 of 11 parts.
    near(places.filter((place) => place === 0).length / places.length, 6 / 11, 0.25)
  })

  test('were engaged before more often where that lowers thresholds', () => {
    const { world, entered } = started({ parameters: { experienceBonus: 0.3 } })
    // 0.8 of the experienced are possible helpers, and 0.3 of all others.
    near(
      world.town[TOWN.neverEngagedBefore] / entered.length,
      (0.6 * 0.3) / (0.6 * 0.3 + 0.4 * 0.8),
      0.06,
    )
  })
})

describe('circles', () => {
  /** Everybody who was engaged before wishes to join, most others too. */
  const joining: Difference = both(even, {
    society: { circles: 6, circleSize: 4 },
    parameters: { joinShare: 0.5, joinNeed: 0.5, circleCapacity: 200, foundingSize: 30 },
  })
  const joins = (difference: Difference = {}) => {
    const world = townOf(both(joining, difference))
    const events = happenings(world, mobilisation)
    const entered = events.filter(({ kind }) => kind === EVENT.entered).length
    const joined = events.filter(({ kind }) => kind === EVENT.joined)
    const wishes = [...world.place.wishes].reduce((sum, one) => sum + one, 0)
    return { world, events, joined, wished: (joined.length + wishes) / entered }
  }

  test('take people in where there is need: the wish follows its cube', () => {
    // 0.4 of them were engaged before.
    const wish = 0.5 * (0.4 * 1.6 + 0.6 * 0.6)
    near(joins().wished, wish, 0.07)
    near(joins({ world: setTown({ needIndex: 0.4 }) }).wished, wish * 0.8 ** 3, 0.07)
    expect(joins({ world: setTown({ needIndex: 0.9 }) }).wished).toBe(joins().wished)
  })

  test('take in people of their municipality', () => {
    const { world, joined } = joins()
    expect(world.town[TOWN.joins]).toBe(joined.length)
    expect(new Set(joined.map(({ circle }) => circle)).size).toBeGreaterThan(3)
    for (const { person, circle } of joined.filter(({ cause }) => cause === JOIN.start))
      expect(world.helper.place[world.person.helper[person]]).toBe(world.circle.place[circle])
  })

  test('are full at their capacity', () => {
    const { world } = joins({ parameters: { circleCapacity: 6, foundingSize: 9_999 } })
    expect(Math.max(...world.circle.members.subarray(0, 6))).toBe(6)
    expect(world.count.circles).toBe(6)
  })

  test('are founded by enough people of one municipality who wait for one', () => {
    const { world, events } = joins({ society: { circles: 0 }, parameters: { foundingSize: 7 } })
    const founded = events.filter(({ kind }) => kind === EVENT.founded)
    expect(founded).toHaveLength(3)
    expect(founded.map(({ other }) => other)).toEqual([0, 1, 2])
    const members = [...world.circle.members.subarray(0, 3)]
    for (const [place, size] of members.entries()) {
      expect(size).toBeGreaterThanOrEqual(7)
      expect(world.place.wishes[place]).toBe(0)
    }
    const exact = Math.min(...members)
    const few = joins({ society: { circles: 0 }, parameters: { foundingSize: exact + 1 } })
    expect(few.world.count.circles).toBe(2)
    const enough = joins({ society: { circles: 0 }, parameters: { foundingSize: exact } })
    expect(enough.world.count.circles).toBe(3)
    expect(new Set(enough.joined.map(({ cause }) => cause))).toEqual(new Set([JOIN.founding]))
  })

  test('are of the alliance where there is one', () => {
    const alone: Difference = { society: { circles: 0 }, parameters: { foundingSize: 7 } }
    const form = (difference: Difference) => joins(both(alone, difference)).world.circle.form[0]
    expect(form({})).toBe(FORM.informal)
    expect(form({ world: setTown({ allianceExists: 1 }) })).toBe(FORM.alliance)
  })

  test('of an earlier alliance get most of its people back', () => {
    const { world, events } = joins({
      parameters: { joinShare: 0, entryHazard: 0.2 },
      society: { circles: 6, allianceSince: 2007, allianceMembers: 50 },
      world: setOutside({ media: 3 }),
    })
    const back = events.filter(
      ({ cause, kind }) => kind === EVENT.entered && cause === ENTRY.alliance,
    )
    const people = new Set(back.map(({ person }) => person))
    const joined = events.filter(({ kind, person }) => kind === EVENT.joined && people.has(person))
    expect(back.length).toBeGreaterThan(50)
    near(joined.length / back.length, 0.85, 0.12)
    expect(joined.some(({ cause }) => cause === JOIN.contact)).toBe(true)
    expect(world.member.held[world.helper.member[world.person.helper[joined[0].person]]]).toBe(1)
  })

  const more = (parameters: Partial<Parameters>): Difference => ({ parameters })
  const usual = both(joining, more({ joinShare: 0.2 }))
  directions(mobilisation, usual, [
    ['a stronger wish', more({ joinShare: 0.4 }), ofTown('joins'), 'more'],
    ['more need', { world: setTown({ needIndex: 0.8 }) }, ofTown('joins'), 'same'],
    ['less need', { world: setTown({ needIndex: 0.3 }) }, ofTown('joins'), 'less'],
    ['need that has to be greater', more({ joinNeed: 0.9 }), ofTown('joins'), 'less'],
    [
      'fewer founders are enough',
      both(more({ foundingSize: 2 }), { society: { circles: 0 } }),
      told(EVENT.founded),
      'less',
    ],
    ['a capacity that is reached', more({ circleCapacity: 5 }), ofTown('joins'), 'less'],
  ])
})

const entries = ofTown('entries')
/** Thresholds as they are shipped. */
const usual: Difference = {
  place: { population: 12_000 },
  parameters: { entryHazard: 0.1 },
  levers: { stance: 0.3, provision: 0.3 },
  world: all(
    setOutside({ media: 0.4 }),
    setTown({ unmet: 600, clarity: 0.4, mood: 0.3, needIndex: 0.4 }),
  ),
}
directions(mobilisation, usual, [
  ['more attention', { world: setOutside({ media: 0.6 }) }, entries, 'more'],
  ['attention that moves more', { parameters: { callMedia: 1.4 } }, entries, 'more'],
  ['more unmet need', { world: setTown({ unmet: 3_000 }) }, entries, 'more'],
  ['need that moves more', { parameters: { callNeed: 0.5 } }, entries, 'more'],
  [
    'the same need among more people is seen less',
    { place: { population: 12_001 }, world: setTown({ unmet: 1 }) },
    entries,
    'less',
  ],
  ['a clearer stance', { levers: { stance: 1 }, parameters: { callStance: 0.1 } }, entries, 'more'],
  ['provision by the municipality', { levers: { provision: 1 } }, entries, 'less'],
  ['provision that discourages more', { parameters: { callProvision: 0.5 } }, entries, 'less'],
  ['clearer roles', { world: setTown({ clarity: 1 }) }, entries, 'more'],
  ['roles that move more', { parameters: { callOrientation: 0.3 } }, entries, 'more'],
  ['better mood', { world: setTown({ mood: 1 }) }, entries, 'more'],
  ['mood that moves more', { parameters: { callMood: 0.3 } }, entries, 'more'],
  ['a wider window', { parameters: { callWindow: 0.8 } }, entries, 'less'],
  ['a higher hazard', { parameters: { entryHazard: 0.2 } }, entries, 'more'],
  ['higher thresholds', { parameters: { thresholdMean: 0.6 } }, entries, 'less'],
  [
    'thresholds above the call that spread',
    { parameters: { thresholdMean: 0.9, thresholdSpread: 0.01 } },
    entries,
    'less',
  ],
  ['more possible helpers', { parameters: { latentShare: 0.8 } }, entries, 'more'],
  ['more who are always ready', { parameters: { certainShare: 0.3 } }, entries, 'more'],
  ['more adults', { place: { adultShare: 1 } }, entries, 'more'],
  ['more hours for each', { parameters: { hoursMean: 9 } }, ofTown('independentHours'), 'more'],
  [
    'less engagement before',
    { parameters: { engagedBeforeShare: 0.1, experienceBonus: 0 } },
    ofTown('neverEngagedBefore'),
    'more',
  ],
])

describe('people who were in a circle', () => {
  /** Everybody in 160 leaves but those of the first circle; the call comes a week later. */
  const resting: Difference = both(even, {
    society: { circles: 8, circleSize: 20 },
    parameters: {
      mentorShare: 0,
      exitLife: 0,
      exitMember: 200,
      joinNeed: 0.5,
      circleCapacity: 200,
    },
    world: (world) => {
      setTown({ needPeak: 0.5, clarity: 0.6 })(world)
      const first = world.members.subarray(0, 20).slice()
      world.members.copyWithin(0, 20, world.memberCount)
      world.memberCount -= 20
      world.count.week = 1
      leaving(world)
      world.members.set(first)
      world.memberCount = first.length
      world.count.week = 2
      setOutside({ media: 0.3 })(world)
    },
  })
  const back = (difference: Difference) => {
    const world = townOf(both(resting, difference))
    const former = new Set<number>()
    for (let row = 0; row < world.count.helpers; row++)
      if (world.helper.role[row] === ROLE.former) former.add(world.helper.person[row])
    const events = happenings(world, mobilisation).filter(({ person }) => former.has(person))
    const entered = events.filter(({ kind }) => kind === EVENT.entered)
    const joined = events.filter(({ kind }) => kind === EVENT.joined)
    return { world, former, entered, joined }
  }

  test('wait again and are called as others are', () => {
    const { former, entered, world } = back({ parameters: { returnBonus: 0, callContacts: 0 } })
    expect(former.size).toBe(140)
    near(entered.length / 140, hazard(0.3), 0.06)
    expect(world.town[TOWN.former]).toBe(140 - entered.length)
  })

  test('come back sooner the lower experience makes their threshold', () => {
    const { entered } = back({ parameters: { returnBonus: 0.4, callContacts: 0 } })
    near(entered.length / 140, 0.2, 0.08)
  })

  test('come back to their circle, or where somebody they know is', () => {
    const ready = { returnBonus: 0.4, entryHazard: 0.9 }
    const joins = (dormantJoin: number, difference: Difference = {}) => {
      const { joined, entered } = back(both({ parameters: { ...ready, dormantJoin } }, difference))
      return { share: joined.length / entered.length, joined, entered }
    }
    near(joins(0.5).share, 0.5, 0.12)
    near(joins(0.5, { world: setTown({ needIndex: 0.4 }) }).share, 0.5 * 0.8 ** 3, 0.12)
    expect(joins(0).joined).toEqual([])
    const { joined } = joins(1)
    expect(joined.some(({ cause }) => cause === JOIN.returned)).toBe(true)
    expect(joined.every(({ circle }) => circle >= 0)).toBe(true)
  })

  test('are drawn by a live tie to somebody in a circle', () => {
    const tied: Difference = {
      parameters: { returnBonus: 0.4, entryHazard: 0.9, dormantJoin: 1 },
      world: (world) => {
        for (let row = 20; row < world.count.members; row++) setPeer(world, row, 0, 0, 0.8)
      },
    }
    const { entered, joined } = back(tied)
    expect(new Set(entered.map(({ cause }) => cause))).toEqual(new Set([ENTRY.dormantTie]))
    expect(new Set(joined.map(({ circle }) => circle))).toEqual(new Set([0]))
    const apart = back(both(tied, { structure: { network: false } }))
    expect(apart.entered.some(({ cause }) => cause === ENTRY.dormantTie)).toBe(false)
  })
})
