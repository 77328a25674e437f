import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseInflow } from '../../../sim/input/inflow-file.ts'

const read = (name: string) =>
  readFileSync(new URL(`../../../scenarios/inflow/${name}`, import.meta.url), 'utf8')

function problemsOf(csv: string): string[] {
  const result = parseInflow(csv)
  return result.ok ? [] : result.problems.map(({ path, message }) => `${path}: ${message}`)
}

function tableOf(csv: string) {
  const result = parseInflow(csv)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.table
}

describe('scenarios/inflow/germany.csv', () => {
  const text = read('germany.csv')
  const table = tableOf(text)
  const pending = table.pending!
  const rows = text
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split(','))
  const entry = (month: string) => rows.findIndex((row) => row[0] === month)

  test('runs from January 2002 to December 2025 in whole persons', () => {
    expect(table.firstMonth).toBe('2002-01')
    expect([table.arrivals.length, table.ukraine.length, pending.length]).toEqual([288, 288, 288])
    for (const column of [table.arrivals, table.ukraine, pending])
      expect(column.every(Number.isInteger)).toBe(true)
  })

  const sums = [...text.matchAll(/^# +sum (arrivals|ukraine) (\S+) (\S+) (\d+)$/gm)]
  test.each(sums.map(([, column, from, to, total]) => ({ column, from, to, total })))(
    '$column from $from to $to add up to the $total of the source',
    ({ column, from, to, total }) => {
      const values = column === 'arrivals' ? table.arrivals : table.ukraine
      const sum = values.slice(entry(from!), entry(to!) + 1).reduce((a, b) => a + b, 0)
      expect(sum).toBe(Number(total))
    },
  )

  test('its header names enough checks to cover every year with a total', () => {
    expect(sums.length).toBeGreaterThanOrEqual(20)
  })

  test('open cases meet the levels its header names', () => {
    const levels = [...text.matchAll(/^# +level pending (\S+) (\d+)$/gm)]
    expect(levels.length).toBeGreaterThanOrEqual(5)
    for (const [, month, level] of levels) expect(pending[entry(month!)], month).toBe(Number(level))
  })

  test('every number says where it comes from and how sure it is', () => {
    const known = ['read', 'recalled', 'recalled-consistent', 'derived', 'derived-split', 'judged']
    for (const row of rows) {
      expect(row).toHaveLength(10)
      for (const place of [3, 6, 9]) expect(known, row[0]).toContain(row[place])
      for (const place of [2, 5, 8]) expect(row[place], row[0]).not.toBe('')
    }
  })

  test('arrivals peak in November 2015, open cases in September 2016', () => {
    expect(table.arrivals.indexOf(Math.max(...table.arrivals))).toBe(entry('2015-11'))
    expect(pending.indexOf(Math.max(...pending))).toBe(entry('2016-09'))
  })

  test('open cases rise without a jump from the judged to the read months', () => {
    expect(pending[entry('2014-01')]).toBeGreaterThan(90_000)
    expect(pending[entry('2014-01')]).toBeLessThan(100_000)
    for (let month = 1; month <= entry('2015-01'); month++) {
      const step = pending[month]! - pending[month - 1]!
      expect(Math.abs(step), rows[month]![0]).toBeLessThan(12_000)
    }
  })
})

describe('scenarios/inflow/koenigstein.csv', () => {
  const [header, ...rows] = read('koenigstein.csv')
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split(','))
  const states = rows.slice(0, -1)
  const [country, ...ones] = rows.at(-1)!

  test('names the sixteen states and the country', () => {
    expect(header).toEqual(['state', 'key_2015', 'key_2016', 'population_2014', 'source', 'status'])
    expect(states).toHaveLength(16)
    expect([country, ...ones.slice(0, 2)]).toEqual(['Germany', '1', '1'])
  })

  test.each([1, 2])('shares out the whole country: column %i', (column) => {
    const all = states.reduce((sum, row) => sum + Number(row[column]), 0)
    expect(all).toBeCloseTo(1, 9)
  })

  test('has shares near those of the population, which add up to the country', () => {
    const inhabitants = Number(ones[2])
    const all = states.reduce((sum, row) => sum + Number(row[3]), 0)
    expect(Math.abs(all / inhabitants - 1)).toBeLessThan(0.002)
    // Taxes count twice as much: Berlin takes more than its part, Rhineland-Palatinate less.
    for (const [state, ...keys] of states)
      for (const key of keys.slice(0, 2))
        expect(Math.abs(Number(key) - Number(keys[2]) / inhabitants), state).toBeLessThan(0.008)
  })
})

describe("a user's own file", () => {
  test('needs only months and arrivals; nobody came from Ukraine then, and of cases and news nothing is told', () => {
    const table = tableOf('month,arrivals\n2014-11,10\n2014-12,20\n2015-01,30.5\n')
    expect(table).toEqual({ firstMonth: '2014-11', arrivals: [10, 20, 30.5], ukraine: [0, 0, 0] })
  })

  test.each([
    ['in a line of its own', '# scope: local\nmonth,arrivals\n2014-12,1\n', 'local'],
    [
      'with the cells of a spreadsheet',
      '\uFEFF"# Scope: National";;\r\nmonth;arrivals\r\n2014-12;1',
      'national',
    ],
    ['below other comments', '# mine\n#scope:local\nmonth,arrivals\n2014-12,1\n', 'local'],
    ['or not at all', 'month,arrivals\n2014-12,1\n', undefined],
  ])('says whom it counts %s', (_, csv, scope) => {
    const read = parseInflow(csv)
    expect(read.ok && read.scope).toBe(scope)
  })

  test('may come from a spreadsheet: byte order mark, CRLF, semicolons, quotes, comments, empty lines', () => {
    const text =
      '\uFEFF# mine\r\n\r\nmonth;arrivals;note\r\n2014-12; 20 ;"a;b"\r\n  # later\r\n2015-01;"30";\r\n'
    expect(tableOf(text)).toMatchObject({ firstMonth: '2014-12', arrivals: [20, 30] })
  })

  test('may have its columns in any order', () => {
    const table = tableOf('attention,pending,arrivals,ukraine,month\n0.5,1,2,3,2014-12\n')
    expect(table).toEqual({
      firstMonth: '2014-12',
      arrivals: [2],
      ukraine: [3],
      pending: [1],
      attention: [0.5],
    })
  })

  test('comes back as it was written', () => {
    const row = fc.tuple(fc.nat(1e6), fc.nat(1e6), fc.double({ min: 0, max: 1e7, noNaN: true }))
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 0, max: 11 }),
        (rows, shift) => {
          const month = (index: number) =>
            `${2000 + Math.floor((index + shift) / 12)}-${String(((index + shift) % 12) + 1).padStart(2, '0')}`
          const lines = rows.map((values, index) => [month(index), ...values].join(','))
          const table = tableOf(['month,arrivals,ukraine,pending', ...lines].join('\n'))
          expect(table.firstMonth).toBe(month(0))
          expect(table.arrivals).toEqual(rows.map(([arrivals]) => arrivals))
          expect(table.pending?.map((value) => value + 0)).toEqual(
            rows.map(([, , pending]) => pending + 0),
          )
        },
      ),
      { numRuns: 50 },
    )
  })
})

