import { describe, expect, test } from 'vitest'
import { TOWN } from '../../../sim/index.ts'
import { matching } from '../../../sim/mechanisms/matching.ts'
import { directions } from '../directions.ts'
import {
  all,
  both,
  type Difference,
  membersOf,
  ofMembers,
  ofTown,
  setMembers,
  setTown,
  townOf,
} from '../town-of.ts'

const usual: Difference = {
  world: all(
    setTown({ needEmergency: 100, needEveryday: 400, needCasework: 150, metMunicipal: 50 }),
    setTown({
      independentHours: 900,
      mentorHours: 100,
      clarity: 0.5,
      needIndex: 0.4,
      needPeak: 0.6,
    }),
    setMembers({ hours: 5, efficacy: 0.5, idle: 2 }),
  ),
}
const matched = (difference: Difference = {}) => {
  const world = townOf(both(usual, difference))
  matching(world)
  return world
}

test('1,000 hours of independents and 360 of members meet a net need of 600', () => {
  const { town } = matched()
  const offered = 0.17 * 1000 + 0.75 * 360
  const effect = 0.44 + 0.36 * 0.5
  const met = 600 * (1 - Math.exp((-offered * effect) / 600))
  expect(town[TOWN.hours]).toBeCloseTo(1360, 4)
  expect(town[TOWN.metVolunteers]).toBeCloseTo(met, 4)
  expect(town[TOWN.unmet]).toBeCloseTo(600 - met, 4)
  expect(town[TOWN.coverage]).toBeCloseTo(1 - (600 - met) / 650, 6)
  expect(town[TOWN.match]).toBeCloseTo(met / (offered * 0.8), 6)
  // 600 hours in a town of 3,000 are 200 per 1,000 inhabitants.
  expect(town[TOWN.needIndex]).toBeCloseTo(0.4 + 0.1 * (200 / 249.2 - 0.4), 9)
  expect(town[TOWN.needPeak]).toBeCloseTo(0.6 * 0.5 ** (7 / 365.2425 / 10.9), 9)
})

describe('without need or without helpers', () => {
  const nothing = { needEmergency: 0, needEveryday: 0, needCasework: 0, metMunicipal: 0 }

  test('no need is covered in full and leaves nothing to do', () => {
    const { town } = matched({ world: setTown(nothing) })
    const at = [TOWN.metVolunteers, TOWN.unmet, TOWN.coverage, TOWN.match]
    expect(at.map((field) => town[field])).toEqual([0, 0, 1, 0])
    expect(town[TOWN.needIndex]).toBeCloseTo(0.36, 9)
  })

  test('nobody who offers hours: each would find a task', () => {
    const alone = { independentHours: 0, mentorHours: 0 }
    const { town } = matched({ society: { circles: 0 }, world: setTown(alone) })
    expect([town[TOWN.match], town[TOWN.metVolunteers]]).toEqual([1, 0])
    expect(town[TOWN.coverage]).toBeCloseTo(50 / 650, 9)
  })
})

test('a need beyond the one remembered is remembered at once', () => {
  const { town } = matched({ world: setTown({ needPeak: 0.1 }) })
  expect(town[TOWN.needPeak]).toBe(town[TOWN.needIndex])
})

test('who finds a task feels able to do more and is not idle; who finds none waits on', () => {
  const world = matched({ parameters: { efficacySpeed: 0.1 } })
  const { idle, efficacy } = world.member
  const found = membersOf(world).filter((row) => idle[row] === 0)
  const waiting = membersOf(world).filter((row) => idle[row] === 3)
  expect(found.length + waiting.length).toBe(72)
  expect(Math.abs(found.length / 72 - world.town[TOWN.match]!)).toBeLessThan(0.1)
  for (const row of found) expect(efficacy[row]).toBeCloseTo(0.55, 6)
  for (const row of waiting) expect(efficacy[row]).toBeCloseTo(0.45, 6)
})

