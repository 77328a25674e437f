import { z } from 'zod'
import { didYouMean, EVENT, OUTCOMES, type Problem } from '../../sim/index.ts'
import { Refusal } from './refusal.ts'

const OUTCOME_NAMES = OUTCOMES.map(({ key }) => key)
/** Kinds of events, as tables name them. */
export const EVENT_NAMES = Object.keys(EVENT)

const id = z
  .union([z.string(), z.int()], 'expected a text or a whole number')
  .meta({ description: 'Comes back with the answer' })

/** A request for a run. */
const runRequest = z.strictObject({
  id,
  request: z.literal('run').default('run'),
  scenario: z
    .union([z.string().min(1), z.record(z.string(), z.unknown())], 'expected a text or an object')
    .meta({ description: 'Name of a shipped scenario, or a scenario as object or as YAML text' }),
  tables: z.record(z.string(), z.string()).default({}).meta({
    description: 'Own tables of arrivals, CSV text by the name under which the scenario has them',
  }),
  seed: z
    .union([z.string(), z.int().min(0)], 'expected a text or a whole number of 0 to 2^53 - 1')
    .optional()
    .meta({ description: 'Text, or a whole number that stands for its digits; else the scenario' }),
  params: z.record(z.string(), z.number()).default({}).meta({
    description: 'Values of parameters, by key',
  }),
  set: z
    .union(
      [z.array(z.string()), z.record(z.string(), z.unknown())],
      'expected values by path, or texts path=value',
    )
    .default({})
    .meta({ description: 'Changes of the scenario: values by path, or texts as for run --set' }),
  weeks: z.int().min(1).optional().meta({ description: 'Weeks to simulate; all when absent' }),
  metrics: z
    .union(
      [z.literal('summary'), z.array(z.string()).max(1000), z.record(z.string(), z.string())],
      'expected "summary", a list of metrics or metrics by name',
    )
    .optional()
    .meta({
      description:
        'Numbers of the run: outcome@when, outcome.statistic, outcome.statistic@from..to; or the summary',
    }),
  series: z
    .union([z.literal(true), z.array(z.enum(OUTCOME_NAMES))], 'expected true or a list of outcomes')
    .optional()
    .meta({ description: 'Outcomes wanted week by week; true for all' }),
  events: z
    .union([z.boolean(), z.array(z.enum(EVENT_NAMES))], 'expected true or a list of kinds')
    .optional()
    .meta({ description: 'Kinds of events wanted; true for all' }),
})

/** A request for what there is to know before a run. */
const questionRequest = z.strictObject({
  id,
  request: z.enum(['schema', 'outcomes', 'parameters']),
})

export type RunRequest = z.output<typeof runRequest>
export type QuestionRequest = z.output<typeof questionRequest>
export type Id = z.output<typeof id>

/** JSON Schema (draft 2020-12) of a line of the input. */
export function requestJsonSchema(): object {
  return z.toJSONSchema(z.union([runRequest, questionRequest]), { io: 'input' })
}

/** Reads what a line says; throws a Refusal with all problems at once. */
export function readRequest(input: unknown): RunRequest | QuestionRequest {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new Refusal('E_REQUEST', `expected an object, got ${show(input)}`)
  const kind = 'request' in input ? input.request : 'run'
  const schema = kind === 'run' ? runRequest : questionRequest
  const read = schema.safeParse(input)
  if (read.success) return read.data
  const problems = read.error.issues.flatMap((issue) => explain(issue, [], input))
  throw new Refusal('E_REQUEST', 'The request cannot be used', problems)
}

/** The id of a line, as far as it has one. */
export function idOf(input: unknown): Id | null {
  if (typeof input !== 'object' || input === null || !('id' in input)) return null
  const read = id.safeParse(input.id)
  return read.success ? read.data : null
}

/** An issue of the schema library in our words; `above` is where the issue counts its path from. */
function explain(
  issue: z.core.$ZodIssue,
  above: readonly PropertyKey[],
  input: unknown,
): Problem[] {
  const place = [...above, ...issue.path]
  const path = pathText(place)
  const value = place.reduce<unknown>(
    (part, key) => (part as Readonly<Record<PropertyKey, unknown>>)?.[key],
    input,
  )
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: pathText([...place, key]),
      message: unknownName('key', key, [
        ...Object.keys(runRequest.shape),
        ...Object.keys(questionRequest.shape),
      ]),
    }))
  if (value === undefined) {
    const message = issue.code === 'invalid_union' ? issue.message : `expected ${expected(issue)}`
    return [{ path, message: `missing; ${message}` }]
  }
  if (issue.code === 'invalid_union') {
    // What fits a choice in kind and not in detail is told in detail.
    const inside = issue.errors.find((issues) => issues.some((one) => one.path.length > 0))
    if (inside) return inside.flatMap((one) => explain(one, place, input))
    return [{ path, message: `${issue.message}, got ${show(value)}` }]
  }
  if (issue.code === 'invalid_value' && typeof value === 'string')
    return [{ path, message: unknownName('name', value, issue.values.map(String)) }]
  return [{ path, message: `expected ${expected(issue)}, got ${show(value)}` }]
}

function expected(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small') return `at least ${issue.minimum}`
  if (issue.code === 'too_big') return `at most ${issue.maximum}`
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`
  if (issue.code !== 'invalid_type') return `something else (${issue.message})`
  return issue.expected === 'int' ? 'a whole number' : issue.expected
}

/** Says that a name is unknown, and which one is near. */
export function unknownName(what: string, name: string, known: readonly string[]): string {
  const near = didYouMean(name.slice(0, 60), known)
  const list = known.length > 12 ? '' : `; known: ${known.join(', ')}`
  return `unknown ${what} ${show(name)}${near ? `; did you mean "${near}"?` : list}`
}

/** A value as a problem shows it, cut where it is long. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 60)} ...` : text
}

function pathText(path: readonly PropertyKey[]): string {
  const text = path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
  return text.replace(/^\./, '').slice(0, 200) || '(line)'
}
