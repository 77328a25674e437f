import { describe, expect, test } from 'vitest'
import {
  agendaOf,
  begun,
  goneTo,
  halted,
  LENGTHS,
  placeAfter,
  placeBefore,
  resumed,
  spentIn,
  spentInAll,
  wallOf,
} from '../../viz/facilitate/agenda.ts'
import { readAgenda, writeAgenda } from '../../viz/facilitate/agenda-book.ts'
import { screenWords } from '../../viz/facilitate/shown-words.ts'
import { BASELINE } from '../../viz/plan/plan.ts'
import { decodeState, encodeState, LONGEST_ADDRESS } from '../../viz/state/address.ts'
import type { Keeper } from '../../viz/state/storage.ts'
import { AGENDA_WORDS } from '../../viz/words/agenda/index.ts'
import { speech } from '../../viz/words/index.ts'

const MINUTE = 60_000

describe.each(LENGTHS)('an agenda of %i minutes', (length) => {
  const steps = agendaOf(length)

  test('adds up, and each step begins where the one before it ends', () => {
    expect(steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(length)
    for (const [at, { from }] of steps.entries())
      expect(from).toBe(steps.slice(0, at).reduce((sum, { minutes }) => sum + minutes, 0))
  })

  test('says something at every step, and shows the wall what a link can say', () => {
    const plan = { ...BASELINE, changes: [{ town: 0, key: 'forum', value: 1 } as const] }
    for (const { key, wall } of steps) {
      for (const words of Object.values(AGENDA_WORDS))
        expect(words.agenda.list[key].say.length).toBeGreaterThan(20)
      for (const shown of wall) {
        const state = wallOf(shown, { own: [], town: 0, week: 413, plan })
        const address = encodeState(state)
        expect(decodeState(address)).toEqual({ state, ignored: [] })
        expect(address.length).toBeLessThan(LONGEST_ADDRESS)
        expect(screenWords(state, speech('de'))).not.toBe('')
      }
    }
  })

  test('is gone through forwards and backwards, picture by picture', () => {
    const pictures = steps.flatMap(({ wall }, step) => wall.map((_, shown) => ({ step, shown })))
    const first = begun(length, 0)
    const forwards = [{ step: first.step, shown: first.shown }]
    for (let at = placeAfter(first); at; at = placeAfter({ ...first, ...at })) forwards.push(at)
    expect(forwards).toEqual(pictures)
    const backwards = [pictures.at(-1)!]
    let at = placeBefore({ ...first, ...pictures.at(-1)! })
    while (at) {
      backwards.push(at)
      at = placeBefore({ ...first, ...at })
    }
    expect(backwards).toEqual(pictures.toReversed())
  })
})

describe('the clock of an agenda', () => {
  test('counts for the step that is led, and goes on where it is jumped to', () => {
    const jumped = goneTo(begun(60, 0), 3, 0, 5 * MINUTE)
    expect(spentIn(jumped, 0, 9 * MINUTE)).toBe(5 * MINUTE)
    expect(spentIn(jumped, 3, 9 * MINUTE)).toBe(4 * MINUTE)
    const again = goneTo(jumped, 0, 0, 9 * MINUTE)
    expect(spentIn(again, 0, 10 * MINUTE)).toBe(6 * MINUTE)
    expect(spentInAll(again, 10 * MINUTE)).toBe(10 * MINUTE)
  })

  test('rests when it is halted, wherever one goes meanwhile', () => {
    const resting = goneTo(halted(begun(60, 0), MINUTE), 1, 0, 7 * MINUTE)
    expect(spentInAll(resting, 99 * MINUTE)).toBe(MINUTE)
    const running = resumed(resting, 99 * MINUTE)
    expect(spentIn(running, 1, 101 * MINUTE)).toBe(2 * MINUTE)
    expect(resumed(running, 120 * MINUTE)).toBe(running)
  })

  test('is kept; what cannot be read or names no place is none', () => {
    const kept = new Map<string, string>()
    const keeper: Keeper = {
      read: (key) => kept.get(key),
      write: (key, text) => kept.set(key, text).size > 0,
    }
    expect(readAgenda(keeper)).toBeUndefined()
    const progress = goneTo(begun(120, 0), 2, 1, 5000)
    writeAgenda(keeper, progress)
    expect(readAgenda(keeper)).toEqual(progress)
    for (const broken of [{ ...progress, step: 40 }, { ...progress, spent: [1] }, 7]) {
      kept.set('agenda', JSON.stringify(broken))
      expect(readAgenda(keeper)).toBeUndefined()
    }
    writeAgenda(keeper, undefined)
    expect(readAgenda(keeper)).toBeUndefined()
  })
})
