import { describe, expect, test } from 'vitest'
import { EVENT, eventIndex, run } from '../../sim/index.ts'
import { milestoneWords } from '../../viz/log/milestone-words.ts'
import { MOST_MILESTONES, milestones } from '../../viz/log/milestones.ts'
import { createReplay } from '../../viz/replay/replay.ts'
import { CATALOGUES } from '../../viz/words/all.ts'
import { type Language, speech } from '../../viz/words/index.ts'
import { scenario } from '../scenarios.ts'
import { withEvents } from '../with-events.ts'

const town = scenario('town-1')
const replay = createReplay(run(town, town.seed))
const last = replay.weeks - 1
const { events, outcomes } = replay.trajectory
const kinds = (week: number) =>
  milestones(replay, week).flatMap((one) => (one.kind === 'event' ? [events.kind[one.event]] : []))

describe('what mattered in a town', () => {
  test('is told in ten sentences at most, newest first, with nothing of the weeks to come', () => {
    for (const week of [0, 90, 200, 300, last]) {
      const weeks = milestones(replay, week).map((one) => one.week)
      expect(weeks.length).toBeLessThanOrEqual(MOST_MILESTONES)
      expect(weeks).toEqual([...weeks].sort((a, b) => b - a))
      for (const each of weeks) expect(each).toBeLessThanOrEqual(week)
    }
    expect(milestones(replay, last)).toHaveLength(MOST_MILESTONES)
  })

  test('is no friction and no thanks of a week like any other', () => {
    const thanks = eventIndex(replay.trajectory).ofKind(EVENT.appreciation).length
    expect(thanks).toBeGreaterThan(10)
    expect(kinds(last)).not.toContain(EVENT.friction)
    expect(kinds(last).filter((kind) => kind === EVENT.appreciation).length).toBeLessThan(2)
  })

  test('is the peak of members, of conflict, and the week when half have left', () => {
    const members = outcomes.members!.subarray(0, 416)
    const turns = milestones(replay, last).flatMap((one) => (one.kind === 'turn' ? [one] : []))
    const most = turns.find(({ turn }) => turn === 'mostMembers')!
    expect([most.week, most.value]).toEqual([members.indexOf(most.value), Math.max(...members)])
    const half = turns.find(({ turn }) => turn === 'halfLeft')
    if (half) expect(half.value).toBeLessThanOrEqual(most.value / 2)
    expect(turns.some(({ turn }) => turn === 'mostConflict')).toBe(true)
  })

  test('is the first invitation, the first post, the first demand', () => {
    const { ofKind } = eventIndex(replay.trajectory)
    for (const kind of [EVENT.forumCalled, EVENT.demanded]) {
      const first = ofKind(kind)[0]!
      expect(kinds(events.week[first]!)).toContain(kind)
      expect(milestones(replay, events.week[first]!)).toContainEqual(
        expect.objectContaining({ event: first }),
      )
    }
  })

  test('does not end where everything happens often: what matters less gives way', () => {
    const heads = Array.from({ length: 9 }, () => ({ kind: EVENT.headChanged, other: 1 }))
    const changes = [{ from: '2017-01-02', openness: 0.2 }]
    const scenarioWith = { ...town, leadership: { ...town.leadership, changes } }
    const often = createReplay(withEvents(run(scenarioWith, town.seed, { weeks: 200 }), heads))
    const found = milestones(often, 199)
    expect(found).toHaveLength(MOST_MILESTONES)
    const told = found.filter(
      (one) =>
        one.kind === 'event' && often.trajectory.events.kind[one.event] === EVENT.headChanged,
    )
    expect(told.length).toBeGreaterThanOrEqual(9)
  })

  test('can be said in every language', () => {
    for (const language of Object.keys(CATALOGUES) as Language[])
      for (const milestone of milestones(replay, last)) {
        const told = milestoneWords(replay, milestone, speech(language))
        expect(told).toMatch(/\.$/)
        expect(told).not.toMatch(/undefined|NaN|-1/)
      }
    const german = milestones(replay, last).map((one) => milestoneWords(replay, one, speech('de')))
    expect(german.some((told) => told.startsWith('So viele wie nie sind in Helferkreisen'))).toBe(
      true,
    )
    expect(german.some((told) => told.startsWith('Zum ersten Mal: '))).toBe(true)
  })
})
