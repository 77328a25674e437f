import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Analysis } from '../../experiments/study/analysis.ts'
import { type Plan, planOf } from '../../experiments/study/plan.ts'
import { readStudy } from '../../experiments/study/read-study.ts'
import type { Study } from '../../experiments/study/study.ts'
import { canonical, formatProblems } from '../../sim/index.ts'
import { sha256 } from '../digest.ts'
import { InputError, systemFault } from '../failure.ts'
import { isFolder, loadScenario, shippedNames, shippedTargets } from '../load.ts'
import { modelName } from './model-name.ts'

export const STUDY_FILE = 'study.yaml'
export const RESULTS = 'results'

/** A study with the folder that it stands in. */
export type OpenStudy = {
  readonly folder: string
  readonly text: string
  readonly study: Study
  readonly plan: Plan
  /** What it is to find out, where it says so, and what its results are looked through for. */
  readonly question?: string
  readonly analyses: readonly Analysis[]
  /** What each run depends on, but for how many there are. */
  readonly identity: Identity
  /** SHA-256 of it. */
  readonly hash: string
}

/** What a run of a study depends on, each with its digest, so that a difference can be named. */
export type Identity = Readonly<Record<string, string>>

/** Path of a file among the results. */
export function resultPath(folder: string, name: string): string {
  return join(folder, RESULTS, name)
}

/** The file of a study, by the path of its folder or its own. */
export function studyFile(path: string): string {
  return isFolder(path) || !/\.(ya?ml|json)$/.test(path) ? join(path, STUDY_FILE) : path
}

/**
 * Reads the study of a folder, or of a path to its file.
 *
 * @throws InputError with all problems at once, where there is none or it cannot be used.
 */
export async function openStudy(path: string): Promise<OpenStudy> {
  const file = studyFile(path)
  const folder = dirname(resolve(file))
  if (!existsSync(file))
    throw new InputError(
      `There is no study in ${folder}: expected ${STUDY_FILE} there; "study init" makes one.`,
    )
  const text = textOf(file)
  const read = readStudy(text, {
    file: (name) => shippedTargets(name) ?? textOf(resolve(folder, name)),
    town(name, scenario) {
      const own = resolve(folder, scenario)
      const there = existsSync(own) ? own : scenario
      if (there === scenario && !shippedNames().includes(scenario))
        throw new Error(
          `there is no scenario "${scenario}": neither a file beside the study nor one of ${shippedNames().join(', ')}`,
        )
      const loaded = loadScenario(there)
      return { name, scenario: loaded.scenario, text: loaded.text, tables: loaded.tables }
    },
  })
  if (!read.ok)
    throw new InputError(formatProblems(`The study ${file} cannot be used`, read.problems))
  const { study, question, analyses } = read
  const table =
    study.design?.method === 'table' ? textOf(resolve(folder, study.design.file)) : undefined
  const identity = await identityOf(study, table)
  return {
    folder,
    text,
    study,
    plan: planned(study, table),
    ...(question === undefined ? {} : { question }),
    analyses,
    identity,
    hash: sha256(canonical(identity)),
  }
}

function planned(study: Study, table: string | undefined): Plan {
  try {
    return planOf(study, table)
  } catch (error) {
    if (error instanceof RangeError)
      throw new InputError(`The study cannot be planned: ${error.message}`)
    throw error
  }
}

/** Numbers of a design that can grow: its rows so far stay what they are. */
const SIZES = ['points', 'trajectories'] as const
/** Methods whose designs cannot. */
const FIXED: readonly string[] = ['latin-hypercube', 'factorial', 'table']

async function identityOf(study: Study, table: string | undefined): Promise<Identity> {
  const { seed, luck, weeks, towns, factors, correlations, outcomes, design, calibration } = study
  // What policies measure is told by their own stages.
  const measured = design === undefined && calibration === undefined ? [] : outcomes
  const kept =
    design === undefined || FIXED.includes(design.method)
      ? design
      : Object.fromEntries(
          Object.entries(design).filter(([key]) => !SIZES.some((size) => size === key)),
        )
  const digest = (value: unknown) => sha256(canonical(value))
  return {
    model: await modelName(),
    seed: digest([seed, luck]),
    weeks: digest(weeks ?? null),
    towns: digest(towns.map(({ name, scenario }) => [name, scenario])),
    factors: digest(factors),
    correlations: digest(correlations),
    outcomes: digest(measured),
    design: digest([kept ?? null, table ?? null]),
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new InputError(`Cannot read ${path}: ${systemFault(error) ?? String(error)}.`)
  }
}
