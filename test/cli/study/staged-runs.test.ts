import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Evaluated } from '../../../cli/study/engine.ts'
import { Journal } from '../../../cli/study/journal.ts'
import { StagedRuns } from '../../../cli/study/staged-runs.ts'

const folder = mkdtempSync(join(tmpdir(), 'staged-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (row: number, town: number, replicate: number): Evaluated => ({
  key: { row, town, replicate },
  milliseconds: 1,
  result: { status: 'ok', values: [row, town, replicate] },
})

test('runs of a row come by town and seed, each once, in whichever order they were made', () => {
  const path = join(folder, 'journal.txt')
  const journal = new Journal(path)
  // Some are there before anybody asks, some come later, one comes twice.
  journal.write('abc 1', [run(3, 1, 1), run(4, 0, 0)])
  const runs = new StagedRuns(journal)
  runs.write('abc 1', [run(3, 0, 1), run(3, 1, 0)])
  runs.write('abc 2', [run(3, 0, 0)])
  runs.write('abc 1', [run(3, 1, 1), run(3, 0, 0)])
  const wanted = [run(3, 0, 0), run(3, 0, 1), run(3, 1, 0), run(3, 1, 1)]
  expect(runs.runsOf('abc 1', 3)).toEqual(wanted)
  expect(runs.runsOf('abc 2', 3)).toEqual([run(3, 0, 0)])
  expect(runs.runsOf('abc 1', 5)).toEqual([])
  journal.close()
  const again = new Journal(path)
  expect(new StagedRuns(again).runsOf('abc 1', 3)).toEqual(wanted)
  again.close()
})
