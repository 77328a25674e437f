import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Column, eventColumns, isCount, OUTCOMES, trajectoryColumns } from '../../sim/index.ts'
import { run } from '../../sim/run.ts'
import { command } from '../cli/command.ts'
import { scenario } from '../scenarios.ts'
import { ended } from './process.ts'
import { PYTHON } from './python.ts'

const WEEKS = 120
const folder = mkdtempSync(join(tmpdir(), 'run of a town '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeAll(async () => {
  const args = ['run', 'town-1', '--seed', 'a', '--weeks', `${WEEKS}`, '--quiet', '--out', folder]
  const { code, err } = await command(args)
  expect(code, err).toBe(0)
})

/** A table as another language has read it; an untold type is one that it has guessed. */
type Read = {
  readonly rows: number
  readonly types: Readonly<Record<string, string>>
  readonly untold?: Readonly<Record<string, string>>
  readonly missing: Readonly<Record<string, number>>
  readonly sums: Readonly<Record<string, number>>
  readonly dates: readonly string[]
  readonly outside: readonly string[]
}
type Tables = { readonly trajectory: Read; readonly events: Read }

async function readBy(...words: readonly [string, ...string[]]): Promise<Tables> {
  const { code, said } = await ended([...words, folder], import.meta.dirname)
  expect(code, said).toBe(0)
  return JSON.parse(said)
}

const truth = run(scenario('town-1'), 'a', { weeks: WEEKS })
const columns = { trajectory: trajectoryColumns(truth), events: eventColumns(truth) }
const counts = OUTCOMES.filter(isCount).map(({ key }) => key)
const shares = OUTCOMES.filter((outcome) => !isCount(outcome)).map(({ key }) => key)

/** Every number and every gap of a table came through, and nothing that its description forbids. */
function expectAll(read: Read, table: readonly Column[]): void {
  const values = (column: Column): readonly (number | string | null)[] => column.data
  expect(Object.keys(read.types)).toEqual(table.map(({ name }) => name))
  expect(read.rows).toBe(table[0]?.data.length)
  expect(read.missing).toEqual(
    Object.fromEntries(
      table.map((column) => [column.name, values(column).filter((value) => value === null).length]),
    ),
  )
  const numbers = table.filter(({ type }) => type === 'INT32' || type === 'DOUBLE')
  expect(Object.keys(read.sums)).toEqual(numbers.map(({ name }) => name))
  for (const column of numbers) {
    const sum = values(column).reduce<number>((total, value) => total + Number(value), 0)
    // Languages add in different orders.
    expect(Math.abs((read.sums[column.name] ?? Number.NaN) - sum), column.name).toBeLessThan(
      1e-9 * (1 + Math.abs(sum)),
    )
  }
  const dates = table.find(({ name }) => name === 'date')?.data ?? []
  expect(read.dates).toEqual([dates[0], dates.at(-1)])
  expect(read.outside).toEqual([])
}

/** What a language calls the types of the description. */
type Names = {
  readonly date: string
  readonly whole: string
  readonly number: string
  readonly text: string
}

/** All came through, with the types of the description, and some numbers are missing. */
function expectTyped({ trajectory, events }: Tables, { date, whole, number, text }: Names): void {
  expectAll(trajectory, columns.trajectory)
  expectAll(events, columns.events)
  expect(trajectory.types.date).toBe(date)
  for (const name of ['week', ...counts]) expect(trajectory.types[name], name).toBe(whole)
  for (const name of shares) expect(trajectory.types[name], name).toBe(number)
  expect(events.types).toEqual({
    week: whole,
    date,
    kind: text,
    person: whole,
    circle: whole,
    other: whole,
    cause: text,
    cause2: text,
    value: number,
  })
  expect(events.missing.person).toBeGreaterThan(0)
}

describe('the tables of a run folder, read as its data package describes them', () => {
  test('are data frames of pandas with dates, whole numbers and numbers that may be missing', async () => {
    const read = await readBy(PYTHON, 'read-run.py')
    expectTyped(read, { date: 'datetime64[ns]', whole: 'Int64', number: 'float64', text: 'string' })
    // Who does not look into the description has whole numbers, too.
    for (const name of ['week', ...counts])
      expect(read.trajectory.untold?.[name], name).toBe('int64')
  })

  test('are data frames of R with dates, whole numbers and numbers that may be missing', async () => {
    const read = await readBy('Rscript', 'read-run.R')
    expectTyped(read, { date: 'Date', whole: 'integer', number: 'numeric', text: 'character' })
  })
})