/** The advice for numbers that can be read in two ways. */
const SAY_HOW =
  'say how numbers are written: the line "# numbers: de" for 10.500,5 or "# numbers: en" for 10,500.5'

describe('numbers as they are written in two countries', () => {
  const rows = (...cells: string[]) =>
    cells.map((cell, index) => `2014-${String(index + 1).padStart(2, '0')};${cell}`).join('\n')
  const table = (format: string, ...cells: string[]) =>
    `${format}month;arrivals\n${rows(...cells)}\n`

  test.each([
    ['10.500'],
    ['1.200'],
    ['1.234.567'],
    ['1.234,5'],
    ['30,5'],
    ['1,000'],
    ['10,500.5'],
    ['0,5'],
  ])('%s alone is not taken for either', (cell) => {
    expect(problemsOf(table('', cell))).toEqual([
      `line 2, arrivals: "${cell}" can be read in two ways; ${SAY_HOW}`,
    ])
  })

  test('nobody groups thousands behind a zero', () => {
    expect(tableOf(table('', '0.012', '0.500')).arrivals).toEqual([0.012, 0.5])
  })

  test('many of them are one problem', () => {
    expect(problemsOf(table('', '10.500', '9.000', '7', '8.000'))).toEqual([
      `line 2, arrivals: "10.500" can be read in two ways (and 2 more like it); ${SAY_HOW}`,
    ])
  })

  test('are read as the file says', () => {
    const cells = ['10.500', '1.234,5', '30,5', '7', '0,5']
    expect(tableOf(table('# numbers: de\n', ...cells)).arrivals).toEqual([
      10500, 1234.5, 30.5, 7, 0.5,
    ])
    const english = ['10,500', '1,234.5', '30.5', '7', '0.500', '10.500']
    expect(tableOf(table('# Numbers: EN;\n', ...english)).arrivals).toEqual([
      10500, 1234.5, 30.5, 7, 0.5, 10.5,
    ])
  })

  test.each([
    ['de', '1.20'],
    ['de', '30.5'],
    ['de', '1,234.5'],
    ['en', '30,5'],
    ['en', '1.234,5'],
    ['en', '1,20'],
  ])('not against what the file says: %s, %s', (format, cell) => {
    expect(problemsOf(table(`# numbers: ${format}\n`, cell))).toEqual([
      `line 3, arrivals: expected a number of persons, 0 or more, without separators, got "${cell}"`,
    ])
  })

  test('every whole number comes back in each of the formats', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.constantFrom('de', 'en'), (persons, format) => {
        const cell = persons.toLocaleString(format)
        expect(tableOf(table(`# numbers: ${format}\n`, cell)).arrivals).toEqual([persons])
        const silent = parseInflow(table('', cell))
        if (silent.ok) expect(silent.table.arrivals).toEqual([persons])
      }),
    )
  })
})

