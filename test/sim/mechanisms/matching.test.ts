import { describe, expect, test } from 'vitest'
import { DEFAULT_PARAMETERS as p, TOWN } from '../../../sim/index.ts'
import { matching } from '../../../sim/mechanisms/matching.ts'
import { FIELD, FIELDS } from '../../../sim/terms/fields.ts'
import { directions } from '../directions.ts'
import {
  all,
  both,
  type Difference,
  membersOf,
  ofCircles,
  ofMembers,
  ofTown,
  setCircles,
  setMembers,
  setTown,
  townOf,
  without,
} from '../town-of.ts'

const usual: Difference = {
  world: all(
    setTown({ needEmergency: 100, needEveryday: 400, needCasework: 150, metMunicipal: 50 }),
    setTown({ independentHours: 900, mentorHours: 100, clarity: 0.5, needIndex: 0.4 }),
    setTown({ bridging: 0.2, linkingMean: 0.1 }),
    setCircles({ field: FIELD.language, usual: 60 }),
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
  const offered = p.relevantIndependent * 1000 + p.relevantMember * 360
  const effect = p.matchBase + p.matchOrientation * 0.5 + p.matchTies * 0.3
  const met = 600 * (1 - Math.exp((-offered * effect) / 600))
  expect(town[TOWN.hours]).toBeCloseTo(1360, 4)
  expect(town[TOWN.metVolunteers]).toBeCloseTo(met, 4)
  expect(town[TOWN.unmet]).toBeCloseTo(600 - met, 4)
  expect(town[TOWN.coverage]).toBeCloseTo(1 - (600 - met) / 650, 6)
  expect(town[TOWN.match]).toBeCloseTo(met / (offered * (p.matchBase + p.matchOrientation)), 6)
  // 600 hours in a town of 3,000 are 200 per 1,000 inhabitants.
  expect(town[TOWN.needIndex]).toBeCloseTo(0.4 + 0.1 * (200 / (200 + p.needScale) - 0.4), 9)
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

test('with close ties everybody may find a task, and nobody more than one', () => {
  const close = { parameters: { matchTies: 2 }, world: setTown({ bridging: 1, needEveryday: 1e5 }) }
  expect(matched(close).town[TOWN.match]).toBe(1)
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
  expect(felt(autonomy)).toBeCloseTo(0.4 + 0.1 * (650 / 3 / (650 / 3 + p.needScale) - 0.4), 9)
})

describe('the tasks of a circle', () => {
  /** Half of the emergencies and a quarter of everyday need are met by the municipality. */
  const provided: Difference = {
    parameters: { tasksMemory: 20 },
    world: setTown({ provisionEmergency: 0.5, provisionEveryday: 0.25 }),
  }
  const circleOf = (field: number, usualTasks: number, difference: Difference = {}) => {
    const world = matched(
      both(both(provided, { world: setCircles({ field, usual: usualTasks }) }), difference),
    )
    return { drop: world.circle.drop[0], usual: world.circle.usual[0] }
  }

  test.each(FIELDS.map((field, at) => [field.key, at] as const))(
    'in the field of %s are its shares of the needs that the municipality leaves',
    (_key, at) => {
      const { emergency, everyday, casework } = townOf().field
      const tasks = emergency[at]! * 50 + everyday[at]! * 300 + casework[at]! * 150
      expect(circleOf(at, 200)).toEqual({
        drop: expect.closeTo(1 - tasks / 200, 5),
        usual: expect.closeTo(200 + (tasks - 200) / 20, 3),
      })
    },
  )

  test('are more than usual where need grows, and none are missed where there never were any', () => {
    expect(circleOf(FIELD.language, 50).drop).toBeCloseTo(1 - 75 / 50, 5)
    expect(circleOf(FIELD.language, 0).drop).toBe(0)
  })

  test('are those of all fields where all circles do the same', () => {
    const alike = circleOf(FIELD.language, 1000, without('fields'))
    expect(alike.drop).toBeCloseTo(0.5, 5)
  })

  test('of a circle that ended are not looked at', () => {
    const ended = circleOf(FIELD.language, 50, { world: setCircles({ alive: 0, drop: 0.3 }) })
    expect(ended).toEqual({ drop: Math.fround(0.3), usual: 50 })
  })
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
  ['bridges between circles', { world: setTown({ bridging: 0.9 }) }, ofTown('match'), 'more'],
  ['ties to officials', { world: setTown({ linkingMean: 0.9 }) }, ofTown('match'), 'more'],
  ['ties that help more', { parameters: { matchTies: 0.9 } }, ofTown('metVolunteers'), 'more'],
  ['less need, fewer tasks', { world: setTown({ needEveryday: 100 }) }, ofCircles('drop'), 'more'],
  [
    'provision leaves fewer tasks',
    { world: setTown({ provisionEveryday: 0.6 }) },
    ofCircles('drop'),
    'more',
  ],
  ['a longer memory', { parameters: { tasksMemory: 80 } }, ofCircles('usual'), 'less'],
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
