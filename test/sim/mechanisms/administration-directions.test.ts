import { describe, expect, test } from 'vitest'
import { EVENT, TOWN, type World } from '../../../sim/index.ts'
import { administration } from '../../../sim/mechanisms/administration.ts'
import { MAX_OFFICES } from '../../../sim/terms/sizes.ts'
import { directions } from '../directions.ts'
import {
  all,
  both,
  type Difference,
  happenings,
  ofOfficials,
  ofTown,
  setOfficials,
  setTown,
  setWeek,
  told,
  townOf,
} from '../town-of.ts'

const name = { de: '', en: '' }
/** Two offices of two, everybody with the same duty and hours; 100 hours of staff, 80 hours of work. */
const usual: Difference = {
  administration: {
    offices: [
      { name, officials: 2, role: 'casework' },
      { name, officials: 2, role: 'social' },
    ],
    horizontal: 0.4,
    turnover: 0,
  },
  parameters: { officeHours: 0.2, backlogWeeks: 10, horizontalSpeed: 0.5, horizontalDecay: 0 },
  world: all(
    setTown({ cases: 400, staff: 50 }),
    setOfficials({ duty: 1, capacity: 2, backlog: 5 }),
  ),
}
const worked = (difference: Difference = {}) => {
  const world = townOf(both(usual, difference))
  const events = happenings(world, administration)
  return { world, events }
}
const load = ofTown('load')
const staff = ofTown('staff')

describe('a week of work', () => {
  test('80 hours of new work for 60 hours of four officials', () => {
    const { world } = worked()
    const { town, official, office } = world
    // Ties between offices of 0.4 ease the 50 hours by a fifth: 15 each, for 20 new and 0.5 of old work.
    expect(town[TOWN.load]).toBeCloseTo(20.5 / 15, 6)
    expect(official.load[2]).toBeCloseTo(20.5 / 15, 6)
    expect([...official.backlog.subarray(0, 4)]).toEqual(Array(4).fill(expect.closeTo(10, 6)))
    expect(town[TOWN.backlog]).toBeCloseTo(40, 6)
    expect([office.load[0], office.load[1]]).toEqual(Array(2).fill(expect.closeTo(20.5 / 15, 5)))
    const wanted = (80 + 40 / 10) / 1.3
    expect(town[TOWN.staff]).toBeCloseTo(50 + (wanted - 50) / 38, 6)
  })

  test('is shared by duty, and done by capacity', () => {
    const uneven = (world: World) => {
      world.official.duty[0] = 2
      world.official.capacity[1] = 6
    }
    const { official } = worked({ world: uneven }).world
    // Five parts of duty share 80 hours, twelve parts of capacity have 60.
    expect(official.load[0]).toBeCloseTo((32 + 0.5) / 10, 5)
    expect(official.load[1]).toBeCloseTo((16 + 0.5) / 30, 5)
    expect(official.backlog[1]).toBe(0)
  })

  test('is done by those who are there', () => {
    const gone = (world: World) => {
      world.official.active[0] = 0
    }
    const { official, office } = worked({ world: gone }).world
    expect(official.load[1]).toBeCloseTo((80 / 3 + 0.5) / 20, 5)
    expect(official.backlog[0]).toBe(5)
    expect(office.load[0]).toBeCloseTo(official.load[1]!, 6)
  })

  test('is told up to four times what can be done', () => {
    const { town, official } = worked({ world: setTown({ staff: 1 }) }).world
    expect([town[TOWN.load], official.load[0]]).toEqual([4, 4])
  })

  test('is nobody’s where there is no staff, and an office without officials has no load', () => {
    const { world } = worked({ world: setTown({ staff: 0 }) })
    expect([world.town[TOWN.load], world.official.load[0]]).toEqual([0, 0])
    const empty = worked({ world: setOfficials({ active: 0 }) }).world
    expect([empty.office.load[0], empty.town[TOWN.backlog]]).toEqual([0, 0])
  })
})

directions(administration, usual, [
  ['more cases', { world: setTown({ cases: 800 }) }, load, 'more'],
  ['more work per case', { parameters: { officeHours: 0.4 } }, load, 'more'],
  ['more staff', { world: setTown({ staff: 80 }) }, load, 'less'],
  ['more old work', { world: setOfficials({ backlog: 50 }) }, load, 'more'],
  ['old work that may wait', { parameters: { backlogWeeks: 100 } }, load, 'less'],
  ['closer offices', { administration: { horizontal: 0.9 } }, load, 'less'],
  ['closeness that helps more', { parameters: { horizontalSpeed: 1 } }, load, 'less'],
  ['more work leaves more undone', { world: setTown({ cases: 800 }) }, ofTown('backlog'), 'more'],
  ['more staff leaves less undone', { world: setTown({ staff: 90 }) }, ofTown('backlog'), 'less'],
  [
    'what was undone stays',
    { world: setOfficials({ backlog: 50 }) },
    ofOfficials('backlog'),
    'more',
  ],
  ['more work, more staff', { world: setTown({ cases: 800 }) }, staff, 'more'],
  ['old work, more staff', { world: setOfficials({ backlog: 500 }) }, staff, 'more'],
  ['old work that may wait, less staff', { parameters: { backlogWeeks: 100 } }, staff, 'less'],
  ['staff follows later', { parameters: { staffLag: 100 } }, staff, 'less'],
  ['staff follows faster', { administration: { staffSpeed: 3 } }, staff, 'more'],
  ['a load that is taken for normal', { parameters: { baseLoad: 1.5 } }, staff, 'less'],
  ['a policy of staffing', { levers: { staffing: 0.5 } }, staff, 'more'],
  ['meetings tie offices', { levers: { workingMeetings: 1 } }, ofTown('horizontal'), 'more'],
  ['ties of offices fade', { parameters: { horizontalDecay: 0.5 } }, ofTown('horizontal'), 'less'],
  [
    'meetings are not every week',
    { levers: { workingMeetings: { intensity: 1, interval: 4 } }, world: setWeek(2) },
    ofTown('horizontal'),
    'same',
  ],
])

