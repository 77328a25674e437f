import { describe, expect, test } from 'vitest'
import { effectMetrics } from '../../../experiments/effect-metrics.ts'
import { kaplanMeier } from '../../../experiments/outcomes/kaplan-meier.ts'
import { extentOf, poolLifetimes } from '../../../experiments/outcomes/lifetimes.ts'
import {
  measure,
  measureAll,
  neededFor,
  needsEvents,
} from '../../../experiments/outcomes/measure.ts'
import { inPeriods } from '../../../experiments/outcomes/periods.ts'
import { readOutcomes } from '../../../experiments/outcomes/read-outcomes.ts'
import { lifetimesFor, valueOfCurve } from '../../../experiments/outcomes/spell-value.ts'
import { EVENT, EXIT, run, type Trajectory, WEEKS_PER_YEAR, weekOf } from '../../../sim/index.ts'
import { town } from '../../small-town.ts'
import { SMALL, telling } from './told.ts'

function outcomes(...texts: readonly string[]) {
  const read = readOutcomes(texts)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.outcomes
}

const valueIn = (text: string, of: Trajectory) => measure(outcomes(text)[0]!, of).value
const reasonOf = (text: string, of: Trajectory) => measure(outcomes(text)[0]!, of).reason

/** Twelve weeks from Wednesday, 1 January 2014, on. */
const SHORT: Trajectory = {
  ...SMALL,
  start: '2014-01-01',
  weeks: 12,
  residents: 50,
  population: 100,
  outcomes: {
    members: Float64Array.from([1, 2, 3, 5, 9, 9, 4, 2, 2, 1, 0, 3]),
    active: Float64Array.from([2, 4, 6, 10, 10, 10, 8, 4, 2, 2, 0, 6]),
    mentors: Float64Array.from([1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0]),
  },
}

describe('of a column', () => {
  test.each([
    ['members mean', 41 / 12],
    ['members sum', 41],
    ['members min', 0],
    ['members max', 9],
    ['members first', 1],
    ['members last', 3],
    ['members change', 2],
    ['members at week 4', 9],
    ['members at 2014-01-28', 5],
    ['members at 2014-01-29', 9],
    // The weeks that begin on 1, 8, 15, 22 and 29 January.
    ['members at 2014-01', 4],
    ['members mean 2014-01', 4],
    ['members mean 2014-01-02..2014-01-28', 10 / 3],
    ['members sum weeks 2..4', 17],
    ['members sd weeks 0..2', 1],
    ['members quantile 0.5 weeks 0..3', 2.5],
    ['members peakWeek', 4],
    ['members lowWeek', 10],
    ['members firstAbove 4', 3],
    ['members firstBelow 3', 0],
    ['members firstBelow 3 from week 4', 7],
    ['members firstBelow ofPeak 0.5', 6],
    ['members firstAbove ofPeak 0.5', 3],
    ['members weeksBelow 2', 3],
    ['members weeksAbove 4', 3],
    ['members max smooth 3', 23 / 3],
    ['members firstBelow -1 never end', 12],
    ['members+mentors max', 10],
    ['members/residents max', 9 / 50],
    ['members/population at week 4', 0.09],
    // Of all weeks together, not the mean of weekly shares.
    ['members/active mean weeks 2..4', 17 / 26],
    ['members/active sum weeks 2..4', 17 / 26],
    ['members/active max weeks 0..9', 1],
    ['members/active peakWeek weeks 0..9', 8],
    ['members/active+mentors at week 0', 1 / 3],
  ])('%s is %d', (text, value) => {
    expect(valueIn(text, SHORT)).toBeCloseTo(value, 12)
  })

  test.each([
    [
      'members mean 2013',
      '2013..2013 is not within the run, weeks 0 to 11 (2014-01-01 to 2014-03-25)',
    ],
    ['members mean 2014', 'is not within the run'],
    ['members at week 12', '12 is not within the run'],
    ['members mean 2014-01-02..2014-01-07', 'no week begins from 2014-01-02 to 2014-01-07'],
    ['members firstBelow -1', 'never below -1'],
    ['members firstAbove ofPeak 1', 'never above 9'],
    ['members/active max', 'active is 0 in some week'],
    ['members/active at week 10', 'active is 0'],
    ['members sd week 3', 'one week has no standard deviation'],
  ])('%s cannot be told, and it is said why', (text, reason) => {
    expect(valueIn(text, SHORT)).toBeNaN()
    expect(reasonOf(text, SHORT)).toContain(reason)
  })

  test('that was not recorded is a fault of the caller', () => {
    expect(() => valueIn('unmet mean', SHORT)).toThrow('outcome unmet was not recorded')
  })
})

