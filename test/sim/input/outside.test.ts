import { describe, expect, test } from 'vitest'
import { parseScenario } from '../../../sim/index.ts'
import { ownTown, problemsOf, readOwn, tableText, warningsOf } from '../../own-town.ts'
import { inflow } from '../../scenarios.ts'

const even = (years: number, persons = 12) => Array.from({ length: 12 * years }, () => [persons])
const local = (firstYear: number, years: number, persons = 12) =>
  tableText('arrivals', firstYear, even(years, persons), 'local')
const HELP =
  'or add months, or give arrivals.background: persons per week where the table has no month'

describe('whom a table counts', () => {
  const silent = tableText('arrivals', 2013, even(12))

  test('has to be said', () => {
    expect(problemsOf(silent)).toEqual([
      'arrivals.scope: does "mine" count those who come to the country or to the town? Put the line "# scope: national" or "# scope: local" into it, or say it here',
    ])
  })

  test('may be said by the scenario', () => {
    expect(ownTown(silent, 'arrivals.scope=local').arrivals.scope).toBe('local')
    expect(ownTown(local(2013, 12)).arrivals.scope).toBe('local')
    expect(ownTown(undefined).arrivals.scope).toBe('national')
  })

  test('is not said in two ways', () => {
    expect(problemsOf(local(2013, 12), 'arrivals.scope=national')).toEqual([
      'arrivals.scope: expected local, as "mine" says, got national',
    ])
  })

  test('decides whether they are delayed, unless that is said', () => {
    expect(ownTown(local(2013, 12)).arrivals.delayed).toBe(false)
    expect(ownTown(local(2013, 12), 'arrivals.delayed=true').arrivals.delayed).toBe(true)
    expect(ownTown(undefined).arrivals.delayed).toBe(true)
  })
})

describe('the months of a table', () => {
  test('begin before the run and end after it', () => {
    expect(problemsOf(local(2015, 2))).toEqual([
      `start: expected 2015-01-01 or later, got 2014-01-06: "mine" has the months 2015-01 to 2016-12; ${HELP}`,
      `weeks: expected at most 155, got 521: "mine" has the months 2015-01 to 2016-12; ${HELP}`,
    ])
    expect(problemsOf(local(2014, 2), 'start=2014-01-06', 'weeks=103')).toEqual([])
    expect(problemsOf(local(2014, 2), 'start=2014-01-06', 'weeks=104')).toHaveLength(1)
  })

  test('of the shipped table are 2002 to 2025', () => {
    expect(problemsOf(undefined, 'start=2002-01-01', 'weeks=1252')).toEqual([])
    expect(problemsOf(undefined, 'start=2001-12-31', 'weeks=1252')).toEqual([
      `start: expected 2002-01-01 or later, got 2001-12-31: "germany" has the months 2002-01 to 2025-12; ${HELP}`,
    ])
    expect(problemsOf(undefined, 'start=2020-01-06')).toEqual([
      `weeks: expected at most 312, got 521: "germany" has the months 2002-01 to 2025-12; ${HELP}`,
    ])
  })

  test('need not reach where there is a background', () => {
    expect(problemsOf(local(2015, 2), 'arrivals.background=3')).toEqual([])
    expect(problemsOf(undefined, 'start=2020-01-06', 'arrivals.background=3')).toEqual([])
  })

  test('lie at least in part within the run', () => {
    const none =
      '"mine" has the months 2010-01 to 2011-12, none of them in the run (2014-01-06 to 2023-12-31); name another table, or generate arrivals: inflow none and arrivals.background'
    expect(problemsOf(local(2010, 2))).toEqual([`inflow: ${none}`])
    expect(problemsOf(local(2010, 2), 'arrivals.background=3')).toEqual([`inflow: ${none}`])
    expect(problemsOf(local(2030, 2))[0]).toContain('none of them in the run')
  })
})

describe('arrivals that are generated', () => {
  test('stand alone where no table is named', () => {
    expect(problemsOf(undefined, 'inflow=none', 'arrivals.background=3')).toEqual([])
    expect(problemsOf(undefined, 'inflow=none')).toEqual([
      'arrivals: expected a background or shocks, since inflow is "none"',
    ])
  })

  test('are held against the run and the schema, all at once', () => {
    expect(
      problemsOf(
        undefined,
        'start=2027-01-04',
        'arrivals.background=-1',
        'arrivals.shocks=[{ from: 2027-02-30, persons: 0, shape: surg, weeks: 40 }, { from: 2027-03-01, person: 9, weeks: 1 }]',
      ),
    ).toEqual([
      'arrivals.background: expected at least 0, got -1',
      'arrivals.shocks[0].from: expected a date YYYY-MM-DD from 1900 to 2100, got "2027-02-30"',
      'arrivals.shocks[0].persons: expected at least 1, got 0',
      'arrivals.shocks[0].shape: unknown value "surg"; did you mean "surge"?',
      'arrivals.shocks[1].persons: missing; expected number',
      'arrivals.shocks[1].person: unknown key "person"; did you mean "persons"?',
    ])
  })

  test('begin within the run', () => {
    const shock = (from: string) => `arrivals.shocks=[{ from: ${from}, persons: 9, weeks: 4 }]`
    const run = 'expected a date in the run (2014-01-06 to 2023-12-31)'
    expect(problemsOf(undefined, shock('2014-01-05'))).toEqual([
      `arrivals.shocks[0].from: ${run}, got 2014-01-05`,
    ])
    expect(problemsOf(undefined, shock('2024-01-01'))).toHaveLength(1)
    expect(problemsOf(undefined, shock('2014-01-06'))).toEqual([])
    expect(problemsOf(undefined, shock('2023-12-31'))).toEqual([])
    expect(warningsOf(undefined, shock('2023-12-31'))).toEqual([
      'arrivals.shocks[0].weeks: the run ends on 2023-12-31, before the shock does',
    ])
  })
})

