import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csvParse } from 'd3-dsv'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { command } from '../cli/command.ts'
import { smallStudy } from '../cli/study/engines/small-study.ts'
import { ended } from './process.ts'
import { PYTHON } from './python.ts'

const root = mkdtempSync(join(tmpdir(), 'study table '))
const folder = join(root, 'small')
const study = (...args: string[]) => command(['study', ...args], { folder: root })
afterAll(() => rmSync(root, { recursive: true }))

beforeAll(async () => {
  smallStudy(folder, { points: 4, seeds: 2, weeks: 70 })
  const path = join(folder, 'study.yaml')
  const text = readFileSync(path, 'utf8')
    .replace('circles at 2014-12', 'circles at 2014-06')
    .replace('survival circles share years 3', 'first association')
    .replace(
      'uncertainties:',
      `  inflow: { set: arrivals.background, values: [0, 4] }
  support: { set: structure.without, values: [[], [alliance]] }
uncertainties:
  mood: { set: society.mood, family: triangular, low: 0.2, mode: 0.5, high: 0.8 }`,
    )
  writeFileSync(path, text)
  const { code, err } = await study('run', 'small', '--quiet')
  expect(code, err).toBe(0)
}, 120_000)

/** Rows of the table of runs. */
const runs = () => csvParse(readFileSync(join(folder, 'results/runs.csv'), 'utf8'))
const means = (column: string) =>
  [0, 1, 2, 3].map((row) => {
    const own = runs().filter(({ design_id: id }) => Number(id) === row)
    return own.reduce((sum, run) => sum + Number(run[column]), 0) / own.length
  })

// What another language prints is read here.
// biome-ignore lint/suspicious/noExplicitAny: its shape is what is tested.
async function readBy(tool: string, path: string): Promise<any> {
  const { code, said } = await ended([PYTHON, 'read-table.py', tool, path], import.meta.dirname)
  expect(code, said).toBe(0)
  return JSON.parse(said)
}

describe('a study, written for SALib', () => {
  test('has its points and their outcomes in the order of the design, as numpy writes them', async () => {
    const out = join(root, 'salib')
    const { code, err } = await study(
      ...['table', 'small', '--for', 'salib', '--metric', 'members_max', '--out', out],
    )
    expect(code, err).toBe(0)
    expect(err).toContain('SALib has no distribution such as that of inflow, support')
    expect(err).toContain('There is no params.txt')
    const { problem, same, points, outcomes, parameters } = await readBy('salib', out)
    expect(same).toBe(true)
    expect(parameters).toBeUndefined()
    expect(problem.names).toEqual(['openness', 'inflow', 'support', 'mood', 'trust'])
    expect(problem.num_vars).toBe(5)
    expect(problem.dists).toEqual(['unif', 'unif', 'unif', 'triang', 'unif'])
    expect(problem.bounds[3][0]).toBe(0.2)
    expect(problem.bounds[3][2]).toBeCloseTo(0.5, 12)
    expect(outcomes).toEqual(means('m_members_max'))
    const told = [0, 1, 2, 3].map((row) => Number(runs()[2 * row]?.p_trust))
    expect(points.map((point: number[]) => point[4])).toEqual(told)
    expect(outcomes.toReversed()).not.toEqual(outcomes)
  })

  test('has a file of parameters where a line can say all of them', async () => {
    smallStudy(join(root, 'plain'), { points: 2 })
    const path = join(root, 'plain/study.yaml')
    const grouped =
      'design: { method: morris, trajectories: 2, groups: { both: [openness, trust] } }'
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .replace(/design:.*/, grouped)
        .replace(
          'uncertainties:',
          'uncertainties:\n  mood: { set: society.mood, family: uniform, low: 0.25, high: 0.5 }',
        ),
    )
    const out = join(root, 'plain-salib')
    const { code, err } = await study('table', 'plain', '--for', 'salib', '--out', out)
    expect(err).toBe('')
    expect(code).toBe(0)
    const { problem, parameters, points, outcomes } = await readBy('salib', out)
    expect(parameters).toEqual([
      ['openness', 0, 1, 'both', null],
      ['mood', 0.25, 0.5, 'mood', null],
      ['trust', 0.2, 0.8, 'both', null],
    ])
    expect(problem.groups).toEqual(['both', 'mood', 'both'])
    expect(problem.dists).toBeUndefined()
    expect(points).toHaveLength(6)
    expect(outcomes).toBeUndefined()
  })

  test('is refused with the list of rows that have no outcome', async () => {
    const { code, err } = await study(
      ...['table', 'small', '--for', 'salib', '--metric', 'first_association', '--out', 'none'],
    )
    expect(code).toBe(2)
    expect(err).toMatch(
      /4 of 4 settings have no value of first_association .*: design_id 0, 1, 2, 3\./,
    )
    const unknown = await study(
      ...['table', 'small', '--for', 'salib', '--metric', 'member_max', '--out', 'none'],
    )
    expect(unknown.err).toContain('unknown metric "member_max"; did you mean "members_max"?')
  })
})

