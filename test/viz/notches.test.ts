import { beforeAll, describe, expect, test } from 'vitest'
import { EVENT, run } from '../../sim/index.ts'
import { logEntries } from '../../viz/log/entries.ts'
import { type Notch, notches, notchWords } from '../../viz/log/notches.ts'
import { logSentence } from '../../viz/log/sentences.ts'
import { frictionOf } from '../../viz/replay/happenings.ts'
import { createReplay, type Replay } from '../../viz/replay/replay.ts'
import { CATALOGUES } from '../../viz/words/all.ts'
import { type Language, speech } from '../../viz/words/index.ts'
import { scenario } from '../scenarios.ts'

const WEEKS = 160
const START = '2014-01-06'
let replay: Replay
let weekly: Notch[]

beforeAll(() => {
  replay = createReplay(run(scenario('town-2'), 'notches', { weeks: WEEKS }))
  weekly = notches(replay, 0, WEEKS, 1)
}, 60_000)

const total = (list: readonly Notch[], what: 'friction' | 'thanks') =>
  list.reduce((sum, notch) => sum + notch[what], 0)
const logged = (kind: number) =>
  replay.trajectory.events.kind.filter((each) => each === kind).length

describe('notches on the time line', () => {
  test('count every friction and thanks of the event log once, however wide they are', () => {
    for (const wide of [1, 3, 7]) {
      const list = notches(replay, 0, WEEKS, wide)
      expect(total(list, 'friction')).toBe(logged(EVENT.friction))
      expect(total(list, 'thanks')).toBe(logged(EVENT.appreciation))
      expect(list.every(({ from, to }) => to - from < wide && to < WEEKS)).toBe(true)
    }
    expect(total(weekly, 'friction')).toBeGreaterThan(1000)
  })

  test('say of a week what the event log says', () => {
    for (const language of Object.keys(CATALOGUES) as Language[]) {
      const say = speech(language)
      for (const notch of weekly.filter(({ from }) => from % 10 === 0)) {
        const told = notchWords(replay, notch, 0, START, say)
        const thanks = logEntries(replay, notch.from, 'recognition').filter(
          ({ week, event }) =>
            week === notch.from && replay.trajectory.events.kind[event] === EVENT.appreciation,
        )
        const met = frictionOf(replay, notch.from)
        const lines = met ? [...thanks, { week: notch.from, ...met }] : thanks
        expect(lines.length).toBeGreaterThan(0)
        for (const line of lines) expect(told).toContain(logSentence(replay, line, say))
      }
    }
  })

  test('say of many weeks how much there was', () => {
    const [first] = notches(replay, 0, WEEKS, 60)
    const told = notchWords(replay, first!, 0, START, speech('en'))
    expect(told).toBe(
      `6 Jan 2014 – 23 Feb 2015: ${first!.friction} difficult meetings with the offices, public thanks, ${first!.thanks} times.`,
    )
  })

  test('stand under the clock of all towns', () => {
    const later = notches(replay, 30, WEEKS - 30, 1)
    const same = weekly.filter(({ from }) => from >= 30)
    expect(later.map(({ from }) => from + 30)).toEqual(same.map(({ from }) => from))
    const say = speech('de')
    const words = notchWords(replay, later[0]!, 30, '2014-08-04', say)
    expect(words).toBe(notchWords(replay, same[0]!, 0, START, say))
  })
})
