import { describe, expect, test } from 'vitest'
import { EVENT, TOWN } from '../../../sim/index.ts'
import { voice } from '../../../sim/mechanisms/voice.ts'
import { directions } from '../directions.ts'
import {
  all,
  both,
  type Difference,
  happenings,
  NOBODY,
  ofTown,
  setMembers,
  setTown,
  townOf,
} from '../town-of.ts'

const onDemand = { intensity: 1, demanded: 1, limit: 3 }
/** 72 committed and frustrated members who have been patient for nine weeks. */
const usual: Difference = {
  levers: { posts: onDemand },
  parameters: { voiceAnswer: 0 },
  world: all(
    setMembers({ motivation: 0.6, frustration: 0.2 }),
    setTown({ frustratedWeeks: 9, members: 72, linkingMean: 0.2 }),
  ),
}
const heard = (difference: Difference = {}) => {
  const world = townOf(both(usual, difference))
  const events = happenings(world, voice)
  const { town } = world
  return {
    events,
    kinds: events.map(({ kind }) => kind),
    demanded: town[TOWN.demanded],
    posts: town[TOWN.posts],
    weeks: town[TOWN.frustratedWeeks],
  }
}

describe('a demand', () => {
  test('comes in the tenth week of shared frustration', () => {
    expect(heard()).toMatchObject({ demanded: 1, weeks: 10 })
    expect(heard().events).toEqual([{ ...NOBODY, kind: EVENT.demanded }])
    const early = { world: setTown({ frustratedWeeks: 8 }) }
    expect(heard(early)).toMatchObject({ demanded: 0, weeks: 9, kinds: [] })
  })

  test.each<[string, Difference]>([
    ['frustration that is not above the mark', { parameters: { voiceFrustration: 0.21 } }],
    ['people who do not care', { world: setMembers({ motivation: 0.35 }) }],
    ['fewer than fifty members', { society: { circles: 4 } }],
  ])('%s start the patience anew', (_why, difference) => {
    expect(heard(difference)).toMatchObject({ demanded: 0, weeks: 0, kinds: [] })
  })

  test('fifty are enough', () => {
    expect(heard({ society: { circles: 5, circleSize: 10 } })).toMatchObject({ demanded: 1 })
    expect(heard({ society: { circles: 7, circleSize: 7 } })).toMatchObject({ demanded: 0 })
  })

  test('is the mean of those who are committed', () => {
    const few = (frustration: number) => ({
      world: (world: Parameters<typeof voice>[0]) => {
        for (let i = 0; i < 20; i++) {
          world.member.motivation[world.member.present[i]!] = 0.1
          world.member.frustration[world.member.present[i]!] = frustration
        }
      },
    })
    expect(heard(few(0)).weeks).toBe(10)
    expect(heard(both(few(1), { parameters: { voiceFrustration: 0.25 } })).weeks).toBe(0)
  })

  test('is made once, and patience is not counted where posts come without one', () => {
    expect(heard({ world: setTown({ demanded: 1 }) })).toMatchObject({ weeks: 9, kinds: [] })
    const given = { levers: { posts: { intensity: 1, demanded: 0, limit: 3 } } }
    expect(heard(given)).toMatchObject({ weeks: 9, demanded: 0 })
  })
})

