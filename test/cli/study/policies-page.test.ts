import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { blocksOf, shell } from '../documents.ts'

const folder = mkdtempSync(join(tmpdir(), 'plans-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the reader would have in the folder of the test, so that nothing is left in this one. */
const here = (text: string) => text.replaceAll(/\bmy-plans(?=[/\s]|$)/g, folder)

test('who does what the page about policies says is told what it says', async () => {
  const blocks = blocksOf('docs/policies.md')
  const told: string[] = []
  for (const { kind, path, text } of blocks) {
    if (kind === 'yaml' && path !== '') writeFileSync(here(path), text)
    else if (kind === 'sh')
      for (const line of text.trimEnd().split('\n')) told.push(await shell(here(line)))
  }
  const [init, check, run, policies] = told
  expect(init).toContain('study.yaml, town.yaml, arrivals.csv')
  expect(check).toContain('up to 120 runs')
  expect(run).toContain('4 plans in 30 worlds')
  expect(policies).toContain(blocks.find(({ kind }) => kind === 'text')?.text)
}, 600_000)
