import { z } from 'zod'
import { firstOf, type Problem, valueAt } from '../../sim/index.ts'
// Not by the index: types of the package would lead to the schema library, which it has no types of.
import { openText } from '../../sim/input/scenario-text.ts'
import { explainIssues } from '../../sim/input/schema-issue.ts'
import { designProblems } from '../designs/design-schema.ts'
import type { DesignSpec } from '../designs/design-spec.ts'
import { inPeriods } from '../outcomes/periods.ts'
import { readOutcomes } from '../outcomes/read-outcomes.ts'
import { type Correlation, correlationProblems } from '../priors/correlations.ts'
import { priorOf } from '../priors/prior-of.ts'
import type { Analysis } from './analysis.ts'
import { readAnalyses } from './analysis-schema.ts'
import { readFactors } from './factors.ts'
import { namedValues } from './named-values.ts'
import { readCalibration } from './read-calibration.ts'
import { readPolicies } from './read-policies.ts'
import { settingsOf } from './setting.ts'
import type { Factor, Study, StudyTown } from './study.ts'
import { studySchema } from './study-schema.ts'

/** A study with what in it is hardly meant, or all that is wrong with its text. */
export type StudyRead =
  | {
      readonly ok: true
      readonly study: Study
      /** What it is to find out, where it says so, and what its results are looked through for. */
      readonly question?: string
      readonly analyses: readonly Analysis[]
      readonly warnings: readonly Problem[]
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** How a study comes to what it names. Both throw an Error that says why it cannot be had. */
export type StudySources = {
  /** A town by the name it has in the study and the file or shipped scenario that it is. */
  readonly town: (name: string, scenario: string) => StudyTown
  /** Text of a file beside the study. */
  readonly file: (path: string) => string
}

const correlationsSchema = z.array(
  z.strictObject({ of: z.tuple([z.string(), z.string()]), rho: z.number() }),
)

/**
 * Reads a study from YAML or JSON text; reports every problem at once (of very many the first),
 * with its line. Whether a scenario can be used at the ends of each factor is tried.
 */
export function readStudy(text: string, sources: StudySources): StudyRead {
  const opened = openText(text)
  if (!opened.ok) return opened
  const values = opened.text.values()
  if (!values.ok) return values
  const read = readValues(values.value, sources)
  const withLine = (problem: Problem): Problem => {
    const line = opened.text.lineOf(problem.path)
    return line === undefined ? problem : { ...problem, line }
  }
  return read.ok ? read : { ok: false, problems: firstOf(read.problems.map(withLine)) }
}

function readValues(input: unknown, sources: StudySources): StudyRead {
  const frame = studySchema.safeParse(input)
  if (!frame.success)
    return { ok: false, problems: explainIssues(frame.error.issues, input, studySchema) }
  const file = frame.data
  const problems: Problem[] = []
  const towns = Object.entries(namesOf(file.towns)).flatMap(([name, scenario], at) => {
    try {
      return [sources.town(name, scenario)]
    } catch (error) {
      const path = Array.isArray(file.towns) ? `towns[${at}]` : `towns.${name}`
      problems.push({ path, message: reason(error) })
      return []
    }
  })
  const levers = readFactors(file.levers, 'lever', towns)
  const uncertainties = readFactors(file.uncertainties, 'uncertainty', towns)
  const factors = [...levers.factors, ...uncertainties.factors]
  problems.push(...levers.problems, ...uncertainties.problems, ...doubled(factors))
  const names = factors.map(({ name }) => name)
  const correlations = readCorrelations(file.correlations, names, problems)
  const outcomes = readOutcomes(file.outcomes ?? (file.policies === undefined ? undefined : []))
  if (!outcomes.ok) problems.push(...outcomes.problems)
  const named = outcomes.ok ? outcomes.outcomes : []
  const fit = readCalibration(file, towns, named, sources.file, problems)
  // One that cannot be read was meant to be one, too.
  const calibrated = (fit.calibration ?? file.calibration) !== undefined
  const about = { towns, ...(file.weeks === undefined ? {} : { weeks: file.weeks }), calibrated }
  const policies = readPolicies(file.policies, about, problems)
  if (policies?.states.from === 'posterior' && fit.calibration?.models)
    problems.push({
      path: 'policies.states.from',
      message: 'expected a table of your own, as the posterior has points of several models',
    })
  if (file.design !== undefined || (!calibrated && file.policies === undefined)) {
    const priors = factors.map(({ prior }) => priorOf(prior))
    problems.push(...designProblems(file.design, { names, priors, correlations }))
  }
  if (problems.length > 0 || !outcomes.ok) return { ok: false, problems }
  const { title, seed, weeks, seeds, luck } = file
  const study: Study = {
    title,
    seed,
    ...(weeks === undefined ? {} : { weeks }),
    towns,
    factors,
    correlations,
    // Nothing but policies is measured where nothing else is asked.
    outcomes: [...named, ...fit.outcomes, ...(file.outcomes ? [] : (policies?.outcomes ?? []))],
    // It was checked above.
    ...(file.design === undefined ? {} : { design: file.design as DesignSpec }),
    seeds,
    luck,
    ...(fit.calibration === undefined ? {} : { calibration: fit.calibration }),
    ...(policies === undefined ? {} : { policies }),
  }
  problems.push(...endProblems(study), ...lengthProblems(study))
  const analyses = readAnalyses(file.analysis, analysableOf(study), problems)
  if (problems.length > 0) return { ok: false, problems }
  const asked = file.question === undefined ? {} : { question: file.question }
  return { ok: true, study, ...asked, analyses, warnings: [] }
}

function analysableOf(study: Study) {
  const { design, towns } = study
  return {
    design: design?.method ?? 'none',
    outcomes: namedValues(study),
    towns: towns.map(({ name }) => name),
  }
}

/** Towns by name; in a list a scenario gives its own. */
function namesOf(towns: readonly string[] | Readonly<Record<string, string>>) {
  if (!Array.isArray(towns)) return towns as Readonly<Record<string, string>>
  const nameOf = (path: string) => path.replace(/^.*[/\\]/, '').replace(/\.(ya?ml|json)$/, '')
  return Object.fromEntries(towns.map((path: string) => [nameOf(path), path]))
}

function readCorrelations(
  input: unknown,
  names: readonly string[],
  problems: Problem[],
): readonly Correlation[] {
  const read = correlationsSchema.default([]).safeParse(input ?? [])
  if (read.success) {
    problems.push(...correlationProblems(names, read.data))
    return read.data
  }
  for (const problem of explainIssues(read.error.issues, input, correlationsSchema))
    problems.push({ ...problem, path: `correlations${problem.path}` })
  return []
}

function doubled(factors: readonly Factor[]): Problem[] {
  const seen = new Set<string>()
  return factors.flatMap(({ name, kind }) => {
    const section = kind === 'lever' ? 'levers' : 'uncertainties'
    if (!seen.has(name)) {
      seen.add(name)
      return []
    }
    return [{ path: `${section}.${name}`, message: `another factor is called "${name}", too` }]
  })
}

/** How near to the ends of what is believed a scenario is tried. */
const END = 1e-6

/** What keeps a scenario from being used at either end of a factor. */
function endProblems({ towns, factors }: Study): Problem[] {
  const priors = factors.map(({ prior }) => priorOf(prior))
  const told = new Set<string>()
  return towns.flatMap((town) => {
    const settings = settingsOf(town, factors)
    const ends = priors.map(({ quantile }, at) => endsOf(valueAt(factors, at), quantile))
    // Many factors at once take hardly longer than one: mostly all is well.
    const all = [
      ends.map((own) => valueAt(own, 0)),
      ends.map((own) => valueAt(own, own.length - 1)),
    ]
    const twoEnds = ends.every((own) => own.length <= 2)
    if (twoEnds && all.every((point) => settings(point).ok)) return []
    return factors.flatMap((factor, at): Problem[] => {
      if (factor.town !== undefined && factor.town !== town.name) return []
      const alone = settingsOf(town, [factor])
      const path = `${factor.kind === 'lever' ? 'levers' : 'uncertainties'}.${factor.name}`
      return valueAt(ends, at).flatMap((value) => {
        const read = alone([value])
        if (read.ok || told.has(path)) return []
        told.add(path)
        const [first] = read.problems
        const message = `${town.name} cannot be used where it is ${value}: ${first?.path}: ${first?.message}`
        return [{ path, message }]
      })
    })
  })
}

/** Both ends of numbers, and every one of what is no number. */
function endsOf({ choices }: Factor, quantile: (share: number) => number): readonly number[] {
  return choices === undefined ? [quantile(END), quantile(1 - END)] : choices.map((_, at) => at)
}

/** Weeks that scenarios do not have, and series without a period. */
function lengthProblems({ towns, weeks, outcomes }: Study): Problem[] {
  return towns.flatMap(({ name, scenario }): Problem[] => {
    if (weeks !== undefined && weeks > scenario.weeks)
      return [
        { path: 'weeks', message: `expected at most ${scenario.weeks} (${name}), got ${weeks}` },
      ]
    const extent = { start: scenario.start, weeks: weeks ?? scenario.weeks }
    const values = inPeriods(outcomes, extent)
    const first = valueAt(towns, 0).scenario
    const there = inPeriods(outcomes, { start: first.start, weeks: weeks ?? first.weeks })
    const same =
      values.length === there.length && values.every(({ id }, at) => id === there[at]?.id)
    if (!same)
      return [{ path: 'towns', message: `the runs of ${name} have other periods than the first` }]
    return values.length > 0 ? [] : [{ path: 'outcomes', message: 'expected one or more outcomes' }]
  })
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
