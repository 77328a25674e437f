import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EVENT, run } from '../../../sim/index.ts'
import { circleLine, comings, peopleOf, seatOf } from '../../../viz/replay/circle-line.ts'
import { lifeOf, officialsKnown } from '../../../viz/replay/life.ts'
import { circleView, createReplay, view } from '../../../viz/replay/replay.ts'
import {
  exitsOf,
  lastExit,
  SIMILAR,
  similarPaths,
  wholePercents,
} from '../../../viz/understand/exits.ts'
import { meetingOf } from '../../../viz/understand/meeting.ts'
import { officeView } from '../../../viz/understand/office.ts'
import { scenario } from '../../scenarios.ts'

const WEEKS = 200
const trajectory = run(scenario('town-1'), 'understand', { weeks: WEEKS })
const replay = createReplay(trajectory)
const { events } = trajectory
const circles = replay.circles.map((_, circle) => circle)
const eventsOf = (kind: number): number[] =>
  [...events.kind.keys()].filter((event) => events.kind[event] === kind)
const leavers = [...new Set(eventsOf(EVENT.leftCircle).map((event) => events.person[event]))]

describe('the reasons of exits from a circle', () => {
  test('count every exit of the log once', () => {
    const told = circles.flatMap((circle) =>
      exitsOf(trajectory, circle).flatMap((cause) => cause.events),
    )
    expect(told.sort((a, b) => a - b)).toEqual(eventsOf(EVENT.leftCircle))
  })

  test('add up to everything, and to 100 % as they are written', () => {
    for (const circle of circles) {
      const causes = exitsOf(trajectory, circle)
      if (causes.length === 0) continue
      expect(causes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
      expect(causes.reduce((sum, { percent }) => sum + percent, 0)).toBe(100)
    }
  })

  test('are whole per cent at most one off, for any counts', () => {
    const counts = fc.array(fc.nat(5_000), { minLength: 1, maxLength: 14 })
    fc.assert(
      fc.property(counts, (list) => {
        const all = list.reduce((sum, count) => sum + count, 0)
        const percents = wholePercents(list)
        expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(all === 0 ? 0 : 100)
        list.forEach((count, index) => {
          if (all > 0) expect(Math.abs(percents[index]! - (100 * count) / all)).toBeLessThan(1)
        })
      }),
    )
  })
})

describe('similar paths', () => {
  test('lead to other people who left for the same main reason', () => {
    for (const person of leavers.slice(0, 30)) {
      const own = lastExit(trajectory, person!)!
      const others = similarPaths(trajectory, person!)
      expect(others.length).toBeLessThanOrEqual(SIMILAR)
      expect(new Set(others).size).toBe(others.length)
      for (const other of others) {
        expect(other).not.toBe(person)
        const causes = [...events.person.keys()].filter(
          (event) =>
            events.person[event] === other &&
            events.kind[event] === events.kind[own] &&
            events.cause[event] === events.cause[own],
        )
        expect(causes.length).toBeGreaterThan(0)
      }
    }
  })
})

describe('the life of a person', () => {
  test('has spans that follow one another inside the run, and a mark for every exit', () => {
    for (const person of leavers.slice(0, 100)) {
      const { spans, marks } = lifeOf(trajectory, person!)
      spans.forEach(({ from, to }, index) => {
        expect(from).toBeLessThan(to)
        expect(to).toBeLessThanOrEqual(WEEKS)
        if (index > 0) expect(from).toBeGreaterThanOrEqual(spans[index - 1]!.to)
      })
      expect(marks.some(({ kind }) => kind === 'exit')).toBe(true)
    }
  })

  test('knows officials only from the week on in which a tie formed', () => {
    const event = eventsOf(EVENT.linked)[0]
    const person = events.person[event!]
    const week = events.week[event!]
    expect(officialsKnown(trajectory, person!, week! - 1)).toEqual([])
    expect(officialsKnown(trajectory, person!, week!)).toContain(events.other[event!])
  })
})

describe('a circle over time', () => {
  test('has in every week the heads that the stage draws', () => {
    for (const circle of circles) {
      const line = circleLine(replay, circle)
      for (const week of [0, 51, 117, WEEKS - 1]) {
        const { active, left } = circleView(view(replay, week), circle)
        expect([line.active[week], line.left[week]]).toEqual([active, left])
      }
    }
  })

  test('seats people where they are found again', () => {
    const { bytes } = view(replay, WEEKS - 1)
    for (const person of peopleOf(replay, 0))
      expect(replay.seats[seatOf(replay, bytes, person)]!.person).toBe(person)
    expect(seatOf(replay, bytes, -5)).toBe(-1)
    expect(comings(replay, 0, WEEKS - 1).left).toBe(
      exitsOf(trajectory, 0).reduce((sum, cause) => sum + cause.events.length, 0),
    )
  })
})

describe('an office and a meeting', () => {
  test('count the same friction', () => {
    const of = view(replay, WEEKS - 1)
    const sum = trajectory.offices.reduce(
      (total, _, office) => total + officeView(of, office).friction,
      0,
    )
    expect(sum).toBe(eventsOf(EVENT.friction).length)
  })

  test('never have a load above the peak, and name officials of their own', () => {
    trajectory.offices.forEach((_, office) => {
      const told = officeView(view(replay, 150), office)
      expect(told.load).toBeLessThanOrEqual(told.peak.load)
      expect(told.posts.length).toBeGreaterThan(0)
      for (const { official } of told.posts)
        expect(trajectory.officials[official]!.office).toBe(office)
    })
  })

  test('know what went wrong before, and refuse other events', () => {
    const person = events.person[eventsOf(EVENT.friction).at(-1)!]
    const own = eventsOf(EVENT.friction).filter((event) => events.person[event] === person)
    expect(own.map((event) => meetingOf(replay, event).earlier)).toEqual([...own.keys()])
    expect(meetingOf(replay, own[0]!).sameWeek).toBeGreaterThanOrEqual(1)
    expect(() => meetingOf(replay, eventsOf(EVENT.joined)[0]!)).toThrow(/no friction/)
  })
})
