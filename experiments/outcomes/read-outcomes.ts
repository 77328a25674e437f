import type { Problem } from '../../sim/index.ts'
// Not by the index: types of the package would lead to the schema library, which it has no types of.
import { explainIssues, show } from '../../sim/input/schema-issue.ts'
import type { Measure, Outcome } from './outcome.ts'
import { outcomeProblems } from './outcome-problems.ts'
import { idOf } from './outcome-text.ts'
import { MEASURE_KEYS, MEASURES, type MeasureKey } from './schema.ts'
import { readShortText } from './short-text.ts'

/** Outcomes in order, each with its name; or all that is wrong with them. */
export type OutcomesRead =
  | { readonly ok: true; readonly outcomes: readonly Outcome[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

type Raw = Readonly<Record<string, unknown>>

/**
 * Reads what is to be measured of each run: a list, or an object by name, of outcomes in their
 * short form or with keys. `path` is where they stand, for the problems.
 *
 * @example
 * ```ts
 * import { readOutcomes } from 'helferkreise/experiments'
 *
 * const read = readOutcomes(['members mean 2019', { of: 'members', reduce: 'at', at: '2021-09-30' }])
 * if (read.ok) console.log(read.outcomes.map(({ id }) => id))
 * // => [ 'members_mean_2019', 'members_at_2021_09_30' ]
 * const wrong = readOutcomes(['member mean 2019'])
 * if (!wrong.ok) console.log(wrong.problems[0]?.message)
 * // => unknown column "member"; did you mean "members"?
 * ```
 */
export function readOutcomes(raw: unknown, path = 'outcomes'): OutcomesRead {
  const problems: Problem[] = []
  const outcomes: Outcome[] = []
  const seen = new Set<string>()
  for (const { value, name, at } of entriesOf(raw, path, problems)) {
    const read = readOne(value, at)
    if ('problems' in read) {
      problems.push(...read.problems)
      continue
    }
    const { id: own, ...measure } = read.outcome
    const id = name ?? own ?? idOf(measure)
    const field = name === undefined ? `${at}.id` : at
    if (!ID.test(id)) problems.push({ path: field, message: `expected ${NAMED}, got ${show(id)}` })
    else if (seen.has(id)) problems.push({ path: field, message: `"${id}" stands there twice` })
    seen.add(id)
    outcomes.push({ ...measure, id })
  }
  return problems.length === 0 ? { ok: true, outcomes } : { ok: false, problems }
}

const ID = /^[a-z][a-z0-9_]*$/
const NAMED = 'a name of small letters, digits and _, a letter first'

type Entry = { readonly value: unknown; readonly name?: string; readonly at: string }

function entriesOf(raw: unknown, path: string, problems: Problem[]): readonly Entry[] {
  if (Array.isArray(raw)) return raw.map((value, at) => ({ value, at: `${path}[${at}]` }))
  if (typeof raw === 'object' && raw !== null)
    return Object.entries(raw).map(([name, value]) => ({ value, name, at: `${path}.${name}` }))
  problems.push({
    path,
    message: `expected a list of outcomes, or outcomes by name, got ${show(raw)}`,
  })
  return []
}

type One =
  | { readonly outcome: Measure & { readonly id?: string | undefined } }
  | { readonly problems: readonly Problem[] }

function readOne(value: unknown, path: string): One {
  const refuse = (message: string): One => ({ problems: [{ path, message }] })
  if (typeof value !== 'string') return readKeys(value, path)
  const read = readShortText(value)
  return 'message' in read ? refuse(read.message) : readKeys(read.raw, path)
}

function readKeys(value: unknown, path: string): One {
  const refuse = (message: string): One => ({ problems: [{ path, message }] })
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse(`expected an outcome as text or with keys, got ${show(value)}`)
  const kinds = MEASURE_KEYS.filter((key) => Object.hasOwn(value, key))
  const [kind] = kinds
  if (kind === undefined || kinds.length > 1) {
    const got = kinds.length > 1 ? kinds.join(' and ') : Object.keys(value).join(', ') || 'nothing'
    return refuse(`expected one of the keys ${MEASURE_KEYS.join(', ')}, got ${got}`)
  }
  const schema = MEASURES[kind]
  const read = schema.safeParse(value)
  if (!read.success)
    return { problems: explainIssues(read.error.issues, value, schema).map(under(path)) }
  const outcome = filledIn(kind, read.data)
  const problems = outcomeProblems(kind, outcome).map(under(path))
  // The schema has looked at every key, and the checks at what it cannot say.
  return problems.length > 0 ? { problems } : { outcome: outcome as unknown as Measure }
}

function under(path: string): (problem: Problem) => Problem {
  return (problem) => {
    if (problem.path === '(file)' || problem.path === '') return { ...problem, path }
    return { ...problem, path: `${path}${problem.path.startsWith('[') ? '' : '.'}${problem.path}` }
  }
}

const LISTS = ['of', 'over', 'first', 'events']
const MOMENTS = ['from', 'to', 'at']
/** Whole numbers from here on are years, below weeks of the run. */
const FIRST_YEAR = 1900

/** Names as lists, years as text, and what goes without saying. */
function filledIn(kind: MeasureKey, raw: Raw): Raw {
  const read = Object.fromEntries(
    Object.entries(raw).map(([key, value]) => {
      if (LISTS.includes(key) && typeof value === 'string') return [key, value.split('+')]
      if (MOMENTS.includes(key) && typeof value === 'number' && value >= FIRST_YEAR)
        return [key, String(value)]
      return [key, value]
    }),
  )
  const give = read.give ?? usual(kind, read)
  if (kind === 'of') return read.at !== undefined && !read.reduce ? { ...read, reduce: 'at' } : read
  return give === undefined ? read : { ...read, give }
}

function usual(kind: MeasureKey, { check, years }: Raw): string | undefined {
  if (kind === 'pattern' || kind === 'effect') return check === undefined ? 'met' : 'value'
  if (kind === 'survival') return years === undefined ? 'median' : 'share'
  if (kind === 'transition') return 'share'
  return kind === 'events' ? 'count' : undefined
}
