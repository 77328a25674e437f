import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readManifest } from '../../cli/manifest.ts'
import { OUTCOMES } from '../../sim/index.ts'
import { command } from './command.ts'

const WEEKS = 60
const folder = mkdtempSync(join(tmpdir(), 'run-folder-'))
const at = (...parts: string[]) => join(folder, ...parts)
const run = (out: string, ...more: string[]) =>
  command(['run', 'town-1', '--weeks', `${WEEKS}`, '--seed', 'a', '--quiet', '--out', out, ...more])

beforeAll(async () => {
  await run(at('csv'))
  await run(at('parquet'), '--format', 'parquet')
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a run folder', () => {
  test('holds its run, its inputs and what they mean, each with its digest', () => {
    const { files, fingerprint, versions, engine, source } = readManifest(at('csv'))
    const names = [
      'scenario.json',
      'inflow/germany.csv',
      'trajectory.csv',
      'events.csv',
      'datapackage.json',
      'ro-crate-metadata.json',
    ]
    expect(files.map(({ path }) => path)).toEqual(names)
    expect(readdirSync(at('csv')).sort()).toEqual(
      [...names.map((name) => name.split('/')[0]), 'manifest.json'].sort(),
    )
    expect(files.find(({ path }) => path === 'trajectory.csv')?.rows).toBe(WEEKS)
    expect(fingerprint).toMatch(/^[0-9a-f]{32}$/)
    expect([engine, versions.node]).toEqual(['webassembly', process.versions.node])
    expect(source === null || /^[0-9a-f]{40}$/.test(source.commit)).toBe(true)
    const { resources } = JSON.parse(readFileSync(at('csv/datapackage.json'), 'utf8'))
    const [trajectory, events] = resources
    const header = readFileSync(at('csv/trajectory.csv'), 'utf8').split('\n')[0]!.split(',')
    expect(trajectory.schema.fields.map(({ name }: { name: string }) => name)).toEqual(header)
    expect(
      trajectory.schema.fields.every(({ description }: { description: string }) => description),
    ).toBe(true)
    expect(events.schema.fields.map(({ type }: { type: string }) => type)).toEqual([
      'integer',
      'date',
      'string',
      'integer',
      'integer',
      'integer',
      'string',
      'string',
      'number',
    ])
    const crate = JSON.parse(readFileSync(at('csv/ro-crate-metadata.json'), 'utf8'))
    const ids = new Set(crate['@graph'].map((entity: { '@id': string }) => entity['@id']))
    for (const name of names.slice(0, 4)) expect(ids).toContain(name)
  })

  test('is verified and told of wherever it lies', async () => {
    cpSync(at('csv'), at('elsewhere'), { recursive: true })
    const verified = await command(['verify', at('elsewhere')])
    expect([verified.code, verified.err]).toEqual([0, ''])
    expect(verified.out).toContain('the run came out the same')
    const again = await command(['rerun', at('elsewhere'), '--quiet', '--out', at('again')])
    expect([again.code, again.out]).toEqual([
      0,
      `fingerprint ${readManifest(at('csv')).fingerprint}\n`,
    ])
    for (const table of ['trajectory.csv', 'events.csv', 'scenario.json'])
      expect(readFileSync(at('again', table), 'utf8')).toBe(readFileSync(at('csv', table), 'utf8'))
    expect(readManifest(at('again')).given).toEqual(readManifest(at('csv')).given)
    const story = await command(['explain', at('elsewhere'), '--circle', '0', '--language', 'en'])
    expect([story.code, story.err]).toEqual([0, ''])
    expect(story.out).toMatch(/Circle [A-Z][a-z]+ /)
  })

  test('never falls back on a shipped table of the same name', async () => {
    mkdirSync(at('own'))
    const shipped = readFileSync('scenarios/inflow/germany.csv', 'utf8')
    // Twice as many as in the shipped table, under its name.
    const doubled = shipped.replace(
      /^(\d{4}-\d\d),(\d+)/gm,
      (_, month, count) => `${month},${2 * count}`,
    )
    writeFileSync(at('own/germany.csv'), doubled)
    cpSync('scenarios/town-1.yaml', at('own/mine.yaml'))
    const made = await command([
      'run',
      at('own/mine.yaml'),
      '--weeks',
      `${WEEKS}`,
      '--seed',
      'a',
      '--quiet',
      '--out',
      at('own/run'),
    ])
    expect(made.out).not.toContain(readManifest(at('csv')).fingerprint)
    renameSync(at('own/run'), at('moved'))
    expect((await command(['verify', at('moved')])).code).toBe(0)
    rmSync(at('moved/inflow'), { recursive: true })
    const story = await command(['explain', at('moved'), '--list'])
    expect(story.code).toBe(2)
    expect(story.err).toContain('germany')
    expect(story.err).not.toContain('    at ')
  })

  test('says what has changed in it, file by file', async () => {
    cpSync(at('csv'), at('changed'), { recursive: true })
    writeFileSync(at('changed/events.csv'), 'week\n1\n')
    rmSync(at('changed/datapackage.json'))
    const scenario = JSON.parse(readFileSync(at('changed/scenario.json'), 'utf8'))
    scenario.society.mood = 0.9
    writeFileSync(at('changed/scenario.json'), JSON.stringify(scenario))
    const { code, err } = await command(['verify', at('changed')])
    expect(code).toBe(1)
    expect(err).toMatch(/events\.csv: its content has changed .* rows then, 1 now\)/)
    expect(err).toContain('datapackage.json: is missing')
    expect(err).toContain('scenario.json: its content has changed')
    expect(err).toMatch(/fingerprint: [0-9a-f]{32} then, [0-9a-f]{32} now/)
  })

  test('is not written over by another run, unless that is forced', async () => {
    cpSync(at('csv'), at('kept'), { recursive: true })
    const other = await run(at('kept'), '--set', 'society.mood=0.5')
    expect([other.code, other.out]).toEqual([2, ''])
    expect(other.err).toContain('--force')
    expect((await command(['verify', at('kept')])).code).toBe(0)
    expect((await run(at('kept'))).code).toBe(0)
    const forced = await run(at('kept'), '--set', 'society.mood=0.5', '--force')
    expect([forced.code, readManifest(at('kept')).given.overrides]).toEqual([
      0,
      ['society.mood=0.5'],
    ])
    mkdirSync(at('strange'))
    writeFileSync(at('strange/trajectory.csv'), 'mine\n')
    expect((await run(at('strange'))).code).toBe(2)
    expect(readFileSync(at('strange/trajectory.csv'), 'utf8')).toBe('mine\n')
  })

  test('written again in another format keeps no table of the first, and what others put there', async () => {
    cpSync(at('csv'), at('formats'), { recursive: true })
    writeFileSync(at('formats/notes.txt'), 'mine\n')
    expect((await run(at('formats'), '--format', 'parquet')).code).toBe(0)
    const there = readdirSync(at('formats'))
    expect(there.filter((name) => name.endsWith('.csv'))).toEqual([])
    expect(there).toEqual(expect.arrayContaining(['trajectory.parquet', 'notes.txt']))
  })

  test('of more weeks than its scenario has is refused', async () => {
    cpSync(at('csv'), at('long'), { recursive: true })
    const manifest = { ...readManifest(at('csv')), weeks: 9999 }
    writeFileSync(at('long/manifest.json'), JSON.stringify(manifest))
    const { code, err } = await command(['verify', at('long')])
    expect([code, err]).toEqual([2, expect.stringContaining('9999 weeks')])
  })

  test('with a broken manifest is refused with all that is wrong', async () => {
    mkdirSync(at('broken'))
    const wrong = {
      schema: 2,
      seed: 1,
      weeks: 'x',
      fingerprint: 'f',
      versions: {},
      files: [{ path: '../../etc', sha256: '' }],
    }
    writeFileSync(at('broken/manifest.json'), JSON.stringify(wrong))
    for (const name of ['verify', 'rerun']) {
      const { code, err } = await command([name, at('broken')])
      expect(code).toBe(2)
      for (const part of [
        'given.name: ',
        'given.text: ',
        'given.overrides: ',
        'seed: ',
        'weeks: ',
        'fingerprint: ',
        'versions.helferkreise: ',
        'files[0].path: ',
        'files[0].sha256: ',
        'files[0].bytes: ',
        'seconds: ',
      ])
        expect(err).toContain(part)
      expect(err).not.toContain('    at ')
    }
  })
})

