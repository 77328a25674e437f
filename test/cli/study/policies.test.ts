import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest'
import { readLine } from '../../../cli/study/journal.ts'
import { Chance } from '../../../experiments/chance.ts'
import { stateTable } from '../../../experiments/policies/read-states.ts'
import { startRedis } from '../../services/redis-server.ts'
import { linesDone, type Started, start } from './engines/small-study.ts'
import { smallPolicies } from './small-policies.ts'

const folder = mkdtempSync(join(tmpdir(), 'policies of studies '))
const at = (name: string) => join(folder, name)
const started: Started[] = []
const PASSWORD = { HELFERKREISE_REDIS_PASSWORD: 'known to the tests alone' }
const begin = (...args: string[]) => {
  const process = start(args, PASSWORD)
  started.push(process)
  return process
}
async function done(...args: string[]): Promise<string> {
  const process = begin(...args)
  expect(await process.ended, process.said()).toBe(0)
  return process.said()
}

const study = (name: string, change?: (text: string) => string) => smallPolicies(at(name), change)

/** All tables about policies, by name. */
function tables(name: string): Record<string, string> {
  const place = join(at(name), 'results/policies')
  return Object.fromEntries(
    readdirSync(place).map((file) => [file, readFileSync(join(place, file), 'utf8')]),
  )
}

/** How many plans under futures have a run in the journal. */
function stagesBegun(place: string): number {
  const path = join(place, 'results/journal.txt')
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
  return new Set(lines.flatMap((line) => readLine(line)?.stage ?? [])).size
}

/** Rows of a table as objects. */
function rowsOf(name: string, table: string): Record<string, string>[] {
  const { columns, rows } = stateTable(tables(name)[`${table}.csv`] ?? '')
  return rows.map((row) =>
    Object.fromEntries(columns.map((key, place) => [key, String(row[place])])),
  )
}

