import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Evaluations } from '../../../cli/study/evaluations.ts'
import { Journal } from '../../../cli/study/journal.ts'
import { openStudy } from '../../../cli/study/open-study.ts'

const root = mkdtempSync(join(tmpdir(), 'stages-'))
afterAll(() => rmSync(root, { recursive: true }))

const POPULATIONS = '{ particles: 24, stop: { generations: 2 } }'
const REJECTION = '{ method: rejection, draws: 500, particles: 30 }'
const FILTER = '{ method: filter, draws: 500 }'

async function stagesOf(abc: string, rest = '') {
  const folder = mkdtempSync(join(root, 'study-'))
  writeFileSync(
    join(folder, 'study.yaml'),
    `study: 1
title: Names of stages
seed: stages
towns: [town-1, town-2]
uncertainties:
  entry: { set: parameters.entryHazard, family: uniform, low: 0.003, high: 0.02 }
  trust: { set: administration.trust, family: uniform, low: 0.2, high: 0.8 }
outcomes: [members max]
targets:
  town-1:
    - { outcome: active/residents, date: 2015-10, value: 0.05, standard_error: 0.001, definition: made }
    - { outcome: active/residents, date: 2015-12, value: 0.08, standard_error: 0.001, definition: made }
calibration:
  discrepancy: 0.02
  hold: { after: '2015-11' }
  abc: ${abc}
${rest || '  waves: { count: 2, points: 40, rank: 1, draws: 200 }'}
`,
  )
  const open = await openStudy(folder)
  const journal = new Journal(join(folder, 'journal.txt'))
  const evaluations = new Evaluations(open, journal)
  journal.close()
  const { factors, outcomes, design } = open.identity
  return {
    stages: [evaluations.stageOf('wave', 1), evaluations.stageOf('abc', 0)],
    identity: [factors, outcomes, design].map((digest) => digest?.slice(0, 8)),
  }
}

// Where one of these changes, nobody can go on with what was computed before.
test('a calibration finds its runs again in a journal that an earlier version wrote', async () => {
  const populations = await stagesOf(POPULATIONS)
  expect(populations.stages).toEqual(['wave 3fb5c733 1', 'abc 5ab35843 0'])
  expect(populations.identity).toEqual(['070c3f1e', '9c3024cc', '95cb9b4f'])
  const rejection = await stagesOf(REJECTION)
  expect(rejection.stages).toEqual(['wave 3fb5c733 1', 'abc bce68160 0'])
  const ofThePrior = await stagesOf(REJECTION, '  seeds: 1')
  expect(ofThePrior.stages[1]).toBe('abc 2f0c65eb 0')
})

const models = (change: string) => `  models: { as_it_is: [], other: ['${change}'] }`

test('runs of other models are other runs, those of more draws or other bands the same', async () => {
  const [, one] = (await stagesOf(REJECTION, '  seeds: 1')).stages
  const [, two] = (await stagesOf(REJECTION, models('structure.crowding=need'))).stages
  const [, other] = (await stagesOf(REJECTION, models('structure.crowding=autonomy'))).stages
  expect(new Set([one, two, other]).size).toBe(3)
  const filtered = (abc: string) => stagesOf(abc).then(({ stages }) => stages[1])
  const more = '{ method: filter, draws: 900, width: 3 }'
  expect(await filtered(more)).toBe(await filtered(FILTER))
})
