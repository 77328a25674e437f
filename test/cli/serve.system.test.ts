import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from '../lint/rooms.ts'

/** `npm start`, called from a folder that is not that of the sources. */
let started: ChildProcess
let told = ''
const stands = mkdtempSync(join(tmpdir(), 'stands '))
const SERVE = ['--import', join(ROOT, 'node_modules/tsx/dist/loader.mjs'), 'cli/main.ts', 'serve']

beforeAll(() => {
  started = spawn(process.execPath, [...SERVE, '--no-open', '--port', '4973'], {
    cwd: ROOT,
    env: {
      ...process.env,
      npm_package_name: 'helferkreise',
      npm_lifecycle_event: 'start',
      INIT_CWD: stands,
    },
  })
  for (const stream of [started.stdout!, started.stderr!])
    stream.setEncoding('utf8').on('data', (part: string) => {
      told += part
    })
})

afterAll(() => {
  started.kill('SIGKILL')
  rmSync(stands, { recursive: true, force: true })
})

test('npm start tells the towns and serves the page with its documents, wherever it is called', async () => {
  await expect.poll(() => told, { timeout: 110_000 }).toContain('Ctrl-C ends it.')
  expect(told.match(/[0-9a-f]{32}/g)).toHaveLength(3)
  const address = /http:\S+/.exec(told)![0]
  for (const [path, part] of [
    ['', 'Helferkreise'],
    ['docs/', 'Helferkreise'],
    ['docs/site.json', '"version"'],
  ] as const) {
    const answer = await fetch(new URL(path, address))
    expect([path, answer.status]).toEqual([path, 200])
    expect(await answer.text()).toContain(part)
  }
})

test('its help shows examples', () => {
  const told = execFileSync(process.execPath, [...SERVE, '--help'], { cwd: ROOT, encoding: 'utf8' })
  expect(told).toMatch(/Examples:\n {2}npm /)
})

test('Ctrl-C ends it', async () => {
  started.kill('SIGINT')
  const [code] = await once(started, 'exit')
  expect(code).toBe(0)
  expect(told).toContain('Stopped.')
})
