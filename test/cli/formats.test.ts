import { parquetReadObjects } from 'hyparquet'
import { expect, test } from 'vitest'
import { encodeTable } from '../../cli/formats.ts'
import { loadScenario } from '../../cli/load.ts'
import { eventColumns, run, trajectoryColumns } from '../../sim/index.ts'

const trajectory = run(loadScenario('town-1').scenario, 'formats', { weeks: 60 })
const about = { note: 'Model, not a prediction' }

test('a Parquet file read back holds every value of the run', async () => {
  const bytes = encodeTable(trajectoryColumns(trajectory), 'parquet', about)
  if (typeof bytes === 'string') throw new Error('Parquet is no text')
  const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer })
  expect(rows.map((row) => row.active)).toEqual([...(trajectory.outcomes.active ?? [])])
  expect(rows[1]).toMatchObject({ week: 1, date: new Date('2014-01-13') })
  const events = encodeTable(eventColumns(trajectory), 'parquet', about)
  if (typeof events === 'string') throw new Error('Parquet is no text')
  const log = await parquetReadObjects({ file: new Uint8Array(events).buffer })
  expect(log).toHaveLength(trajectory.events.length)
  expect(log[0]).toMatchObject({
    week: 0,
    kind: 'founded',
    circle: 0,
    person: trajectory.events.person[0],
  })
})

test('CSV and JSON hold the same numbers', () => {
  const columns = trajectoryColumns(trajectory)
  const csv = String(encodeTable(columns, 'csv', about))
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','))
  const json = JSON.parse(String(encodeTable(columns, 'json', about)))
  expect(json.note).toBe('Model, not a prediction')
  expect(csv[0]).toEqual(Object.keys(json.columns))
  const column = csv[0]!.indexOf('coverage')
  expect(csv.slice(1).map((row) => Number(row[column]))).toEqual(json.columns.coverage)
})
