import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { PYTHON } from '../bridges/python.ts'
import { blocksOf, shell } from './documents.ts'

const folder = mkdtempSync(join(tmpdir(), 'first-run-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the reader would have in the folder of the test, so that nothing is left in this one; Python is Debian's. */
const here = (text: string) =>
  text.replaceAll('first-run/', `${folder}/`).replaceAll('python3 ', `${PYTHON} `)

test('who does what the tutorial says has a figure', async () => {
  const told: string[] = []
  for (const { kind, path, text } of blocksOf('docs/tutorial.md')) {
    expect(['sh', 'js', 'py', 'r']).toContain(kind)
    if (kind !== 'sh') writeFileSync(here(path), here(text))
    else for (const line of text.trimEnd().split('\n')) told.push(await shell(here(line)))
  }
  const [run, , list, circle, changed] = told
  expect(run).toMatch(/Active helpers, peak +[\d,]{3,}/)
  expect(run).toMatch(/[fF]ingerprint/)
  expect(list).toContain('--resident')
  expect(circle?.length).toBeGreaterThan(200)
  expect(changed).toMatch(/Active helpers, peak +[\d,]{3,}/)
  const figure = readFileSync(join(folder, 'figure.svg'), 'utf8')
  const lines = [...figure.matchAll(/<polyline points="([^"]+)" fill="none" stroke="(#\w+)"/g)]
  // Three runs with a forum and three without, each with a point a week.
  expect(lines.map(([, , colour]) => colour).sort()).toEqual(
    ['#003f7f', '#b3261e'].flatMap((colour) => Array(3).fill(colour)),
  )
  for (const [, points = ''] of lines) {
    expect(points.split(' ').length).toBe(521)
    expect(points).not.toContain('NaN')
  }
  expect(new Set(lines.map(([, points]) => points)).size).toBe(6)
  // Without curves they would be a tenth of it.
  for (const name of ['figure-python.png', 'figure-r.png'])
    expect(statSync(join(folder, name)).size, name).toBeGreaterThan(30_000)
}, 600_000)
