import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from '../lint/rooms.ts'
import { ended } from './process.ts'
import { PYTHON } from './python.ts'

const MINUTES = 300_000
const folder = mkdtempSync(join(tmpdir(), 'bridge-python-'))
const source = join(folder, 'source')
const installed = join(folder, 'installed')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** As a user would have it: installed somewhere else, told where the checkout is. */
const variables = { PYTHONPATH: installed, PYTHONDONTWRITEBYTECODE: '1', HELFERKREISE: ROOT }

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

test(
  'the notebook runs from top to bottom and ends in its plot',
  async () => {
    const notebook = join(source, 'helferkreise.ipynb')
    const convert = '-m nbconvert --to notebook --execute --output done.ipynb'.split(' ')
    const { code, said } = await ended([PYTHON, ...convert, notebook], source, variables)
    expect(code, said).toBe(0)
    const { cells } = JSON.parse(readFileSync(join(source, 'done.ipynb'), 'utf8'))
    expect(JSON.stringify(cells.at(-1).outputs)).toContain('"image/png":"iVBOR')
    const picture = readFileSync(join(source, 'members.png'))
    // A page without curves is a tenth of it.
    expect(picture.length).toBeGreaterThan(30_000)
  },
  MINUTES,
)
