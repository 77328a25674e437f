import { describe, expect, test } from 'vitest'
import { kaplanMeier, survivalAt } from '../../../experiments/outcomes/kaplan-meier.ts'
import { roleMoves } from '../../../experiments/outcomes/role-moves.ts'
import { circlesOnceOf, lifetimesOf, spellsOf } from '../../../experiments/outcomes/spells.ts'
import { transitionShares, transitions } from '../../../experiments/outcomes/transitions.ts'
import { EVENT, JOIN, ROUTE } from '../../../sim/index.ts'
import { SMALL, telling } from './told.ts'

const { entered, joined, leftCircle, stopped, founded, dissolved, merged } = EVENT
const LAST = SMALL.weeks - 1

/** Person 1 comes, joins, mentors and stops; person 2 comes twice and stays; person 3 changes circles. */
const STORY = telling([
  { week: 0, kind: founded, circle: 0 },
  { week: 5, kind: entered, person: 1 },
  { week: 5, kind: founded, circle: 1 },
  { week: 8, kind: joined, person: 1, circle: 0, cause: JOIN.contact },
  { week: 10, kind: entered, person: 2 },
  { week: 12, kind: stopped, person: 2 },
  { week: 20, kind: entered, person: 3 },
  { week: 20, kind: joined, person: 3, circle: 1, cause: JOIN.contact },
  { week: 28, kind: leftCircle, person: 1, circle: 0, value: ROUTE.mentor },
  { week: 30, kind: joined, person: 3, circle: 0, cause: JOIN.merger },
  { week: 30, kind: merged, circle: 1, other: 0 },
  { week: 40, kind: entered, person: 2 },
  { week: 58, kind: stopped, person: 1 },
  { week: 60, kind: dissolved, circle: 0 },
  { week: 60, kind: leftCircle, person: 3, circle: 0, value: ROUTE.out },
])

describe('roles', () => {
  test('are those that the columns of a run count, in every week', () => {
    const people = { never: SMALL.residents, independent: 0, member: 0, mentor: 0, former: 0 }
    const moves = roleMoves(SMALL)
    const { outcomes } = SMALL
    let at = 0
    for (let week = 0; week < SMALL.weeks; week++) {
      for (; moves[at]?.week === week; at++) {
        people[moves[at]!.from]--
        people[moves[at]!.to]++
      }
      expect([people.independent, people.member, people.mentor, people.former]).toEqual(
        (['independents', 'members', 'mentors', 'former'] as const).map(
          (key) => outcomes[key]![week],
        ),
      )
    }
  })

  test('change once a week: who begins and joins at once comes straight into a circle', () => {
    expect(roleMoves(STORY).filter(({ person }) => person === 3)).toEqual([
      { person: 3, week: 20, from: 'never', to: 'member' },
      { person: 3, week: 60, from: 'member', to: 'former' },
    ])
  })
})

describe('spells', () => {
  test('of helpers last until they help no more, in or out of circles', () => {
    expect(spellsOf(STORY, 'helpers')).toEqual([
      { of: 1, begin: 5, end: 58 },
      { of: 2, begin: 10, end: 12 },
      { of: 3, begin: 20, end: 60 },
      { of: 2, begin: 40, end: undefined },
    ])
  })

  test('of members last as long as they are in any circle', () => {
    expect(spellsOf(STORY, 'members')).toEqual([
      { of: 1, begin: 8, end: 28 },
      { of: 3, begin: 20, end: 60 },
    ])
  })

  test('of circles end with a merger as with an end', () => {
    expect(spellsOf(STORY, 'circles')).toEqual([
      { of: 0, begin: 0, end: 60 },
      { of: 1, begin: 5, end: 30 },
    ])
    expect([...circlesOnceOf(STORY, 1)]).toEqual([0, 1])
    expect([...circlesOnceOf(STORY, 2)]).toEqual([])
  })

  test('that go on are last seen in the last week', () => {
    expect(lifetimesOf(spellsOf(STORY, 'helpers'), STORY)).toEqual({
      time: [53, 2, 40, LAST - 40],
      ended: [true, true, true, false],
    })
  })

  test('of a run are as many as circles are there, and as members join', () => {
    const circles = spellsOf(SMALL, 'circles')
    const alive = circles.filter(({ end }) => end === undefined).length
    expect(alive).toBe(SMALL.outcomes.circles!.at(-1))
    const members = spellsOf(SMALL, 'members')
    expect(members.filter(({ end }) => end === undefined)).toHaveLength(
      SMALL.outcomes.members!.at(-1)!,
    )
    expect(members.length).toBeGreaterThan(100)
  })

  test('of a run seen for half as long give the same curve, as those without censoring do not', () => {
    const weeks = 200
    const cut = (upTo: number) => ({
      ...SMALL,
      weeks: upTo,
      events: { ...SMALL.events, length: SMALL.events.week.findIndex((week) => week >= upTo) },
    })
    const begun = (all: ReturnType<typeof spellsOf>) => all.filter(({ begin }) => begin < 150)
    const whole = kaplanMeier(lifetimesOf(begun(spellsOf(SMALL, 'helpers')), SMALL))
    const half = lifetimesOf(begun(spellsOf(cut(weeks), 'helpers')), { weeks })
    const seen = kaplanMeier(half)
    const wrong = kaplanMeier({ time: half.time, ended: half.time.map(() => true) })
    // Those who begin last are seen for 50 weeks.
    expect(survivalAt(seen, 48)).toBeCloseTo(survivalAt(whole, 48), 10)
    expect(Math.abs(survivalAt(wrong, 100) - survivalAt(whole, 100))).toBeGreaterThan(0.02)
    expect(Math.abs(survivalAt(seen, 100) - survivalAt(whole, 100))).toBeLessThan(0.02)
  })
})

describe('transitions', () => {
  test('put everybody who is there in one cell', () => {
    const { people, moves, personWeeks } = transitions(STORY, 9, 50)
    expect(people.never).toMatchObject({ never: SMALL.residents - 3, independent: 1, member: 1 })
    expect(people.member).toMatchObject({ member: 0, mentor: 1 })
    expect(moves.never).toMatchObject({ independent: 1, member: 1 })
    expect(moves.independent.former).toBe(1)
    expect(moves.former.independent).toBe(1)
    // Person 1 from the end of week 9 to that of week 27, person 3 from 20 to 49.
    expect(personWeeks.member).toBe(19 + 30)
    expect(personWeeks.independent).toBe(2 + 10)
  })

  test('of a run agree with its columns at both ends, and add up', () => {
    const { people, moves, personWeeks } = transitions(SMALL, 104, 156)
    const row = (from: keyof typeof people) => Object.values(people[from])
    const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
    expect(sum(row('member'))).toBe(SMALL.outcomes.members![104])
    expect(sum(Object.values(people).map(({ member }) => member))).toBe(
      SMALL.outcomes.members![156],
    )
    expect(sum(row('former'))).toBe(SMALL.outcomes.former![104])
    expect(personWeeks.member).toBe(sum([...SMALL.outcomes.members!.slice(104, 156)]))
    expect(sum(Object.values(moves).map(({ former }) => former))).toBeGreaterThan(100)
    expect(sum(Object.values(transitionShares(people).independent))).toBeCloseTo(1, 12)
  })

  test('from a role that none has have no shares', () => {
    expect(transitionShares(transitions(STORY, 0, 4).people).member.former).toBeNaN()
  })
})
