import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { calibrate } from '../../../../cli/study/calibrate.ts'
import { calibrationTables, writeCalibration } from '../../../../cli/study/calibration-tables.ts'
import type { Engine, Evaluated } from '../../../../cli/study/engine.ts'
import { type NextRuns, nextRuns } from '../../../../cli/study/export/next-runs.ts'
import type { Journal } from '../../../../cli/study/journal.ts'
import { type OpenStudy, openStudy } from '../../../../cli/study/open-study.ts'
import { policyTables } from '../../../../cli/study/policies/policy-tables.ts'
import { runPolicies } from '../../../../cli/study/policies/run-policies.ts'
import { openResults } from '../../../../cli/study/results.ts'
import { Chance } from '../../../../experiments/chance.ts'
import { fitHyperparameters } from '../../../../experiments/inference/fit-emulator.ts'
import { inPeriods } from '../../../../experiments/outcomes/periods.ts'
import type { StudyResult, StudyRun } from '../../../../experiments/study/evaluate.ts'
import type { Study } from '../../../../experiments/study/study.ts'
import { valueAt } from '../../../../sim/index.ts'

const root = mkdtempSync(join(tmpdir(), 'populations elsewhere '))
afterAll(() => rmSync(root, { recursive: true }))

const PARTICLES = 30
const STUDY = `study: 1
title: Populations
seed: populations
towns: [town-1]
uncertainties:
  trust: { set: administration.trust, family: uniform, low: 0, high: 1 }
outcomes: [members max]
targets:
  town-1:
    - { outcome: active/residents, date: 2015-10, value: 0.4, standard_error: 0.05, definition: made }
calibration:
  discrepancy: 0.02
  abc: { particles: ${PARTICLES}, stop: { generations: 2 } }
policies:
  states: { from: posterior, count: 5 }
  plans:
    nothing: []
    posts:
      - { lever: posts, from: 2015-06-01, intensity: 1, settings: { limit: 10 } }
  search: { levers: [posts], generations: 2, population: 4, states: 2, keep: 1 }
  aims:
    members: { outcome: members at 2016-06, better: higher }
    spent: { outcome: cost sum, better: lower }
`

/** In the place of the model: what a run says is its first value, with a little luck; some runs fail. */
function resultOf({ towns, weeks, outcomes }: Study, { seed, point }: StudyRun): StudyResult {
  const { scenario } = valueAt(towns, 0)
  const extent = { start: scenario.start, weeks: weeks ?? scenario.weeks }
  const luck = new Chance(seed)
  if (luck.uniform() < 0.05) return { status: 'failed', error: 'made' }
  const values = inPeriods(outcomes, extent).map(() => valueAt(point, 0) + 0.1 * luck.uniform())
  return { status: 'ok', values }
}

const here: Engine = {
  size: 2,
  evaluate: async ({ study, runs }) =>
    runs.map(({ key, run }) => ({ key, milliseconds: 100, result: resultOf(study, run) })),
  close: async () => {},
}

const nobody: Engine = {
  ...here,
  evaluate: () => Promise.reject(new Error('a run was asked for')),
}

const { signal } = new AbortController()

/** All tables of a study whose runs an engine makes. */
async function tables(open: OpenStudy, journal: Journal, engine: Engine) {
  const how = { signal, quiet: true, fitting: fitHyperparameters }
  const fit = await calibrate(open, journal, engine, how)
  if (!fit) throw new Error('nothing is fitted')
  writeCalibration(open, fit)
  const policies = await runPolicies(open, journal, { engine, signal, quiet: true })
  if (!policies) throw new Error('nothing is compared')
  return [...calibrationTables(open, fit), ...policyTables(policies)]
}

async function inFolder<T>(name: string, work: (open: OpenStudy, journal: Journal) => Promise<T>) {
  mkdirSync(join(root, name))
  writeFileSync(join(root, name, 'study.yaml'), STUDY)
  const open = await openStudy(join(root, name))
  const results = openResults(open)
  try {
    return await work(open, results.journal)
  } finally {
    results.close()
  }
}

/** Takes runs down as a merge does, all but some of them. */
function made({ runs, studies }: NextRuns, journal: Journal, left: (at: number) => boolean): void {
  for (const [at, { stage, key, hash, run }] of runs.entries()) {
    const study = studies.get(hash)
    if (study === undefined || left(at)) continue
    const one: Evaluated = { key, milliseconds: 100, result: resultOf(study, run) }
    journal.write(stage, [one])
  }
}

/** What is asked for turn by turn, until nothing is left. */
async function turns(
  open: OpenStudy,
  journal: Journal,
  left: (turn: number, at: number) => boolean,
) {
  const asked: (readonly [label: string, runs: number])[] = []
  for (;;) {
    const next = await nextRuns(open, journal, { workers: 1, signal })
    for (const { label, runs } of next.parts) asked.push([label, runs])
    if (next.runs.length === 0) return asked
    const turn = asked.length
    made(next, journal, (at) => left(turn, at))
  }
}

test('populations are asked for in few turns, and plans in their points when they are there', async () => {
  const expected = await inFolder('here', (open, journal) => tables(open, journal, here))
  await inFolder('elsewhere', async (open, journal) => {
    const asked = await turns(open, journal, () => false)
    const labels = asked.map(([label]) => label)
    expect(asked[0]).toEqual(['generation 0 of the calibration', PARTICLES])
    const first = asked.find(([label]) => label.startsWith('generation 1 of the cal'))
    expect(first?.[1]).toBe(5 * PARTICLES)
    const fitted = labels.filter((label) => label.endsWith('of the calibration'))
    expect(labels.slice(0, fitted.length)).toEqual(fitted)
    expect(fitted.length).toBeLessThan(9)
    expect(labels.slice(fitted.length)).toEqual([
      'the policies',
      'generation 1 of 2 of the search for plans',
      'generation 2 of 2 of the search for plans',
      ...labels.slice(fitted.length + 3),
    ])
    expect(await tables(open, journal, nobody)).toEqual(expected)
  })
})

test('chunks that are late, in the middle of a generation too, change nothing of what comes out', async () => {
  const expected = await inFolder('here again', (open, journal) => tables(open, journal, here))
  await inFolder('late', async (open, journal) => {
    // In every other turn a third of the runs is not there yet, from the beginning or the middle.
    const late = (turn: number, at: number) =>
      turn % 2 === 1 && (at % 30 < 10 || (turn % 4 === 1 && at > 20))
    const asked = await turns(open, journal, late)
    expect(asked.length).toBeGreaterThan(8)
    expect(await tables(open, journal, nobody)).toEqual(expected)
  })
})
