import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createWorld, run, type Scenario } from '../../../sim/index.ts'
import { SHAPES } from '../../../sim/terms/scenario.ts'
import { shockFlow } from '../../../sim/world/shocks.ts'
import { ownTown } from '../../own-town.ts'
import { outsideOf } from '../town-of.ts'

const sum = (values: Iterable<number>) => [...values].reduce((all, one) => all + one, 0)
const most = (values: Iterable<number>) => Math.max(...values)
const seriesOf = (scenario: Scenario) => outsideOf(createWorld(scenario, 'shocks'))
const flow = (shape: (typeof SHAPES)[number], weeks = 30, persons = 900) =>
  shockFlow([{ from: '2027-01-04', persons, shape, weeks }], '2027-01-04', 60, 0)

describe('a shock', () => {
  test('brings all of its persons, whatever its shape, length and first day', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SHAPES),
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 28 }),
        (shape, persons, weeks, day) => {
          const from = `2027-02-${String(day).padStart(2, '0')}`
          const come = shockFlow([{ from, persons, shape, weeks }], '2027-01-04', 80, 0)
          expect(sum(come)).toBeCloseTo(persons, 6)
          expect(come.every((one) => one >= 0)).toBe(true)
          expect(sum(come.subarray(0, 4))).toBe(0)
        },
      ),
      { numRuns: 100 },
    )
  })

  test('is one wave that rises faster than it ebbs', () => {
    const come = flow('surge')
    expect(come.indexOf(most(come))).toBeGreaterThanOrEqual(9)
    expect(come.indexOf(most(come))).toBeLessThanOrEqual(10)
    // A triangle: twice the mean at its top.
    expect(most(come)).toBeGreaterThan(1.9 * 30)
  })

  test('is a plateau: as many in every week', () => {
    for (const persons of flow('plateau').subarray(0, 30)) expect(persons).toBeCloseTo(30, 9)
    expect(sum(flow('plateau').subarray(30))).toBe(0)
  })

  test('is double: two waves, each half of the time and of the persons', () => {
    const come = flow('double')
    expect(sum(come.subarray(0, 15))).toBeCloseTo(450, 9)
    const second = flow('surge', 15, 450)
    for (let week = 0; week < 15; week++) {
      expect(come[week]).toBeCloseTo(second[week]!, 9)
      expect(come[week + 15]).toBeCloseTo(second[week]!, 9)
    }
  })
})

const QUIET = ['inflow=none', 'arrivals.background=4', 'weeks=156']
const SHOCK = 'arrivals.shocks=[{ from: 2027-03-01, persons: 900, shape: surge, weeks: 40 }]'

describe('arrivals without a table', () => {
  test('are the background and the shocks, as whole persons', () => {
    const { arrivals } = seriesOf(ownTown(undefined, ...QUIET, 'start=2027-01-04', SHOCK))
    expect([...arrivals.subarray(0, 8)]).toEqual(Array(8).fill(4))
    expect(sum(arrivals)).toBe(156 * 4 + 900)
  })

  test('are heard of as if the whole country had them, and not beyond what 2015 was', () => {
    const start = 'start=2027-01-04'
    const quiet = seriesOf(ownTown(undefined, ...QUIET, start))
    const loud = seriesOf(ownTown(undefined, ...QUIET, start, SHOCK))
    expect(loud.media[5]).toBe(quiet.media[5])
    expect(most(loud.media)).toBeGreaterThan(2 * most(quiet.media))
    const flood = SHOCK.replace('900', '90000')
    expect(most(seriesOf(ownTown(undefined, ...QUIET, start, flood)).media)).toBeLessThan(1.1)
  })

  test('say the same in every year: only the dates move', () => {
    const one = ownTown(undefined, ...QUIET, 'start=2027-01-04', SHOCK)
    const shift = SHOCK.replace('2027-03-01', '1994-02-28')
    const other = ownTown(undefined, ...QUIET, 'start=1994-01-03', shift)
    expect(seriesOf(other)).toEqual(seriesOf(one))
    expect(run(other, 'a').outcomes.active).toEqual(run(one, 'a').outcomes.active)
  })

  test('call more people to help when a shock comes', () => {
    const quiet = run(ownTown(undefined, ...QUIET, 'start=2027-01-04'), 'a').outcomes.active!
    const loud = run(ownTown(undefined, ...QUIET, 'start=2027-01-04', SHOCK), 'a').outcomes.active!
    expect(most(loud)).toBeGreaterThan(1.5 * most(quiet))
  })
})

describe('on top of a table', () => {
  test('a shock adds its persons and their cases', () => {
    const start = ['start=2018-01-01', 'weeks=156']
    const shock = SHOCK.replace('2027-03-01', '2019-03-04')
    const plain = seriesOf(ownTown(undefined, ...start))
    const more = seriesOf(ownTown(undefined, ...start, shock))
    expect(sum(more.arrivals) - sum(plain.arrivals)).toBeCloseTo(900, -0.5)
    expect(more.cases[50]).toBe(plain.cases[50])
    expect(more.cases[85]! - plain.cases[85]!).toBeGreaterThan(500)
    expect(more.pending[85]).toBeGreaterThan(plain.pending[85]!)
    expect(most(more.media)).toBeGreaterThan(1.5 * most(plain.media))
  })

  test('a shock is not heard twice where the news of the country are louder', () => {
    const start = ['start=2015-01-05', 'weeks=104']
    const shock = 'arrivals.shocks=[{ from: 2015-09-07, persons: 200, shape: plateau, weeks: 20 }]'
    const plain = seriesOf(ownTown(undefined, ...start))
    const more = seriesOf(ownTown(undefined, ...start, shock))
    expect(sum(more.arrivals)).toBeGreaterThan(sum(plain.arrivals) + 190)
    expect(more.media).toEqual(plain.media)
  })

  test('the background goes on where the table ends, and adds nothing before', () => {
    const long = ['start=2020-01-06', 'weeks=521', 'arrivals.background=5']
    const plain = seriesOf(ownTown(undefined, 'start=2020-01-06', 'weeks=200'))
    const { arrivals } = seriesOf(ownTown(undefined, ...long))
    expect(arrivals.subarray(0, 200)).toEqual(plain.arrivals)
    // The last of the table are on their way for up to nine weeks.
    expect([...arrivals.subarray(400)]).toEqual(Array(121).fill(5))
  })
})
