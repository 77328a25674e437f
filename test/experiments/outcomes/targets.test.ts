import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { measure } from '../../../experiments/outcomes/measure.ts'
import { readInlineTargets, readTargets } from '../../../experiments/outcomes/targets.ts'
import { ROOT } from '../../lint/rooms.ts'
import { SMALL } from './told.ts'

const HEAD = 'outcome,date,to,value,standard_error,definition,status,source'

function targets(...rows: readonly string[]) {
  const read = readTargets([HEAD, ...rows].join('\n'))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.targets
}

function problemsOf(text: string): string[] {
  const read = readTargets(text)
  return read.ok ? [] : read.problems.map(({ path, message }) => `${path}: ${message}`)
}

describe('a target', () => {
  test.each([
    ['members,2016-05-16,,40', { of: ['members'], reduce: 'at', at: '2016-05-16' }],
    ['members,2016,,40', { of: ['members'], reduce: 'at', at: '2016' }],
    ['members,2016-05,2017-04,40', { reduce: 'mean', from: '2016-05', to: '2017-04' }],
    ['active/residents,2016-05,,0.1', { over: ['residents'], reduce: 'at', at: '2016-05' }],
    ['arrivals sum,2015,,40', { reduce: 'sum', from: '2015', to: '2015' }],
    ['members max,2015,2019,40', { reduce: 'max', from: '2015', to: '2019' }],
    ['members max 2015,,,40', { reduce: 'max', from: '2015', to: '2015' }],
    ['P10: core 2019 / peak,,,0.1', { pattern: 'P10', give: 'value' }],
    ['first forum,,,100', { first: ['forum'] }],
  ])('%s is held against what it says', (row, outcome) => {
    expect(targets(`${row},1,what was counted,,`)[0]!.outcome).toMatchObject(outcome)
  })

  test('holds what its row says; without a status its error is stated', () => {
    const [first, second] = targets(
      'members,2016,,40,2.5,members of circles,judged,a report',
      'members,2017,,41,2.5,members of circles,,',
    )
    expect(first).toMatchObject({
      value: 40,
      standardError: 2.5,
      definition: 'members of circles',
      status: 'judged',
      source: 'a report',
    })
    expect(second).toMatchObject({ status: 'stated', source: '' })
  })

  test('is the same in a study as in a table', () => {
    const fields = { outcome: 'members', date: 2016, value: 40, standard_error: 2, definition: 'x' }
    const read = readInlineTargets([fields])
    expect(read.ok && read.targets).toEqual(targets('members,2016,,40,2,x,,'))
  })

  test('can be written with the signs of a German spreadsheet, and be a negative number', () => {
    const read = readTargets(
      '# numbers: de\n"outcome";date;value;standard_error;definition\nmood;2016;-0,25;0,1;Stimmung',
    )
    expect(read.ok && read.targets[0]).toMatchObject({ value: -0.25, standardError: 0.1 })
  })

  test('may have a name, so that one outcome can be observed twice', () => {
    const text = (ids: readonly string[]) =>
      ['id,outcome,date,value,standard_error,definition']
        .concat(ids.map((id) => `${id},members,2016,40,2,x`))
        .join('\n')
    expect(readTargets(text(['one', 'two'])).ok).toBe(true)
    expect(problemsOf(text(['', '']))).toEqual([
      'line 3, outcome: "members_at_2016" stands in line 2 too; give one of them another id',
    ])
  })
})

