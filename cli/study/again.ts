import { existsSync } from 'node:fs'
import { evaluatorOf, type StudyResult } from '../../experiments/study/evaluate.ts'
import { valueAt } from '../../sim/index.ts'
import { bringEngine } from '../../workers/node/engine.ts'
import { InputError } from '../failure.ts'
import { Journal } from './journal.ts'
import { type OpenStudy, resultPath } from './open-study.ts'
import type { DonePlanRun } from './policies/policy-runs.ts'
import { JOURNAL } from './results.ts'
import { placesDone } from './run-study.ts'
import { runAt } from './tables.ts'

/** Results of a study that are only read. */
export type ReadResults = {
  readonly journal: Journal
  readonly places: Float64Array
  /** Places of the runs that are done. */
  readonly done: readonly number[]
}

/** @throws InputError where the study has no results. */
export function readResults(open: OpenStudy): ReadResults {
  const path = resultPath(open.folder, JOURNAL)
  if (!existsSync(path))
    throw new InputError(`The study has no results yet; "study run" makes them.`)
  const journal = new Journal(path, 'read')
  const places = placesDone(open, journal)
  const done = [...places.keys()].filter((place) => valueAt(places, place) >= 0)
  return { journal, places, done }
}

/** Runs that came out differently, each with what was and what is now. */
export type Difference = {
  readonly run: number
  readonly before: StudyResult
  readonly now: StudyResult
}

/** Makes runs again, in this thread, and tells which came out differently. */
export async function madeAgain(
  open: OpenStudy,
  { journal, places }: ReadResults,
  runs: readonly number[],
): Promise<readonly Difference[]> {
  await bringEngine()
  const evaluate = evaluatorOf(open.study)
  return runs.flatMap((run) => {
    const now = whole(evaluate(open.plan.runOf(open.plan.keyOf(run))))
    const before = runAt(open, journal, places, run).result
    return isSame(before, now) ? [] : [{ run, before, now }]
  })
}

/** Makes runs of plans again, in this thread, and tells the names of those that came out differently. */
export async function planRunsAgain(runs: readonly DonePlanRun[]): Promise<readonly string[]> {
  const [first] = runs
  if (first === undefined) return []
  await bringEngine()
  const evaluate = evaluatorOf(first.study)
  return runs.flatMap(({ name, run, result }) =>
    isSame(result, whole(evaluate(run))) ? [] : [name],
  )
}

/** What comes out when all steps are made. */
function whole(steps: Generator<unknown, StudyResult>): StudyResult {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

function isSame(one: StudyResult, other: StudyResult): boolean {
  if (one.status === 'failed') return other.status === 'failed' && one.error === other.error
  return (
    other.status === 'ok' &&
    one.values.length === other.values.length &&
    one.values.every((value, at) => Object.is(value, other.values[at]))
  )
}
