import { z } from 'zod'
import type { Problem } from '../../sim/index.ts'
// Not by the index: types of the package would lead to the schema library, which it has no types of.
import { explainIssues, show, unknownKey } from '../../sim/input/schema-issue.ts'
import type { Outcome } from '../outcomes/outcome.ts'
import { outcomeText } from '../outcomes/outcome-text.ts'
import type { Observation } from '../outcomes/target-rows.ts'
import { readInlineTargets, readTargets } from '../outcomes/targets.ts'
import { type AbcFile, abcSchema } from './abc-schema.ts'
import {
  type AbcSettings,
  type Calibration,
  LEAST_RUNS,
  type StudyModel,
  type StudyTarget,
} from './calibration.ts'
import { readBands } from './read-bands.ts'
import { modelsSchema, readModels } from './read-models.ts'
import type { StudyTown } from './study.ts'
import { isTarget } from './target-name.ts'

/** Model discrepancy where nobody says another: a tenth of what was observed. */
const DISCREPANCY = 0.1

/** What stands under `calibration` in a study. */
export const calibrationSchema = z.strictObject({
  seeds: z.int().min(1).max(1000).default(1).meta({
    description: 'Runs of each point in each town; what it says is their mean',
  }),
  discrepancy: z.number().min(0).max(10).default(DISCREPANCY).meta({
    description: 'What even the best setting gets wrong, as a share of what was observed',
  }),
  hold: z
    .strictObject({
      after: z
        .string()
        .regex(/^\d{4}(-\d\d){0,2}$/, 'expected a year, month or day')
        .optional(),
      towns: z.array(z.string()).default([]),
      targets: z.array(z.string()).default([]),
    })
    .optional()
    .meta({ description: 'Targets that are not fitted to: dated later, of these towns, or named' }),
  waves: z
    .strictObject({
      count: z.int().min(1).max(20).default(3),
      points: z.int().min(LEAST_RUNS).max(100_000).default(200),
      cutoff: z.number().positive().default(3),
      rank: z.int().min(1).max(10).default(2),
      draws: z.int().min(100).max(100_000).default(1000),
    })
    .optional()
    .meta({ description: 'History matching: rules out what cannot be right, wave by wave' }),
  abc: abcSchema.optional().meta({
    description:
      'Approximate Bayesian computation, by populations (smc) or rejection, or filtering by patterns',
  }),
  models: modelsSchema.optional().meta({
    description: 'Models that compete: changes of the scenario by name, as --set takes them',
  }),
})

/** A calibration with the outcomes that its targets need. */
export type CalibrationRead = {
  readonly calibration?: Calibration
  readonly outcomes: readonly Outcome[]
}

/** What a study says of targets and calibration; what is wrong goes to `problems`. */
export function readCalibration(
  { targets, calibration }: { readonly targets?: unknown; readonly calibration?: unknown },
  towns: readonly StudyTown[],
  known: readonly Outcome[],
  file: (path: string) => string,
  problems: Problem[],
): CalibrationRead {
  if (targets === undefined && calibration === undefined) return { outcomes: [] }
  const observed = readObserved(targets, towns, file, problems)
  const read = calibrationSchema.safeParse(calibration ?? {})
  if (!read.success) {
    for (const problem of explainIssues(read.error.issues, calibration, calibrationSchema))
      problems.push({ ...problem, path: ['calibration', problem.path].filter(Boolean).join('.') })
    return { outcomes: [] }
  }
  const { seeds, discrepancy, hold, waves } = read.data
  const names = observed.map(({ town, target }) => `${town} ${target.outcome.id}`)
  const townNames = towns.map(({ name }) => name)
  for (const name of hold?.towns ?? [])
    if (!townNames.includes(name))
      problems.push({
        path: 'calibration.hold.towns',
        message: unknownKey(name, townNames, 'town'),
      })
  for (const name of hold?.targets ?? [])
    if (!names.some((own) => isTarget(own, name)))
      problems.push({
        path: 'calibration.hold.targets',
        message: unknownKey(name, names, 'target'),
      })
  const outcomes: Outcome[] = []
  const outcomeOf = (outcome: Outcome): string => {
    const text = outcomeText(outcome)
    const same = [...known, ...outcomes].find((other) => outcomeText(other) === text)
    if (same) return same.id
    // Its name may be taken by another outcome of the study.
    const taken = [...known, ...outcomes].some(({ id }) => id === outcome.id)
    const own = taken ? { ...outcome, id: `${outcome.id}_observed` } : outcome
    outcomes.push(own)
    return own.id
  }
  const all = observed.map(({ town, target }): StudyTarget => {
    const name = `${town} ${target.outcome.id}`
    const named = (hold?.targets ?? []).some((one) => isTarget(name, one))
    const [one = '', other] = town.split(MINUS)
    return {
      name,
      town: townNames.indexOf(one),
      ...(other === undefined ? {} : { minus: townNames.indexOf(other) }),
      outcome: outcomeOf(target.outcome),
      value: target.value,
      error: target.standardError,
      discrepancy: discrepancy * Math.abs(target.value),
      held:
        named ||
        isLater(target.outcome, hold?.after) ||
        (hold?.towns ?? []).some((left) => town.split(MINUS).includes(left)),
      source: target.source,
    }
  })
  if (all.length > 0 && all.every(({ held }) => held))
    problems.push({ path: 'calibration.hold', message: 'nothing is left to fit to' })
  const tell = (path: string, message: string) =>
    problems.push({ path: `calibration.${path}`, message })
  const abc = abcOf(read.data.abc, all, tell)
  const models = modelsOf(read.data, towns, tell)
  return {
    calibration: {
      targets: all,
      seeds,
      ...(waves ? { waves } : {}),
      ...(abc ? { abc } : {}),
      ...(models ? { models } : {}),
    },
    outcomes,
  }
}

