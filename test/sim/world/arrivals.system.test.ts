import { describe, expect, test } from 'vitest'
import { createWorld, run, type Scenario } from '../../../sim/index.ts'
import { parseInflow } from '../../../sim/input/inflow-file.ts'
import { ownTown, tableText } from '../../own-town.ts'
import { inflow } from '../../scenarios.ts'
import { outsideOf } from '../town-of.ts'

const sum = (values: Iterable<number>) => [...values].reduce((all, one) => all + one, 0)
const most = (values: Iterable<number>) => Math.max(...values)
const seriesOf = (scenario: Scenario) => outsideOf(createWorld(scenario, 'arrivals'))

/** The neutral town with 20,000 inhabitants and its part of those who come to the country. */
const PLACE = ['place.population=20000']
const SHARE = (0.1542455 * 20_000) / 12_691_568
/** Ten years from 2013: few in all months, twelve months of a surge from March 2015 on. */
const surge = Array.from({ length: 120 }, (_, month) => (month >= 26 && month < 38 ? 18 : 0.6))
const table = (scope: 'local' | 'national', persons: readonly number[], columns = 'arrivals') =>
  tableText(
    columns,
    2013,
    persons.map((one) => [scope === 'local' ? one : one / SHARE]),
    scope,
  )
const RUN = [...PLACE, 'start=2014-01-06', 'weeks=300']

const germany = (() => {
  const read = parseInflow(inflow.germany)
  if (!read.ok) throw new Error('the shipped table cannot be read')
  return read.table
})()
/** The shipped table as a town counts it. */
const germanyHere = tableText(
  'arrivals,ukraine',
  Number(germany.firstMonth.slice(0, 4)),
  germany.arrivals.map((persons, month) => [persons * SHARE, germany.ukraine[month]! * SHARE]),
  'local',
)

describe('a local table', () => {
  test('is used as it is: each of 618 persons comes, in the month that says so', () => {
    const some = surge.map((_, month) => (month === 26 ? 502 : Number(month > 1 && month < 119)))
    const { arrivals } = seriesOf(
      ownTown(table('local', some), ...PLACE, 'start=2013-01-01', 'weeks=521'),
    )
    expect(sum(arrivals)).toBe(618)
    // March 2015 is days 789 to 819 of the run: weeks 112 to 117.
    expect(sum(arrivals.subarray(112, 118))).toBeGreaterThanOrEqual(502)
  })

  test('is delayed where the scenario says so, as a national one is', () => {
    const local = seriesOf(ownTown(table('local', surge), ...RUN))
    const late = seriesOf(ownTown(table('local', surge), ...RUN, 'arrivals.delayed=true'))
    const peak = ({ arrivals }: { arrivals: Float64Array }) =>
      arrivals.findIndex((_, week) => sum(arrivals.subarray(week, week + 4)) >= 12)
    expect(peak(late) - peak(local)).toBeGreaterThanOrEqual(4)
    expect(peak(late) - peak(local)).toBeLessThanOrEqual(9)
    expect(seriesOf(ownTown(table('national', surge), ...RUN)).arrivals).toEqual(late.arrivals)
  })

  test('gives the same run as the same arrivals in a national table, within noise', () => {
    const seeds = Array.from({ length: 8 }, (_, seed) => `pair ${seed}`)
    const local = ownTown(table('local', surge), ...RUN)
    const national = ownTown(table('national', surge), ...RUN, 'arrivals.delayed=false')
    const late = ownTown(table('national', surge), ...RUN)
    const helpers = (town: Scenario) => seeds.map((seed) => sum(run(town, seed).outcomes.active!))
    const [here, there, later] = [helpers(local), helpers(national), helpers(late)]
    expect(there).toEqual(here)
    const mean = (values: readonly number[]) => sum(values) / values.length
    const spread = Math.sqrt(mean(here.map((one) => (one - mean(here)) ** 2)))
    // Nine weeks of delay are all that is left between them.
    expect(Math.abs(mean(later) - mean(here))).toBeLessThan(Math.max(2 * spread, 0.06 * mean(here)))
  })

  test('with the numbers of the shipped one gives what the shipped one gives', () => {
    const shipped = seriesOf(ownTown(undefined, ...PLACE))
    const own = seriesOf(ownTown(germanyHere, ...PLACE, 'arrivals.delayed=true'))
    expect(own.arrivals).toEqual(shipped.arrivals)
    expect(own.media).toEqual(shipped.media)
    expect(own.pending).toEqual(shipped.pending)
    for (const week of [0, 100, 140, 300, 520])
      expect(own.cases[week]! / shipped.cases[week]!).toBeCloseTo(1, 1)
  })

  test('takes no notice of the key and the multiplier of the place', () => {
    const { arrivals } = seriesOf(ownTown(table('local', surge), ...RUN))
    const other = ownTown(table('local', surge), ...RUN, 'place.multiplier=5', 'place.stateKey=0.3')
    expect(seriesOf(other).arrivals).toEqual(arrivals)
  })
})

