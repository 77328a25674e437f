import { describe, expect, test } from 'vitest'
import { ENTRY, EVENT, TOWN } from '../../../sim/index.ts'
import { mobilisation } from '../../../sim/mechanisms/mobilisation.ts'
import { ROLE } from '../../../sim/terms/roles.ts'
import { directions } from '../directions.ts'
import { even, hazard, near } from '../even-crowd.ts'
import {
  all,
  both,
  type Difference,
  happenings,
  ofTown,
  setOutside,
  setTown,
  townOf,
} from '../town-of.ts'

const started = (difference: Difference = {}) => {
  const world = townOf(both(even, difference))
  const events = happenings(world, mobilisation)
  const entered = events.filter(({ kind }) => kind === EVENT.entered)
  const waiting = world.residents.bin.filter((bin) => bin !== 255).length
  return { world, events, entered, share: entered.length / waiting, waiting }
}
describe('the call', () => {
  test('starts a share of those it reaches, in proportion to how far it reaches', () => {
    const { share, waiting, world } = started()
    near(waiting / world.size.residents, 0.5, 0.02)
    near(share, hazard(0.4))
    near(started({ world: setOutside({ media: 0.6 }) }).share, hazard(0.6))
    near(started({ world: setOutside({ media: 5 }) }).share, 0.2)
    expect(started({ world: setOutside({ media: 0.2 }) }).entered).toEqual([])
  })

  test.each<[string, Difference, number]>([
    [
      'unmet need that is seen',
      { parameters: { callNeed: 0.5 }, world: setTown({ unmet: 360 }) },
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
    const { town } = started({ world: setTown({ unmet: 360 }) }).world
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
    const helped = setTown({ independents: 258, members: 258 })
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

describe('help that is visible', () => {
  /** Twelve people in need in a town of 6,000 are two in 1,000, and half visible. */
  const seen: Difference = {
    parameters: { visibleHalf: 2, callProvision: 0.2 },
    structure: { without: [] },
    world: all(setOutside({ media: 1.2 }), setTown({ everydayPool: 12 })),
  }
  const share = (difference: Difference = {}) => started(both(seen, difference)).share

  test('makes news count, and not what the municipality takes from the call', () => {
    near(share(), hazard(0.6))
    near(share({ world: setTown({ everydayPool: 36 }) }), hazard(0.9), 0.02)
    near(share({ levers: { provision: 1 } }), hazard(0.6 - 0.2))
  })

  test('is none where nobody needs it: nobody begins, whatever the news', () => {
    const nobody = { world: all(setOutside({ media: 9 }), setTown({ everydayPool: 0 })) }
    expect(started(both(seen, nobody)).entered).toEqual([])
  })
})

test('news wear off beside what people are used to', () => {
  const used: Difference = {
    parameters: { habituation: 2, habituationTime: 10 },
    world: setTown({ habituation: 0.5 }),
  }
  const { town } = started(used).world
  expect(town[TOWN.habituation]).toBeCloseTo(0.49, 9)
  expect(town[TOWN.media]).toBeCloseTo(0.4 / (1 + 2 * 0.49), 9)
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
    expect(reasons.length).toBeGreaterThan(10)
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
    const need = { parameters: { callNeed: 2 }, world: setTown({ unmet: 360 }) }
    expect(reasons(need)).toEqual([ENTRY.need])
    const stance: Difference = { parameters: { callStance: 0.9 }, levers: { stance: 1 } }
    expect(reasons(stance)).toEqual([ENTRY.stance])
    expect(reasons(both(need, stance))).toEqual([ENTRY.need])
    const least = { parameters: { callNeed: 0.6 }, world: setTown({ unmet: 360 }) }
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
    near(town[TOWN.neverEngagedBefore]! / entered.length, 0.6, 0.06)
    const places = [...helper.place.subarray(0, world.count.helpers)]
    // Of three municipalities the first holds 6 of 11 parts.
    near(places.filter((place) => place === 0).length / places.length, 6 / 11, 0.25)
  })

  test('give hours around a mean, with a spread', () => {
    const hours = (hoursSpread: number) => {
      const { world } = started({ parameters: { hoursSpread, hoursMean: 5 } })
      return [...world.helper.hours.subarray(0, world.count.helpers)]
    }
    expect(new Set(hours(0))).toEqual(new Set([5]))
    const logs = hours(0.5).map((value) => Math.log(value / 5))
    const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length
    const spread = Math.sqrt(
      logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / logs.length,
    )
    // The mean of a lognormal is that of its logarithm and half of the variance.
    near(mean, -0.125, 0.07)
    near(spread, 0.5, 0.07)
  })

  test('were engaged before more often where that lowers thresholds', () => {
    const { world, entered } = started({ parameters: { experienceBonus: 0.3 } })
    // 0.8 of the experienced are possible helpers, and 0.3 of all others.
    near(
      world.town[TOWN.neverEngagedBefore]! / entered.length,
      (0.6 * 0.3) / (0.6 * 0.3 + 0.4 * 0.8),
      0.06,
    )
  })
})

const entries = ofTown('entries')
/** Thresholds as they are shipped. */
const usual: Difference = {
  place: { population: 6_000 },
  parameters: { entryHazard: 0.1, callStance: 0.1 },
  levers: { stance: 0.3, provision: 0.3 },
  world: all(
    setOutside({ media: 0.4 }),
    setTown({ unmet: 300, clarity: 0.4, mood: 0.3, needIndex: 0.4, everydayPool: 60 }),
  ),
}
directions(mobilisation, usual, [
  ['more attention', { world: setOutside({ media: 0.6 }) }, entries, 'more'],
  ['attention that moves more', { parameters: { callMedia: 1.4 } }, entries, 'more'],
  ['more unmet need', { world: setTown({ unmet: 1_500 }) }, entries, 'more'],
  ['need that moves more', { parameters: { callNeed: 0.5 } }, entries, 'more'],
  [
    'the same need among more people is seen less',
    { place: { population: 7_000 } },
    ofTown('visibleUnmet'),
    'less',
  ],
  ['fewer who need help', { world: setTown({ everydayPool: 5 }) }, entries, 'less'],
  ['help that is seen later', { parameters: { visibleHalf: 20 } }, entries, 'less'],
  ['old news', { world: setTown({ habituation: 2 }) }, ofTown('media'), 'less'],
  ['news that wear off', { parameters: { habituation: 3 } }, ofTown('media'), 'less'],
  ['used to it later', { parameters: { habituationTime: 90 } }, ofTown('habituation'), 'less'],
  ['a clearer stance', { levers: { stance: 1 } }, entries, 'more'],
  ['provision by the municipality', { levers: { provision: 1 } }, entries, 'less'],
  ['provision that discourages more', { parameters: { callProvision: 0.5 } }, entries, 'less'],
  ['clearer roles', { world: setTown({ clarity: 1 }) }, entries, 'more'],
  ['roles that move more', { parameters: { callOrientation: 0.3 } }, entries, 'more'],
  ['better mood', { world: setTown({ mood: 1 }) }, entries, 'more'],
  ['mood that moves more', { parameters: { callMood: 0.3 } }, entries, 'more'],
  ['a wider window', { parameters: { callWindow: 0.8 } }, entries, 'less'],
  ['a higher hazard', { parameters: { entryHazard: 0.2 } }, entries, 'more'],
  ['higher thresholds', { parameters: { thresholdMean: 0.6 } }, entries, 'less'],
  ['more possible helpers', { parameters: { latentShare: 0.8 } }, entries, 'more'],
  ['more who are always ready', { parameters: { certainShare: 0.3 } }, entries, 'more'],
  ['more adults', { place: { adultShare: 1 } }, entries, 'more'],
  ['more hours for each', { parameters: { hoursMean: 9 } }, ofTown('independentHours'), 'more'],
  [
    'less engagement before',
    { parameters: { engagedBeforeShare: 0.1 } },
    ofTown('neverEngagedBefore'),
    'more',
  ],
])
directions(mobilisation, both(usual, { parameters: { thresholdMean: 0.7, entryHazard: 0.2 } }), [
  [
    'thresholds above the call reach nobody where they do not spread',
    { parameters: { thresholdSpread: 0.05 } },
    entries,
    'less',
  ],
])
