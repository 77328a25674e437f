import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateOfWeek } from '../../sim/index.ts'
import { distanceWords } from '../../viz/guess/distance-words.ts'
import { distanceOf, knotWeeks, MOST_GUESSES, stroke, yearTicks } from '../../viz/guess/guess.ts'
import { GuessBook } from '../../viz/guess/guess-book.ts'
import { namePlaces } from '../../viz/guess/name-places.ts'
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

  test('has knots in January and July, whatever day the weeks of a run begin with', () => {
    for (const start of ['2014-01-06', '2013-12-31', '2014-01-01', '2014-01-05'])
      expect(knotWeeks(start, 521).map((week) => dateOfWeek(week, start).slice(5, 7))).toEqual([
        ...Array.from({ length: 7 }, () => ['01', '07']).flat(),
        '12',
      ])
  })

  test('stands on an axis with a year where it begins, all as far apart', () => {
    const ticks = yearTicks(START, knots)
    expect(ticks.map(({ year }) => year)).toEqual([2015, 2016, 2017, 2018, 2019, 2020, 2021])
    for (const { year, week } of ticks) expect(dateOfWeek(week, START)).toMatch(`${year}-01`)
    const gaps = ticks.slice(1).map(({ week }, index) => week - ticks[index]!.week)
    for (const gap of gaps) expect(Math.abs(gap - 52)).toBeLessThanOrEqual(1)
  })

  test('names of lines lie neither on each other nor beside the drawing', () => {
    const place = fc.record({
      x: fc.integer({ min: 60, max: 400 }),
      y: fc.integer({ min: -50, max: 400 }),
      name: fc.constantFrom('Gruppe 1', 'Die aus dem Rathaus', 'B'),
    })
    fc.assert(
      fc.property(fc.array(place, { maxLength: MOST_GUESSES }), (names) => {
        const places = namePlaces(names, [16, 200])
        expect(places.every((y) => y >= 16 && y <= 200)).toBe(true)
        const apart = names.flatMap((one, index) =>
          names.slice(index + 1).map((other, after) => {
            const wide = ((one.name.length + other.name.length) * 8) / 2
            const [y, below] = [places[index]!, places[index + 1 + after]!]
            return Math.abs(one.x - other.x) >= wide || Math.abs(y - below) >= 16
          }),
        )
        expect(apart).not.toContain(false)
      }),
    )
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
