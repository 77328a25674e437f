import { describe, expect, test } from 'vitest'
import { EVENT, DEFAULT_PARAMETERS as p, TOWN } from '../../../sim/index.ts'
import { appreciation } from '../../../sim/mechanisms/appreciation.ts'
import { directions } from '../directions.ts'
import {
  all,
  both,
  type Difference,
  happenings,
  NOBODY,
  ofMembers,
  ofTown,
  setMembers,
  setTown,
  setWeek,
  townOf,
} from '../town-of.ts'

/** Everybody is thanked in week 6, and what they are thanked for is backed. */
const usual: Difference = {
  parameters: { helpersPerPost: 72, supportNeeded: 0.5 },
  levers: { appreciation: { intensity: 1, interval: 6 }, support: 0.3 },
  world: all(
    setWeek(6),
    setTown({ linkingMean: 0.2, posts: 0.5 }),
    setMembers({ recognition: 0.4, frustration: 0.2, trust: 0.5 }),
  ),
}
/** A third of the support that thanks would need. */
const hollow: Difference = both(usual, {
  parameters: { supportNeeded: 0.9 },
  world: setTown({ linkingMean: 0, posts: 0 }),
})
const thanked = (difference: Difference) => {
  const world = townOf(difference)
  const events = happenings(world, appreciation)
  const row = world.member.present[0]
  const { recognition, frustration, trust } = world.member
  return { world, events, felt: [recognition[row!], frustration[row!], trust[row!]] }
}
const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 6))

test('thanks that are backed lift recognition and trust', () => {
  const { felt, events, world } = thanked(usual)
  const faded = 0.4 * (1 - p.recognitionFade)
  expect(felt).toEqual(
    close([faded + p.recognitionStep * (1 - faded), 0.2, 0.5 + 0.3 * p.trustStep * 0.5]),
  )
  expect(events).toEqual([{ ...NOBODY, kind: EVENT.appreciation, cause: 1, value: 1 }])
  expect(world.town[TOWN.supportFelt]).toBeCloseTo(0.3 + 0.1 + 0.25, 6)
})

test('what is not backed of thanks rings hollow: it frustrates and costs trust', () => {
  const { felt, events } = thanked(hollow)
  const faded = 0.4 * (1 - p.recognitionFade)
  expect(felt).toEqual(
    close([
      faded + (p.recognitionStep / 3) * (1 - faded),
      0.2 + (2 / 3) * p.hollowHarm * 0.8,
      0.5 + (0.3 / 3) * p.trustStep * 0.5 - 0.5 * (2 / 3) * p.hollowHarm * 0.5,
    ]),
  )
  expect(events).toEqual([{ ...NOBODY, kind: EVENT.appreciation, value: 1 }])
})

test('where thanks only add, they are never hollow', () => {
  const added = thanked(both(hollow, { structure: { appreciation: 'additive' } }))
  expect(added.felt).toEqual(thanked(usual).felt)
  expect(added.events).toMatchObject([{ cause: 1 }])
})

test('thanks that are backed by half are told as backed', () => {
  const exact = { levers: { support: 0 }, world: setTown({ linkingMean: 0.5, posts: 0 }) }
  const cause = (supportNeeded: number) =>
    thanked(both(both(usual, exact), { parameters: { supportNeeded } })).events[0]!.cause
  expect([cause(0.5), cause(0.5001)]).toEqual([1, 0])
})

describe('occasions', () => {
  test('recognition fades between them and nothing is told', () => {
    const { felt, events } = thanked(both(usual, { world: setWeek(7) }))
    expect(felt).toEqual(close([0.4 * (1 - p.recognitionFade), 0.2, 0.5]))
    expect(events).toEqual([])
  })

  test('a share of the members hears of one', () => {
    const half = { levers: { appreciation: { intensity: 0.5, interval: 6 } } }
    const { world, events } = thanked(both(usual, half))
    const { recognition } = world.member
    const reached = [...world.member.present.subarray(0, 72)].filter(
      (row) => recognition[row]! > 0.5,
    )
    expect(Math.abs(reached.length - 36)).toBeLessThan(12)
    expect(events).toMatchObject([{ value: 0.5 }])
  })

  test('there is none without members, and none where nobody gives thanks', () => {
    expect(thanked(both(usual, { society: { circles: 0 } })).events).toEqual([])
    expect(thanked(both(usual, { levers: { appreciation: 0 } })).events).toEqual([])
  })
})

test('posts are felt as support up to a half, as long as nobody steers, and all support up to one', () => {
  const felt = (support: number, posts: number, linkingMean: number) =>
    thanked(both(usual, { levers: { support }, world: setTown({ posts, linkingMean }) })).world
      .town[TOWN.supportFelt]
  expect(felt(0, 5, 0)).toBeCloseTo(0.5, 9)
  const steered = (steering: number) =>
    thanked(
      both(usual, {
        levers: { support: 0, steering },
        world: setTown({ posts: 5, linkingMean: 0 }),
      }),
    ).world.town[TOWN.supportFelt]
  expect([steered(0.25), steered(0.5)]).toEqual([expect.closeTo(0.375, 9), 0])
  expect(felt(1, 5, 1)).toBe(1)
})

directions(appreciation, usual, [
  ['more deeds', { levers: { support: 0.5 } }, ofTown('supportFelt'), 'more'],
  ['more linking', { world: setTown({ linkingMean: 0.4 }) }, ofTown('supportFelt'), 'more'],
  ['more posts', { world: setTown({ posts: 1 }) }, ofTown('supportFelt'), 'more'],
  ['a larger step', { parameters: { recognitionStep: 0.5 } }, ofMembers('recognition'), 'more'],
  ['quicker fading', { parameters: { recognitionFade: 0.2 } }, ofMembers('recognition'), 'less'],
  [
    'who felt recognised still does',
    { world: setMembers({ recognition: 0.8 }) },
    ofMembers('recognition'),
    'more',
  ],
  [
    'fewer are reached',
    { levers: { appreciation: { intensity: 0.5, interval: 6 } } },
    ofMembers('recognition'),
    'less',
  ],
  ['larger steps of trust', { parameters: { trustStep: 0.3 } }, ofMembers('trust'), 'more'],
  [
    'thanks without enough support',
    { parameters: { supportNeeded: 0.8 } },
    ofMembers('frustration'),
    'more',
  ],
  [
    'thanks without enough support',
    { parameters: { supportNeeded: 0.8 } },
    ofMembers('trust'),
    'less',
  ],
  [
    'harm only where thanks are hollow',
    { parameters: { hollowHarm: 0.5 } },
    ofMembers('frustration'),
    'same',
  ],
])
directions(appreciation, hollow, [
  [
    'more harm of hollow thanks',
    { parameters: { hollowHarm: 0.5 } },
    ofMembers('frustration'),
    'more',
  ],
  ['more harm of hollow thanks', { parameters: { hollowHarm: 0.5 } }, ofMembers('trust'), 'less'],
  ['enough deeds', { levers: { support: 1 } }, ofMembers('frustration'), 'less'],
])
