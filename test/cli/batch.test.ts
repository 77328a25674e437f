import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { LEVERS, OUTCOMES } from '../../sim/index.ts'
import { run } from '../../sim/run.ts'
import { scenario } from '../scenarios.ts'
import { startBatch } from './batch-process.ts'

const MINUTE = 120_000
const folder = mkdtempSync(join(tmpdir(), 'batch-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a session', () => {
  test(
    'says first what there is, and answers each request with what a run gives',
    async () => {
      const batch = startBatch()
      const hello = await batch.next()
      expect(hello).toMatchObject({ hello: true, schema: 1, workers: 2, ordered: false })
      expect(hello).toMatchObject({ scenarios: expect.arrayContaining(['town-1', 'neutral']) })
      expect(hello).toMatchObject({ outcomes: OUTCOMES.map(({ key }) => key) })
      await batch.ask(
        {
          id: 'numbers',
          scenario: 'town-1',
          seed: 7,
          weeks: 60,
          metrics: ['members@2014-02-04', 'members@4', 'members.max', 'hours.mean@10..2014-04-01'],
        },
        {
          id: 'named',
          scenario: 'town-1',
          seed: '7',
          weeks: 60,
          metrics: { late: 'members.last' },
        },
        { id: 'weeks', scenario: 'town-1', seed: '7', weeks: 60, series: ['members'] },
        { id: 'log', scenario: 'town-1', seed: '7', weeks: 60, events: ['founded'] },
        { id: 'summary', scenario: 'town-1', seed: '7', weeks: 60 },
      )
      const answers = await batch.rest()
      const of = (id: string) => answers.find((answer) => answer.id === id)
      expect(answers.map(({ status }) => status)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok'])
      const truth = run(scenario('town-1'), '7', { weeks: 60 })
      expect(new Set(answers.map(({ fingerprint }) => fingerprint))).toEqual(
        new Set([truth.fingerprint]),
      )
      const { members, hours } = truth.outcomes
      expect(of('numbers')?.metrics).toEqual({
        'members@2014-02-04': members![4],
        'members@4': members![4],
        'members.max': Math.max(...members!),
        'hours.mean@10..2014-04-01': hours!.slice(10, 13).reduce((a, b) => a + b) / 3,
      })
      expect(of('named')?.metrics).toEqual({ late: members![59] })
      expect(of('weeks')?.series?.members).toEqual([...members!])
      expect(of('weeks')?.series?.date?.[59]).toBe('2015-02-23')
      expect(new Set(of('log')?.events?.kind)).toEqual(new Set(['founded']))
      expect(of('summary')?.metrics?.peakMembers).toBe(Math.max(...members!))
      expect(await batch.ended).toEqual({ code: 0, signal: null, err: '' })
    },
    MINUTE,
  )

  test(
    'knows parameters, paths as --set does, and scenarios with tables of their own, told or in files',
    async () => {
      const batch = startBatch()
      await batch.next()
      const rows = Array.from({ length: 24 }, (_, at) => {
        const month = String((at % 12) + 1).padStart(2, '0')
        return `${at < 12 ? 2013 : 2014}-${month},${20 + at}`
      })
      const tables = { mine: `# scope: local\nmonth,arrivals\n${rows.join('\n')}\n` }
      const own = {
        ...{ id: 'my-town', title: { de: 'Stadt', en: 'Town' }, weeks: 20, inflow: 'mine' },
        place: { population: 20_000 },
        administration: {
          offices: [{ name: { de: 'Amt', en: 'Office' }, officials: 8, role: 'social' }],
          ...{ formality: 0.6, openness: 0.6, understanding: 0.2 },
        },
        society: {},
      }
      // The table beside a file may be in any of the usual encodings.
      writeFileSync(join(folder, 'my-town.json'), JSON.stringify(own))
      writeFileSync(join(folder, 'mine.csv'), Buffer.from(`\ufeff${tables.mine}`, 'utf16le'))
      const base = { scenario: 'town-1', seed: 'a', weeks: 9 }
      await batch.ask(
        { id: 1, ...base, params: { joinShare: 0.15 }, set: { 'society.mood': 0.5 } },
        { id: 2, ...base, set: ['parameters.joinShare=0.15', 'society.mood=0.5'] },
        { id: 3, ...base },
        { id: 4, ...base, scenario: readFileSync('scenarios/town-1.yaml', 'utf8') },
        { id: 5, scenario: own, tables, metrics: ['arrivals.sum'] },
        { id: 6, file: join(folder, 'my-town.json'), metrics: ['arrivals.sum'] },
        { id: 7, file: join(folder, 'no-town.yaml') },
        { id: 8, file: join(folder, 'my-town.json'), scenario: own },
        { id: 9, ...base, scenario: { ...own, place: { populaton: 1 } } },
      )
      const answers = (await batch.rest()).sort((a, b) => Number(a.id) - Number(b.id))
      const [params, set, plain, text, table, file, missing, both, wrong] = answers
      expect(params?.fingerprint).toBe(set?.fingerprint)
      expect(params?.fingerprint).not.toBe(plain?.fingerprint)
      expect(text?.fingerprint).toBe(plain?.fingerprint)
      expect(table).toMatchObject({ status: 'ok', scenario: 'my-town', weeks: 20 })
      expect(table?.metrics?.['arrivals.sum']).toBeGreaterThan(0)
      expect(file).toEqual({ ...table, id: 6 })
      expect(missing?.error?.message).toContain('no-town.yaml')
      expect([missing, both].map((answer) => answer?.error?.problems[0]?.path)).toEqual([
        'file',
        'file',
      ])
      // An object has no lines to which a problem could point.
      expect(wrong?.error?.problems.map(({ path }) => path)).toContain('place.populaton')
      expect(JSON.stringify(wrong?.error?.problems)).not.toContain('"line"')
    },
    MINUTE,
  )

  test(
    'gives the same bytes for any number of workers when it is ordered',
    async () => {
      const requests = Array.from({ length: 12 }, (_, id) => ({
        ...{ id, scenario: `town-${(id % 3) + 1}`, seed: id },
        // The first ones take longest, so that later ones are done before.
        weeks: 60 - 5 * id,
      }))
      const told = await Promise.all(
        ['1', '3'].map(async (workers) => {
          const batch = startBatch('--ordered', '--workers', workers)
          await batch.next()
          await batch.ask(...requests)
          return batch.rest()
        }),
      )
      expect(told[0]?.map(({ id }) => id)).toEqual(requests.map(({ id }) => id))
      expect(JSON.stringify(told[0])).toBe(JSON.stringify(told[1]))
    },
    MINUTE,
  )

  test(
    'says what the words of scenarios, requests, outcomes and parameters are',
    async () => {
      const batch = startBatch('--ordered')
      await batch.next()
      await batch.ask(
        { id: 1, request: 'schema' },
        { id: 2, request: 'outcomes' },
        { id: 3, request: 'parameters' },
      )
      const [schema, outcomes, parameters] = await batch.rest()
      expect(schema).toMatchObject({
        schema: {
          scenario: { properties: { place: {} } },
          request: {
            anyOf: [
              { properties: { metrics: {} } },
              { properties: { request: {} } },
              { properties: { study: {} } },
              { properties: { factors: {} } },
            ],
          },
        },
      })
      expect(outcomes).toMatchObject({ outcomes: OUTCOMES })
      expect(parameters).toMatchObject({
        parameters: expect.arrayContaining([expect.objectContaining({ key: 'joinShare' })]),
      })
    },
    MINUTE,
  )
})

describe('a bad line', () => {
  test(
    'is an answer with all that is wrong, and the next line is answered as ever',
    async () => {
      const batch = startBatch('--ordered')
      await batch.next()
      await batch.ask(
        'no json',
        '[]',
        Uint8Array.of(0x22, 0xff, 0x22),
        '   ',
        { scenario: 'town-1' },
        { id: 1, scenario: 'town-9', metrics: ['membrs.max', 'members', 'members.middle'] },
        { id: 2, scenario: 'town-1', seed: 2 ** 53, weeks: 0, series: ['membrs'], metrix: [] },
        { id: 3, scenario: 'town-1', params: { joinShare: 3, conflictStp: 1 } },
        { id: 4, scenario: 'town-1', weeks: 522 },
        { id: 5, scenario: 'town-1', weeks: 5, metrics: ['members@5', 'members.mean@4..2'] },
        { id: 6, scenario: 'town-1', set: { 'title.de=x': 1 } },
        { id: 7, scenario: 'town-1', set: ['id.x=1'] },
        { id: 8, request: 'schem' },
        { id: 9, scenario: 'town-1', weeks: 3, metrics: ['members.last'] },
        `{"id":10,"scenario":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
        { id: 11, scenario: 'town-1', metrics: Array(1000).fill('nothing') },
        { id: 12 },
      )
      const answers = await batch.rest()
      const shown = answers.map(({ id, line, error }) => [
        id,
        line,
        error?.code,
        ...(error?.problems.map(({ path }) => path) ?? []),
      ])
      expect(shown).toEqual([
        [null, 1, 'E_JSON'],
        [null, 2, 'E_REQUEST'],
        [null, 3, 'E_LINE'],
        [null, 5, 'E_REQUEST', 'id'],
        [1, 6, 'E_REQUEST', 'metrics[0]', 'metrics[1]', 'metrics[2]', 'scenario'],
        [2, 7, 'E_REQUEST', 'seed', 'weeks', 'series[0]', 'metrix'],
        [3, 8, 'E_SCENARIO', 'parameters.joinShare', 'parameters.conflictStp'],
        [4, 9, 'E_REQUEST', 'weeks'],
        [5, 10, 'E_REQUEST', 'metrics[0]', 'metrics[1]'],
        [6, 11, 'E_SCENARIO', 'set'],
        [7, 12, 'E_SCENARIO', expect.any(String)],
        [8, 13, 'E_REQUEST', 'request'],
        [9, undefined, undefined],
        [null, 15, 'E_JSON'],
        [11, 16, 'E_REQUEST', ...Array.from({ length: 20 }, (_, at) => `metrics[${at}]`), '(and)'],
        [12, 17, 'E_SCENARIO', 'scenario'],
      ])
      expect(answers[4]?.error?.message).toContain('did you mean "members"?')
      expect(answers[5]?.error?.message).toContain(
        'metrix: unknown key "metrix"; did you mean "metrics"?',
      )
      expect(await batch.ended).toEqual({ code: 0, signal: null, err: '' })
    },
    MINUTE,
  )

  /** Requests that begin well and go wrong somewhere, or do not. */
  const nearly = fc
    .record(
      {
        id: fc.oneof(fc.string(), fc.integer(), fc.anything()),
        request: fc.oneof(fc.constantFrom('run', 'outcomes', 'schma'), fc.anything()),
        scenario: fc.oneof(fc.constantFrom('town-1', '', 'id: x\n', '__proto__'), fc.jsonValue()),
        seed: fc.oneof(fc.string(), fc.double(), fc.maxSafeInteger()),
        params: fc.dictionary(
          fc.constantFrom('joinShare', '__proto__', 'a.b', 'constructor'),
          fc.jsonValue(),
        ),
        set: fc.oneof(
          fc.array(fc.string()),
          fc.dictionary(fc.string(), fc.jsonValue()),
          fc.constantFrom(['inflow=constructor'], ['policy[0].lever=forum'], ['a=&a [*a]']),
        ),
        weeks: fc.oneof(fc.constant(1), fc.double()),
        metrics: fc.oneof(
          fc.constantFrom('summary', ['a@b@c'], ['members.constructor']),
          fc.jsonValue(),
        ),
        series: fc.jsonValue(),
        events: fc.jsonValue(),
        [LEVERS[0].key]: fc.jsonValue(),
      },
      { requiredKeys: [] },
    )
    .map((request) => JSON.stringify(request))
  const hostile = fc.oneof(
    nearly,
    nearly.map((text) => text.slice(0, -1)),
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('{', '{"id":', '"\\ud800"', '[[[[[[', 'null', '1e999', '\u0000'),
  )

  test(
    'of any kind is answered: a thousand of them, and the run after them',
    async () => {
      const batch = startBatch()
      await batch.next()
      const lines = fc
        .sample(hostile, { numRuns: 1000, seed: 103 })
        .map((text) => text.replaceAll('\n', ' '))
      const asked = lines.filter((text) => text.trim() !== '').length
      expect(asked).toBeGreaterThan(900)
      const asking = batch
        .ask(...lines, { id: 'last', scenario: 'town-1', weeks: 2, metrics: ['members.last'] })
        .then(() => batch.child.stdin.end())
      const answers = []
      for (let next = await batch.next(); next; next = await batch.next()) answers.push(next)
      await asking
      expect(answers).toHaveLength(asked + 1)
      expect(answers.find(({ id }) => id === 'last')?.status).toBe('ok')
      const codes = new Set(answers.map(({ status, error }) => error?.code ?? status))
      expect([...codes].sort()).toEqual(expect.arrayContaining(['E_JSON', 'E_REQUEST', 'ok']))
      expect(codes).not.toContain('E_RUN')
      expect(await batch.ended).toEqual({ code: 0, signal: null, err: '' })
    },
    MINUTE,
  )
})

describe('the end', () => {
  test(
    'comes with Ctrl-C: what was read is answered, with what was done or with an error',
    async () => {
      const batch = startBatch()
      await batch.next()
      await batch.ask(
        { id: 'first', scenario: 'town-1', weeks: 1 },
        { id: 'long', scenario: 'town-1', set: { 'place.population': 2_000_000 } },
      )
      expect((await batch.next())?.id).toBe('first')
      batch.child.kill('SIGINT')
      expect(await batch.next()).toMatchObject({ id: 'long', error: { code: 'E_INTERRUPTED' } })
      expect(await batch.ended).toEqual({ code: 130, signal: null, err: 'Interrupted.\n' })
    },
    MINUTE,
  )

  test(
    'passes over a line that has not come to its end when Ctrl-C comes',
    async () => {
      const batch = startBatch()
      await batch.next()
      const whole = JSON.stringify({ id: 'whole', request: 'outcomes' })
      batch.child.stdin.write(`${whole}\n{"id": "half", "request"`)
      expect((await batch.next())?.id).toBe('whole')
      batch.child.kill('SIGINT')
      expect(await batch.next()).toBeUndefined()
      expect(await batch.ended).toEqual({ code: 130, signal: null, err: 'Interrupted.\n' })
    },
    MINUTE,
  )

  test(
    'comes after the last line, with a newline or without',
    async () => {
      const batch = startBatch()
      await batch.next()
      batch.child.stdin.end(JSON.stringify({ id: 'last', request: 'outcomes' }))
      expect((await batch.next())?.id).toBe('last')
      expect(await batch.ended).toEqual({ code: 0, signal: null, err: '' })
    },
    MINUTE,
  )

  test(
    'comes when nobody reads the answers any more',
    async () => {
      const batch = startBatch()
      await batch.next()
      batch.child.stdout.destroy()
      await batch.ask({ id: 1, scenario: 'town-1', weeks: 1 })
      expect(await batch.ended).toEqual({ code: 0, signal: null, err: '' })
    },
    MINUTE,
  )

  test(
    'is far away for a writer that is faster: requests wait in the pipe, not in memory',
    async () => {
      const batch = startBatch()
      await batch.next()
      const padding = 'x'.repeat(100_000)
      let written = 0
      const writing = (async () => {
        for (let id = 0; id < 200; id++) {
          await batch.ask({ id, scenario: 'town-1', seed: padding, weeks: 104, metrics: [] })
          written++
        }
      })()
      await batch.next()
      // Two workers, four requests read ahead for each, and what the pipe holds.
      expect(written).toBeLessThan(60)
      batch.child.kill('SIGINT')
      await Promise.all([batch.rest(), batch.ended, writing])
    },
    MINUTE,
  )
})
