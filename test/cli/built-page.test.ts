import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { builtPage } from '../../cli/built-page.ts'
import { ROOT } from '../lint/rooms.ts'

const NOBODY = 65_534
let root: string
let child: ChildProcess | undefined

/** What is needed to run the command, and a small built page, in a folder of its own. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'serve-'))
  chmodSync(root, 0o755)
  for (const room of ['cli', 'sim', 'workers', 'experiments', 'figures', 'scenarios', 'bundle'])
    cpSync(join(ROOT, room), join(root, room), { recursive: true })
  for (const file of ['package.json', 'tsconfig.base.json'])
    cpSync(join(ROOT, file), join(root, file))
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'))
  for (const folder of ['assets', 'docs'])
    mkdirSync(join(root, 'dist', folder), { recursive: true })
  const files = {
    'index.html': `<link href="./icon.svg" /><script>import('./assets/index-1.js')</script>`,
    'icon.svg': '<svg/>',
    'sw.js': 'precacheAndRoute([{url:"assets/late-1.js",revision:null}])',
    'helferkreise.html': '<!doctype html>',
    'docs/index.html': '<!doctype html>',
    'assets/index-1.js': 'export {}',
    'assets/late-1.js': 'export {}',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, 'dist', name), text)
})

afterEach(() => {
  child?.kill()
  child = undefined
  rmSync(root, { recursive: true, force: true })
})

/** Starts the page as somebody who may write nothing; resolves with what was said when it is shown or has failed. */
function serve(): Promise<{ readonly said: string; readonly code: number | null }> {
  const isRoot = process.getuid?.() === 0
  if (!isRoot) chmodSync(join(root, 'dist'), 0o555)
  const started = spawn(
    process.execPath,
    ['--import', 'tsx', 'cli/main.ts', 'serve', '--no-open', '--port', '4830'],
    {
      cwd: root,
      env: { ...process.env, HELFERKREISE_FEEDBACK: '', HOME: root },
      ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
    },
  )
  child = started
  let said = ''
  return new Promise((resolve, reject) => {
    const hear = (data: Buffer): void => {
      said += data.toString()
      if (said.includes('Ctrl-C ends it.')) resolve({ said, code: null })
    }
    started.stdout.on('data', hear)
    started.stderr.on('data', hear)
    started.once('error', reject)
    started.once('close', (code) => resolve({ said, code }))
  })
}

test('who may not write sees the page that was built', async () => {
  expect(builtPage(root, '')).toEqual({ state: 'fresh' })
  const { said, code } = await serve()
  expect([code, said]).toEqual([null, expect.stringContaining('The page is up to date.')])
  const [address] = /http:\/\/\S+/.exec(said)!
  expect(await (await fetch(address)).text()).toContain('index-1.js')
  expect((await fetch(`${address}assets/late-1.js`)).status).toBe(200)
  expect((await fetch(`${address}assets/gone.js`)).status).toBe(404)
})

test('who may not write is told that the page is older than its sources, and sees it', async () => {
  const soon = new Date(Date.now() + 60_000)
  utimesSync(join(root, 'sim/index.ts'), soon, soon)
  expect(builtPage(root, '')).toEqual({ state: 'old' })
  const { said, code } = await serve()
  expect(code).toBe(null)
  expect(said).toContain('older than what it is made of')
  expect(said).toContain('npm run build')
})

test('who may not write is told what to do when a file of the page is missing', async () => {
  rmSync(join(root, 'dist/assets/index-1.js'))
  const { said, code } = await serve()
  expect(code).toBe(2)
  expect(said).toContain('incomplete (assets/index-1.js missing)')
  expect(said).toContain('npm run build')
  expect(said).not.toMatch(/^ +at /m)
})

test('a page is incomplete without any file that it or its offline list names', () => {
  const emptied = ['sw.js', 'helferkreise.html', 'docs/index.html', 'icon.svg', 'assets/index-1.js']
  for (const name of emptied) truncateSync(join(root, 'dist', name))
  rmSync(join(root, 'dist/assets/late-1.js'))
  expect(builtPage(root, '')).toEqual({
    state: 'incomplete',
    missing: emptied,
  })
  writeFileSync(
    join(root, 'dist/sw.js'),
    'precacheAndRoute([{url:"assets/late-1.js",revision:null}])',
  )
  expect(builtPage(root, '')).toMatchObject({
    missing: expect.arrayContaining(['assets/late-1.js']),
  })
  rmSync(join(root, 'dist'), { recursive: true })
  expect(builtPage(root, '')).toMatchObject({ state: 'incomplete' })
})

test('a page that names another address for feedback is old', () => {
  expect(builtPage(root, 'mailto:somebody@example.org')).toEqual({ state: 'old' })
})
