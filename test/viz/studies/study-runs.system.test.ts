import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Evaluations } from '../../../cli/study/evaluations.ts'
import { Journal } from '../../../cli/study/journal.ts'
import { openStudy } from '../../../cli/study/open-study.ts'
import { pointsOf } from '../../../experiments/designs/design.ts'
import { table } from '../../../experiments/designs/table.ts'
import { statesOf, stateTable } from '../../../experiments/policies/read-states.ts'
import { evaluatorOf, type StudyResult } from '../../../experiments/study/evaluate.ts'
import { run, valueAt } from '../../../sim/index.ts'
import { scenarioText } from '../../../viz/research/parameter-file.ts'
import type { Crowd } from '../../../viz/session/crowd.ts'
import { type FitChoice, MOVED, type ScreeningChoice } from '../../../viz/studies/choice.ts'
import { factorName } from '../../../viz/studies/factor-name.ts'
import { fitFound } from '../../../viz/studies/fit-found.ts'
import { type Prepared, prepare } from '../../../viz/studies/prepare.ts'
import { memoryStore, type RunStore, safeStore } from '../../../viz/studies/run-store.ts'
import { particlesCsv, settingsCsv } from '../../../viz/studies/study-files.ts'
import { doneOf, runName, StudyRuns } from '../../../viz/studies/study-runs.ts'
import {
  groupsMoved,
  PLAN_FILE,
  valuesDrawn,
  withAllLevers,
} from '../../../viz/studies/study-text.ts'
import { loadWords, speech } from '../../../viz/words/index.ts'
import { STUDIES_WORDS } from '../../../viz/words/studies/index.ts'
import { WorkerError } from '../../../workers/errors.ts'
import { scenario } from '../../scenarios.ts'

const folder = mkdtempSync(join(tmpdir(), 'page-study-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const FIT: FitChoice = {
  kind: 'fit',
  title: 'A fit',
  seed: 'page',
  town: 1,
  scenario: scenarioText(scenario('town-2')),
  draws: 100,
}
const fitOf = (town: number): FitChoice => ({
  ...FIT,
  town,
  scenario: scenarioText(scenario(`town-${town + 1}`)),
})
/** A town that lives for a quarter of a year. */
const TOWN = scenario('town-3')
const SMALL = { ...TOWN, weeks: 13, place: { ...TOWN.place, population: 8000 } }
const SCREENING: ScreeningChoice = {
  kind: 'screening',
  title: 'A screening',
  seed: 'page',
  town: 2,
  scenario: scenarioText(withAllLevers(SMALL)),
  moved: 'levers',
  trajectories: 1,
}

/** What the command line makes of the same study in a folder of its own. */
async function inFolder({ text, choice }: Prepared) {
  writeFileSync(join(folder, 'study.yaml'), text)
  writeFileSync(join(folder, PLAN_FILE), choice.scenario)
  return openStudy(folder)
}

/** Runs here, as workers would. */
const here: Pick<Crowd, 'each'> = {
  async each(tasks, done) {
    for (const [at, task] of tasks.entries()) done(at, run(task.scenario, task.seed, task.options))
  },
}
await loadWords('en')
await loadWords('leicht')
const store = () => safeStore(async () => memoryStore())

async function ended(runs: StudyRuns): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = () => runs.progress.state !== 'running' && resolve()
    runs.subscribe(look)
    look()
  })
}

test('the points of a fit are those of the command line, with the same luck', async () => {
  const prepared = prepare(FIT)
  const open = await inFolder(prepared)
  const evaluations = new Evaluations(open, new Journal(join(folder, 'journal.txt')))
  const points = new Map(
    prepared.shares.map((point, row) => [row, { point: [...open.plan.prior.fromShares(point)] }]),
  )
  const chunk = evaluations.chunkOf(evaluations.stageOf('abc', 0), points)
  expect(chunk(prepared.keys).runs).toMatchObject(
    prepared.keys.map((key) => ({ key, run: prepared.runOf(key) })),
  )
  expect(prepared.keys).toEqual(evaluations.keysOf(points.keys()))
  expect(prepared.study).toEqual({
    ...open.study,
    towns: open.study.towns.map((town) => ({ ...town, tables: expect.anything() })),
  })
})

