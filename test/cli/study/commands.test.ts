import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { csvParse } from 'd3-dsv'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '../../../cli/digest.ts'
import { command } from '../command.ts'
import { linesDone, smallStudy, tableDigest } from './engines/small-study.ts'

const root = mkdtempSync(join(tmpdir(), 'study commands '))
const folder = join(root, 'small')
const at = (name: string) => join(folder, 'results', name)
const study = (...args: string[]) => command(['study', ...args], { folder: root })

/** Rows of a table of runs. */
const rowsOf = (path: string): readonly Readonly<Record<string, string>>[] =>
  csvParse(readFileSync(path, 'utf8'))

beforeAll(async () => {
  smallStudy(folder, { points: 3, seeds: 2 })
  const { code, err } = await study('run', 'small', '--quiet')
  expect(err).toBe('')
  expect(code).toBe(0)
})
afterAll(() => rmSync(root, { recursive: true }))

describe('study run', () => {
  test('makes a row for each setting and seed, in order', () => {
    const rows = rowsOf(at('runs.csv'))
    expect(rows.map((row) => `${row.run_id} ${row.design_id} ${row.replicate}`)).toEqual([
      '0 0 0',
      '1 0 1',
      '2 1 0',
      '3 1 1',
      '4 2 0',
      '5 2 1',
    ])
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['ok']))
    expect(rows[0]?.seed).toBe('small r1')
    expect(rows[2]?.seed).toBe('small r1')
    expect(rows[0]?.p_openness).toBe(rows[1]?.p_openness)
    expect(new Set(rows.map(({ m_members_max: most }) => most)).size).toBeGreaterThan(2)
  })

  test('finds nothing to do when all is done, and writes the same table', async () => {
    const before = [tableDigest(folder), linesDone(folder)]
    const { out, code } = await study('run', 'small', '--workers', '1')
    expect(out).toContain('6 runs, 0 of them now, 0 failed')
    expect(out).toContain('Model, not a prediction')
    expect(code).toBe(0)
    expect([tableDigest(folder), linesDone(folder)]).toEqual(before)
  })

  test('makes rows of runs that fail, and goes on', async () => {
    const other = smallStudy(join(root, 'failing'), { points: 2, seeds: 1, weeks: 20 })
    const path = join(other, 'study.yaml')
    // At either end alone the scenario can be used; not with both.
    const text = readFileSync(path, 'utf8').replace(
      '  trust: { set: administration.trust, family: uniform, low: 0.2, high: 0.8 }',
      '  least: { set: parameters.delayMin, family: whole, low: 4, high: 8 }\n  most: { set: parameters.delayMax, family: whole, low: 6, high: 12 }',
    )
    writeFileSync(path, text.replace('points: 2', 'points: 16'))
    const { code, out } = await study('run', 'failing')
    expect(code).toBe(0)
    const rows = rowsOf(join(other, 'results/runs.csv'))
    const failed = rows.filter(({ status }) => status === 'failed')
    expect(rows).toHaveLength(16)
    expect(failed.length).toBeGreaterThan(0)
    expect(failed.length).toBeLessThan(16)
    for (const row of rows)
      expect(row.status).toBe(Number(row.p_least) > Number(row.p_most) ? 'failed' : 'ok')
    expect(out).toContain(`${failed.length} failed`)
    const status = await study('status', 'failing')
    expect(status.out).toContain('delayMin: expected at most delayMax')
  })

  test('never mixes results of two studies', async () => {
    const other = smallStudy(join(root, 'changed'), { points: 1, seeds: 1, weeks: 10 })
    await study('run', 'changed')
    const path = join(other, 'study.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replace('high: 0.8', 'high: 0.7'))
    const { code, err } = await study('run', 'changed')
    expect(code).toBe(2)
    expect(err).toContain('of another study: factors differs')
  })
})

