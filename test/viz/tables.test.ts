import { csvParseRows } from 'd3-dsv'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvText } from '../../viz/export/tables.ts'

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
