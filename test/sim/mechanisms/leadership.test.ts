import { describe, expect, test } from 'vitest'
import { weeksPulled } from '../../../sim/acts/policy.ts'
import { createWorld, EVENT, type LeverKey, TOWN, type World } from '../../../sim/index.ts'
import { leadership } from '../../../sim/mechanisms/leadership.ts'
import { policy } from '../../../sim/mechanisms/policy.ts'
import { LEVER, LEVERS } from '../../../sim/terms/levers.ts'
import type { Head, HeadChange } from '../../../sim/terms/scenario.ts'
import { directions } from '../directions.ts'
import {
  all,
  both,
  type Difference,
  happenings,
  NOBODY,
  ofTown,
  scenarioOf,
  setTown,
  setWeek,
  townOf,
} from '../town-of.ts'

const HEAD: Head = {
  openness: 0.6,
  stance: 0.45,
  thanks: 0.35,
  control: 0.25,
  experience: 0.5,
  budget: 60_000,
}
const headed = (head: Partial<Head>, changes: readonly HeadChange[] = []): Difference => ({
  leadership: { ...HEAD, ...head, changes },
})
/** A town that is organised by half, of a head who is each thing to some degree. */
const usual: Difference = both(headed({}), {
  parameters: {
    organisedFrom: 2,
    organisedTime: 20,
    orientationMost: 0.8,
    provisionLeast: 0.1,
    provisionMore: 0.2,
    meetingsMost: 0.6,
    staffingMost: 0.4,
    forumCall: 0,
    forumOrganised: 0,
  },
  world: setTown({ organised: 0.5, refugees: 30, trustOfficials: 0.7 }),
})
const decided = (difference: Difference = {}) => {
  const world = townOf(both(usual, difference))
  leadership(world)
  return world
}
const level = (key: LeverKey) => (world: World) => world.lever.intensity[LEVER[key]]!

describe('those who head the administration', () => {
  test('decide by what they are inclined to, how much is organised, and whom they trust', () => {
    const world = decided()
    const organised = world.town[TOWN.organised]!
    const free = 0.6 * 0.75
    const expected: Partial<Record<LeverKey, number>> = {
      orientation: 0.8 * organised,
      steering: 0.25 * organised,
      provision: 0.1 + 0.2 * organised,
      workingMeetings: 0.6 * organised,
      staffing: 0.4 * 0.5,
      stance: 0.45,
      appreciation: 0.35,
      support: free * 0.7,
      association: free,
      posts: 1,
      concept: free,
      alliance: 0,
      forum: 0,
      largeShelters: 0,
    }
    for (const { key } of LEVERS)
      expect(level(key)(world), key).toBeCloseTo(expected[key] ?? Number.NaN, 6)
  })

  test('organise as far and as fast as experience reaches, for those who are there', () => {
    // Thirty refugees in a town of 3,000 are ten in 1,000: more than enough to organise all.
    expect(decided().town[TOWN.organised]).toBeCloseTo(0.5, 9)
    const from = (organised: number, more: Difference = {}) =>
      decided(both({ world: setTown({ organised }) }, more)).town[TOWN.organised]
    expect(from(0)).toBeCloseTo((0.5 * 0.5) / 20, 9)
    expect(from(0.9)).toBeCloseTo(0.9 - (0.4 * 0.5) / 20, 9)
    expect(from(0, { world: setTown({ refugees: 3 }) })).toBeCloseTo((0.25 * 0.5) / 20, 9)
    expect(from(0, headed({ experience: 1 }))).toBeCloseTo(1 / 20, 9)
    expect(from(0, headed({ experience: 0 }))).toBe(0)
  })

  test('pay for nothing without money', () => {
    const poor = decided(headed({ budget: 0 }))
    expect([level('posts')(poor), level('association')(poor)]).toEqual([0, 0])
    expect(level('concept')(poor)).toBeGreaterThan(0)
  })

  test('support an alliance that there is', () => {
    expect(level('alliance')(decided({ world: setTown({ allianceExists: 1 }) }))).toBe(1)
  })

  test('stay within what a lever can do', () => {
    const most = decided({ parameters: { provisionLeast: 0.9, provisionMore: 0.9 } })
    expect(level('provision')(most)).toBe(1)
  })
})

