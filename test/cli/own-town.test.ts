import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { ROOT } from '../lint/rooms.ts'
import { blocksOf, shell } from './documents.ts'

const page = readFileSync(join(ROOT, 'docs/own-town.md'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'own-town-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const blocks = blocksOf('docs/own-town.md')

/** What the reader would have in the folder of the test, so that nothing is left in this one. */
const here = (text: string) => text.replaceAll(/\bmy-town(?=[/\n])/g, folder)

/** The lines of a block take the place of those that begin with the same words. */
function fillIn(path: string, text: string): void {
  const document = parseDocument(readFileSync(path, 'utf8'))
  const said: Record<string, unknown> = parseDocument(text).toJS()
  for (const [key, value] of Object.entries(said)) document.set(key, value)
  writeFileSync(path, document.toString())
}

test('who does what the page says has a town of their own', async () => {
  const told: string[] = []
  for (const { kind, path, text } of blocks) {
    if (kind === 'yaml') fillIn(here(path), text)
    else if (kind === 'csv') writeFileSync(here(path), text)
    else for (const line of text.trimEnd().split('\n')) told.push(await shell(here(`${line}\n`)))
  }
  const [, , check, run, list, other, , without, future, written, own, study] = told
  expect(blocks.map(({ kind }) => kind)).toEqual(['sh', 'yaml', 'csv', 'sh', 'sh', 'sh', 'sh'])
  expect(check).toContain('ok (Example town, 417 weeks from 2015-01-05)')
  expect(check).not.toContain('warning')
  expect(run).toMatch(/Active helpers, peak +[\d,]{3,}/)
  expect(list).toContain('--resident')
  expect(other).toContain('seed "another"')
  const manifest = JSON.parse(readFileSync(join(folder, 'results/manifest.json'), 'utf8'))
  const names = manifest.files.map(({ path }: { path: string }) => path)
  expect(names).toContain('inflow/arrivals.csv')
  const plain = JSON.parse(without!.slice(without!.indexOf('{')))
  expect(plain.summary.peakActive).toBeGreaterThan(100)
  expect(future).toContain('2027-01-04 to 2029-12-31')
  expect(written).toContain('our-town.yaml')
  expect(own).toContain('Our town')
  expect(study).toContain('town.yaml')
}, 120_000)

test('what the page says of the shipped table is true', () => {
  const [, first, last] = /has the months (\S+) to (\d{4}-\d{2})/.exec(page)!
  const table = readFileSync(join(ROOT, 'scenarios/inflow/germany.csv'), 'utf8')
  const months = [...table.matchAll(/^(\d{4}-\d{2}),/gm)].map(([, month]) => month)
  expect([months[0], months.at(-1)]).toEqual([first, last])
})