describe('a study, written for the EMA Workbench', () => {
  test('is an archive with experiments, outcomes and what they are', async () => {
    const out = join(root, 'ema')
    const { code, err } = await study('table', 'small', '--for', 'ema', '--out', out)
    expect(code, err).toBe(0)
    expect(err).toContain('4 of 4 experiments have a metric without value')
    const read = await readBy('ema', join(out, 'small-town.tar.gz'))
    expect(read.version).toBe(0.1)
    expect(read.types).toMatchObject({
      openness: 'float64',
      support: 'category',
      scenario: 'int64',
      policy: 'category',
      model: 'category',
    })
    expect(new Set(read.experiments.map(({ support }: { support: string }) => support))).toEqual(
      new Set(['[]', '["alliance"]']),
    )
    expect(read.told.support).toBe('object')
    expect(read.experiments.map(({ scenario }: { scenario: number }) => scenario)).toEqual([
      0, 1, 2, 3,
    ])
    expect(read.outcomes.members_max).toEqual(means('m_members_max'))
    expect(read.outcomes.first_association).toEqual([null, null, null, null])
  })

  test('is the same archive whenever it is written', async () => {
    const again = join(root, 'again')
    await study('table', 'small', '--for', 'ema', '--out', again)
    const name = 'small-town.tar.gz'
    expect(readFileSync(join(again, name))).toEqual(readFileSync(join(root, 'ema', name)))
    const twice = await study('table', 'small', '--for', 'ema', '--out', again)
    expect(twice.code).toBe(2)
    expect(twice.err).toContain(`has ${name} already`)
  })

  test('is refused where a name is none there', async () => {
    smallStudy(join(root, 'named'), { points: 2 })
    const path = join(root, 'named/study.yaml')
    const text = readFileSync(path, 'utf8')
      .replace('openness:', 'lambda:')
      .replace('trust:', 'policy:')
    writeFileSync(path, text)
    const { code, err } = await study('table', 'named', '--for', 'ema', '--out', 'none')
    expect(code).toBe(2)
    expect(err).toContain('lambda: expected letters, digits and _, and no word of Python')
    expect(err).toContain('policy: the EMA Workbench has a column of its own with this name')
  })
})

describe('a study, written as a table of BehaviorSpace', () => {
  test('has six lines before its columns and a line for each run', async () => {
    const out = join(root, 'space')
    const { code, err } = await study('table', 'small', '--for', 'behaviorspace', '--out', out)
    expect(code, err).toBe(0)
    const { columns, rows } = await readBy('behaviorspace', join(out, 'small-town_sobol.csv'))
    expect(columns.slice(0, 2)).toEqual(['[run number]', 'openness'])
    expect(columns.slice(-7)).toEqual([
      ...['town', 'siminputrow', 'random-seed', '[step]'],
      ...['members_max', 'circles_at_2014_06', 'first_association'],
    ])
    const column = (name: string) => rows.map((row: unknown[]) => row[columns.indexOf(name)])
    expect(column('[run number]')).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(column('siminputrow')).toEqual([1, 1, 2, 2, 3, 3, 4, 4])
    expect(column('random-seed')).toEqual([1, 2, 1, 2, 1, 2, 1, 2])
    expect(new Set(column('[step]'))).toEqual(new Set([70]))
    expect(column('members_max')).toEqual(runs().map((run) => Number(run.m_members_max)))
    expect(column('first_association')).toEqual(Array(8).fill(null))
  })
})

describe('a design, written as CSV', () => {
  test('is read back as a design of its own, with the same runs', async () => {
    const out = join(root, 'plan')
    const { code, err } = await study('table', 'small', '--for', 'csv', '--out', out)
    expect(code, err).toBe(0)
    smallStudy(join(root, 'back'), { points: 2 })
    const text = readFileSync(join(folder, 'study.yaml'), 'utf8')
    writeFileSync(
      join(root, 'back/study.yaml'),
      text.replace(
        /design:.*/,
        `design: { method: table, file: ${JSON.stringify(join(out, 'design.csv'))} }`,
      ),
    )
    const ran = await study('run', 'back', '--quiet')
    expect(ran.code, ran.err).toBe(0)
    const back = csvParse(readFileSync(join(root, 'back/results/runs.csv'), 'utf8'))
    expect(back.map((run) => ({ ...run, role: '' }))).toEqual(
      runs().map((run) => ({ ...run, role: '' })),
    )
  })
})

describe('results of another study', () => {
  test('are not written', async () => {
    smallStudy(join(root, 'changed'), { points: 2, seeds: 1, weeks: 10 })
    await study('run', 'changed', '--quiet')
    const path = join(root, 'changed/study.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replace('members max', 'members mean'))
    const { code, err } = await study('table', 'changed', '--for', 'ema', '--out', 'none')
    expect(code).toBe(2)
    expect(err).toContain('of another study: outcomes differs')
  })
})