const rows: readonly [string, Difference, LeverKey, 'more' | 'less' | 'same'][] = [
  ['more control', headed({ control: 0.8 }), 'steering', 'more'],
  ['more that is organised', { world: setTown({ organised: 0.8 }) }, 'steering', 'more'],
  ['more that is organised', { world: setTown({ organised: 0.8 }) }, 'orientation', 'more'],
  ['more that is organised', { world: setTown({ organised: 0.8 }) }, 'provision', 'more'],
  ['more that is organised', { world: setTown({ organised: 0.8 }) }, 'workingMeetings', 'more'],
  ['control without organisation', { world: setTown({ organised: 0.1 }) }, 'steering', 'less'],
  ['more experience', headed({ experience: 0.9 }), 'staffing', 'more'],
  ['more experience', headed({ experience: 0.9 }), 'orientation', 'more'],
  ['a clearer stance', headed({ stance: 0.9 }), 'stance', 'more'],
  ['more thanks', headed({ thanks: 0.9 }), 'appreciation', 'more'],
  ['more openness', headed({ openness: 0.9 }), 'support', 'more'],
  ['more openness', headed({ openness: 0.9 }), 'association', 'more'],
  ['more openness', headed({ openness: 0.9 }), 'concept', 'more'],
  ['more control', headed({ control: 0.8 }), 'support', 'less'],
  ['more control', headed({ control: 0.8 }), 'association', 'less'],
  ['more control', headed({ control: 0.8 }), 'concept', 'less'],
  ['officials who trust', { world: setTown({ trustOfficials: 0.9 }) }, 'support', 'more'],
  ['openness leaves thanks alone', headed({ openness: 0.9 }), 'appreciation', 'same'],
  ['thanks leave deeds alone', headed({ thanks: 0.9 }), 'support', 'same'],
  ['a better first help', { parameters: { provisionLeast: 0.3 } }, 'provision', 'more'],
  ['organisation that provides more', { parameters: { provisionMore: 0.5 } }, 'provision', 'more'],
  ['clearer organisation', { parameters: { orientationMost: 0.9 } }, 'orientation', 'more'],
  ['offices that meet more', { parameters: { meetingsMost: 0.9 } }, 'workingMeetings', 'more'],
  ['experience that hires more', { parameters: { staffingMost: 0.9 } }, 'staffing', 'more'],
]
directions(
  leadership,
  usual,
  rows.map(([sentence, changed, key, expected]) => [
    `${sentence}: ${key}`,
    changed,
    level(key),
    expected,
  ]),
)
directions(leadership, both(usual, { world: setTown({ organised: 0.2 }) }), [
  ['organising takes longer', { parameters: { organisedTime: 50 } }, ofTown('organised'), 'less'],
  ['as long as few are here', { world: setTown({ refugees: 1.8 }) }, ofTown('organised'), 'less'],
  [
    'more have to be here',
    { parameters: { organisedFrom: 20 }, world: setTown({ organised: 0 }) },
    ofTown('organised'),
    'less',
  ],
])

describe('what a policy forces', () => {
  test.each(LEVERS.map(({ key }) => key))('%s is not theirs to decide, not even at 0', (key) => {
    expect(level(key)(decided({ levers: { [key]: 0 } }))).toBe(0)
    expect(level(key)(decided({ levers: { [key]: 1 } }))).toBe(1)
  })

  test('is theirs again when it ends, and then begins anew', () => {
    const silent = { from: '2014-01-20', to: '2014-02-03' }
    const world = createWorld(
      {
        ...scenarioOf(usual),
        policy: [{ lever: 'stance', intensity: 0, settings: {}, ...silent }],
      },
      'silent',
    )
    const weeks = Array.from({ length: 6 }, (_, week) => {
      world.count.week = week
      policy(world)
      leadership(world)
      return [level('stance')(world), weeksPulled(world, LEVER.stance)]
    })
    const own = Math.fround(0.45)
    expect(weeks).toEqual([
      [own, 0],
      [own, 1],
      [0, 0],
      [0, 1],
      [own, 0],
      [own, 1],
    ])
  })

  test('costs nothing of theirs; what they decide is charged by its level', () => {
    const cost = (difference: Difference) => {
      const world = townOf(both(usual, difference))
      world.town[TOWN.cost] = 0
      leadership(world)
      return world.town[TOWN.cost]!
    }
    // 300 EUR a week for 100,000 inhabitants, of whom 3,000 live here.
    const orientation = 300 * 0.03 * 0.8 * 0.5
    expect(cost({}) - cost({ levers: { orientation: 1 } })).toBeCloseTo(orientation, 4)
    expect(cost({}) - cost({ levers: { posts: 1 } })).toBe(0)
  })
})

