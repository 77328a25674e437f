import { csvParseRows, dsvFormat } from 'd3-dsv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventColumns, run, trajectoryColumns } from '../../sim/index.ts'
import { fileName } from '../../viz/export/about.ts'
import { csvOf, csvText, dictionaryOf, ensembleCsv } from '../../viz/export/tables.ts'
import { wrapLines } from '../../viz/export/wrap-lines.ts'
import { slugOf } from '../../viz/plan/plan-name.ts'
import { gather } from '../../viz/session/ensemble.ts'
import { scenario } from '../scenarios.ts'

const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/
const NUMBER = /^[-+]?[\d.]+(?:e[-+]?\d+)?$/i
/** How spreadsheets tell cells apart, by language and setting. */
const ENDS = [',', ';', '\t']

/** Cells as the plainest of spreadsheets sees them, and as one that knows quotation marks does. */
function cellsOf(text: string): string[] {
  const naive = ENDS.flatMap((end) => text.split('\n').flatMap((line) => line.split(end)))
  return [...csvParseRows(text).flat(), ...naive.map((cell) => cell.replace(/^\s*"?/, ''))]
}

const dangerous = fc
  .array(
    fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '\t',
      '\n',
      '\r',
      ',',
      ';',
      '"',
      "'",
      ' ',
      '#',
      'a',
      '1',
      '\u2028',
    ),
  )
  .map((signs) => signs.join(''))

test('what is written in front of a table stays on its line and begins no formula', () => {
  fc.assert(
    fc.property(dangerous, dangerous, dangerous, (title, seed, link) => {
      const lines = csvText({ title, seed, link }, [['week'], ['1']]).split('\n')
      expect(lines.slice(3)).toEqual(['week', '1', ''])
      for (const line of lines.slice(0, 3)) {
        expect(line.startsWith('# ')).toBe(true)
        expect(line).not.toMatch(/[\r\t\u2028]/)
        expect(cellsOf(line).filter((cell) => FORMULA.test(cell))).toEqual([])
      }
    }),
    { numRuns: 2000 },
  )
})

test('no cell of a table begins a formula, and numbers stay numbers', () => {
  fc.assert(
    fc.property(
      fc.array(dangerous, { minLength: 1 }),
      fc.double({ noNaN: true }),
      (cells, number) => {
        if (!Number.isFinite(number)) return
        const text = csvText({}, [[...cells, String(number)]]).slice(1)
        const [row] = csvParseRows(text)
        expect(Number(row!.at(-1))).toBe(Number(String(number)))
        expect(row!.filter((cell) => FORMULA.test(cell) && !NUMBER.test(cell))).toEqual([])
      },
    ),
  )
})

test('plain words stand as they are', () => {
  expect(csvText({ title: 'Stadt I · Bayern', own: false }, [['a']])).toBe(
    '# title: Stadt I · Bayern\n# own: false\na\n',
  )
  expect(csvText({ title: 'Land, Stadt' }, [['a']])).toBe('# title: Land, Stadt\na\n')
  expect(csvText({ title: 'x,=1+1' }, [['=1+1']])).toBe(`# title: "x,'=1+1"\n'=1+1\n`)
  expect(csvText({ title: 'x' }, [[' ＝1+1', '-1', '']])).toBe(`# title: x\n' ＝1+1,-1,\n`)
})

describe('a table for programs in German', () => {
  const trajectory = run(scenario('town-1'), 'tables', { weeks: 30 })
  const about = {
    note: 'n',
    title: 't',
    scenario: 'town-1',
    ownScenario: false,
    plan: 'Ohne Austauschforum',
    seed: 's',
    modelVersion: '0',
    fingerprint: 'f',
    from: 'a',
    to: 'b',
    link: '#',
    cite: 'c',
    licence: 'l',
  }
  const rowsOf = (text: string, end: string) =>
    dsvFormat(end).parseRows(
      text
        .replace('\ufeff', '')
        .split('\n')
        .filter((line) => !line.startsWith('#') && line !== '')
        .join('\n'),
    )

  test('has semicolons and commas, says so, and holds what the other one holds', () => {
    const german = csvOf('series', trajectory, about, 'de')
    expect(german.startsWith('\ufeff# numbers: de\n')).toBe(true)
    const [head, ...rows] = rowsOf(german, ';')
    const [plainHead, ...plain] = rowsOf(csvOf('series', trajectory, about), ',')
    expect(head).toEqual(plainHead)
    expect(rows).toHaveLength(30)
    expect(rows.map((row) => row.map((cell) => cell.replace(',', '.')))).toEqual(plain)
    const coverage = head!.indexOf('coverage')
    expect(rows.some((row) => /^0,\d+$/.test(row[coverage]!))).toBe(true)
    expect(csvText({}, [[-1.5]], 'de')).toContain('\n-1,5\n')
  })

  test('has no more digits than a model can mean', () => {
    for (const row of rowsOf(csvOf('series', trajectory, about), ','))
      for (const cell of row)
        expect(cell.replace(/^-?0\.0*|\D/g, '').length).toBeLessThanOrEqual(10)
  })

  test('names plan, citation, licence and units', () => {
    const text = csvOf('series', trajectory, about)
    for (const line of ['plan: Ohne Austauschforum', 'cite: c', 'licence: l'])
      expect(text).toContain(`# ${line}\n`)
    expect(text).toMatch(/# units: .*people: .*\bmembers\b.*share: .*\bcoverage\b/)
  })

  test('describes every column there is', () => {
    for (const [kind, columns] of [
      ['series', trajectoryColumns(trajectory)],
      ['events', eventColumns(trajectory)],
    ] as const) {
      const [head, ...rows] = rowsOf(dictionaryOf(kind, trajectory, {}), ',')
      expect(head).toEqual(['column', 'type', 'unit', 'least', 'most', 'words', 'description'])
      expect(rows.map(([name]) => name)).toEqual(columns.map(({ name }) => name))
      for (const row of rows) expect(row.at(-1)).toMatch(/\w/)
    }
  })

  test('gives of many runs the range, the unit, how many and which', () => {
    const seeds = ['a', 'b', 'c']
    const many = gather(
      seeds,
      [1, 2, 30].map((value) => ({ members: new Float64Array(2).fill(value) })),
      ['members'],
    )
    const text = ensembleCsv(many, '2014-01-06', { plan: 'p' })
    expect(text).toContain('# seeds: a b c\n')
    expect(text).toContain('# plan: p\n')
    const [head, first, ...others] = rowsOf(text, ',')
    expect(head!.slice(0, 5)).toEqual(['week', 'date', 'outcome', 'unit', 'runs'])
    expect(first!.slice(0, 5)).toEqual(['0', '2014-01-06', 'members', 'people', '3'])
    expect(first![head!.indexOf('q0500')]).toBe('2')
    expect(Number(first![head!.indexOf('q0975')])).toBeGreaterThan(20)
    expect(others).toHaveLength(1)
  })
})

describe('text below a picture', () => {
  const measure = (text: string): number => text.length * 6
  const footer = `Stadt I (town-1) · Startwert helferkreise 103 · Fingerabdruck ${'0123456789abcdef'.repeat(4)}`

  test.each([120, 300, 468, 2000])('fits into %d pixels, with nothing lost', (width) => {
    const lines = wrapLines(footer, width, measure)
    for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width)
    expect(lines.join('').replaceAll(' ', '')).toBe(footer.replaceAll(' ', ''))
  })
})

describe('the name of a file', () => {
  test('carries the plan in letters that every system takes', () => {
    expect(slugOf('Augenhöhe und Freiraum, dazu 2 Änderungen')).toBe(
      'augenhoehe-und-freiraum-dazu-2-aenderungen',
    )
    expect(fileName('town-1-series', 'Ohne Austauschforum', ['abc'], 'csv')).toBe(
      'helferkreise-town-1-series-ohne-austauschforum-abc.csv',
    )
  })
})
