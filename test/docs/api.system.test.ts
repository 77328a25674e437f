import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { referencePages } from '../../docs/reference/pages.ts'
import { ROOT } from '../lint/rooms.ts'

let pages: Awaited<ReturnType<typeof referencePages>>

// Throws where something exported has no doc comment.
beforeAll(async () => {
  pages = await referencePages()
}, 120_000)

test('the API reference is what the doc comments say', () => {
  const made = readdirSync(join(ROOT, 'docs/api')).filter((file) => file !== 'README.md')
  expect(made.sort()).toEqual(pages.map(({ path }) => basename(path)).sort())
  for (const { path, text } of pages)
    expect(readFileSync(join(ROOT, path), 'utf8'), path).toBe(text)
})

test('every module that can be imported has a page', () => {
  const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const modules = Object.keys(exports)
    .filter((name) => typeof exports[name] === 'object')
    .map((name) => `# helferkreise${name.slice(1)}`)
  expect(pages.map(({ text }) => text.split('\n')[0]).sort()).toEqual(modules.sort())
})

test('no page tells of a place in the sources or of the machine that made it', () => {
  for (const { path, text } of pages) {
    expect(text, path).not.toContain(ROOT)
    expect(text, path).not.toMatch(/__|\bnode_modules\b|Defined in/)
  }
})