describe('what is wrong', () => {
  test('is told at once, by line and column', () => {
    expect(
      problemsOf(
        [
          HEAD,
          'member,2016,,40,2,x,,',
          'members,2016-13,,40,2,x,,',
          'members,,2017,40,2,x,,',
          'members,2016,,many,2,x,,',
          'members,2015,,40,0,,,',
          'members,2014,,-3,2,x,,',
          'active/residents,2016,,8.7,1,x,,',
          'members,2017,2016,40,2,x,,',
          'members,2018,,40,2,x,juged,',
          'members,2019,,40',
          'P13,,,1,1,x,,',
        ].join('\n'),
      ),
    ).toEqual([
      'line 11: expected 8 cells, got 4',
      'line 2, outcome: unknown column "member"; did you mean "members"?',
      'line 3, date: expected a day, month or year (2019-03-31, 2019-03, 2019), got "2016-13"',
      'line 4, date: missing; expected where the span begins',
      'line 5, value: expected a number, got "many"',
      'line 6, standard_error: expected a number above 0, got 0',
      'line 6, definition: expected what was observed, in words, got nothing',
      'line 7, value: expected a number, 0 or more, got -3',
      'line 8, value: expected a share in [0, 1], got 8.7',
      'line 9, outcome: expected a moment not before 2017, got 2016',
      'line 10, status: unknown status "juged"; did you mean "judged"?',
      'line 11, standard_error: expected a number, got nothing',
      'line 11, definition: expected what was observed, in words, got nothing',
      'line 12, outcome: P13 compares runs (one, two, three): no single run shows it, only a study as a whole',
    ])
  })

  test('of a header is told first', () => {
    expect(problemsOf('outcome,value,standart_error,value\nmembers,1,2,3')).toEqual([
      'line 1: column "value" stands there twice',
      'line 1: unknown column "standart_error"; did you mean "standard_error"?',
      'line 1: expected a column "definition", got outcome, value, standart_error, value',
    ])
    expect(problemsOf('')[0]).toBe('line 1: expected a column "outcome", got nothing')
    expect(problemsOf(HEAD)).toEqual(['line 1: expected at least one observation, got none'])
  })

  test('in a study is told by place and key', () => {
    const told = (raw: unknown) => {
      const read = readInlineTargets(raw, 'towns.mine.targets')
      return read.ok ? [] : read.problems.map(({ path, message }) => `${path}: ${message}`)
    }
    expect(told('x')).toEqual(['towns.mine.targets: expected a list, got "x"'])
    expect(told([3, { outcome: 'members', dat: 2016, value: '4', standard_error: 1 }])).toEqual([
      'towns.mine.targets[0]: expected an observation with keys, got 3',
      'towns.mine.targets[1].dat: unknown key "dat"; did you mean "date"?',
      'towns.mine.targets[1].date: missing; expected when it was observed',
      'towns.mine.targets[1].value: expected a number, got "4"',
      'towns.mine.targets[1].definition: expected what was observed, in words, got nothing',
    ])
  })
})

describe('the shipped targets', () => {
  const folder = join(ROOT, 'scenarios/targets')
  const tables = readdirSync(folder).filter((name) => name.endsWith('.csv'))
  const documents = ['sources', 'claims'].map((name) =>
    readFileSync(join(ROOT, `docs/${name}.md`), 'utf8'),
  )

  test('are there for each of the three towns', () => {
    expect(tables).toEqual(['town-1.csv', 'town-2.csv', 'town-3.csv'])
  })

  test.each(tables)(
    '%s: each is told by a run, says where it comes from, and how sure it is',
    (name) => {
      const read = readTargets(readFileSync(join(folder, name), 'utf8'))
      if (!read.ok) throw new Error(JSON.stringify(read.problems))
      expect(read.targets.length).toBeGreaterThanOrEqual(12)
      for (const { outcome, source, status } of read.targets) {
        const town = { ...SMALL.scenario, town: { 1: 'I', 2: 'II', 3: 'III' }[name[5]!]! }
        expect(measure(outcome, { ...SMALL, scenario: town }).value, outcome.id).not.toBeNaN()
        expect(
          documents.some(
            (text) => text.includes(`${source} |`) || text.includes(`### ${source}\n`),
          ),
          source,
        ).toBe(true)
        expect(status).not.toBe('stated')
      }
    },
  )

  test.each(tables)('%s: the error of a share of people asked is that of chance', (name) => {
    const read = readTargets(readFileSync(join(folder, name), 'utf8'))
    const shares = read.ok
      ? read.targets.filter(({ definition }) => /\d+ asked|of 1387/.test(definition))
      : []
    expect(shares.length).toBe(4)
    for (const { value, standardError, definition } of shares) {
      // Of the 1387, a quarter had been active.
      const asked = Number(/(\d+) asked/.exec(definition)?.[1] ?? 0.25 * 1387)
      expect(standardError).toBeCloseTo(Math.sqrt((value * (1 - value)) / asked), 3)
    }
  })

  test.each(tables)('%s agrees with the table of surveys', (name) => {
    const surveys = readFileSync(join(ROOT, 'scenarios/observed/engagement.csv'), 'utf8')
    const found = surveys
      .split('\n')
      .filter((line) => line.includes(',active') && !line.startsWith('#'))
    const read = readTargets(readFileSync(join(folder, name), 'utf8'))
    const told = read.ok
      ? read.targets.filter(({ outcome }) => outcome.id.startsWith('active_per_res'))
      : []
    expect(told).toHaveLength(3)
    for (const { outcome, value } of told) {
      const at = 'of' in outcome ? outcome.at : ''
      expect(
        found.some(
          (line) => line.startsWith(`${at},SI-EKD,engaged,`) && line.includes(`,${value},`),
        ),
        `${at}`,
      ).toBe(true)
    }
  })
})
