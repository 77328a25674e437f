import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csvParse } from 'd3-dsv'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../sim/run.ts'
import { scenario } from '../scenarios.ts'
import { startBatch } from './batch-process.ts'
import { command } from './command.ts'
import { smallStudy } from './study/engines/small-study.ts'

const root = mkdtempSync(join(tmpdir(), 'model of others '))
const small = join(root, 'small')
const model = (...args: string[]) => command(['model', ...args], { folder: root })
const metricsIn = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8')).metrics
afterAll(() => rmSync(root, { recursive: true }))

type Row = Readonly<Record<string, string>>
let rows: readonly Row[] = []
beforeAll(async () => {
  smallStudy(small, { points: 2, seeds: 2 })
  const { code, err } = await command(['study', 'run', small, '--quiet'])
  expect(code, err).toBe(0)
  rows = csvParse(readFileSync(join(small, 'results/runs.csv'), 'utf8'))
})

describe('model, as pyABC calls it', () => {
  test('takes arguments that end in a blank and writes what a run gives', async () => {
    const { code, err } = await model(
      ...['scenario=town-1', 'metrics=members.max,members@4', 'weeks=60', 'seed=7'],
      ...['joinShare=0.15 ', 'leadership.openness=0.9 ', `target=${join(root, 'told')}`],
    )
    expect(err).toBe('')
    expect(code).toBe(0)
    const base = scenario('town-1')
    const { members } = run(
      {
        ...base,
        parameters: { ...base.parameters, joinShare: 0.15 },
        leadership: { ...base.leadership, openness: 0.9 },
      },
      '7',
      { weeks: 60 },
    ).outcomes
    expect(metricsIn('told')).toEqual({
      'members.max': Math.max(...members!),
      'members@4': members![4],
    })
  })

  test('makes a seed of the arguments where there is none, and says so', async () => {
    const args = (share: string) => ['weeks=8', 'metrics=members.last', `joinShare=${share} `]
    const told = ['one', 'two', 'other'].map((name) => `target=${join(root, name)}`)
    const [one, two] = [
      await model(...args('0.1'), ...told.slice(0, 1)),
      await model(...args('0.1').toReversed(), ...told.slice(1, 2)),
    ]
    expect(one.code).toBe(0)
    expect(one.err).toContain('No seed: it follows from the arguments')
    expect(two.code).toBe(0)
    expect(metricsIn('two')).toEqual(metricsIn('one'))
  })

  test('writes into a folder where the target is one', async () => {
    mkdirSync(join(root, 'place'))
    await model('weeks=2', 'seed=1', 'metrics=members.last', 'target=place')
    expect(metricsIn('place/metrics.json')).toEqual({ 'members.last': expect.any(Number) })
  })

  test('fails with all that is wrong, and leaves the target as it was', async () => {
    writeFileSync(join(root, 'before'), 'mine')
    const { code, err } = await model('joinShare=3 ', 'conflictStp=1', 'seed=1', 'target=before')
    expect(code).toBe(2)
    expect(err).toContain('parameters.joinShare: expected')
    expect(err).toContain('did you mean "conflictStep"?')
    expect(err).not.toContain('    at ')
    expect(readFileSync(join(root, 'before'), 'utf8')).toBe('mine')
    const words = await model('a', 'b=1', 'b=2')
    expect(words.code).toBe(2)
    expect(words.err).toContain('expected name=value, got "a"')
    expect(words.err).toContain('b: is there twice')
    expect((await model('seed=1')).err).toContain('target: missing')
  })

  test('of a study gives what the study has of the same setting', async () => {
    const [, row] = rows
    const { code, err } = await model(
      ...['study=small', `openness=${row?.p_openness} `, `trust=${row?.p_trust} `],
      ...[`seed=${row?.seed}`, 'target=setting'],
    )
    expect(code, err).toBe(0)
    expect(metricsIn('setting')).toEqual({
      members_max: Number(row?.m_members_max),
      circles_at_2014_12: Number(row?.m_circles_at_2014_12),
      survival_circles_share_years_3: null,
    })
    expect(err).toContain('No number: survival_circles_share_years_3')
  })
})