describe('of a series', () => {
  test('every month that the run has whole becomes an outcome', () => {
    const single = inPeriods(outcomes('members sum every month', 'members last'), SHORT)
    expect(single.map(({ id }) => id)).toEqual([
      'members_sum_every_month_2014_01',
      'members_sum_every_month_2014_02',
      'members_last',
    ])
    expect([...measureAll(outcomes('members sum every month'), SHORT).values]).toEqual([20, 17])
  })

  test('the parts add up to the whole: no week is in two, none in no one', () => {
    const [first = 0, last = 0] = [
      weekOf('2015-01-05', SMALL.start),
      weekOf('2018-12-31', SMALL.start),
    ]
    const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0)
    for (const every of ['month', 'quarter', 'year']) {
      const { values } = measureAll(outcomes(`entries sum every ${every} 2015..2018`), SMALL)
      expect(values).toHaveLength({ month: 48, quarter: 16, year: 4 }[every]!)
      expect(sum(values)).toBe(sum(SMALL.outcomes.entries!.slice(first, last + 1)))
    }
  })

  test('events have one as well', () => {
    const { values } = measureAll(
      outcomes('events stopped every year 2015..2018', 'events stopped 2015..2018'),
      SMALL,
    )
    expect(values).toHaveLength(5)
    expect(values[0]! + values[1]! + values[2]! + values[3]!).toBe(values[4])
    expect(values[4]).toBeGreaterThan(100)
  })
})

describe('of the event log', () => {
  const { forum, stopped, founded, dissolved, entered } = EVENT
  const told = telling([
    { week: 0, kind: founded, circle: 0 },
    { week: 0, kind: founded, circle: 1 },
    { week: 10, kind: entered, person: 1 },
    { week: 52, kind: forum },
    { week: 60, kind: stopped, person: 1, cause: EXIT.exhaustion },
    { week: 70, kind: entered, person: 1 },
    { week: 70, kind: entered, person: 2 },
    { week: 80, kind: stopped, person: 1, cause: EXIT.idle },
    { week: 104, kind: forum },
    { week: 160, kind: dissolved, circle: 1 },
  ])
  const last = SMALL.weeks - 1

  test.each([
    ['first forum', 52],
    ['first forum from week 60', 104],
    ['first stopped cause idle', 80],
    ['first forum+stopped from week 60', 60],
    ['first association never end', SMALL.weeks],
    ['events forum', 2],
    ['events stopped+forum weeks 52..80', 3],
    ['events stopped cause exhaustion', 1],
    ['events forum rate weeks 0..103', 1 / (104 / WEEKS_PER_YEAR)],
    ['spells helpers length', (50 + 10 + last - 70) / 3],
    ['spells helpers perPerson', 1.5],
    ['spells helpers returned', 0.5],
    ['survival circles share years 2', 1],
    ['survival circles share years 4', 0.5],
    ['survival circles median', 160 / WEEKS_PER_YEAR],
    ['survival circles restrictedMean years 4', (4 + 160 / WEEKS_PER_YEAR) / 2],
    ['transition independent former week 0', Number.NaN],
    ['transition independent former weeks 75..90', 0.5],
    // One who stops in the ten weeks in which two, and later one, are independent.
    ['transition independent former rate weeks 75..85', 1 / ((5 * 2 + 5) / WEEKS_PER_YEAR)],
  ])('%s is %d', (text, value) => {
    if (Number.isNaN(value)) expect(valueIn(text, told)).toBeNaN()
    else expect(valueIn(text, told)).toBeCloseTo(value, 10)
  })

  test('rates over a column count its weeks', () => {
    const active = SMALL.outcomes.active!.reduce((sum, value) => sum + value, 0)
    expect(valueIn('events stopped rate over active', SMALL)).toBeCloseTo(
      valueIn('events stopped', SMALL) / (active / WEEKS_PER_YEAR),
      12,
    )
  })

  test.each([
    ['first association', `no association until week ${last}`],
    ['first forum weeks 60..80', 'no forum until week 80'],
    ['survival circles share years 3 2016', 'no circles begin in these weeks'],
    ['survival circles share years 30', 'seen for 10.0 years at most'],
    ['survival helpers', 'no'],
    ['spells members length', 'no members begin in these weeks'],
    ['transition mentor former', 'nobody is mentor in these weeks'],
    ['survival members median', 'no members begin in these weeks'],
  ])('%s cannot always be told, and it is said why', (text, reason) => {
    if (reason === 'no') expect(reasonOf(text, told)).toBeUndefined()
    else expect(reasonOf(text, told)).toContain(reason)
  })

  test('a median that is not reached is no number', () => {
    const lasting = telling([
      { week: 0, kind: founded, circle: 0 },
      { week: 0, kind: founded, circle: 1 },
      { week: 0, kind: founded, circle: 2 },
      { week: 9, kind: dissolved, circle: 2 },
    ])
    expect(valueIn('survival circles median', lasting)).toBeNaN()
    expect(reasonOf('survival circles median', lasting)).toContain('not reached: a share of 0.67')
  })

  test('lifetimes of several runs give one curve', () => {
    const other = run(town([]), 'other')
    const asked = { survival: 'circles', give: 'share', years: 2 } as const
    const samples = [SMALL, other].map((one) => lifetimesFor(asked, one))
    const lives = samples.flatMap((one) => (typeof one === 'string' ? [] : [one]))
    const { value } = valueOfCurve(asked, kaplanMeier(poolLifetimes(lives)))
    const alone = [SMALL, other].map((one) => valueIn('survival circles years 2', one))
    expect(value).toBeGreaterThanOrEqual(Math.min(...alone))
    expect(value).toBeLessThanOrEqual(Math.max(...alone))
    expect(extentOf(poolLifetimes(lives)).count).toBe(lives[0]!.time.length + lives[1]!.time.length)
  })
})

