import { readFileSync } from 'node:fs'
import { measureAll, neededFor } from '../../experiments/outcomes/measure.ts'
import { outcomeText } from '../../experiments/outcomes/outcome-text.ts'
import { priorOf } from '../../experiments/priors/prior-of.ts'
import { seedOf } from '../../experiments/study/plan.ts'
import { settingsOf } from '../../experiments/study/setting.ts'
import type { Factor } from '../../experiments/study/study.ts'
import { canonical, type Problem, valueAt } from '../../sim/index.ts'
import { show, unknownKey } from '../../sim/input/schema-issue.ts'
import type { Pool } from '../../workers/api.ts'
import { InputError } from '../failure.ts'
import { type OpenStudy, openStudy, studyFile } from '../study/open-study.ts'
import { Refusal } from './refusal.ts'
import type { SettingRequest, StudyRequest } from './request.ts'
import { answerOf } from './result.ts'

/** A study with the scenarios of its towns, read again and again under other values. */
type ReadStudy = {
  readonly open: OpenStudy
  readonly scenarios: readonly ReturnType<typeof settingsOf>[]
}

/** What answering needs besides the request. */
export type StudyDesk = {
  readonly pool: Pool
  readonly studyOf: (path: string) => Promise<ReadStudy>
  readonly signal: AbortSignal
}

/** Reads the studies of requests, each again only where its file has changed. */
export function studyReader(): (path: string) => Promise<ReadStudy> {
  const known = new Map<string, { readonly text: string; readonly read: Promise<ReadStudy> }>()
  return (path) => {
    const text = textOf(studyFile(path))
    const before = known.get(path)
    if (text !== undefined && before?.text === text) return before.read
    const read = readOne(path)
    if (text !== undefined) known.set(path, { text, read })
    return read
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

async function readOne(path: string): Promise<ReadStudy> {
  try {
    const open = await openStudy(path)
    const { towns, factors } = open.study
    return { open, scenarios: towns.map((town) => settingsOf(town, factors)) }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new Refusal('E_STUDY', error.message)
  }
}

/** What a study is about: factors with what is believed of them, towns, metrics, targets. */
export async function aboutStudy(
  { id, study: path }: StudyRequest,
  { studyOf }: Pick<StudyDesk, 'studyOf'>,
): Promise<object> {
  const { study, plan, hash } = (await studyOf(path)).open
  const { calibration } = study
  return {
    id,
    status: 'ok',
    study: {
      title: study.title,
      hash,
      seed: study.seed,
      seeds: study.seeds,
      runs: plan.runs,
      towns: study.towns.map(({ name }) => name),
      factors: study.factors.map(toldFactor),
      metrics: plan.values,
      outcomes: Object.fromEntries(
        study.outcomes.map((outcome) => [outcome.id, outcomeText(outcome)]),
      ),
      targets: (calibration?.targets ?? []).map((target) => ({
        name: target.name,
        town: valueAt(study.towns, target.town).name,
        metric: target.outcome,
        value: target.value,
        standard_error: target.error,
        discrepancy: target.discrepancy,
        fitted: !target.held,
      })),
    },
  }
}

function toldFactor({ name, kind, prior, choices }: Factor): object {
  const { low, high } = priorOf(prior)
  const limit = (value: number) => (Number.isFinite(value) ? value : null)
  return {
    name,
    kind,
    ...(choices === undefined
      ? { low: limit(low), high: limit(high), prior }
      : { values: choices, prior: { family: 'discrete' } }),
  }
}

/** Runs a setting of a study under one seed: the values are those that the study itself has of it. */
export async function runSetting(
  request: SettingRequest,
  { pool, studyOf, signal }: StudyDesk,
): Promise<object> {
  const { open, scenarios } = await studyOf(request.study)
  const { study, plan } = open
  const problems: Problem[] = []
  const town = townOf(open, request.town, problems)
  const point = pointOf(study.factors, request.factors, problems)
  if (problems.length > 0) throw new Refusal('E_REQUEST', 'The request cannot be used', problems)
  const read = valueAt(scenarios, town)(point)
  if (!read.ok)
    throw new Refusal(
      'E_SCENARIO',
      'The scenario cannot be used',
      read.problems.map(({ line: _, ...problem }) => problem),
    )
  const { scenario } = read
  const seed = String(request.seed ?? seedOf(study, 0, 0))
  const options = { weeks: study.weeks ?? scenario.weeks, ...neededFor(study.outcomes) }
  const run = await pool.run({ scenario, seed, options }, { signal })
  const { values } = measureAll(study.outcomes, run)
  const invalid = plan.values.filter((_, at) => !Number.isFinite(values[at]))
  const metrics = Object.fromEntries(plan.values.map((name, at) => [name, values[at]]))
  return answerOf(request.id, run, metrics, invalid)
}

function townOf({ study }: OpenStudy, name: string | undefined, problems: Problem[]): number {
  const names = study.towns.map((town) => town.name)
  if (name === undefined && names.length === 1) return 0
  const at = names.indexOf(name ?? '')
  if (at < 0) {
    const message =
      name === undefined ? `expected one of ${names.join(', ')}` : unknownKey(name, names, 'town')
    problems.push({ path: 'town', message })
  }
  return at
}

/** Values of all factors in their order; words stand for their places in the list. */
function pointOf(
  factors: readonly Factor[],
  given: Readonly<Record<string, unknown>>,
  problems: Problem[],
): readonly number[] {
  const names = factors.map(({ name }) => name)
  for (const name of Object.keys(given))
    if (!names.includes(name))
      problems.push({ path: `factors.${name}`, message: unknownKey(name, names, 'factor') })
  return factors.map(({ name, choices }) => {
    const path = `factors.${name}`
    const value = Object.hasOwn(given, name) ? given[name] : undefined
    const tell = (expected: string) => {
      const got = value === undefined ? `missing; expected ${expected}` : undefined
      problems.push({ path, message: got ?? `expected ${expected}, got ${show(value)}` })
      return Number.NaN
    }
    if (choices === undefined)
      return typeof value === 'number' && Number.isFinite(value) ? value : tell('a number')
    const at = choices.findIndex(
      (choice) => value !== undefined && canonical(choice) === canonical(value),
    )
    return at >= 0 ? at : tell(`one of ${choices.map((one) => JSON.stringify(one)).join(', ')}`)
  })
}
