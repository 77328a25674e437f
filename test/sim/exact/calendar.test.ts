import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  civilDate,
  dateOfWeek,
  dayNumber,
  formatDay,
  parseDay,
  weekOf,
  weekWithin,
} from '../../../sim/exact/calendar.ts'
import { WEEKS_PER_MONTH, WEEKS_PER_YEAR } from '../../../sim/terms/weeks.ts'

const aDay = fc.integer({ min: -200_000, max: 400_000 })

describe('days', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2014-01-06', 16_076],
    ['2015-11-30', 16_769],
    ['2023-12-31', 19_722],
    ['1600-01-01', -135_140],
  ])('%s is day %i', (text, day) => {
    expect(parseDay(text)).toBe(day)
    expect(formatDay(day)).toBe(text)
  })

  test('agree with the clock of the engine over a thousand years', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const date = new Date(day * 86_400_000)
        const { year, month, day: dayOfMonth } = civilDate(day)
        expect([year, month, dayOfMonth]).toEqual([
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
        ])
      }),
      { numRuns: 500 },
    )
  })

  test('come back from their date', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const { year, month, day: dayOfMonth } = civilDate(day)
        expect(dayNumber(year, month, dayOfMonth)).toBe(day)
      }),
    )
  })

  test('follow each other through leap years and turns of the century', () => {
    const february = (year: number) => dayNumber(year, 3, 1) - dayNumber(year, 2, 1)
    expect([2014, 2016, 1900, 2000, 2100].map(february)).toEqual([28, 29, 28, 29, 28])
  })

  test('a month stands for its first day', () => {
    expect(parseDay('2015-11')).toBe(parseDay('2015-11-01'))
  })

  test.each([
    '2015-02-29',
    '2015-13-01',
    '2015-00-10',
    '2015-04-31',
    '2015-4-1',
    '15-04-01',
    '2015-04-01T00:00',
    ' 2015-04-01',
    '',
    'soon',
  ])('"%s" is no date', (text) => {
    expect(parseDay(text)).toBeNaN()
  })
})

describe('weeks', () => {
  const start = '2014-01-06'

  test('a day that a run does not have is read in its last week', () => {
    const week = (date: string) => weekWithin(date, '2014-01-06', 100)
    expect(['2014-01-05', '2014-01-06', '2015-12-06', '2015-12-07'].map(week)).toEqual([
      99, 0, 99, 99,
    ])
    expect(week('2014-01-13')).toBe(1)
  })

  test('week 0 has the seven days from the start', () => {
    expect(
      ['2014-01-05', '2014-01-06', '2014-01-12', '2014-01-13'].map((date) => weekOf(date, start)),
    ).toEqual([-1, 0, 0, 1])
    expect(dateOfWeek(0, start)).toBe(start)
    expect(dateOfWeek(-1, start)).toBe('2013-12-30')
  })

  test('the first day of a week lies in that week, whatever the start', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -600, max: 2000 }), fc.nat(6), (day, week, shift) => {
        fc.pre(day > -134_000)
        const from = formatDay(day)
        const first = dateOfWeek(week, from)
        expect(weekOf(first, from)).toBe(week)
        expect(weekOf(formatDay(parseDay(first) + shift), from)).toBe(week)
      }),
    )
  })

  test('400 years have exactly 20,871 weeks, and a month is a twelfth of a year', () => {
    expect((dayNumber(2400, 1, 1) - dayNumber(2000, 1, 1)) / 7).toBe(20_871)
    expect(WEEKS_PER_YEAR * 400).toBeCloseTo(20_871, 9)
    expect(WEEKS_PER_MONTH * 12).toBeCloseTo(WEEKS_PER_YEAR, 12)
  })
})