describe('all problems are told at once', () => {
  test('those of the table beside those of the file', () => {
    const mine = '# scope: lokal\nmonth,arrivals\n2014-01,x\n'
    const found = problemsOf(mine, 'administration.openness=2', 'place.statePopulation=50000')
    expect(found).toEqual([
      'administration.openness: expected at most 1, got 2',
      'place.population: expected at most those of the state (50000), got 100000',
      'inflow line 1: expected scope national or local, got "lokal"',
      'inflow line 3, arrivals: expected a number of persons, 0 or more, without separators, got "x"',
    ])
  })

  test('those of the dates beside those of the policy', () => {
    const found = problemsOf(local(2015, 9), 'policy=[{ lever: forum, intensity: 3 }]')
    expect(found.map((line) => line.split(':')[0])).toEqual(['policy[0].intensity', 'start'])
  })
})

describe('a place', () => {
  test('without a key takes its share of all inhabitants', () => {
    const town = ownTown(undefined, 'place={ population: 45000 }')
    expect(town.place.stateKey / town.place.statePopulation).toBeCloseTo(1 / 81_197_537, 15)
  })

  test('has both the key of a state and its people, or neither', () => {
    expect(problemsOf(undefined, 'place={ population: 45000, stateKey: 0.05 }')).toEqual([
      'place.statePopulation: missing; expected one beside stateKey',
    ])
    expect(problemsOf(undefined, 'place={ population: 45000, statePopulation: 4000000 }')).toEqual([
      'place.stateKey: missing; expected one beside statePopulation',
    ])
  })
})

describe('a warning', () => {
  test('is not given for what is shipped', () => {
    expect(warningsOf(undefined)).toEqual([])
    expect(warningsOf(local(2013, 12))).toEqual([])
  })

  test('asks whether the town is meant, or the country', () => {
    const national = tableText('arrivals', 2013, even(12, 400), 'national')
    expect(warningsOf(national)).toEqual([
      'inflow: at most 400 persons in one month, for the whole country; does "mine" count those who come to the town?',
    ])
    expect(warningsOf(local(2013, 12, 20_000))).toEqual([
      'inflow: 20000 persons in one month, for 100000 inhabitants; does "mine" count those who come to the country?',
    ])
  })

  test('says what is guessed: who was there, what the news were, how many cases', () => {
    const at = ['start=2044-01-04', 'weeks=156']
    const [start, news, cases, ...others] = warningsOf(local(2044, 3), ...at)
    expect(start).toMatch(/^start: "mine" begins less than half a year before/)
    expect(news).toMatch(/^inflow: nothing tells how full the news are in 2044-01 to 2046-12; /)
    expect(cases).toMatch(/^inflow: nothing tells how many cases are open in 2044-01 to 2046-12; /)
    expect(others).toEqual([])
    const told = tableText('arrivals,pending,attention', 2043, Array(48).fill([9, 9, 0.1]), 'local')
    expect(warningsOf(told, ...at)).toEqual([])
  })

  test('names the months from which on the country is not known', () => {
    const [news, cases] = warningsOf(local(2019, 12), 'start=2020-01-06')
    expect(news).toContain('in 2026-01 to 2029-12;')
    expect(cases).toContain('in 2026-01 to 2029-12;')
  })

  test('does not stand in the way of a scenario', () => {
    const parsed = readOwn(tableText('arrivals', 2013, even(12, 400), 'national'))
    expect(parsed.ok).toBe(true)
  })
})

describe('a scenario that was read', () => {
  test.each([
    ['the shipped table', ownTown(undefined)],
    ['a table of its own', ownTown(local(2013, 12), 'arrivals.delayed=true')],
    ['generated arrivals', ownTown(undefined, 'inflow=none', 'arrivals.background=2')],
  ])('is the same when it is written and read again: %s', (_, town) => {
    const { inflowName, inflow: _table, country: _country, ...rest } = town
    const tables = { ...inflow, mine: local(2013, 12) }
    const again = parseScenario(JSON.stringify({ ...rest, inflow: inflowName }), { inflow: tables })
    expect(again.ok && again.scenario).toEqual(town)
  })
})
