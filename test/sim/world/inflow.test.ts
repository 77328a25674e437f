import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDay, parseDay } from '../../../sim/exact/calendar.ts'
import { parseInflow } from '../../../sim/input/inflow-file.ts'
import { delayed, weeklyFlow, weeklyLevel } from '../../../sim/world/inflow.ts'

const germany = (() => {
  const result = parseInflow(
    readFileSync(new URL('../../../scenarios/inflow/germany.csv', import.meta.url), 'utf8'),
  )
  if (!result.ok) throw new Error('scenarios/inflow/germany.csv cannot be read')
  return result.table
})()

const months = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 300_000 }), { minLength: 1, maxLength: count })
const sum = (values: Iterable<number>) => {
  let total = 0
  for (const value of values) total += value
  return total
}

describe('weeklyFlow', () => {
  test('a month that starts and ends with a week keeps its sum and spreads it evenly', () => {
    // February 2010: Monday the 1st to Sunday the 28th, four whole weeks.
    expect([...weeklyFlow([2800], '2010-02', '2010-02-01', 4)]).toEqual([700, 700, 700, 700])
  })

  test('a week that straddles two months gets its part of each', () => {
    // 29 January 2014 is a Wednesday: three days of January, four of February.
    const [week] = weeklyFlow([310, 2800], '2014-01', '2014-01-29', 1)
    expect(week).toBeCloseTo(3 * 10 + 4 * 100, 10)
  })

  test('the days of every month add up to its sum, whatever the start, the leap years and the lead', () => {
    fc.assert(
      fc.property(
        months(30),
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 0, max: 60 }),
        (monthly, shift, lead) => {
          // Whole series inside the weeks, held means around it taken off again by hand.
          const first = parseDay('2011-09')
          const last = new Date(Date.UTC(2011, 8 + monthly.length, 1)).getTime() / 86_400_000
          const start = first - shift + lead * 7
          const weeks = Math.ceil((last - start) / 7)
          const flow = weeklyFlow(monthly, '2011-09', formatDay(start), weeks, lead)
          const held = Math.min(12, monthly.length)
          const days = (from: number, to: number) =>
            (Date.UTC(2011, 8 + to, 1) - Date.UTC(2011, 8 + from, 1)) / 86_400_000
          const before = sum(monthly.slice(0, held)) / days(0, held)
          const after = sum(monthly.slice(-held)) / days(monthly.length - held, monthly.length)
          const outside = before * shift + after * (start + weeks * 7 - last)
          const total = sum(monthly)
          expect(sum(flow)).toBeCloseTo(total + outside, 4)
        },
      ),
      { numRuns: 200 },
    )
  })

  test('the sum of a single month is met day by day', () => {
    // Seven starts, one day apart, tile the days: a day is the difference of sums.
    const monthly = germany.arrivals.slice(6 * 12)
    const upTo = (day: string) => {
      const days = parseDay(day) - parseDay('2008-01-01')
      const weeks = Math.floor(days / 7)
      const whole = sum(weeklyFlow(monthly, '2008-01', '2008-01-01', weeks))
      const rest = days - weeks * 7
      const next = weeklyFlow(monthly, '2008-01', '2008-01-01', weeks + 1)[weeks]
      return { whole, rest, next }
    }
    // 1 January 2008 to 1 January 2013 is 261 weeks exactly; so is 1 July 2008 from January: 26 weeks.
    expect(upTo('2013-01-01').rest).toBe(0)
    expect(upTo('2013-01-01').whole).toBeCloseTo(sum(monthly.slice(0, 60)), 5)
    expect(upTo('2008-07-01').rest).toBe(0)
    expect(upTo('2008-07-01').whole).toBeCloseTo(sum(monthly.slice(0, 6)), 6)
  })

  test('a lead shows the weeks before the start and shifts nothing', () => {
    const { arrivals, firstMonth } = germany
    const plain = weeklyFlow(arrivals, firstMonth, '2014-01-06', 100)
    const withLead = weeklyFlow(arrivals, firstMonth, '2014-01-06', 100, 13)
    const earlier = weeklyFlow(arrivals, firstMonth, '2013-10-07', 113)
    expect([...withLead.slice(13)]).toEqual([...plain])
    expect([...withLead]).toEqual([...earlier])
  })

  test('outside the table the daily mean of the nearest twelve months is held', () => {
    const monthly = [365, 9999, 730].flatMap((people) => Array<number>(12).fill(people))
    // 2013, 2014 and 2015 have 365 days.
    expect(weeklyFlow(monthly, '2013-01', '2001-01-01', 1)[0]).toBeCloseTo(12 * 7, 9)
    expect(weeklyFlow(monthly, '2013-01', '2030-01-01', 1)[0]).toBeCloseTo(24 * 7, 9)
  })
})

describe('weeklyLevel', () => {
  test('at the end of a month the level is that of the table, between them on a straight line', () => {
    // The middle of the week from Tuesday 28 January 2014, 12:00 of the 31st, is half a day before the end.
    const [level] = weeklyLevel([100, 131, 500], '2013-12', '2014-01-28', 1)
    expect(level).toBeCloseTo(100 + 30.5, 10)
  })

  test('before the first and after the last month the level is held', () => {
    expect([...weeklyLevel([7, 9], '2014-01', '2010-01-04', 2)]).toEqual([7, 7])
    expect([...weeklyLevel([7, 9], '2014-01', '2020-01-06', 2)]).toEqual([9, 9])
  })

  test('levels stay between the neighbouring ends of months', () => {
    fc.assert(
      fc.property(months(24), (monthly) => {
        const levels = weeklyLevel(monthly, '2014-01', '2013-06-03', 150)
        return levels.every(
          (level) => level >= Math.min(...monthly) - 1e-9 && level <= Math.max(...monthly) + 1e-9,
        )
      }),
      { numRuns: 100 },
    )
  })
})

describe('delayed', () => {
  test('spreads every week over the delays with equal weight', () => {
    const pulse = Float64Array.from([0, 0, 90, 0, 0, 0, 0, 0, 0, 0])
    expect([...delayed(pulse, 2, 4)]).toEqual([0, 0, 0, 0, 30, 30, 30, 0, 0, 0])
  })

  test('nobody is lost: what arrives comes out in the end', () => {
    fc.assert(
      fc.property(months(60), fc.nat(6), fc.nat(8), (weekly, delayMin, more) => {
        const padded = Float64Array.from([0, ...weekly, ...Array<number>(delayMin + more).fill(0)])
        expect(sum(delayed(padded, delayMin, delayMin + more))).toBeCloseTo(sum(weekly), 5)
      }),
      { numRuns: 100 },
    )
  })

  test('with a lead week 0 sees the arrivals before the start', () => {
    const weekly = Float64Array.from([60, 30, 0, 0, 0])
    expect([...delayed(weekly, 1, 2, 2)]).toEqual([45, 15, 0])
  })

  test('without a lead the first week stands for those before it', () => {
    expect([...delayed(Float64Array.from([10, 20, 30]), 1, 1)]).toEqual([10, 10, 20])
  })

  test('the input stays as it was', () => {
    const weekly = Float64Array.from([1, 2, 3])
    delayed(weekly, 0, 2)
    expect([...weekly]).toEqual([1, 2, 3])
  })
})
