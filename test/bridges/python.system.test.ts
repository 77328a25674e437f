import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csvParse } from 'd3-dsv'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from '../lint/rooms.ts'
import { COMMAND } from '../made-command.ts'
import { ended } from './process.ts'
import { PYTHON } from './python.ts'

const MINUTES = 300_000
const folder = mkdtempSync(join(tmpdir(), 'bridge-python-'))
const source = join(folder, 'source')
const installed = join(folder, 'installed')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** As a user would have it: installed somewhere else, told what the command is. */
const variables = {
  PYTHONPATH: installed,
  PYTHONDONTWRITEBYTECODE: '1',
  HELFERKREISE: `node ${COMMAND}`,
}

beforeAll(async () => {
  // Building leaves its traces where the source is.
  cpSync(join(ROOT, 'bridges/python'), source, { recursive: true })
  const pip = '-m pip install --quiet --no-build-isolation --no-index --target'.split(' ')
  const { code, said } = await ended([PYTHON, ...pip, installed, source], folder)
  expect(code, said).toBe(0)
}, MINUTES)

test(
  'the package installs without the network, and all that its tests and examples say is so',
  async () => {
    const tests = ['-W', 'error::ResourceWarning', '-m', 'unittest', 'discover', '-v']
    const { code, said } = await ended([PYTHON, ...tests, join(source, 'tests')], folder, variables)
    expect(code, said).toBe(0)
    expect(Number(/Ran (\d+) tests/.exec(said)?.[1])).toBeGreaterThan(20)
    expect(said).not.toContain('skipped')
  },
  MINUTES,
)

test(
  'where nothing says where the command is, the package in a checkout finds that checkout',
  async () => {
    const code =
      'import helferkreise; print(helferkreise.run("town-1", weeks=2, metrics=["members.last"]).metrics)'
    const place = { ...variables, HELFERKREISE: '', PYTHONPATH: join(ROOT, 'bridges/python/src') }
    const { said } = await ended([PYTHON, '-c', code], folder, place)
    expect(said).toMatch(/^\{'members\.last': \d+\}\n$/)
  },
  MINUTES,
)

/** Runs a notebook from top to bottom; returns the outputs of its last cell. */
async function executed(name: string): Promise<string> {
  const convert = `-m nbconvert --to notebook --execute --output done-${name}`.split(' ')
  const notebook = join(source, `${name}.ipynb`)
  const { code, said } = await ended([PYTHON, ...convert, notebook], source, variables)
  expect(code, said).toBe(0)
  const { cells } = JSON.parse(readFileSync(join(source, `done-${name}.ipynb`), 'utf8'))
  return JSON.stringify(cells.at(-1).outputs)
}

/** Rows of a table that a notebook has left. */
function table(name: string): readonly Readonly<Record<string, string>>[] {
  return csvParse(readFileSync(join(source, name), 'utf8'))
}

/** A page without curves or bars is a tenth of it. */
function expectPicture(name: string, bytes: number): void {
  expect(readFileSync(join(source, name)).length, name).toBeGreaterThan(bytes)
}

test(
  'the notebook runs from top to bottom and ends in its plot',
  async () => {
    expect(await executed('helferkreise')).toContain('"image/png":"iVBOR')
    expectPicture('members.png', 30_000)
  },
  MINUTES,
)

test(
  "the notebook on Sobol indices ends in its plot, with SALib's numbers and ours the same",
  async () => {
    expect(await executed('sobol-indices')).toContain('"image/png":"iVBOR')
    expectPicture('sobol-indices.png', 15_000)
    const rows = table('indices.csv')
    expect(rows.map(({ index }) => index)).toEqual(
      ['first', 'total', 'first', 'total', 'first', 'total'].concat(Array(3).fill('second')),
    )
    for (const { estimate, SALib } of rows)
      expect(Math.abs(Number(estimate) - Number(SALib))).toBeLessThan(1e-9)
    // Otherwise there was nothing to compare.
    expect(Math.max(...rows.map(({ SALib }) => Number(SALib)))).toBeGreaterThan(0.5)
  },
  MINUTES,
)

test(
  'the notebook on the posterior ends in its plot, with what is kept here and by hand alike',
  async () => {
    expect(await executed('posterior')).toContain('"image/png":"iVBOR')
    expectPicture('posterior.png', 15_000)
    const [entry, trust] = table('posterior.csv').map((row) => ({
      mean: Number(row.mean),
      byHand: Number(row.mean_by_hand),
      sd: Number(row.sd),
      prior: Number(row.sd_prior),
    }))
    // Means of two times forty points lie that near with a chance of 99 %.
    for (const of of [entry, trust])
      expect(Math.abs(of!.mean - of!.byHand)).toBeLessThan(0.58 * of!.sd)
    // The data speak of the one and not of the other.
    expect(entry!.sd).toBeLessThan(0.3 * entry!.prior)
    expect(trust!.sd).toBeGreaterThan(0.6 * trust!.prior)
    // What the data were made with.
    expect(Math.abs(entry!.mean - 0.0107)).toBeLessThan(entry!.sd)
  },
  MINUTES,
)