describe('cases', () => {
  test('are per refugee as in the country, where the table does not tell of them', () => {
    const twice = surge.map((persons) => 2 * persons)
    const once = seriesOf(ownTown(table('local', surge), ...RUN))
    const double = seriesOf(ownTown(table('local', twice), ...RUN))
    for (const week of [50, 100, 200]) {
      expect(double.cases[week]! / once.cases[week]!).toBeCloseTo(2, 1)
      expect(double.pending[week]).toBe(once.pending[week])
    }
    expect(most(once.pending)).toBeCloseTo(1, 2)
  })

  test('are those of the table where it tells of them', () => {
    const rows = surge.map((persons) => [persons, 33])
    const told = seriesOf(ownTown(tableText('arrivals,pending', 2013, rows, 'local'), ...RUN))
    expect([...told.cases]).toEqual(Array(300).fill(33))
    expect(told.pending[0]).toBeCloseTo(33 / SHARE / 579_314, 10)
  })

  test('are the arrivals of half a year, where nothing else tells of them', () => {
    const rows = Array.from({ length: 120 }, () => [13])
    const mine = tableText('arrivals', 2040, rows, 'local')
    const { cases } = seriesOf(ownTown(mine, ...PLACE, 'start=2042-01-06', 'weeks=100'))
    expect(cases[50]).toBeGreaterThan(76)
    expect(cases[50]).toBeLessThan(80)
  })
})

describe('attention', () => {
  const shipped = seriesOf(ownTown(undefined, ...RUN))

  test('follows the country by date, whatever the town counts', () => {
    const few = surge.map((persons) => persons / 50)
    expect(seriesOf(ownTown(table('local', few), ...RUN)).media).toEqual(shipped.media)
    expect(seriesOf(ownTown(table('national', few), ...RUN)).media).toEqual(shipped.media)
  })

  test('follows the column of the table where there is one, whatever the exponent of registrations', () => {
    const rows = surge.map((persons, month) => [persons, month < 60 ? 0.25 : 0.5])
    const mine = tableText('arrivals,attention', 2013, rows, 'local')
    for (const exponent of [0.5, 1.5]) {
      const town = ownTown(mine, ...RUN, `parameters.mediaExponent=${exponent}`)
      const { media } = seriesOf(town)
      expect(media[100]).toBeCloseTo(0.25, 3)
      expect(media[299]).toBeCloseTo(0.5, 3)
    }
  })

  /** Thirty years on, where no national table reaches. */
  const later = (persons: readonly number[], scope: 'local' | 'national' = 'local') =>
    seriesOf(
      ownTown(
        tableText(
          'arrivals',
          2043,
          persons.map((one) => [scope === 'local' ? one : one / SHARE]),
          scope,
        ),
        ...PLACE,
        'start=2044-01-04',
        'weeks=300',
      ),
    )

  test('follows the own arrivals on the scale of 2015 where nothing tells of the country', () => {
    const peak = 206_101 * SHARE
    const half = later(surge.map((persons) => (persons * peak) / 18 / 2))
    const exponent = ownTown(undefined).parameters.mediaExponent
    expect(most(half.media)).toBeCloseTo(0.5 ** exponent, 1)
    const national = later(
      surge.map((persons) => (persons * peak) / 18 / 2),
      'national',
    )
    for (const week of [100, 150, 299])
      expect(national.media[week]).toBeCloseTo(half.media[week]!, 10)
  })

  test('is never louder than its own peak, however many come to one town', () => {
    const camp = later(surge.map((persons) => persons * 50))
    expect(most(camp.media)).toBeLessThanOrEqual(1)
    expect(most(camp.media)).toBeGreaterThan(0.9)
  })
})

describe('those who were there before the run', () => {
  const startOf = (scenario: Scenario) => createWorld(scenario, 'before').start

  test('are those whom the table knows, where they were more than its first half year tells', () => {
    const mine = table('local', surge)
    // In July 2016 nobody comes any more, and those of the surge are there.
    const after = startOf(ownTown(mine, ...PLACE, 'start=2016-07-04', 'weeks=100'))
    expect(after.refugees).toBeGreaterThan(180)
    expect(after.refugees).toBeLessThan(240)
    // In February 2015 the surge is to come.
    const ahead = startOf(ownTown(mine, ...PLACE, 'start=2015-02-02', 'weeks=100'))
    expect(ahead.refugees).toBeLessThan(25)
    expect(ahead.cameLately).toBeLessThan(0.3)
  })

  test('are guessed from the first half year where the table begins with the run', () => {
    const mine = table(
      'local',
      surge.map(() => 26),
    )
    const start = startOf(ownTown(mine, ...PLACE, 'start=2013-01-07', 'weeks=100'))
    expect(start.cameLately).toBeCloseTo(6, 0)
    expect(start.refugees).toBeCloseTo(start.cameLately * 104 * 0.66, 6)
  })

  test('do not grow by a shock that is to come', () => {
    const quiet = [
      'inflow=none',
      'arrivals.background=4',
      ...PLACE,
      'start=2027-01-04',
      'weeks=100',
    ]
    const shock = 'arrivals.shocks=[{ from: 2027-03-01, persons: 900, weeks: 20 }]'
    expect(startOf(ownTown(undefined, ...quiet, shock))).toEqual(
      startOf(ownTown(undefined, ...quiet)),
    )
  })
})
