import { type Problem, parseDay, scenarioReader, valueAt, weekOf } from '../../sim/index.ts'
// Not by the index: types of the package would lead to the schema library, which it has no types of.
import { explainIssues, show, unknownKey } from '../../sim/input/schema-issue.ts'
import type { Moment, Outcome } from '../outcomes/outcome.ts'
import { inPeriods } from '../outcomes/periods.ts'
import { readOutcomes } from '../outcomes/read-outcomes.ts'
import { weeksOf } from '../outcomes/weeks-of.ts'
import { settingsOfLever } from '../policies/lever-genes.ts'
import { isFound } from '../policies/plan-entry.ts'
import type {
  Aim,
  Future,
  Policies,
  PolicyPlan,
  PolicySearch,
  Range,
  SearchLever,
  StateSource,
} from '../policies/policies.ts'
import { type PoliciesFile, policiesSchema } from './policies-schema.ts'
import type { StudyTown } from './study.ts'

const SECTION = 'policies'
/** A lever that a search pulls is pulled for so many weeks at least, and begins so many before the end. */
const LEAST_WEEKS = 26
const LAST_WEEKS = 52

/** What a study says of policies; what is wrong goes to `problems`, undefined where there is nothing. */
export function readPolicies(
  raw: unknown,
  {
    towns,
    weeks,
    calibrated,
  }: {
    readonly towns: readonly StudyTown[]
    readonly weeks?: number
    readonly calibrated: boolean
  },
  problems: Problem[],
): Policies | undefined {
  if (raw === undefined) return undefined
  const read = policiesSchema.safeParse(raw)
  if (!read.success) {
    for (const { path, ...problem } of explainIssues(read.error.issues, raw, policiesSchema))
      problems.push({ ...problem, path: path === '(file)' ? SECTION : `${SECTION}.${path}` })
    return undefined
  }
  const file = read.data
  const tell = (path: string, message: string) =>
    problems.push({ path: `${SECTION}.${path}`, message })
  const place = townOf(file, towns, tell)
  const town = towns[place]
  if (town === undefined) return undefined
  const span = { start: town.scenario.start, weeks: weeks ?? town.scenario.weeks }
  const states = statesOf(file, calibrated, tell)
  const futures = futuresOf(file, tell)
  const plans = plansOf(file, town.scenario.policy.length)
  const aims = aimsOf(file, span, tell, problems)
  const outcomes = [...aims.map(({ outcome }) => outcome), ...YEARLY]
  if (inPeriods(YEARLY, span).length === 0)
    tell('budget', 'no calendar year lies whole in the run, so that none has a cost')
  checkTries({ town, plans, futures, file }, tell)
  const search = searchOf(file, span, tell)
  const names = plans.map(({ name }) => name)
  for (const name of names)
    if (isFound(name))
      tell(`plans.${name}`, 'expected another name: plans that are found are called so')
  if (!names.includes(file.against)) tell('against', unknownKey(file.against, names, 'plan'))
  return {
    town: place,
    states,
    futures,
    budget: budgetOf(file),
    plans,
    against: file.against,
    ...(search ? { search } : {}),
    aims,
    seeds: file.seeds,
    outcomes,
  }
}

type Tell = (path: string, message: string) => void

/** Cost and posts of each whole calendar year, in this order after the aims. */
const YEARLY: readonly Outcome[] = [
  { id: 'cost_in', of: ['cost'], reduce: 'sum', every: 'year' },
  { id: 'posts_in', of: ['posts'], reduce: 'sum', every: 'year' },
]

function townOf({ town }: PoliciesFile, towns: readonly StudyTown[], tell: Tell): number {
  const names = towns.map(({ name }) => name)
  if (town === undefined) {
    if (towns.length > 1) tell('town', `missing; expected one of ${names.join(', ')}`)
    return towns.length === 1 ? 0 : -1
  }
  if (!names.includes(town)) tell('town', unknownKey(town, names, 'town'))
  return names.indexOf(town)
}

const TABLE = /\.(csv|parquet)$/
const SOURCES = ['prior', 'posterior']

function statesOf({ states }: PoliciesFile, calibrated: boolean, tell: Tell): StateSource {
  const { from, count } = states
  const number = count === undefined ? {} : { count }
  if (from === 'posterior') {
    if (!calibrated)
      tell(
        'states.from',
        'expected a calibration in the study, since there is no posterior without',
      )
    return { from, ...number }
  }
  if (from === 'prior') {
    if (count === undefined) tell('states.count', 'missing; expected how many states are drawn')
    return { from, ...number }
  }
  const message = unknownKey(from, SOURCES, 'value, and no .csv or .parquet,')
  if (!TABLE.test(from)) tell('states.from', message)
  return { from: { file: from }, ...number }
}

function futuresOf({ futures }: PoliciesFile, tell: Tell): Future[] {
  return Object.entries(futures).map(([name, given]) => {
    const { set, weight } = Array.isArray(given) ? { set: given, weight: 1 } : given
    for (const [at, change] of set.entries())
      if (/^policy\b/.test(change))
        tell(
          `futures.${name}[${at}]`,
          `expected what may come, not what is decided, got ${show(change)}`,
        )
    return { name, set, weight }
  })
}

/** Entries come after those of the town; without a plan that does nothing there is one. */
function plansOf({ plans, against }: PoliciesFile, entries: number): PolicyPlan[] {
  const given = Object.entries(plans)
  const all: typeof given =
    against === 'nothing' && plans.nothing === undefined ? [['nothing', []], ...given] : given
  return all.map(([name, parts]) => {
    let place = entries
    const set = parts.map((part) =>
      typeof part === 'string' ? part : `policy[${place++}]=${JSON.stringify(part)}`,
    )
    return { name, set }
  })
}

