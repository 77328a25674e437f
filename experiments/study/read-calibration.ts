import { z } from 'zod'
import type { Problem } from '../../sim/index.ts'
// Not by the index: types of the package would lead to the schema library, which it has no types of.
import { explainIssues, show, unknownKey } from '../../sim/input/schema-issue.ts'
import type { Outcome } from '../outcomes/outcome.ts'
import { outcomeText } from '../outcomes/outcome-text.ts'
import type { Observation } from '../outcomes/target-rows.ts'
import { readInlineTargets, readTargets } from '../outcomes/targets.ts'
import type { Calibration, StudyTarget } from './calibration.ts'
import type { StudyTown } from './study.ts'

/** Model discrepancy where nobody says another: a tenth of what was observed. */
const DISCREPANCY = 0.1

const share = z.number().gt(0).lt(1)
const kernel = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('component'), widening: z.number().positive().exactOptional() }),
  z.strictObject({
    kind: z.literal('multivariate'),
    widening: z.number().positive().exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('local'),
    neighbours: z.int().min(2),
    widening: z.number().positive().exactOptional(),
  }),
])
const errors = z.boolean().default(true).meta({
  description: 'Runs say what would be measured: with a draw of error and discrepancy',
})
const particles = z.int().min(10).max(100_000).default(200).meta({
  description: 'Points that stand for the posterior',
})
const tolerance = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('quantile'), share }),
  z.strictObject({ kind: z.literal('hold'), share }),
  z.strictObject({ kind: z.literal('schedule'), epsilons: z.array(z.number().positive()).min(1) }),
])

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
      points: z.int().min(20).max(100_000).default(200),
      cutoff: z.number().positive().default(3),
      rank: z.int().min(1).max(10).default(2),
      draws: z.int().min(100).max(100_000).default(1000),
    })
    .optional()
    .meta({ description: 'History matching: rules out what cannot be right, wave by wave' }),
  abc: z
    .preprocess(
      (given) =>
        typeof given === 'object' && given !== null && !('method' in given)
          ? { ...given, method: 'smc' }
          : given,
      z.discriminatedUnion('method', [
        z.strictObject({
          method: z.literal('smc'),
          particles,
          errors,
          kernel: kernel.default({ kind: 'multivariate' }),
          tolerance: tolerance.default({ kind: 'quantile', share: 0.5 }),
          stop: z
            .strictObject({
              epsilon: z.number().min(0).exactOptional(),
              generations: z.int().min(1).exactOptional(),
              evaluations: z.int().min(1).exactOptional(),
              acceptance: share.exactOptional(),
            })
            .default({ generations: 6, acceptance: 0.01 }),
        }),
        z.strictObject({
          method: z.literal('rejection'),
          draws: z.int().min(100).max(1_000_000),
          particles,
          errors,
          regression: z.boolean().default(false).meta({
            description: 'Moves points to where they would lie if they met the targets',
          }),
        }),
      ]),
    )
    .optional()
    .meta({ description: 'Approximate Bayesian computation: by populations (smc) or rejection' }),
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
  const { seeds, discrepancy, hold, waves, abc } = read.data
  const names = observed.map(({ town, target }) => `${town} ${target.outcome.id}`)
  const townNames = towns.map(({ name }) => name)
  for (const name of hold?.towns ?? [])
    if (!townNames.includes(name))
      problems.push({
        path: 'calibration.hold.towns',
        message: unknownKey(name, townNames, 'town'),
      })
  for (const name of hold?.targets ?? [])
    if (!names.some((own) => own === name || own.endsWith(` ${name}`)))
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
    const named = (hold?.targets ?? []).some((one) => one === name || name.endsWith(` ${one}`))
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
  return {
    calibration: {
      targets: all,
      seeds,
      ...(waves ? { waves } : {}),
      ...(abc ? { abc } : {}),
    },
    outcomes,
  }
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
