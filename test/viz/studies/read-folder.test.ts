import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { MODEL_VERSION } from '../../../sim/index.ts'
import { readFolder } from '../../../viz/studies/folder/read-folder.ts'
import { ROOT } from '../../lint/rooms.ts'

const STUDY = 'study: 1\ntitle: What lasts\nquestion: Does it?\nseed: 1\n'
const manifest = (changed: object = {}) =>
  JSON.stringify({
    schema: 1,
    title: 'What lasts',
    hash: 'abc',
    design: { method: 'sobol', rows: 8 },
    towns: ['town-1'],
    seeds: 2,
    runs: 16,
    done: 16,
    failed: 0,
    versions: { helferkreise: MODEL_VERSION },
    ...changed,
  })
const WHOLE = {
  'mine/study.yaml': STUDY,
  'mine/results/manifest.json': manifest(),
  'mine/results/report.html': '<!doctype html><html lang="de"></html>',
  'mine/results/figures/pawn-members.svg': '<svg/>',
  'mine/results/figures/pawn-members.en.svg': '<svg/>',
  'mine/results/figures/pawn-members.csv': 'a,b\n1,2\n',
  'mine/results/sensitivity/pawn.csv': 'town,metric\n',
  'mine/results/calibration/ppc.csv': 'target\n',
}

function opened(files: Readonly<Record<string, string>>) {
  const named = Object.entries(files).map(([path, text]) => ({ path, content: new Blob([text]) }))
  return { name: 'mine', files: named }
}

async function read(files: Readonly<Record<string, string>>) {
  return readFolder(opened(files))
}

async function shown(files: Readonly<Record<string, string>>) {
  const found = await read(files)
  if (!found.ok) throw new Error(JSON.stringify(found.faults))
  return found.folder
}

test('a folder is read with title, question, how it was run, figures, tables and report', async () => {
  const folder = await shown(WHOLE)
  expect(folder.head).toEqual({ format: 1, title: 'What lasts', question: 'Does it?' })
  expect(folder.results).toMatchObject({ runs: 16, design: { method: 'sobol' } })
  expect(await folder.report?.text()).toContain('<!doctype html>')
  expect(folder.figures.map(({ name, drawings }) => [name, Object.keys(drawings)])).toEqual([
    ['pawn-members', ['de', 'en']],
  ])
  expect(await folder.figures[0]?.numbers?.text()).toBe('a,b\n1,2\n')
  expect(folder.tables.map(({ path }) => path)).toEqual([
    'calibration/ppc.csv',
    'sensitivity/pawn.csv',
  ])
  expect(folder.notes).toEqual([])
})

test('a packed study is the same folder', async () => {
  const packed = zipSync(
    Object.fromEntries(
      Object.entries(WHOLE).map(([path, text]) => [path.replace(/^mine\//, ''), strToU8(text)]),
    ),
  )
  const content = new Blob([packed as Uint8Array<ArrayBuffer>])
  const found = await readFolder({ name: '', files: [{ path: 'mine.zip', content }] })
  if (!found.ok) throw new Error(JSON.stringify(found.faults))
  expect(found.folder.head.title).toBe('What lasts')
  expect(found.folder.tables).toHaveLength(2)
})

test('what is no zip file is told as one that cannot be read', async () => {
  const found = await readFolder({
    name: '',
    files: [{ path: 'mine.zip', content: new Blob(['no zip']) }],
  })
  expect(found).toEqual({ ok: false, faults: [{ kind: 'unreadable', path: 'mine.zip' }] })
})

test('a folder without a study says how many files it has', async () => {
  expect(await read({ 'photos/one.jpg': '', 'photos/two.jpg': '' })).toEqual({
    ok: false,
    faults: [{ kind: 'no-study', files: 2 }],
  })
})

test('of two studies side by side both are named, one within another is passed over', async () => {
  expect(await read({ 'all/a/study.yaml': STUDY, 'all/b/study.yaml': STUDY })).toEqual({
    ok: false,
    faults: [{ kind: 'several', paths: ['all/a/study.yaml', 'all/b/study.yaml'] }],
  })
  expect((await shown({ ...WHOLE, 'mine/old/study.yaml': 'study: x' })).head.title).toBe(
    'What lasts',
  )
})

test('all that is wrong is told at once', async () => {
  const found = await read({
    'mine/study.yaml': 'study: 2\ntitle: From the future\n',
    'mine/results/manifest.json': manifest({ runs: 'many', towns: 3 }),
  })
  if (found.ok) throw new Error('it was read')
  expect(found.faults).toMatchObject([
    { kind: 'newer', path: 'study.yaml', found: 2, known: 1 },
    { kind: 'faulty', path: 'results/manifest.json' },
  ])
  const [, faulty] = found.faults
  expect(faulty?.kind === 'faulty' && faulty.problems.map(({ path }) => path)).toEqual([
    'towns',
    'runs',
  ])
})

test('a manifest of a newer format is told as such, not as a broken one', async () => {
  const found = await read({ ...WHOLE, 'mine/results/manifest.json': '{ "schema": 7 }' })
  expect(found).toMatchObject({ faults: [{ kind: 'newer', found: 7, known: 1 }] })
})

test('a study whose text is broken says where', async () => {
  const found = await read({ 'mine/study.yaml': 'study: 1\ntitle: [' })
  expect(found).toMatchObject({ faults: [{ kind: 'faulty', path: 'study.yaml' }] })
})

test('a study without results is shown, and says so', async () => {
  const folder = await shown({ 'mine/study.yaml': STUDY })
  expect(folder.notes).toEqual([{ kind: 'no-results' }])
})

test('results of another model, of some runs, with failures and without a report say all of it', async () => {
  const { 'mine/results/report.html': _, ...rest } = WHOLE
  const versions = { helferkreise: '0.1.0' }
  const folder = await shown({
    ...rest,
    'mine/results/manifest.json': manifest({ done: 9, failed: 2, versions }),
  })
  expect(folder.notes).toEqual([
    { kind: 'version', made: '0.1.0', here: MODEL_VERSION },
    { kind: 'unfinished', done: 9, runs: 16 },
    { kind: 'failed', failed: 2, runs: 16 },
    { kind: 'no-report' },
  ])
})

test('plans beside the study are read, and one fault of theirs is told as any other', async () => {
  const plans = readFileSync(join(ROOT, 'scenarios/plans/town-3.json'), 'utf8')
  const alone = { 'mine/study.yaml': STUDY, 'mine/plans.json': plans }
  const folder = await shown(alone)
  expect(folder.plans?.plans[0]?.name).toBe('nothing')
  expect(folder.notes).toEqual([{ kind: 'no-report' }])
  const broken = plans.replace('"worlds":', '"worldz":')
  expect(await read({ ...alone, 'mine/plans.json': broken })).toMatchObject({
    faults: [{ kind: 'faulty', path: 'plans.json', problems: [{ path: 'worlds' }, {}] }],
  })
  expect(await read({ ...alone, 'mine/plans.json': '{' })).toMatchObject({
    faults: [{ kind: 'faulty', path: 'plans.json', problems: [{ path: '(file)' }] }],
  })
})