describe('its tables', () => {
  const counted = ['arrivals', 'members', 'circles', 'entries']

  test('have numbers with no more digits than they have', () => {
    const rows = readFileSync(at('csv/events.csv'), 'utf8')
    expect(rows).not.toMatch(/\d\.\d{9,}/)
    expect(rows).toMatch(/,0\.\d{1,8}\n/)
  })

  test('are read by DuckDB with dates, whole numbers and empty fields', async () => {
    const database = await DuckDBInstance.create(':memory:')
    const connection = await database.connect()
    const types = async (table: string) => {
      const { columnNames: _, ...reader } = await connection
        .runAndReadAll(`describe select * from '${at('parquet', `${table}.parquet`)}'`)
        .then((result) => ({ columnNames: result.columnNames(), rows: result.getRowObjectsJS() }))
      return Object.fromEntries(
        reader.rows.map((row) => [String(row.column_name), String(row.column_type)]),
      )
    }
    const trajectory = await types('trajectory')
    expect(trajectory).toMatchObject({
      week: 'INTEGER',
      date: 'DATE',
      coverage: 'DOUBLE',
      ...Object.fromEntries(counted.map((name) => [name, 'INTEGER'])),
    })
    expect(Object.keys(trajectory)).toEqual(['week', 'date', ...OUTCOMES.map(({ key }) => key)])
    expect(await types('events')).toMatchObject({
      date: 'DATE',
      kind: 'VARCHAR',
      person: 'INTEGER',
      cause: 'VARCHAR',
      value: 'DOUBLE',
    })
    const ask = `select (select max(members) from '${at('parquet/trajectory.parquet')}') as members, count(*) as events, count(person) as persons, min(date)::varchar as first from '${at('parquet/events.parquet')}'`
    const [row] = (await connection.runAndReadAll(ask)).getRowObjectsJS()
    const events = readManifest(at('parquet')).files.find(({ path }) => path === 'events.parquet')!
      .rows!
    expect(row).toMatchObject({ events: BigInt(events), first: '2014-01-06' })
    expect(Number(row!.persons)).toBeLessThan(events)
    connection.closeSync()
  })
})