test('where only lost freedom crowds out, need is felt as if the municipality met none of it', () => {
  const autonomy: Difference = { structure: { crowding: 'autonomy' } }
  const provided: Difference = { world: setTown({ metMunicipal: 300 }) }
  const felt = (difference: Difference) => matched(difference).town[TOWN.needIndex]!
  expect(felt(provided)).toBeLessThan(felt({}))
  expect(felt(both(autonomy, provided))).toBe(felt(autonomy))
  expect(felt(autonomy)).toBeCloseTo(0.4 + 0.1 * (650 / 3 / (650 / 3 + 49.2) - 0.4), 9)
})

directions(matching, usual, [
  [
    'more emergency need is met in part',
    { world: setTown({ needEmergency: 300 }) },
    ofTown('metVolunteers'),
    'more',
  ],
  [
    'more emergency need, more unmet',
    { world: setTown({ needEmergency: 300 }) },
    ofTown('unmet'),
    'more',
  ],
  [
    'more everyday need, more unmet',
    { world: setTown({ needEveryday: 900 }) },
    ofTown('unmet'),
    'more',
  ],
  [
    'more casework need, more unmet',
    { world: setTown({ needCasework: 900 }) },
    ofTown('unmet'),
    'more',
  ],
  [
    'what the municipality meets is not unmet',
    { world: setTown({ metMunicipal: 200 }) },
    ofTown('unmet'),
    'less',
  ],
  [
    'what the municipality meets leaves less to do',
    { world: setTown({ metMunicipal: 200 }) },
    ofTown('match'),
    'less',
  ],
  [
    'what the municipality meets covers',
    { world: setTown({ metMunicipal: 200 }) },
    ofTown('coverage'),
    'more',
  ],
  [
    'what the municipality meets lowers the need index',
    { world: setTown({ metMunicipal: 200 }) },
    ofTown('needIndex'),
    'less',
  ],
  [
    'more need, more tasks for each',
    { world: setTown({ needEveryday: 900 }) },
    ofTown('match'),
    'more',
  ],
  [
    'more hours of independents',
    { world: setTown({ independentHours: 2000 }) },
    ofTown('metVolunteers'),
    'more',
  ],
  [
    'more hours of mentors',
    { world: setTown({ mentorHours: 900 }) },
    ofTown('metVolunteers'),
    'more',
  ],
  ['more hours of members', { world: setMembers({ hours: 9 }) }, ofTown('metVolunteers'), 'more'],
  [
    'more hours, fewer tasks for each',
    { world: setMembers({ hours: 9 }) },
    ofTown('match'),
    'less',
  ],
  [
    'clear roles lead more hours to a task',
    { world: setTown({ clarity: 0.9 }) },
    ofTown('metVolunteers'),
    'more',
  ],
  ['clear roles give each a task', { world: setTown({ clarity: 0.9 }) }, ofTown('match'), 'more'],
  [
    'hours of independents that count more',
    { parameters: { relevantIndependent: 0.4 } },
    ofTown('metVolunteers'),
    'more',
  ],
  [
    'hours of members that count more',
    { parameters: { relevantMember: 0.9 } },
    ofTown('metVolunteers'),
    'more',
  ],
  [
    'a better match to begin with',
    { parameters: { matchBase: 0.6 } },
    ofTown('metVolunteers'),
    'more',
  ],
  [
    'orientation that helps more',
    { parameters: { matchOrientation: 0.8 } },
    ofTown('metVolunteers'),
    'more',
  ],
  ['need felt later', { parameters: { needScale: 100 } }, ofTown('needIndex'), 'less'],
  [
    'the same need among more people',
    { place: { population: 3_100 } },
    ofTown('needIndex'),
    'less',
  ],
  ['need is felt with a lag', { world: setTown({ needIndex: 0.5 }) }, ofTown('needIndex'), 'more'],
  ['a longer memory', { parameters: { needMemory: 40 } }, ofTown('needPeak'), 'more'],
  [
    'experience counts faster: most find a task',
    { parameters: { efficacySpeed: 0.5 } },
    ofMembers('efficacy'),
    'more',
  ],
  [
    'who felt able before still does',
    { world: setMembers({ efficacy: 0.9 }) },
    ofMembers('efficacy'),
    'more',
  ],
  ['less need, more idle', { world: setTown({ needEveryday: 10 }) }, ofMembers('idle'), 'more'],
])
