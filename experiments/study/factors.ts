import {
  PARAMETERS,
  type Problem,
  startValue,
  WHOLE_START_VALUES,
  WHOLE_WEEKS,
} from '../../sim/index.ts'
// Not by the index: types of the package would lead to the schema library, which it has no types of.
import { show, unknownKey } from '../../sim/input/schema-issue.ts'
import { priorProblems } from '../priors/prior-schema.ts'
import type { PriorSpec } from '../priors/prior-spec.ts'
import type { Factor, StudyTown } from './study.ts'

/** Whatever stands in for many factors: all parameters, or all uncertain start values. */
const WHOLE_SETS = ['parameters', 'start'] as const

const NAME = /^[a-z][a-zA-Z0-9_]*$/
const OWN_KEYS = ['set', 'town', 'values', 'weights'] as const

type Raw = Readonly<Record<string, unknown>>
type Tell = (path: string, message: string) => void

/** Factors of one kind with all that is wrong with them. */
export type FactorsRead = {
  readonly factors: readonly Factor[]
  readonly problems: readonly Problem[]
}

/**
 * Reads the factors of one kind: by name, each with the paths that it sets and what is believed of
 * it. `{ all: parameters }` is every parameter, drawn from its range in the table; `{ all: start }`
 * every start value for which a town gives a range.
 */
export function readFactors(
  raw: unknown,
  kind: Factor['kind'],
  towns: readonly StudyTown[],
): FactorsRead {
  const section = kind === 'lever' ? 'levers' : 'uncertainties'
  if (raw === undefined || raw === null) return { factors: [], problems: [] }
  if (!isRecord(raw))
    return {
      factors: [],
      problems: [{ path: section, message: `expected factors by name, got ${show(raw)}` }],
    }
  const problems: Problem[] = []
  const factors = Object.entries(raw).flatMap(([name, value]): readonly Factor[] => {
    const tell: Tell = (path, message) =>
      problems.push({ path: [section, name, path].filter(Boolean).join('.'), message })
    if (isRecord(value) && 'all' in value) return wholeSet(value, kind, towns, tell)
    return readOne(name, value, kind, towns, tell)
  })
  return { factors, problems }
}

function readOne(
  name: string,
  raw: unknown,
  kind: Factor['kind'],
  towns: readonly StudyTown[],
  tell: Tell,
): Factor[] {
  if (!NAME.test(name)) {
    tell('', 'expected a name of letters, digits and _, a small letter first')
    return []
  }
  if (!isRecord(raw)) {
    tell('', `expected set and a distribution or values, got ${show(raw)}`)
    return []
  }
  const { set, town, values, weights } = raw
  const paths = (Array.isArray(set) ? set : [set]) as readonly unknown[]
  if (paths.length === 0 || !paths.every((path) => typeof path === 'string' && path !== ''))
    tell('set', `expected a path of the scenario or a list of them, got ${show(set)}`)
  const names = towns.map((one) => one.name)
  if (town !== undefined && !names.includes(String(town)))
    tell('town', unknownKey(String(town), names, 'town'))
  const made = priorOf(raw, tell)
  if (made === undefined) return []
  const choices = Array.isArray(values) && !values.every(isNumber) ? values : undefined
  if (weights !== undefined && values === undefined)
    tell('weights', 'expected only with "values", or in a discrete family')
  return [
    {
      name,
      kind,
      set: paths.map(String),
      ...(town === undefined ? {} : { town: String(town) }),
      prior: made,
      ...(choices === undefined ? {} : { choices }),
    },
  ]
}

/** What is believed of it: a family with its numbers, or a list of values. */
function priorOf(raw: Raw, tell: Tell): PriorSpec | undefined {
  const own: readonly string[] = OWN_KEYS
  const family = Object.fromEntries(Object.entries(raw).filter(([key]) => !own.includes(key)))
  const { values, weights } = raw
  if (values !== undefined && raw.family === undefined) {
    if (!Array.isArray(values) || values.length === 0) {
      tell('values', `expected a list of values, got ${show(values)}`)
      return undefined
    }
    for (const key of Object.keys(family)) tell(key, 'expected nothing but values and weights')
    // Words and truth values have places in the list instead.
    const numbers = values.every(isNumber) ? values : values.map((_, place) => place)
    const spec = {
      family: 'discrete',
      values: numbers,
      ...(weights === undefined ? {} : { weights }),
    }
    return checked(spec, tell)
  }
  const spec = {
    ...family,
    ...(values === undefined ? {} : { values }),
    ...(weights === undefined ? {} : { weights }),
  }
  return checked(spec, tell)
}

function checked(spec: object, tell: Tell): PriorSpec | undefined {
  const problems = priorProblems(spec)
  for (const { path, message } of problems) tell(path, message)
  // Without a problem it is one.
  return problems.length === 0 ? (spec as PriorSpec) : undefined
}

function wholeSet(
  raw: Raw,
  kind: Factor['kind'],
  towns: readonly StudyTown[],
  tell: Tell,
): readonly Factor[] {
  const { all, except = [], ...others } = raw
  for (const key of Object.keys(others)) tell(key, unknownKey(key, ['all', 'except'], 'key'))
  const made = all === 'parameters' ? parameterFactors(kind) : startFactors(kind, towns)
  if (!WHOLE_SETS.some((known) => known === all)) {
    tell('all', unknownKey(String(all), WHOLE_SETS, 'set of factors'))
    return []
  }
  const left = Array.isArray(except) ? except.map(String) : [String(except)]
  const names = made.map(({ name }) => name)
  for (const name of left)
    if (!names.includes(name)) tell('except', unknownKey(name, names, 'factor'))
  return made.filter(({ name }) => !left.includes(name))
}

function parameterFactors(kind: Factor['kind']): Factor[] {
  return PARAMETERS.map(({ key, unit, prior: [low, high] }) => ({
    name: key,
    kind,
    set: [`parameters.${key}`],
    prior: unit === WHOLE_WEEKS ? { family: 'whole', low, high } : { family: 'uniform', low, high },
  }))
}

/** One factor for each town and path, since what is not known of one town is not that of another. */
function startFactors(kind: Factor['kind'], towns: readonly StudyTown[]): Factor[] {
  return towns.flatMap(({ name: town, scenario }, place) =>
    Object.entries(scenario.ranges ?? {}).flatMap(([path, [low, high]]): Factor[] => {
      if (startValue(scenario, path) === undefined || !(low < high)) return []
      const name = path.replaceAll('.', '_')
      return [
        {
          name: towns.length > 1 ? `${name}_${place + 1}` : name,
          kind,
          set: [path],
          ...(towns.length > 1 ? { town } : {}),
          prior: WHOLE_START_VALUES.includes(path)
            ? { family: 'whole', low, high }
            : { family: 'uniform', low, high },
        },
      ]
    }),
  )
}

function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}