describe('of patterns and effects', () => {
  test('the quantity is that of the patterns, the verdict that of its bands', () => {
    const metrics = effectMetrics(SMALL)
    expect(valueIn('P10: core 2019 / peak', SMALL)).toBe(metrics.core2019)
    expect(valueIn('P1: active Nov 2015', SMALL)).toBe(metrics.activeNov2015)
    expect(valueIn('P12: persistence', SMALL)).toBe(metrics.persistence)
    expect(valueIn("E14: casework in members' time 2015", SMALL)).toBe(metrics.casework2015)
    const inside = (value: number, low: number, high: number) =>
      Number(value >= low && value <= high)
    expect(valueIn('P4', SMALL)).toBe(
      inside(metrics.memberShare, 0.003, 0.008) * inside(metrics.circleSize, 15, 45),
    )
    expect(valueIn('P4 score', SMALL) > 1).toBe(valueIn('P4', SMALL) === 0)
  })

  test('a band that is said of one town is not held against another', () => {
    const two = { ...SMALL, scenario: { ...SMALL.scenario, town: 'II' } }
    expect(reasonOf('P10', SMALL)).toBe('P10 sets no band for this town, but for II')
    expect([0, 1]).toContain(valueIn('P10', two))
    expect(reasonOf('E10', SMALL)).toBe('E10 sets no band for this town, but for I')
  })

  test('a run that is too short, or begins on another day, tells nothing of them', () => {
    for (const other of [
      { ...SMALL, weeks: 300 },
      { ...SMALL, start: '2014-02-03' },
    ])
      expect(reasonOf('P1', other)).toBe(
        'patterns and effects need a run from 2014-01-06 to 2021-12-31',
      )
  })
})

describe('all at once', () => {
  test('values stand in order, and reasons by name', () => {
    const { values, reasons } = measureAll(
      outcomes('members last', 'members mean 2040', 'members max'),
      SHORT,
    )
    expect([...values]).toEqual([3, Number.NaN, 9])
    expect(Object.keys(reasons)).toEqual(['members_mean_2040'])
  })

  test('a run that keeps no more than is needed gives the same', () => {
    for (const texts of [
      ['members/residents mean 2016', 'unmet+metVolunteers/needCasework max 2016'],
      ['events stopped rate over active 2016', 'survival helpers share years 2'],
      ['P1', 'members last'],
    ]) {
      const asked = outcomes(...texts)
      const needed = neededFor(asked)
      const kept = run(town([]), 'outcomes', needed)
      expect([...measureAll(asked, kept).values]).toEqual([...measureAll(asked, SMALL).values])
      expect(kept.events.length > 0).toBe(needsEvents(asked))
    }
  })

  test('only what is measured of it asks for the log, and only columns that are read are kept', () => {
    expect(neededFor(outcomes('members/residents mean'))).toEqual({
      outcomes: ['members'],
      columnsOnly: true,
    })
    expect(neededFor(outcomes('events forum rate over circles'))).toEqual({
      outcomes: ['circles'],
      columnsOnly: false,
    })
    expect(neededFor(outcomes('P9')).outcomes.length).toBe(Object.keys(SMALL.outcomes).length)
  })
})
