import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distanceWords } from '../../viz/guess/distance-words.ts'
import { distanceOf, knotWeeks, MOST_GUESSES, stroke } from '../../viz/guess/guess.ts'
import { GuessBook } from '../../viz/guess/guess-book.ts'
import type { Keeper } from '../../viz/state/storage.ts'
import { speech } from '../../viz/words/index.ts'

const START = '2014-01-06'
const knots = knotWeeks(START, 521)
const run = Float64Array.from({ length: 521 }, (_, week) => (week < 130 ? week : 260 - week / 2))

function fakeKeeper(kept = new Map<string, string>()): Keeper {
  return {
    read: (key) => kept.get(key),
    write(key, text) {
      kept.set(key, text)
      return true
    },
  }
}

describe('a guess', () => {
  test('is drawn at half years of 2015 to 2021 inside the run', () => {
    expect(knots).toHaveLength(15)
    expect(knots[0]).toBe(52)
    expect(knotWeeks(START, 100)).toEqual(knots.filter((week) => week < 100))
  })

  test('lies on the stroke between its ends, and nowhere below nothing', () => {
    const flat = knots.map(() => 0)
    const drawn = stroke(
      flat,
      knots,
      { week: knots[1]!, value: 10 },
      { week: knots[5]!, value: 50 },
    )
    expect(drawn[0]).toBe(0)
    expect(drawn[5]).toBe(50)
    expect(drawn[3]).toBeCloseTo(30, 0)
    expect(
      stroke(flat, knots, { week: knots[3]!, value: 4 }, { week: knots[3]!, value: -4 }),
    ).toEqual(flat)
    const back = stroke(flat, knots, { week: knots[5]!, value: 50 }, { week: knots[1]!, value: 10 })
    expect(back.slice(2, 5)).toEqual(drawn.slice(2, 5))
    expect(back[1]).toBe(10)
  })

  test('that is the run has no distance; one that is higher by some is off by that', () => {
    const truth = knots.map((week) => run[week]!)
    expect(distanceOf(truth, knots, run)).toMatchObject({ mean: 0, share: 0 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (more) => {
        const { mean, peak, farthest } = distanceOf(
          truth.map((value) => value! + more),
          knots,
          run,
        )
        expect(mean).toBeCloseTo(more)
        expect(farthest.gap).toBeCloseTo(more)
        expect(peak.guessed).toBe(peak.run)
      }),
    )
    expect(() => distanceOf([1], knots, run)).toThrow('expected 15')
  })

  test('has its distance told in words', () => {
    const say = speech('de')
    const truth = knots.map((week) => run[week]!)
    const words = (values: number[]) =>
      distanceWords(distanceOf(values, knots, run), START, say, say.whole)
    expect(words(truth)).toBe(
      'Insgesamt sehr nah am Lauf: im Mittel 0 daneben. Den höchsten Wert sahen beide im Juli 2016.',
    )
    const low = words(truth.map(() => 0))
    expect(low).toContain('weit vom Lauf entfernt')
    expect(low).toMatch(/195 zu niedrig|194 zu niedrig/)
    expect(words(truth.with(0, 1000))).toContain('zu hoch')
  })

  test('is kept with up to six names, and forgotten when the text kept is not one', () => {
    const kept = new Map<string, string>()
    const book = new GuessBook(fakeKeeper(kept))
    const values = knots.map(() => 1)
    for (let group = 0; group < MOST_GUESSES; group++)
      expect(book.add(0, 'members', { name: `G${group}`, values })).toBe(true)
    expect(book.add(0, 'members', { name: 'one more', values })).toBe(false)
    expect(book.add(0, 'members', { name: 'G2', values: knots.map(() => 2) })).toBe(true)
    expect(book.question(0, 'members').guesses).toHaveLength(MOST_GUESSES)
    expect(book.question(1, 'members').guesses).toEqual([])
    book.reveal(0, 'members', true)
    book.remove(0, 'members', 'G2')
    expect(new GuessBook(fakeKeeper(kept)).question(0, 'members')).toMatchObject({ revealed: true })
    expect(book.question(0, 'members').guesses.map(({ name }) => name)).not.toContain('G2')
    for (const text of ['{', '[{"town":9}]', '7']) {
      kept.set('guesses', text)
      expect(book.all).toEqual([])
    }
  })
})