beforeAll(async () => {
  await done('study', 'run', study('one'), '--workers', '1')
})
afterEach(() => {
  for (const process of started.splice(0)) if (process.running()) process.kill('SIGKILL')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('two threads make the tables that one makes', async () => {
  await done('study', 'run', study('two'), '--workers', '2')
  expect(Object.keys(tables('two'))).toHaveLength(6)
  expect(tables('two')).toEqual(tables('one'))
})

test('killed again and again and gone on with, in the search too, it makes the same tables', async () => {
  study('killed')
  const chance = new Chance('kills')
  const compared = 4 * 3
  for (const more of [1, 5, compared + 1, compared + 5]) {
    const process = begin('study', 'run', at('killed'), '--workers', '2')
    // Plans under futures that were begun; the last two times some that the search asked for.
    const enough = () => stagesBegun(at('killed')) >= more
    await expect.poll(() => enough() || !process.running(), { interval: 20 }).toBe(true)
    expect(process.running(), 'before it is done').toBe(true)
    process.kill('SIGKILL')
    await process.ended
    // A line that was being written.
    appendFileSync(join(at('killed'), 'results/journal.txt'), `${chance.uniform()} ["pol`)
  }
  await done('study', 'run', at('killed'), '--workers', '2')
  expect(tables('killed')).toEqual(tables('one'))
})

test('workers at a Redis make them, too', async () => {
  const server = await startRedis({ password: PASSWORD.HELFERKREISE_REDIS_PASSWORD })
  try {
    begin('worker', '--redis', server.address, '--threads', '2')
    await done('study', 'run', study('queue'), '--engine', server.address)
    expect(tables('queue')).toEqual(tables('one'))
  } finally {
    await server.close()
  }
})

test('another seed makes other tables, so that to be equal says something', async () => {
  await done(
    'study',
    'run',
    study('other', (text) => text.replace('seed: small', 'seed: big')),
  )
  expect(tables('other')).not.toEqual(tables('one'))
})

describe('the table of plans', () => {
  const plan = (name: string) => rowsOf('one', 'plans').find((row) => row.plan === name) ?? {}
  const number = (name: string, column: string) => Number(plan(name)[column])

  it('shows that posts with freedom keep more members than posts with control', () => {
    expect(number('free', 'members_median')).toBeGreaterThan(number('steered', 'members_median'))
    expect(number('free', 'enough')).toBeGreaterThan(number('steered', 'enough') + 0.2)
    const states = rowsOf('one', 'states')
    const members = (name: string) =>
      states.filter((row) => row.plan === name).map((row) => Number(row.members))
    const [free, steered] = [members('free'), members('steered')]
    const better = free.filter((value, world) => value > (steered[world] ?? Infinity))
    // Luck is the same in both, world by world.
    expect(better.length / free.length).toBeGreaterThan(0.8)
  })

  it('shows that posts cost hours and money, and that nothing costs no hours', () => {
    expect(number('nothing', 'dearest_year_hours_q95')).toBe(0)
    expect(number('free', 'dearest_year_hours_median')).toBeGreaterThan(500)
    expect(number('free', 'spent_harm')).toBe(1)
    expect(number('nothing', 'spent_harm')).toBe(0)
  })

  it('tells a plan beyond the budget as such, and keeps it', () => {
    expect(plan('provided').within_budget).toBe('no')
    expect(number('provided', 'coverage_median')).toBeGreaterThan(
      number('nothing', 'coverage_median'),
    )
    expect(plan('nothing').within_budget).toBe('yes')
  })

  it('has plans that the search found, none of which dominates another', () => {
    const found = rowsOf('one', 'pareto').filter(({ from }) => from === 'search')
    expect(found.length).toBeGreaterThan(0)
    const judged = found.map(({ coverage, members, spent }) => [
      -Number(coverage),
      -Number(members),
      Number(spent),
    ])
    for (const one of judged)
      for (const other of judged)
        expect(one !== other && one.every((value, aim) => value < other[aim]!)).toBe(false)
    const compared = found.filter((row) => row.compared === 'yes').map((row) => row.plan)
    expect(compared.length).toBeLessThanOrEqual(2)
    for (const name of compared) expect(plan(name ?? '').plan).toBe(name)
  })

  it('adds up to what the table of worlds says', () => {
    const worlds = rowsOf('one', 'states').filter((row) => row.plan === 'free')
    const sum = worlds.reduce((all, row) => all + Number(row.weight), 0)
    expect(worlds).toHaveLength(24)
    expect(sum).toBeCloseTo(1, 12)
    const mean = worlds.reduce((all, row) => all + Number(row.weight) * Number(row.members), 0)
    expect(number('free', 'members_mean')).toBeCloseTo(mean, 9)
  })
})

test('study policies tells it in words and tables, without a run', async () => {
  const before = readFileSync(join(at('one'), 'results/journal.txt'), 'utf8')
  const said = await done('study', 'policies', at('one'))
  expect(said).toMatch(/in 24 worlds: 8 states of what is not known, 3 futures/)
  expect(said).toMatch(/^steered .* to /m)
  expect(said).toContain('Beyond it: provided')
  expect(said).toMatch(/^ {2}found_\d: (posts|forum) 0\.\d+ from 201\d-\d\d-\d\d/m)
  expect(said).toMatch(/nothing is not enough in \d+ % of the worlds/)
  expect(readFileSync(join(at('one'), 'results/journal.txt'), 'utf8')).toBe(before)
  const { plans } = JSON.parse(await done('study', 'policies', at('one'), '--json'))
  expect(plans[0].name).toBe('nothing')
})

test('one more plan is run, and what is done stays', async () => {
  const [runs] = [linesDone(at('two'))]
  const file = join(at('two'), 'study.yaml')
  const more = '    thanks:\n      - { lever: appreciation, intensity: 1 }\n  search:'
  writeFileSync(file, readFileSync(file, 'utf8').replace('  search:', more))
  const early = begin('study', 'policies', at('two'))
  expect(await early.ended).toBe(2)
  expect(early.said()).toContain('24 runs of policies are missing; "study run" makes them.')
  await done('study', 'run', at('two'), '--workers', '2')
  expect(linesDone(at('two'))).toBeGreaterThan(runs)
  const plans = (name: string) => rowsOf(name, 'states').filter((row) => row.plan === 'free')
  expect(plans('two')).toEqual(plans('one'))
})

test('states come from a table beside the study, by their weight', async () => {
  const place = study('table', (text) =>
    text
      .replace('{ from: prior, count: 8 }', '{ from: posterior.csv }')
      .replace(/^ {2}search:.*\n/m, ''),
  )
  const table = 'weight,p_trust,p_polarisation\n3,0.7,0.2\n1,0.3,0.6\n'
  const columns = { weight: [3, 1], p_trust: [0.7, 0.3], p_polarisation: [0.2, 0.6] }
  writeFileSync(join(place, 'posterior.csv'), table)
  await done('study', 'run', place, '--workers', '2')
  const worlds = rowsOf('table', 'states').filter((row) => row.plan === 'free')
  expect(worlds.map((row) => `${row.p_trust}: ${Number(row.weight).toFixed(6)}`).sort()).toEqual([
    ...Array(3).fill('0.3: 0.083333'),
    ...Array(3).fill('0.7: 0.250000'),
  ])
  const parquet = parquetWriteBuffer({
    columnData: Object.entries(columns).map(([name, data]) => ({ name, data, type: 'DOUBLE' })),
  })
  writeFileSync(join(place, 'posterior.parquet'), new Uint8Array(parquet))
  const file = join(place, 'study.yaml')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('posterior.csv', 'posterior.parquet'))
  // The same points are the same states: nothing has to be run again.
  await done('study', 'policies', place)
  expect(rowsOf('table', 'states').filter((row) => row.plan === 'free')).toEqual(worlds)
  writeFileSync(file, text)
  writeFileSync(join(place, 'posterior.csv'), table.replace('p_trust', 'p_faith'))
  const refused = begin('study', 'run', place)
  expect(await refused.ended).toBe(2)
  expect(refused.said()).toContain('none for p_trust')
})

test('states are points of the posterior, where the study is calibrated', async () => {
  const place = study('posterior', (text) =>
    text
      .replace('weeks: 300', 'weeks: 110')
      .replace('from: prior, count: 8', 'from: posterior, count: 5')
      .replace('members at 2019-06', 'members at 2016-01')
      .replace('2015-09..2016-08', '2015-09..2015-12')
      .replace(/^ {2}search:.*\n/m, '')
      .replace(/^ {4}second:.*\n/m, '')
      .concat(
        'targets: { small: [{ outcome: members at 2015-10, value: 40, standard_error: 10, definition: told }] }\n',
        'calibration: { abc: { method: rejection, draws: 100, particles: 10 } }\n',
      ),
  )
  await done('study', 'run', place, '--workers', '2')
  const particles = stateTable(
    readFileSync(join(place, 'results/calibration/particles.csv'), 'utf8'),
  )
  const trust = particles.rows.map((row) => row[particles.columns.indexOf('p_trust')])
  const states = new Set(rowsOf('posterior', 'states').map((row) => row.p_trust))
  expect(states.size).toBeGreaterThan(2)
  for (const value of states) expect(trust).toContain(value)
})