function aimsOf({ aims }: PoliciesFile, span: Span, tell: Tell, problems: Problem[]): Aim[] {
  return Object.entries(aims).flatMap(([name, { outcome: raw, ...aim }]): Aim[] => {
    const path = `${SECTION}.aims.${name}.outcome`
    const read = readOutcomes([raw], path)
    if (!read.ok) {
      for (const problem of read.problems)
        problems.push({ ...problem, path: problem.path.replace(`${path}[0]`, path) })
      return []
    }
    const outcome = valueAt(read.outcomes, 0)
    if ('every' in outcome && outcome.every !== undefined)
      tell(`aims.${name}.outcome`, 'expected one value, got a series')
    const late = beyondRun(outcome, span)
    if (late !== undefined) tell(`aims.${name}.outcome`, late)
    return [{ name, outcome: { ...outcome, id: name }, ...aim }]
  })
}

/** Why an outcome can be measured in no run: it speaks of weeks that none has. */
function beyondRun(outcome: Outcome, span: Span): string | undefined {
  const { at, from, to } = outcome as { at?: Moment; from?: Moment; to?: Moment }
  const said = at === undefined ? { from, to } : { from: at, to: at }
  // A day may lie within a week that begins before it; months and years have weeks of their own.
  if (typeof at === 'string' && at.length > 'YYYY-MM'.length) return undefined
  const weeks = weeksOf(said, span)
  return 'reason' in weeks ? weeks.reason.replace(`${at}..${at}`, `${at}`) : undefined
}

function budgetOf({ budget }: PoliciesFile): Policies['budget'] {
  const { cost, hours, postHours } = budget ?? policiesSchema.shape.budget.unwrap().parse({})
  return {
    ...(cost === undefined ? {} : { cost }),
    ...(hours === undefined ? {} : { hours }),
    postHours,
  }
}

/** Tries every future, and every plan in the first of them that can be used. */
function checkTries(
  {
    town,
    plans,
    futures,
    file,
  }: {
    town: StudyTown
    plans: readonly PolicyPlan[]
    futures: readonly Future[]
    file: PoliciesFile
  },
  tell: Tell,
): void {
  const read = scenarioReader(town.text, { inflow: town.tables })
  for (const { name, set } of futures) {
    const tried = read(set)
    if (tried.ok) continue
    for (const { path, message } of tried.problems) tell(`futures.${name}`, `${path}: ${message}`)
  }
  const entries = town.scenario.policy.length
  for (const { name, set } of plans) {
    const tried = read(set)
    if (tried.ok) continue
    const places = (file.plans[name] ?? []).flatMap((part, at) =>
      typeof part === 'string' ? [] : [at],
    )
    for (const { path, message } of tried.problems) {
      const [, entry, rest] = /^policy\[(\d+)\](.*)$/.exec(path) ?? []
      const at = entry === undefined ? undefined : places[Number(entry) - entries]
      if (at === undefined) tell(`plans.${name}`, `${path}: ${message}`)
      else tell(`plans.${name}[${at}]${rest}`, message)
    }
  }
}

type Span = { readonly start: string; readonly weeks: number }

function searchOf({ search }: PoliciesFile, span: Span, tell: Tell): PolicySearch | undefined {
  if (search === undefined) return undefined
  const { levers, ...how } = search
  const given = Array.isArray(levers)
    ? levers.map((lever) => [lever, {}] as const)
    : Object.entries(levers)
  return {
    ...how,
    levers: given.map(([lever, bounds]) =>
      searchLeverOf(lever, bounds ?? {}, span, (path, message) =>
        tell(['search.levers', lever, path].filter(Boolean).join('.'), message),
      ),
    ),
  }
}

type Bounds = Extract<NonNullable<PoliciesFile['search']>['levers'], { forum?: unknown }>['forum']

function searchLeverOf(
  lever: string,
  { intensity = [0, 1], from, weeks, settings }: NonNullable<Bounds>,
  span: Span,
  tell: Tell,
): SearchLever {
  const inside = (path: string, range: Range, [low, high]: Range): Range => {
    if (range[0] < low || range[1] > high)
      tell(path, `expected a range in [${low}, ${high}], got ${show(range)}`)
    return range
  }
  const known = settingsOfLever(lever) ?? {}
  const chosen = settings ?? known
  for (const name of Object.keys(chosen))
    if (!Object.hasOwn(known, name))
      tell(`settings.${name}`, unknownKey(name, Object.keys(known), `setting of lever "${lever}"`))
  const days = [from ?? []].flat()
  for (const day of days)
    if (Number.isNaN(parseDay(day))) tell('from', `expected a day of the calendar, got ${day}`)
  const [first = 0, last = first] = days.map((day) => weekOf(day, span.start))
  const most = Math.max(0, span.weeks - LAST_WEEKS)
  const all: Range = [Math.min(LEAST_WEEKS, span.weeks), span.weeks]
  return {
    lever,
    intensity: inside('intensity', asRange(intensity), [0, 1]),
    from: days.length === 0 ? [0, most] : inside('from', [first, last], [0, span.weeks - 1]),
    weeks: weeks === undefined ? all : inside('weeks', asRange(weeks), [1, span.weeks]),
    settings: Object.fromEntries(
      Object.entries(chosen).map(([name, range]) => [
        name,
        inside(`settings.${name}`, asRange(range), known[name] ?? [-Infinity, Infinity]),
      ]),
    ),
  }
}

function asRange(range: number | Range): Range {
  return typeof range === 'number' ? [range, range] : range
}
