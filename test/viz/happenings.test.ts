import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ANSWER, circleName, ENDING, EVENT, run, SPLIT } from '../../sim/index.ts'
import { logEntries, MOST_ENTRIES } from '../../viz/log/entries.ts'
import { logSentence } from '../../viz/log/sentences.ts'
import { frictionOf, happeningAt, happenings, lingerAt } from '../../viz/replay/happenings.ts'
import { createReplay, type Replay } from '../../viz/replay/replay.ts'
import { createGate, HOLD } from '../../viz/stage/gate.ts'
import { LOG_FILTERS, SPEEDS } from '../../viz/state/state.ts'
import { CATALOGUES } from '../../viz/words/all.ts'
import { type Language, speech } from '../../viz/words/index.ts'
import { scenario } from '../scenarios.ts'
import { withEvents } from '../with-events.ts'

const WEEKS = 160
let replay: Replay

beforeAll(() => {
  const town = scenario('town-2')
  const changes = [{ from: '2017-01-02', openness: 0.2, budget: 0 }]
  // Forced off, which nothing tells of.
  const policy = [{ lever: 'concept', intensity: 0, settings: {} } as const]
  const leadership = { ...town.leadership, changes }
  const made = run({ ...town, policy, leadership }, 'happenings', {
    weeks: WEEKS,
  })
  replay = createReplay(
    withEvents(made, [
      { kind: EVENT.demanded, circle: 0 },
      { kind: EVENT.refused, cause: ANSWER.noMoney },
      { kind: EVENT.refused, cause: ANSWER.closed },
      { kind: EVENT.forumCalled, value: 0.3 },
      ...Object.values(ENDING).map((cause) => ({ kind: EVENT.leverOff, other: 0, cause })),
      { kind: EVENT.split, circle: 0, other: 1, cause: SPLIT.conflict },
    ]),
  )
}, 60_000)

describe('happenings on the stage', () => {
  test.each(SPEEDS)('stay 1.2 seconds alone at speed %d', (speed) => {
    const shown = happenings(replay, speed)
    const seconds = (lingerAt(speed) * 0.1) / speed
    expect(seconds).toBeGreaterThanOrEqual(1.2)
    for (const [index, { week }] of shown.entries())
      if (index > 0) expect(week - shown[index - 1]!.week).toBeGreaterThanOrEqual(lingerAt(speed))
  })

  test('are gone after their time and come in the week of their event', () => {
    for (const { week, event, kind } of happenings(replay, 1)) {
      expect(replay.trajectory.events.week[event]).toBe(week)
      expect(replay.trajectory.events.kind[event]).toBe(EVENT[kind])
      expect(happeningAt(replay, week, 1)?.event).toBe(event)
      expect(happeningAt(replay, week - 1, 1)?.event).not.toBe(event)
      expect(happeningAt(replay, week + lingerAt(1), 1)?.event).not.toBe(event)
    }
  })

  test('friction does not hide the thanks', () => {
    const kinds = new Set(happenings(replay, 1).map(({ kind }) => kind))
    expect(kinds).toContain('friction')
    expect(kinds).toContain('appreciation')
  })
})

describe('the gate before the stage', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('lets no second mark in before its time, however often it is asked', () => {
    const marks = Array.from({ length: 100 }, (_, index) => ({ index }))
    const gate = createGate(() => undefined)
    const appearances: number[] = []
    let last: object | undefined
    for (const mark of marks) {
      const shown = gate.pass(mark)
      if (shown !== last) appearances.push(performance.now())
      last = shown
      vi.advanceTimersByTime(33)
    }
    expect(appearances.length).toBe(3)
    for (const [index, time] of appearances.entries())
      if (index > 0) expect(time - appearances[index - 1]!).toBeGreaterThanOrEqual(HOLD)
  })

  test('keeps a mark for its time after its week is over, then asks again', () => {
    const again = vi.fn()
    const gate = createGate(again)
    const mark = {}
    gate.pass(mark)
    vi.advanceTimersByTime(100)
    expect(gate.held).toBe(false)
    expect(gate.pass(undefined)).toBe(mark)
    expect(gate.held).toBe(true)
    vi.advanceTimersByTime(HOLD)
    expect(again).toHaveBeenCalledOnce()
    expect(gate.pass(undefined)).toBeUndefined()
    expect(gate.held).toBe(false)
  })
})

describe('the event log', () => {
  test.each(LOG_FILTERS.filter((filter) => filter !== 'all'))(
    'under "%s" is newest first, capped, and all of it can be said',
    (filter) => {
      const entries = logEntries(replay, WEEKS - 1, filter)
      expect(entries.length).toBeGreaterThan(3)
      expect(entries.length).toBeLessThanOrEqual(MOST_ENTRIES)
      const weeks = entries.map(({ week }) => week)
      expect(weeks).toEqual([...weeks].sort((a, b) => b - a))
      for (const language of Object.keys(CATALOGUES) as Language[])
        for (const entry of entries)
          expect(logSentence(replay, entry, speech(language))).not.toMatch(/undefined|NaN|-1|^$/)
    },
  )

  test('tells what those who hold office decide, and what changes at the head', () => {
    const told = logEntries(replay, WEEKS - 1, 'policy').map((entry) =>
      logSentence(replay, entry, speech('de')),
    )
    for (const part of [
      `Kreis ${circleName(replay.trajectory, 0, 'de')} fordert bezahlte Unterstützung.`,
      'Es ist kein Geld dafür da.',
      'Die Spitze ist nicht offen dafür.',
      'lädt zum Austauschforum ein. Offener Konflikt: 30',
      'Integrationskonzept endet: die Bedingung dafür ist erfüllt',
      'Integrationskonzept endet: die Förderung ist aufgebraucht',
      'Integrationskonzept endet: das Geld für dieses Jahr ist ausgegeben',
      'Wechsel an der Spitze: Offenheit der Spitze 20',
    ])
      expect(
        told.filter((sentence) => sentence.includes(part)),
        part,
      ).toHaveLength(1)
  })

  test('counts all friction of a week together', () => {
    const weeks = Array.from({ length: WEEKS }, (_, week) => week)
    const week = weeks.findLast((each) => frictionOf(replay, each) !== undefined)!
    expect(frictionOf(replay, week)?.count).toBe(replay.trajectory.outcomes.friction![week])
  })

  test('holds nothing of the weeks to come', () => {
    for (const { week } of logEntries(replay, 60, 'friction')) expect(week).toBeLessThanOrEqual(60)
  })
})
