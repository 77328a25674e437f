import { expect, test } from 'vitest'
import { readFile, SHIPPED_TABLES, textOf } from '../../../viz/files/read-file.ts'
import { tableText } from '../../own-town.ts'
import { scenarioText } from '../../scenarios.ts'

const rows = Array.from({ length: 144 }, () => [400])
const town = scenarioText('neutral').replace('inflow: germany', 'inflow: mine')

test('a scenario is read with the table that was opened before it, and with what its reader should mind', () => {
  const table = readFile('mine.csv', tableText('arrivals', 2013, rows, 'national'), SHIPPED_TABLES)
  if (table.kind !== 'inflow') throw new Error('the table was not read')
  const reading = readFile('town.yaml', town, { ...SHIPPED_TABLES, [table.name]: table.text })
  if (reading.kind !== 'scenario') throw new Error('the scenario was not read')
  expect(reading.scenario.arrivals.scope).toBe('national')
  expect(reading.warnings.map(({ message }) => message)).toEqual([
    expect.stringContaining('does "mine" count those who come to the town?'),
  ])
})

test('a scenario without its table is not used, and says so', () => {
  const reading = readFile('town.yaml', town, SHIPPED_TABLES)
  expect(reading).toMatchObject({ kind: 'unusable', problems: [{ path: 'inflow' }] })
})

test.each(['NFC', 'NFD'] as const)(
  'an umlaut in the name of a table may be one character or two: %s',
  (form) => {
    const text = tableText('arrivals', 2013, rows, 'local')
    const table = readFile('Zugänge.csv'.normalize(form), text, SHIPPED_TABLES)
    if (table.kind !== 'inflow') throw new Error('the table was not read')
    for (const other of ['NFC', 'NFD'] as const) {
      const own = town.replace('mine', 'Zugänge'.normalize(other))
      const reading = readFile('town.yaml', own, { ...SHIPPED_TABLES, [table.name]: table.text })
      expect(reading.kind).toBe('scenario')
    }
  },
)

test('a table in German numbers says how they are written, or is refused with the advice to do so', () => {
  const text = 'month;arrivals\n2014-01;10.500\n2014-02;9.000\n'
  expect(readFile('a.csv', text, SHIPPED_TABLES)).toMatchObject({
    kind: 'unusable',
    problems: [{ message: expect.stringContaining('"# numbers: de"') }],
  })
  expect(readFile('a.csv', `# numbers: de\n${text}`, SHIPPED_TABLES).kind).toBe('inflow')
})

test('a file from a spreadsheet is read in its own encoding', async () => {
  const text = '# Größe\nmonth\tarrivals\n2014-01\t10\n'
  for (const encoding of ['utf8', 'latin1', 'utf16le'] as const) {
    const mark = encoding === 'utf16le' ? '\uFEFF' : ''
    const file = new Blob([new Uint8Array(Buffer.from(mark + text, encoding))])
    expect(await textOf(file)).toBe(text)
    expect(readFile('a.csv', await textOf(file), SHIPPED_TABLES).kind).toBe('inflow')
  }
})
