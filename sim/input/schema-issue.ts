import type { z } from 'zod'
import { PARAMETERS } from '../terms/parameters.ts'
import { didYouMean, firstOf, type Problem } from './problem.ts'
import { scenarioSchema } from './schema.ts'

/** Choices up to this number are listed where no word is near. */
const LISTED = 40
/** So many issues are put into words; the others are counted. */
const WORDED = 20
/** Characters of a value or name that are repeated. */
const SHORT = 60

/**
 * Issues of the schema library in our words; `schema` is the one that found them. Work for the
 * first ones only, however many there are.
 */
export function explainIssues(
  issues: readonly z.core.$ZodIssue[],
  input: unknown,
  schema: z.ZodType = scenarioSchema,
): Problem[] {
  const all = issues
    .flatMap(inDetail)
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => () => unknownKeyAt(key, issue.path, schema))
        : [() => explain(issue, input)],
    )
  const told = all.slice(0, WORDED).map((tell) => tell())
  return firstOf(told, all.length - told.length)
}

/** What fits one of several choices in kind and not in detail is told in detail. */
function inDetail(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const inside = issue.errors.find((issues) => issues.some(({ path }) => path.length > 0))
  if (inside === undefined) return [issue]
  return inside.flatMap((one) => inDetail({ ...one, path: [...issue.path, ...one.path] }))
}

function unknownKeyAt(key: string, path: readonly PropertyKey[], schema: z.ZodType): Problem {
  return {
    path: shortened(pathText([...path, key])),
    message: unknownKey(key, knownKeys(path, schema), 'key'),
  }
}

/** What is told of a word that is not known: the one that is meant, or all that could be. */
export function unknownKey(name: string, known: readonly string[], what: string): string {
  const near = didYouMean(name, known)
  const few = known.length > 0 && known.length <= LISTED
  const list = few ? `; known: ${known.join(', ')}` : ''
  const hint = near ? `; did you mean "${near}"?` : list
  return `unknown ${what} "${shortened(name)}"${hint}`
}

/** Turns an issue of the schema library into our words. */
function explain(issue: z.core.$ZodIssue, input: unknown): Problem {
  const path = shortened(pathText(issue.path))
  const got = show(valueAt(input, issue.path))
  if (issue.code === 'invalid_value') {
    const value = valueAt(input, issue.path)
    const known = issue.values.map(String)
    if (typeof value === 'string') return { path, message: unknownKey(value, known, 'value') }
    const some = known.length > 1 ? 'one of ' : ''
    return { path, message: `expected ${some}${known.join(', ')}, got ${got}` }
  }
  if (issue.code === 'too_small' || issue.code === 'too_big')
    return { path, message: `expected ${range(issue.path, issue)}, got ${got}` }
  if (issue.code === 'invalid_type' && valueAt(input, issue.path) === undefined)
    return {
      path,
      message: `missing; expected ${issue.expected === 'nonoptional' ? 'a value' : issue.expected}`,
    }
  if (issue.code === 'invalid_type') {
    const expected = issue.expected === 'int' ? 'a whole number' : issue.expected
    return { path, message: `expected ${expected}, got ${got}` }
  }
  return { path, message: `${issue.message}, got ${got}` }
}

const NOUNS: Readonly<Record<string, string>> = {
  array: ' entries',
  string: ' characters',
  record: ' entries',
}

function range(path: readonly PropertyKey[], issue: z.core.$ZodIssue): string {
  const row =
    path[0] === 'parameters' ? PARAMETERS.find((parameter) => parameter.key === path[1]) : undefined
  if (row) return `${row.unit} in [${row.bounds.join(', ')}]`
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return 'a valid value'
  const noun = NOUNS[issue.origin] ?? ''
  const open = issue.inclusive === false
  return issue.code === 'too_small'
    ? `${open ? 'more than' : 'at least'} ${issue.minimum}${noun}`
    : `${open ? 'less than' : 'at most'} ${issue.maximum}${noun}`
}

/** Keys a schema knows at a path. */
function knownKeys(path: readonly PropertyKey[], whole: z.ZodType): string[] {
  let schema: unknown = whole
  for (const step of path) {
    schema = unwrap(schema)
    const { shape, element } = schema as { shape?: Record<string, unknown>; element?: unknown }
    schema = typeof step === 'number' ? element : own(shape, step)
  }
  const { shape } = unwrap(schema) as { shape?: object }
  return Object.keys(shape ?? {})
}

function unwrap(schema: unknown): object {
  let inner = schema as { def?: { innerType?: unknown } }
  while (inner?.def?.innerType) inner = inner.def.innerType as typeof inner
  return inner ?? {}
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(own, input)
}

/** What an object has of its own under a key; names such as "constructor" are no values of a file. */
function own(value: unknown, key: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return (value as Record<PropertyKey, unknown>)[key]
}

/** A value of a file in few characters. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value) && value.length > LISTED) return `${value.length} entries`
  // JSON has no word for numbers without end.
  if (typeof value === 'number') return String(value)
  return shortened(JSON.stringify(value) ?? String(value))
}

function shortened(text: string): string {
  return text.length > SHORT ? `${text.slice(0, SHORT)}...` : text
}

function pathText(path: readonly PropertyKey[]): string {
  return (
    path
      .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
      .join('')
      .replace(/^\./, '') || '(file)'
  )
}
