import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { blocksOf, shell } from '../documents.ts'

const folder = mkdtempSync(join(tmpdir(), 'study-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the reader would have in the folder of the test, so that nothing is left in this one. */
const here = (text: string) => text.replaceAll(/\bmy-study(?=[/\s]|$)/g, folder)

test('who does what the page says has a study with a report', async () => {
  const told: string[] = []
  for (const { kind, path, text } of blocksOf('docs/studies.md')) {
    if (kind === 'yaml' && path !== '') writeFileSync(here(path), text)
    else if (kind === 'sh')
      for (const line of text.trimEnd().split('\n')) told.push(await shell(here(line)))
  }
  const [init, check, run, status, report, extend, more, again, verify, rerun] = told
  expect(init).toContain('study.yaml, town.yaml, arrivals.csv')
  expect(check).toContain('32 settings (sobol) of 3 factors, 2 seeds each')
  expect(check).toContain('how many seeds a setting needs')
  expect(run).toContain('64 runs, 64 of them now, 0 failed')
  expect(status).toContain('64 of 64 runs are done')
  expect(report).toContain('report.html')
  expect(report).not.toContain('Refused')
  expect(extend).toContain('128 runs instead of 64')
  expect(more).toContain('128 runs, 64 of them now, 0 failed')
  expect(again).toContain('report.html')
  expect(verify).toContain(
    'the tables are whole, 3 of them computed again, and 5 of 128 runs came out the same',
  )
  expect(rerun).not.toContain('differently')
  const page = readFileSync(join(folder, 'results/report.html'), 'utf8')
  expect(page).toContain('64 Einstellungen (Sobol-Folge) von 3 Größen')
  expect(page).not.toContain('Nicht berechnet')
}, 600_000)