describe('model, as EasyABC calls it', () => {
  test('reads a seed and values from input and writes a line of output', async () => {
    writeFileSync(join(root, 'input3'), '1e+05\n0.15\n0.1\n')
    const args = ['scenario=town-1', 'weeks=60', 'metrics=members.max,members@4']
    const names = 'parameters=joinShare,conflictStep'
    const { code, err } = await model('--easyabc', '3', ...args, names)
    expect(err).toBe('')
    expect(code).toBe(0)
    const given = ['seed=100000', 'joinShare=0.15', 'conflictStep=0.1', 'target=same']
    await model(...args, ...given)
    const numbers = readFileSync(join(root, 'output3'), 'utf8').trim().split(' ').map(Number)
    expect(numbers).toEqual(Object.values(metricsIn('same')))
  })

  test('without a number and a seed it has input and output, and a seed of the arguments', async () => {
    writeFileSync(join(root, 'input'), '0.15\n')
    const args = ['scenario=town-1', 'weeks=4', 'metrics=members.max', 'parameters=joinShare']
    const { code, err } = await model('--easyabc', ...args)
    expect(code, err).toBe(0)
    expect(err).toContain('No seed')
    expect(readFileSync(join(root, 'output'), 'utf8')).toMatch(/^\d+\n$/)
  })

  test('says where values and names do not fit', async () => {
    writeFileSync(join(root, 'input4'), '1\n2\n3\n')
    const { code, err } = await model('--easyabc', '4', 'parameters=joinShare')
    expect(code).toBe(2)
    expect(err).toContain(
      'input4: expected 1 values (joinShare), before them perhaps a seed, got 3',
    )
    expect((await model('--easyabc', '5', 'parameters=joinShare')).err).toContain('no input5 here')
  })
})

describe('batch, asked about a study', () => {
  test('runs its settings to the values that the study has, and says what it is about', async () => {
    const batch = startBatch()
    await batch.next()
    await batch.ask(
      ...rows.map((row) => ({
        id: row.run_id,
        request: 'setting',
        study: small,
        factors: { openness: Number(row.p_openness), trust: Number(row.p_trust) },
        seed: row.seed,
      })),
      { id: 'about', request: 'study', study: small },
    )
    const answers = await batch.rest()
    for (const row of rows) {
      const { status, metrics } = answers.find(({ id }) => id === row.run_id) ?? {}
      expect(status).toBe('invalid')
      expect(metrics?.members_max).toBe(Number(row.m_members_max))
    }
    expect(new Set(rows.map((row) => row.m_members_max)).size).toBeGreaterThan(1)
    const about = answers.find(({ id }) => id === 'about') as unknown as { study: object }
    expect(about.study).toMatchObject({
      title: 'Small town',
      towns: ['small'],
      factors: [
        { name: 'openness', kind: 'lever', low: 0, high: 1 },
        { name: 'trust', kind: 'uncertainty', low: 0.2, high: 0.8 },
      ],
      metrics: ['members_max', 'circles_at_2014_12', 'survival_circles_share_years_3'],
      targets: [],
    })
  })

  test('refuses with all problems, and with those of the study', async () => {
    const batch = startBatch('--ordered')
    await batch.next()
    const ask = { request: 'setting', study: small }
    await batch.ask(
      { id: 1, ...ask, factors: { opennes: 1, trust: 'much' }, town: 'large' },
      { id: 2, ...ask, factors: { openness: 0.5, trust: 7 } },
      { id: 3, request: 'study', study: join(root, 'nowhere') },
    )
    const [one, two, three] = await batch.rest()
    expect(one?.error?.problems.map(({ path }) => path)).toEqual([
      ...['town', 'factors.opennes', 'factors.openness', 'factors.trust'],
    ])
    expect(two?.error?.code).toBe('E_SCENARIO')
    expect(two?.error?.problems[0]?.path).toBe('administration.trust')
    expect(three?.error?.code).toBe('E_STUDY')
    expect(three?.error?.message).toContain('There is no study in')
  })
})