type Tell = (path: string, message: string) => void

function abcOf(
  abc: AbcFile | undefined,
  targets: readonly StudyTarget[],
  tell: Tell,
): AbcSettings | undefined {
  if (abc?.method !== 'filter') return abc
  return readBands(abc, targets, (path, message) => tell(`abc.${path}`, message))
}

/** Models that compete, where there are some. */
function modelsOf(
  { models, waves, abc }: z.output<typeof calibrationSchema>,
  towns: readonly StudyTown[],
  tell: Tell,
): readonly StudyModel[] | undefined {
  if (models === undefined) return undefined
  if (abc === undefined || abc.method === 'filter')
    tell('models', 'expected abc by rejection or smc: nothing else chooses between models')
  if (waves !== undefined)
    tell('models', 'expected no waves: each model would rule out other points')
  return readModels(models, towns, (name, message) => tell(`models.${name}`, message))
}

type Observed = { readonly town: string; readonly target: Observation }

/** Between two towns whose difference was observed. */
const MINUS = ' - '

/** Targets by town, or by two of them for their difference: a table beside the study or a shipped one, or a list. */
function readObserved(
  raw: unknown,
  towns: readonly StudyTown[],
  file: (path: string) => string,
  problems: Problem[],
): readonly Observed[] {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    problems.push({ path: 'targets', message: `expected targets by town, got ${show(raw)}` })
    return []
  }
  const names = towns.map(({ name }) => name)
  return Object.entries(raw).flatMap(([town, given]): readonly Observed[] => {
    const path = `targets.${town}`
    const wrong = town.split(MINUS).filter((name) => !names.includes(name))
    for (const name of wrong) problems.push({ path, message: unknownKey(name, names, 'town') })
    if (wrong.length > 0) return []
    try {
      const read =
        typeof given === 'string' ? readTargets(file(given)) : readInlineTargets(given, path)
      if (read.ok) return read.targets.map((target) => ({ town, target }))
      for (const problem of read.problems)
        problems.push(
          typeof given === 'string'
            ? { path, message: `${given}, ${problem.path}: ${problem.message}` }
            : problem,
        )
    } catch (error) {
      problems.push({ path, message: error instanceof Error ? error.message : String(error) })
    }
    return []
  })
}

/** Does an outcome speak of a time after a date? One that speaks of none is as old as the run. */
function isLater(outcome: Outcome, after: string | undefined): boolean {
  if (after === undefined) return false
  const { at, to } = outcome as { readonly at?: unknown; readonly to?: unknown }
  const last = at ?? to
  if (typeof last !== 'string') return false
  const length = Math.min(last.length, after.length)
  return last.slice(0, length) > after.slice(0, length)
}