describe('another head', () => {
  const world = () =>
    townOf(both(usual, headed({}, [{ from: '2014-02-03', openness: 0, budget: 5 }])))
  const dispositions = (made: World) => [
    made.town[TOWN.headOpenness],
    made.town[TOWN.headStance],
    made.town[TOWN.headThanks],
    made.town[TOWN.headControl],
    made.town[TOWN.headExperience],
    made.town[TOWN.headBudget],
  ]
  const { openness, stance, thanks, control, experience, budget } = HEAD

  test('takes office on a date; what is not named stays, and it is told of', () => {
    const made = world()
    expect(happenings(made, leadership)).toEqual([])
    expect(dispositions(made)).toEqual([openness, stance, thanks, control, experience, budget])
    made.count.week = 4
    const events = happenings(made, leadership)
    expect(events).toEqual([{ ...NOBODY, kind: EVENT.headChanged, other: 1 }])
    expect(dispositions(made)).toEqual([0, stance, thanks, control, experience, 5])
    expect(level('support')(made)).toBe(0)
    made.count.week = 5
    expect(happenings(made, leadership)).toEqual([])
  })

  test.each(Object.keys(HEAD) as (keyof Head)[])('may differ in %s alone', (key) => {
    const made = townOf(both(usual, headed({}, [{ from: '2014-01-13', [key]: 0 }])))
    leadership(made)
    made.count.week = 1
    leadership(made)
    expect(dispositions(made)).toEqual(
      Object.keys(HEAD).map((one) => (one === key ? 0 : HEAD[one as keyof Head])),
    )
  })

  test('changes follow one another', () => {
    const { leadership: heads } = scenarioOf(
      headed({}, [
        { from: '2014-01-13', stance: 0.9 },
        { from: '2014-01-20', stance: 0.1 },
      ]),
    )
    const made = townOf({ leadership: heads })
    const stances = [0, 1, 2, 3].map((week) => {
      made.count.week = week
      leadership(made)
      return made.town[TOWN.headStance]
    })
    expect(stances).toEqual([HEAD.stance, 0.9, 0.1, 0.1])
  })
})

describe('a forum', () => {
  /** Open conflict of 0.3 beyond what is taken for usual, among people who depend on each other. */
  const torn: Difference = both(usual, {
    parameters: { forumCall: 1, forumConflict: 0.1, circlesCount: 1 },
    society: { dependence: 0.8 },
    world: setTown({ openConflict: 0.4, organised: 0.5 }),
  })
  /** In how many of 300 weeks it would be called. */
  const calls = (difference: Difference = {}) => {
    const world = townOf(both(torn, difference))
    const fixed = { ...Object.fromEntries(STATE.map((name) => [name, world.town[TOWN[name]]!])) }
    let called = 0
    for (let week = 0; week < 300; week++) {
      world.count.week = week
      setTown({ ...fixed, forumCalled: 0 })(world)
      leadership(world)
      called += world.town[TOWN.forumCalled]!
    }
    return called
  }
  const STATE = ['organised', 'openConflict'] as const

  test('is called by an open head where conflict is open and each depends on the other', () => {
    expect(Math.abs(calls() - 300 * 0.6 * 0.3 * 0.8)).toBeLessThan(20)
    expect(calls({ world: setTown({ openConflict: 0.1 }) })).toBe(0)
    expect(calls(headed({ openness: 0 }))).toBe(0)
    expect(calls({ society: { dependence: 0 } })).toBe(0)
  })

  test('is called without conflict where all is organised: its square', () => {
    const calm: Difference = {
      parameters: { forumOrganised: 1 },
      world: setTown({ openConflict: 0 }),
    }
    expect(Math.abs(calls(calm) - 300 * 0.25)).toBeLessThan(22)
    expect(calls(both(calm, { world: setTown({ organised: 0 }) }))).toBeLessThan(2)
  })

  test('is not called for circles that nobody notices, nor where a policy says what happens', () => {
    expect(calls({ parameters: { circlesCount: 9_000 } })).toBe(0)
    // 24 in 1,000 of 48 that would count in full: a quarter.
    const few = calls({ parameters: { circlesCount: 48 } })
    expect(Math.abs(few - (300 * 0.6 * 0.3 * 0.8) / 4)).toBeLessThan(14)
    expect(calls({ levers: { forum: 0 } })).toBe(0)
  })

  test('is called once, told of with the conflict, and pulled from then on', () => {
    const world = townOf(both(torn, { parameters: { forumCall: 5 } }))
    expect(happenings(world, leadership)).toEqual([
      { ...NOBODY, kind: EVENT.forumCalled, value: expect.closeTo(0.4, 6) },
    ])
    expect(level('forum')(world)).toBe(1)
    world.count.week = 8
    expect(happenings(world, leadership)).toEqual([])
    expect([level('forum')(world), world.lever.since[LEVER.forum]]).toEqual([1, 0])
  })

  test.each<[string, Difference, 'more' | 'less']>([
    ['a more open head', headed({ openness: 0.95 }), 'more'],
    ['more open conflict', { world: setTown({ openConflict: 0.8 }) }, 'more'],
    ['more insight of dependence', { society: { dependence: 1 } }, 'more'],
    ['a readier call', { parameters: { forumCall: 2 } }, 'more'],
    ['conflict that is taken for usual', { parameters: { forumConflict: 0.3 } }, 'less'],
    ['an inclination of the organised', { parameters: { forumOrganised: 0.8 } }, 'more'],
    ['circles that count for less', { parameters: { circlesCount: 40 } }, 'less'],
  ])('%s: it is called sooner or later', (_why, difference, expected) => {
    const change = calls(difference) - calls()
    expect(expected === 'more' ? change : -change).toBeGreaterThan(5)
  })
})

test('a later week finds the head of the first one', () => {
  const world = townOf(both(usual, { world: all(setTown({ headThanks: 0.7 }), setWeek(3)) }))
  leadership(world)
  expect(level('appreciation')(world)).toBeCloseTo(0.7, 6)
})