test('cells may be parted by commas, semicolons or tabs', () => {
  for (const separator of [',', ';', '\t'])
    expect(
      tableOf('month|arrivals|note\n2014-12|20|a\n2015-01|30|b\n'.replaceAll('|', separator)),
    ).toMatchObject({ firstMonth: '2014-12', arrivals: [20, 30] })
})

describe('months', () => {
  const month = (text: string) => problemsOf(`month,arrivals\n${text},1\n`)

  test.each([
    ['11/2014', '; the month stands before the year; write 2014-11'],
    ['11.2014', '; the month stands before the year; write 2014-11'],
    ['1-2014', '; the month stands before the year; write 2014-01'],
    ['2014/11', '; write 2014-11'],
    ['2014-1', '; write 2014-01'],
    ['201411', '; write 2014-11'],
    ['13/2014', ''],
    ['Nov 2014', ''],
  ])('written as %s are told as what they are', (text, advice) => {
    expect(month(text)).toEqual([
      `line 2, month: expected a month as YYYY-MM, got "${text}"${advice}`,
    ])
  })

  test('that run backwards are one problem', () => {
    expect(problemsOf('month,arrivals\n2015-02,1\n2015-01,1\n2014-12,1\n')).toEqual([
      'line 2, month: the months run backwards, from 2015-02 to 2014-12; put the earliest first',
    ])
  })

  test('are those of the calendar', () => {
    for (const text of ['0000-01', '1899-12', '2101-01', '9999-12'])
      expect(month(text)).toEqual([
        `line 2, month: expected a month from 1900 to 2100, got ${text}`,
      ])
    expect(month('1900-01')).toEqual([])
    expect(month('2100-12')).toEqual([])
  })
})

