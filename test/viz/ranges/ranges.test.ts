import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BAKED, bakeTown, type TownRuns } from '../../../docs/bake-ranges.ts'
import { beesOf } from '../../../viz/crowd/bee-dots.ts'
import { countBriefly, countWords } from '../../../viz/crowd/count-words.ts'
import { readRanges } from '../../../viz/ranges/library.ts'
import {
  FORMAT,
  keptWeeks,
  pack,
  packLines,
  unpack,
  unpackLines,
} from '../../../viz/ranges/record.ts'
import { reversed, TownRanges } from '../../../viz/ranges/town-ranges.ts'
import { speech } from '../../../viz/words/index.ts'
import { scenario } from '../../scenarios.ts'

const WEEKS = 53
const town = scenario('town-1')

/** Runs from number 0 on in which every outcome is that of `value`. */
function runsOf(count: number, value: (run: number, week: number) => number): TownRuns {
  const columns = Array.from({ length: count + 1 }, (_, run) =>
    Object.fromEntries(
      BAKED.map((outcome) => [
        outcome,
        Float64Array.from({ length: WEEKS }, (_, week) => value(run, week)),
      ]),
    ),
  )
  return { scenario: town, columns }
}

describe('packed numbers', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100_000, max: 100_000 })), (values) => {
        expect(unpack(pack(values))).toEqual(values)
      }),
    )
    const lines = [
      [1, 2, 3],
      [5, 2, 400],
      [-7, 0, 1],
    ]
    expect(unpackLines(packLines(lines))).toEqual(lines)
    expect(() => unpack('A-')).toThrow('got "-"')
  })

  test('small steps take one sign each', () => {
    expect(pack([0, 1, 0, 15, 0])).toHaveLength(5)
  })
})

describe('what ships of a town', () => {
  // Run k has k people throughout, run 0 as many as the middle one.
  const before = runsOf(100, (run) => (run === 0 ? 50 : run))
  const after = runsOf(100, (run, week) => {
    const change = run <= 30 ? 5 : -5
    return (run === 0 ? 50 : run) + (week < 26 ? 0 : change)
  })
  const baseline = new TownRanges(bakeTown(before), 100, false)
  const plan = new TownRanges(bakeTown(after, before), 100, false)

  test('keeps a quarter of a year between weeks, the first and the last', () => {
    expect(keptWeeks(WEEKS)).toEqual([0, 13, 26, 39, 52])
    expect(keptWeeks(50)).toEqual([0, 10, 23, 36, 49])
  })

  test('has 5, 10, 50, 90 and 95 % of the runs below its lines', () => {
    // Run 0 is none of the runs.
    const ends = [0.05, 0.1, 0.5, 0.9, 0.95].map(
      (level) => baseline.line('members', level as 0.5)![20],
    )
    expect(ends).toEqual([6, 11, 51, 90, 95])
    expect(baseline.has('load')).toBe(true)
    expect(plan.has('load')).toBe(false)
    expect(plan.line('load', 0.5)).toBeUndefined()
    const dots = baseline.dots(20)
    expect(dots).toHaveLength(20)
    expect(dots.every((value, at) => at === 0 || value >= dots[at - 1]!)).toBe(true)
    expect(baseline.mostDotted(0, WEEKS)).toBe(dots.at(-1))
  })

  test('lies between kept weeks in proportion', () => {
    const rising = new TownRanges(bakeTown(runsOf(4, (_, week) => 2 * week)), 4, false)
    const line = rising.line('members', 0.5)!
    expect([...line.subarray(0, 5)]).toEqual([0, 2, 4, 6, 8])
    expect(line[WEEKS - 1]).toBe(104)
  })

  test('counts pairs run by run, in the kept week next to the one asked for', () => {
    expect(plan.count('members', 40)).toEqual({
      week: 39,
      runs: 100,
      above: 30,
      level: 0,
      below: 70,
    })
    expect(plan.count('members', 3)).toEqual({ week: 0, runs: 100, above: 0, level: 100, below: 0 })
    expect(reversed(plan).count('members', 40)).toMatchObject({ above: 70, below: 30 })
    expect(baseline.count('members', 40)).toBeUndefined()
    expect(plan.count('load', 40)).toBeUndefined()
    const untouched = new TownRanges(bakeTown(before), 100, true)
    expect(untouched.count('members', 40)).toMatchObject({ above: 0, level: 100, below: 0 })
  })

  test('shows the run of the file where it lies near the middle, else the most typical of the first twenty', () => {
    expect(baseline.shown).toBe(0)
    const ends: Readonly<Record<number, number>> = { 0: 100, 7: 50 }
    const outlier = runsOf(100, (run) => ends[run] ?? run)
    expect(bakeTown(outlier)).toMatchObject({ shown: 7, nearer: 1 })
  })

  test('is refused in another format', () => {
    expect(readRanges(JSON.stringify({ ranges: FORMAT })).ranges).toBe(FORMAT)
    expect(() => readRanges('{"ranges":0}')).toThrow('expected format 1, got 0')
  })

  test('says in how many runs there is more or less', () => {
    const say = speech('de')
    const count = plan.count('members', 40)!
    expect(countWords(count, 'members', 'Mai 2016', say)).toBe(
      'Mai 2016: in 70 von 100 Läufen weniger Menschen in Kreisen als im Vergleichslauf, in 30 umgekehrt, in 0 gleich.',
    )
    expect(countBriefly(count, say)).toBe('in 70 von 100 weniger als im Vergleichslauf')
    const few = { week: 0, runs: 100, above: 10, level: 60, below: 30 }
    expect(countBriefly(few, say)).toBe('in 30 von 100 weniger als im Vergleichslauf, in 60 gleich')
    const level = plan.count('members', 0)!
    expect(countWords(level, 'members', 'Mai 2016', say)).toContain('in allen 100 Läufen gleich')
    expect(countBriefly(level, say)).toBe('wie im Vergleichslauf')
    expect(() => countWords(count, 'load', 'Mai 2016', say)).toThrow('load')
  })
})

test('dots on a number line go to the next free place where theirs is full', () => {
  expect(beesOf([1, 1, 1], (value) => value / 10, 10, 2)).toEqual([
    { column: 1, below: 0 },
    { column: 1, below: 1 },
    { column: 2, below: 0 },
  ])
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }),
      (values) => {
        const bees = beesOf(values.sort(), (value) => value, 8, 4)
        const places = bees.map(({ column, below }) => `${column} ${below}`)
        expect(new Set(places).size).toBe(values.length)
        for (const { column, below } of bees) {
          expect(column).toBeLessThan(8)
          expect(below).toBeLessThan(4)
        }
      },
    ),
  )
})
