import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LICENCE, NOTICES, notices, ownLicence } from '../../bundle/notices.ts'
import { packages } from '../../bundle/packages.ts'
import { SINGLE_FILE } from '../../bundle/single-file.ts'
import { putPage } from '../browser/page-once.ts'
import { ROOT } from '../lint/rooms.ts'

const folder = mkdtempSync(join(tmpdir(), 'helferkreise-licences-'))
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

beforeAll(async () => {
  await build({
    root: join(ROOT, 'viz'),
    configFile: join(ROOT, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: false },
  })
  await putPage(folder, 'single')
}, 600_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the built page has our licence and those of others beside it', () => {
  expect(read(LICENCE)).toBe(ownLicence())
  expect(read(NOTICES)).toBe(notices())
})

test('every part of workbox in the service worker is in the notices', () => {
  const parts = [...read('sw.js').matchAll(/workbox:([a-z-]+):/g)].map(([, name]) => name)
  expect(parts.length).toBeGreaterThan(2)
  const named = packages().map(({ name }) => name)
  expect(parts.filter((part) => !named.includes(`workbox-${part}`))).toEqual([])
})

test('the page in one file holds every licence in full, and ours', () => {
  const page = read(SINGLE_FILE)
  expect(page).toContain(ownLicence())
  // However the words are quoted in there: lines that no quoting touches.
  const plain = (text: string) =>
    text.split('\n').filter((line) => /^[\w ,.;()/:-]{30,}$/.test(line))
  for (const { name, text } of packages()) {
    const lines = plain(text).map((line) => line.trim())
    expect(lines.length, name).toBeGreaterThan(3)
    expect(
      lines.filter((line) => !page.includes(line)),
      name,
    ).toEqual([])
  }
})