describe('a file that cannot be used', () => {
  test.each([
    ['is empty', '', 'line 1: expected a header with columns month and arrivals, got nothing'],
    [
      'has only comments',
      '# nothing\n',
      'line 1: expected a header with columns month and arrivals, got nothing',
    ],
    [
      'has no month',
      '# x\nmonth,arrivals\n',
      'line 2: expected at least one month below the header, got none',
    ],
    [
      'has no arrivals',
      'month,people\n2014-01,1\n',
      'line 1: expected a column "arrivals", got month, people',
    ],
    [
      'has a misspelt column',
      'month,arivals\n2014-01,1\n',
      'line 1: unknown column "arivals"; did you mean "arrivals"?',
    ],
    [
      'has a misspelt optional column',
      'month,arrivals,pendign\n2014-01,1,2\n',
      'line 1: unknown column "pendign"; did you mean "pending"?',
    ],
    [
      'has a column twice',
      'month,arrivals,arrivals\n2014-01,1,2\n',
      'line 1: column "arrivals" stands there twice',
    ],
    [
      'has a day for a month',
      'month,arrivals\n2014-01-01,1\n',
      'line 2, month: expected a month as YYYY-MM, got "2014-01-01"; write 2014-01',
    ],
    [
      'has a month 13',
      'month,arrivals\n2014-13,1\n',
      'line 2, month: expected a month as YYYY-MM, got "2014-13"',
    ],
    [
      'skips a month',
      'month,arrivals\n2014-12,1\n2015-02,1\n',
      'line 3, month: expected 2015-01 (months follow each other), got 2015-02',
    ],
    [
      'repeats a month',
      'month,arrivals\n2014-12,1\n2014-12,1\n',
      'line 3, month: expected 2015-01 (months follow each other), got 2014-12',
    ],
    [
      'has an empty cell',
      'month,arrivals\n2014-12,\n',
      'line 2, arrivals: expected a number of persons, 0 or more, without separators, got nothing',
    ],
    [
      'has a negative number',
      'month,arrivals\n2014-12,-3\n',
      'line 2, arrivals: expected a number of persons, 0 or more, without separators, got "-3"',
    ],
    [
      'has a thousands separator',
      'month,arrivals\n2014-12,"1,000"\n',
      `line 2, arrivals: "1,000" can be read in two ways; ${SAY_HOW}`,
    ],
    [
      'has words',
      'month,arrivals\n2014-12,many\n',
      'line 2, arrivals: expected a number of persons, 0 or more, without separators, got "many"',
    ],
    [
      'has infinity',
      'month,arrivals\n2014-12,1e999\n',
      'line 2, arrivals: expected a number of persons, 0 or more and at most 1000000000, without separators, got "1e999"',
    ],
    [
      'has hexadecimal numbers',
      'month,arrivals\n2014-12,0x10\n',
      'line 2, arrivals: expected a number of persons, 0 or more, without separators, got "0x10"',
    ],
    [
      'has a bad open case',
      'month,arrivals,pending\n2014-12,1,NaN\n',
      'line 2, pending: expected a number of persons, 0 or more, without separators, got "NaN"',
    ],
    [
      'has news below nothing',
      'month,arrivals,attention\n2014-12,1,-1\n',
      'line 2, attention: expected a number, 0 or more, without separators, got "-1"',
    ],
    [
      'has a misspelt scope',
      '# scope: locla\nmonth,arrivals\n2014-12,1\n',
      'line 1: expected scope national or local, got "locla"',
    ],
    [
      'has two scopes',
      '# scope: local\n# scope: national\nmonth,arrivals\n2014-12,1\n',
      'line 2: the scope is local and national',
    ],
    ['has a cell too many', 'month,arrivals\n2014-12,1,000\n', 'line 2: expected 2 cells, got 3'],
  ])('%s', (_, csv, problem) => {
    expect(problemsOf(csv)).toEqual([problem])
  })

  test('tells all problems at once, with the line of the file', () => {
    expect(
      problemsOf('# a comment\nmonth,arrivals,pending\n2014-01,x,1\n\n2014-03,2,-1\n'),
    ).toEqual([
      'line 5, month: expected 2014-02 (months follow each other), got 2014-03',
      'line 3, arrivals: expected a number of persons, 0 or more, without separators, got "x"',
      'line 5, pending: expected a number of persons, 0 or more, without separators, got "-1"',
    ])
  })

  test('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0129-.,;#"\n\r\t ae\u0000ä'), maxLength: 60 }),
        (text) => {
          expect(parseInflow(text)).toHaveProperty('ok')
          expect(parseInflow(`month,arrivals\n${text}`)).toHaveProperty('ok')
        },
      ),
      { numRuns: 200 },
    )
  })
})