describe('the answer', () => {
  /** A sure one: 1 x openness x (0.5 + 4 x linking). */
  const sure: Difference = {
    parameters: { voiceAnswer: 1 },
    administration: { openness: 1 },
    world: setTown({ demanded: 1 }),
  }

  test('is one post for each 71 members, in halves, and never less than a half', () => {
    const posts = (members: number) => heard(both(sure, { world: setTown({ members }) })).posts
    expect([10, 72, 100, 160].map(posts)).toEqual([0.5, 1, 1.5, 2.5])
  })

  test('stays within the limit of the district', () => {
    const full = { world: setTown({ members: 900 }) }
    expect(heard(both(sure, full)).posts).toBe(3)
    const half = { levers: { posts: { ...onDemand, intensity: 0.5 } } }
    const { posts, events } = heard(both(both(sure, full), half))
    expect(posts).toBe(1.5)
    expect(events).toEqual([{ ...NOBODY, kind: EVENT.posts, value: 1.5 }])
  })

  test('comes in the week of the demand where the administration is open', () => {
    const now = both(sure, { world: setTown({ demanded: 0 }) })
    expect(heard(now)).toMatchObject({ kinds: [EVENT.demanded, EVENT.posts], posts: 1 })
  })

  test('is not given before anybody asks', () => {
    const silent = { world: setTown({ demanded: 0, frustratedWeeks: 0 }) }
    expect(heard(both(sure, silent))).toMatchObject({ posts: 0, kinds: [] })
  })

  test('is not given twice, and not by a lever nobody pulls or one without a budget', () => {
    expect(heard(both(sure, { world: setTown({ posts: 2 }) }))).toMatchObject({
      posts: 2,
      kinds: [],
    })
    expect(heard(both(sure, { levers: { posts: 0 } }))).toMatchObject({ posts: 0, kinds: [] })
    const poor = { levers: { posts: { ...onDemand, limit: 0 } } }
    expect(heard(both(sure, poor))).toMatchObject({ posts: 0, kinds: [] })
  })

  /** In how many of 100 weeks an answer would come. */
  const answers = (difference: Difference) => {
    const world = townOf(both(both(usual, sure), difference))
    let given = 0
    for (let week = 0; week < 100; week++) {
      world.count.week = week
      world.town[TOWN.posts] = 0
      voice(world)
      given += world.town[TOWN.posts]! > 0 ? 1 : 0
    }
    return given
  }
  const seldom: Difference = {
    parameters: { voiceAnswer: 0.4 },
    administration: { openness: 0.5 },
    world: setTown({ linkingMean: 0.1 }),
  }

  test('has the chance of openness and linking', () => {
    // 0.4 x 0.5 x (0.5 + 0.4)
    expect(Math.abs(answers(seldom) - 18)).toBeLessThan(9)
    expect(answers({ parameters: { voiceAnswer: 0 } })).toBe(0)
  })

  test.each<[string, Difference]>([
    ['more open officials', { administration: { openness: 1 } }],
    ['more linking', { world: setTown({ linkingMean: 0.6 }) }],
    ['a readier answer', { parameters: { voiceAnswer: 0.9 } }],
  ])('%s answer more often', (_why, difference) => {
    expect(answers(both(seldom, difference))).toBeGreaterThan(answers(seldom) + 8)
  })
})

describe('posts without a demand', () => {
  const given: Difference = { levers: { posts: { intensity: 1, demanded: 0, limit: 3 } } }

  test('are made at once, and once', () => {
    expect(heard(given)).toMatchObject({ posts: 1, kinds: [EVENT.posts] })
    expect(heard(both(given, { world: setTown({ posts: 0.5 }) })).posts).toBe(0.5)
  })

  test('end with the lever and shrink with the limit', () => {
    const kept = { world: setTown({ posts: 2 }) }
    expect(heard(both(kept, { levers: { posts: 0 } })).posts).toBe(0)
    const cut = { levers: { posts: { intensity: 0.5, demanded: 0, limit: 3 } } }
    expect(heard(both(kept, cut)).posts).toBe(1.5)
    expect(heard(both(kept, given)).posts).toBe(2)
  })
})

const eager: Difference = both(usual, {
  levers: { posts: { intensity: 1, demanded: 0, limit: 3 } },
})
directions(voice, eager, [
  ['more members', { world: setTown({ members: 150 }) }, ofTown('posts'), 'more'],
  [
    'a post looks after more people',
    { parameters: { helpersPerPost: 200 } },
    ofTown('posts'),
    'less',
  ],
  [
    'a lower limit',
    { levers: { posts: { intensity: 1, demanded: 0, limit: 0.5 } } },
    ofTown('posts'),
    'less',
  ],
  [
    'less of what is demanded is paid',
    { levers: { posts: { intensity: 0.2, demanded: 0, limit: 3 } } },
    ofTown('posts'),
    'less',
  ],
])