test('the runs of a screening are those of the command line', async () => {
  const prepared = prepare({ ...SCREENING, moved: 'groups' })
  const { study, plan } = await inFolder(prepared)
  expect(prepared.keys.map(prepared.runOf)).toEqual(
    Array.from({ length: plan.runs }, (_, place) => plan.runOf(plan.keyOf(place))),
  )
  expect(study.factors).toEqual(prepared.study.factors)
  expect(plan.design.groups?.map(({ name }) => name)).toContain('levers')
})

test('a run of the page measures what a run of the command line does', async () => {
  const runs = new StudyRuns(here, store(), 2)
  runs.run(SCREENING)
  await ended(runs)
  const { prepared, results } = runs.shown('screening') ?? {}
  if (!prepared || !results) throw new Error('nothing is shown')
  const evaluate = evaluatorOf((await inFolder(prepared)).study)
  const plain = prepared.keys.map((key): StudyResult => {
    const steps = evaluate(prepared.runOf(key))
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
    }
  })
  expect(prepared.keys.map((key) => results.get(runName(key)))).toEqual(plain)
  // Another point is another run: what is compared does differ.
  expect(new Set(plain.map((result) => JSON.stringify(result))).size).toBeGreaterThan(5)
})

test('more draws begin with those that are there', () => {
  const [few, many] = [prepare(FIT), prepare({ ...FIT, draws: 200 })]
  expect(many.key).toBe(few.key)
  expect(many.keys.slice(0, 100).map(many.runOf)).toEqual(few.keys.map(few.runOf))
  expect(prepare({ ...FIT, seed: 'another' }).key).not.toBe(few.key)
  expect(prepare(fitOf(0)).key).not.toBe(few.key)
})

/** Runs that stop at a number of them, for good. */
function dyingAfter(count: number): Pick<Crowd, 'each'> & { made: number } {
  const crowd = {
    made: 0,
    async each(...[tasks, done, watch]: Parameters<Crowd['each']>) {
      if (crowd.made === count) throw new WorkerError('the lights went out')
      crowd.made++
      await here.each(tasks, done, watch)
    },
  }
  return crowd
}

test('what was made before the lights went out is not made again', async () => {
  const kept = memoryStore()
  const first = new StudyRuns(
    dyingAfter(5),
    safeStore(async () => kept),
    1,
  )
  first.run(SCREENING)
  await ended(first)
  expect(first.progress).toMatchObject({ state: 'failed', error: 'the lights went out' })

  const crowd = dyingAfter(1000)
  const again = new StudyRuns(
    crowd,
    safeStore(async () => kept),
    2,
  )
  await again.look()
  expect(again.kept).toMatchObject([{ choice: SCREENING, done: 5 }])
  again.run(valueAt(again.kept, 0).choice)
  await ended(again)
  const all = prepare(SCREENING).keys.length
  expect(crowd.made).toBe(all - 5)
  expect(again.kept).toMatchObject([{ done: all, all }])

  const straight = new StudyRuns(here, store(), 1)
  straight.run(SCREENING)
  await ended(straight)
  const resultsOf = (runs: StudyRuns) => [...(runs.shown('screening')?.results ?? [])].sort()
  expect(resultsOf(again)).toEqual(resultsOf(straight))
})

test('a study that is let go is gone, with its runs', async () => {
  const kept = memoryStore()
  const runs = new StudyRuns(
    here,
    safeStore(async () => kept),
    1,
  )
  runs.run(SCREENING)
  await ended(runs)
  await runs.letGo(valueAt(runs.kept, 0).key)
  expect(runs.kept).toEqual([])
  expect(runs.shown('screening')).toBeUndefined()
  expect(doneOf(await runs.show(SCREENING))).toBe(0)
})

test('a run that fails is a result, and the others go on', async () => {
  const { keys } = prepare(SCREENING)
  let made = 0
  const crowd: Pick<Crowd, 'each'> = {
    async each(tasks, done) {
      if (++made === 3) throw new RangeError('no such town')
      await here.each(tasks, done)
    },
  }
  const runs = new StudyRuns(crowd, store(), 1)
  runs.run(SCREENING)
  await ended(runs)
  const results = [...(runs.shown('screening')?.results.values() ?? [])]
  expect(results).toHaveLength(keys.length)
  expect(results.filter(({ status }) => status === 'failed')).toEqual([
    { status: 'failed', error: 'no such town' },
  ])
})