describe('a study that cannot be used', () => {
  test('tells all that is wrong with it at once, with its lines', async () => {
    const other = smallStudy(join(root, 'wrong'), { points: 2 })
    const path = join(other, 'study.yaml')
    const text = readFileSync(path, 'utf8')
      .replace('leadership.openness', 'leadership.opennes')
      .replace('family: uniform, low: 0.2', 'family: unifrom, low: 0.2')
      .replace('members max', 'member max')
      .replace('method: sobol', 'method: soboll')
    writeFileSync(path, text)
    const { code, err } = await study('check', 'wrong')
    expect(code).toBe(2)
    expect(err).toMatch(/\(\d problems\)/)
    expect(err).toContain(
      'line 9, uncertainties.trust.family: unknown family "unifrom"; did you mean "uniform"?',
    )
    expect(err).toContain('outcomes[0].of: unknown column "member"; did you mean "members"?')
    expect(err).toContain('design.method: unknown method "soboll"; did you mean "sobol"?')
    expect(err).not.toContain('    at ')
  })

  test('tells where a scenario cannot take what a factor gives', async () => {
    const other = smallStudy(join(root, 'beyond'), { points: 2 })
    const path = join(other, 'study.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replace('high: 0.8', 'high: 1.8'))
    const { code, err } = await study('check', 'beyond', '--no-pilot')
    expect(code).toBe(2)
    expect(err).toMatch(
      /uncertainties\.trust: small cannot be used where it is 1\.79\d*: administration\.trust: expected at most 1/,
    )
  })
})

describe('study check', () => {
  test('says what is asked, what it costs and how many seeds it needs', async () => {
    const { out, code } = await study('check', 'small')
    expect(code).toBe(0)
    expect(out).toContain(
      '3 settings (sobol) of 2 factors, 2 seeds each, shared luck, in small: 6 runs.',
    )
    expect(out).toMatch(/openness +lever +uniform +0 to 1 +leadership\.openness/)
    expect(out).toMatch(/A pilot of 12 runs: \d+ ms each, so about \d+ s for all 6 with \d+ thread/)
    expect(out).toMatch(/members_max +\d/)
  })
})

describe('study extend', () => {
  test('keeps what is done and the comments of the file', async () => {
    const other = smallStudy(join(root, 'growing'), { points: 2, seeds: 1, weeks: 20 })
    const path = join(other, 'study.yaml')
    writeFileSync(path, `# a comment\n${readFileSync(path, 'utf8')}`)
    await study('run', 'growing')
    const before = rowsOf(join(other, 'results/runs.csv'))
    expect((await study('extend', 'growing', '--points', '4', '--seeds', '2')).out).toContain(
      '8 runs instead of 2',
    )
    expect((await study('run', 'growing')).out).toContain('8 runs, 6 of them now')
    const after = rowsOf(join(other, 'results/runs.csv'))
    const known = (row: Readonly<Record<string, string>>) => ({ ...row, run_id: '' })
    const again = after.filter(
      ({ design_id: row, replicate }) => Number(row) < 2 && replicate === '0',
    )
    expect(again.map(known)).toEqual(before.map(known))
    expect(readFileSync(path, 'utf8')).toContain('# a comment')
    const less = await study('extend', 'growing', '--points', '3')
    expect(less.code).toBe(2)
    expect(less.err).toContain('design.points is 4 already')
  })
})

describe('study verify, rerun and diff', () => {
  test('find a study as it was', async () => {
    const { out, code } = await study('verify', 'small', '--runs', '2')
    expect(out).toContain('the tables are whole, and 2 of 6 runs came out the same')
    expect(code).toBe(0)
    const again = await study('rerun', 'small', '--run', '3', '--out', 'again')
    expect(again.out).toContain('run 3 came out the same')
    expect(again.out).toMatch(/fingerprint [0-9a-f]{32}/)
    expect(readdirSync(join(root, 'again'))).toContain('trajectory.csv')
    const same = await study('diff', 'small', 'small')
    expect(same.out).toContain('6 runs are in both, 0 of them came out differently')
    expect(same.code).toBe(0)
  })

  test('notice a table that was changed, and a run', async () => {
    const other = smallStudy(join(root, 'touched'), { points: 2, seeds: 1, weeks: 20 })
    await study('run', 'touched')
    const table = join(other, 'results/runs.csv')
    writeFileSync(table, readFileSync(table, 'utf8').replace('ok', 'OK'))
    const { err, code } = await study('verify', 'touched')
    expect(err).toContain('runs.csv was changed')
    expect(code).toBe(1)
  })

  test('say in what two studies differ', async () => {
    smallStudy(join(root, 'shorter'), { points: 3, seeds: 2, weeks: 55 })
    await study('run', 'shorter')
    const { out, code } = await study('diff', 'small', 'shorter')
    expect(out).toContain('The studies differ in: weeks.')
    expect(out).toMatch(/members_max +\d/)
    expect(code).toBe(1)
  })
})

describe('study pack', () => {
  test('puts all into one file, from which the study is verified', async () => {
    const packed = await study('pack', 'small', '--author', 'A. Example', '--out', 'packed.zip')
    expect(packed.out).toMatch(/packed\.zip: \d+ files.*Model, not a prediction/)
    const bytes = readFileSync(join(root, 'packed.zip'))
    expect(packed.out).toContain(`sha256 ${sha256(bytes)}`)
    const files = unzipSync(bytes)
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, 'unpacked', path)), { recursive: true })
      writeFileSync(join(root, 'unpacked', path), content)
    }
    const { out, code } = await study('verify', 'unpacked', '--runs', '2')
    expect(out).toContain('the tables are whole, and 2 of 6 runs came out the same')
    expect(code).toBe(0)
    const text = (name: string) => strFromU8(files[name]!)
    expect(text('CITATION.cff')).toContain('A. Example')
    const [table] = JSON.parse(text('datapackage.json')).resources
    const fields = table.schema.fields.map(({ name }: { name: string }) => name)
    expect(fields).toEqual(text('results/runs.csv').split('\n')[0]?.split(','))
    const crate = JSON.parse(text('ro-crate-metadata.json'))['@graph']
    const listed = crate.filter((one: Record<string, string>) => one['@type'] === 'File')
    for (const { '@id': path, sha256: digest } of listed) expect(sha256(files[path]!)).toBe(digest)
    expect(listed.length).toBeGreaterThan(8)
  })

  test('tells that runs are missing', async () => {
    const other = smallStudy(join(root, 'unfinished'), { points: 2, seeds: 1, weeks: 10 })
    const none = await study('pack', 'unfinished')
    expect(none.err).toContain('"study run" makes them')
    await study('run', 'unfinished')
    await study('extend', 'unfinished', '--points', '4')
    const { code, err } = await study('pack', 'unfinished')
    expect(code).toBe(2)
    expect(err).toContain('Only 2 of 4 runs are done')
    expect(readdirSync(other)).not.toContain('unfinished.zip')
  })
})

describe('study init', () => {
  test('makes a study that can be checked, and never writes over anything', async () => {
    const made = await study('init', 'New Town', '--from', 'town-2')
    expect(made.code).toBe(0)
    const { out, code, err } = await study('check', 'New Town', '--no-pilot')
    expect(err).toBe('')
    expect(out).toContain('64 settings (sobol) of 5 factors, 4 seeds each')
    expect(code).toBe(0)
    const again = await study('init', 'New Town')
    expect(again.code).toBe(2)
    expect(again.err).toContain('is there already and not empty')
  })
})