test('staffing asks for more and gets it sooner', () => {
  const { town } = worked({ levers: { staffing: 0.5 } }).world
  const wanted = (1.5 * 84) / 1.3
  expect(town[TOWN.staff]).toBeCloseTo(50 + (1.5 * (wanted - 50)) / 38, 6)
})

describe('meetings of offices', () => {
  const eight: Difference = {
    administration: {
      offices: Array.from({ length: 8 }, () => ({ name, officials: 1, role: 'social' as const })),
      horizontal: 0.2,
    },
    parameters: { horizontalDecay: 0.1 },
    levers: { workingMeetings: 1 },
  }
  const kept = 0.2 * (1 - 0.1 / (365.2425 / 84))

  test('tie every pair by 15 in a hundred of what is missing, on both sides', () => {
    const { world } = worked(eight)
    expect(world.town[TOWN.horizontal]).toBeCloseTo(kept + 0.15 * (1 - kept), 6)
    for (let a = 0; a < 8; a++)
      for (let b = 0; b < 8; b++)
        expect(world.office.tie[a * MAX_OFFICES + b]).toBeCloseTo(
          a === b ? 0 : kept + 0.15 * (1 - kept),
          6,
        )
  })

  test('tie a share of the pairs', () => {
    const { world } = worked(both(eight, { levers: { workingMeetings: 0.5 } }))
    const gain = (world.town[TOWN.horizontal]! - kept) / (0.15 * (1 - kept))
    expect(Math.abs(gain - 0.5)).toBeLessThan(0.25)
    expect(world.office.tie[1]).toBe(world.office.tie[MAX_OFFICES])
  })

  test('do nothing where they are not held, and one office has none to meet', () => {
    expect(
      worked(both(eight, { levers: { workingMeetings: 0 } })).world.town[TOWN.horizontal],
    ).toBeCloseTo(kept, 6)
    const one = { offices: [{ name, officials: 3, role: 'social' as const }] }
    expect(worked({ administration: one }).world.town[TOWN.horizontal]).toBe(0)
  })
})

describe('turnover', () => {
  const sure: Difference = { administration: { turnover: 1 }, parameters: { turnoverRate: 0 } }
  /** Weeks in which somebody leaves, in two years of forty officials. */
  const leaving = (difference: Difference) => {
    const forty = { offices: [{ name, officials: 40, role: 'casework' as const }], turnover: null }
    const world = townOf(both(usual, both({ administration: forty }, difference)))
    for (let week = 0; week < 104; week++) {
      world.count.week = week
      administration(world)
    }
    return told(EVENT.turnover)(world)
  }

  test('takes fifteen in a hundred officials a year, or as many as the town says', () => {
    expect(Math.abs(leaving({ parameters: { turnoverRate: 0.15 } }) - 12)).toBeLessThan(10)
    expect(Math.abs(leaving({ administration: { turnover: 0.5 } }) - 40)).toBeLessThan(18)
    expect(leaving({ parameters: { turnoverRate: 0 } })).toBe(0)
    expect(leaving({ administration: { turnover: 0 }, parameters: { turnoverRate: 1 } })).toBe(0)
  })

  test('brings a successor to the same post, who takes over the undone work', () => {
    const week = Array.from({ length: 200 }, (_, at) => at + 1).find(
      (at) => worked(both(sure, { world: setWeek(at) })).events.length > 0,
    )!
    const { world, events } = worked(
      both(sure, { world: all(setWeek(week), setTown({ staff: 0 })) }),
    )
    const [left, appointed] = events
    expect([left!.kind, appointed!.kind]).toEqual([EVENT.turnover, EVENT.appointed])
    const { official } = world
    expect([official.active[left!.other], official.to[left!.other]]).toEqual([0, week])
    expect([official.active[appointed!.other], official.from[appointed!.other]]).toEqual([1, week])
    for (const column of ['post', 'office', 'role'] as const)
      expect(official[column][appointed!.other]).toBe(official[column][left!.other])
    expect([left!.value, appointed!.value]).toEqual(Array(2).fill(official.office[left!.other]))
    expect(official.backlog[left!.other]).toBe(0)
    // The successor holds what was left, and the new work of the week.
    expect(official.backlog[appointed!.other]).toBeGreaterThan(5)
  })
})