test('where the browser keeps nothing memory serves, and says so', async () => {
  const refused = safeStore(() => Promise.reject(new Error('a private window')))
  const runs = new StudyRuns(here, refused, 1)
  runs.run(SCREENING)
  await ended(runs)
  expect(runs.lasting).toBe(false)
  expect(runs.kept).toHaveLength(1)
  expect(doneOf(await runs.show(SCREENING))).toBe(prepare(SCREENING).keys.length)
})

test('a disk that fills up loses nothing of what was made', async () => {
  const small = memoryStore()
  let room = 4
  const full: RunStore = {
    ...small,
    async write(...run) {
      if (room-- <= 0) throw new DOMException('no room', 'QuotaExceededError')
      await small.write(...run)
    },
  }
  const runs = new StudyRuns(
    here,
    safeStore(async () => full),
    1,
  )
  runs.run(SCREENING)
  await ended(runs)
  expect(runs.lasting).toBe(false)
  expect(doneOf(await runs.show(SCREENING))).toBe(prepare(SCREENING).keys.length)
})

test('a fit has all observations of its town, and as many unknown values as it says', () => {
  const { study } = prepare(FIT)
  expect(study.calibration?.targets).toHaveLength(13)
  for (const town of [0, 1, 2]) {
    const { study, scenario } = prepare(fitOf(town))
    expect(study.factors).toHaveLength(valuesDrawn(scenario))
  }
})

test('a screening moves as many groups as it says before', () => {
  const whole = withAllLevers(TOWN)
  for (const moved of MOVED) {
    const { plan } = prepare({ ...SCREENING, scenario: scenarioText(whole), moved })
    expect(plan.design.groups).toHaveLength(groupsMoved(moved, TOWN))
  }
})

test('what a fit kept can be states of the world, and its settings the design of another study', async () => {
  const town = prepare(FIT).scenario
  const one = run(town, town.seed)
  const runs = new StudyRuns(
    {
      async each(tasks, done) {
        for (const at of tasks.keys()) done(at, one)
      },
    },
    store(),
    4,
  )
  runs.run(FIT)
  await ended(runs)
  const begun = await runs.show(FIT)
  const found = fitFound(begun)
  if (found === undefined) throw new Error('the fit found nothing')
  const { study, shares, plan } = begun.prepared
  expect([found.draws, found.kept, found.failed]).toEqual([100, 10, 0])
  // All runs are alike: which are kept is decided by the errors, and nothing is learnt.
  expect(found.byChance).toBeCloseTo(3 * Math.sqrt(2 / 10), 12)
  expect(found.targets.map(({ name }) => name)).toEqual(
    study.calibration?.targets.map(({ name }) => name),
  )
  const states = statesOf(stateTable(particlesCsv(begun.prepared, found)), study.factors)
  expect(states.points).toEqual(found.rejected.posterior.points.map((point) => [...point]))
  const names = study.factors.map(({ name }) => name)
  const design = table(names, settingsCsv(begun.prepared))
  expect(pointsOf(design)).toEqual(shares.map(plan.prior.fromShares))
})

test('a fit of which runs are missing says nothing yet', async () => {
  const runs = new StudyRuns(here, store(), 1)
  expect(fitFound(await runs.show(FIT))).toBeUndefined()
})

test('every factor, group and observation of these studies has words in every language', () => {
  for (const language of ['de', 'en', 'leicht'] as const) {
    const say = speech(language)
    const { observed } = STUDIES_WORDS[language]
    for (const town of [0, 1, 2])
      for (const { outcome } of prepare(fitOf(town)).study.calibration?.targets ?? [])
        expect(observed).toHaveProperty(outcome)
    const { plan, study } = prepare({ ...SCREENING, moved: 'groups' })
    const names = [...study.factors, ...(plan.design.groups ?? [])].map(({ name }) => name)
    expect(names.filter((name) => factorName(name, say) === name)).toEqual([])
  }
})
