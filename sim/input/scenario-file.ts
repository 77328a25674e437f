import { isMap, parseDocument } from 'yaml'
import type { z } from 'zod'
import { LEVERS } from '../terms/levers.ts'
import { DEFAULT_PARAMETERS, PARAMETERS } from '../terms/parameters.ts'
import type { PolicyEntry, Scenario } from '../terms/scenario.ts'
import { readOutside } from './outside.ts'
import { didYouMean, type Problem } from './problem.ts'
import { outsideSchema, scenarioSchema } from './schema.ts'
import { startValue, withStartValue } from './start-value.ts'
import { warningsOf } from './warnings.ts'

type Range = readonly [low: number, high: number]

export type Parsed =
  | { readonly ok: true; readonly scenario: Scenario; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Texts a scenario file may refer to: inflow tables by name. */
export type Sources = { readonly inflow?: Readonly<Record<string, string>> }

/** Reads a scenario from YAML or JSON text; reports every problem at once, and of a usable one what is hardly meant. */
export function parseScenario(text: string, sources: Sources = {}): Parsed {
  const document = parseDocument(text, { prettyErrors: false })
  if (document.errors.length > 0) {
    return {
      ok: false,
      problems: document.errors.map((error) => ({
        path: placeOf(text, error.pos[0]),
        message: error.message,
      })),
    }
  }
  const input: unknown = document.toJS()
  const result = scenarioSchema.safeParse(input)
  const problems = result.success
    ? []
    : result.error.issues.flatMap((issue) => explain(issue, input))
  // Who comes is checked even where something else is wrong, so that all is told at once.
  const saidOfOutside = outsideSchema.safeParse(input)
  const outside = saidOfOutside.success
    ? readOutside(saidOfOutside.data, sources.inflow ?? {})
    : undefined
  problems.push(...(outside?.problems ?? []))
  if (!result.success) return { ok: false, problems }
  const file = result.data
  for (const [index, entry] of file.policy.entries())
    problems.push(...checkEntry(entry as PolicyEntry, index))
  for (const [path, range] of Object.entries(file.ranges ?? {}))
    problems.push(...checkRange(file, path, range))
  if (file.parameters.delayMin !== undefined || file.parameters.delayMax !== undefined) {
    const min = file.parameters.delayMin ?? DEFAULT_PARAMETERS.delayMin
    const max = file.parameters.delayMax ?? DEFAULT_PARAMETERS.delayMax
    if (min > max)
      problems.push({
        path: 'parameters.delayMin',
        message: `expected at most delayMax (${max}), got ${min}`,
      })
  }
  if (problems.length > 0 || outside?.part === undefined) return { ok: false, problems }
  const { $schema: _schema, parameters, ...rest } = file
  // The schema made every field of Scenario; overrides were checked key by key.
  const scenario = {
    ...rest,
    ...outside.part,
    parameters: { ...DEFAULT_PARAMETERS, ...defined(parameters) },
  } as Scenario
  return { ok: true, scenario, warnings: [...outside.warnings, ...warningsOf(scenario)] }
}

function defined(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

function checkEntry(entry: PolicyEntry, index: number): Problem[] {
  const settings = LEVERS.find((lever) => lever.key === entry.lever)?.settings as
    | Readonly<Record<string, { readonly bounds: readonly [number, number] }>>
    | undefined
  const problems: Problem[] = []
  for (const [name, value] of Object.entries(entry.settings)) {
    const path = `policy[${index}].settings.${name}`
    const known = settings?.[name]
    if (!known)
      problems.push({
        path,
        message: unknownKey(name, Object.keys(settings ?? {}), `setting of lever "${entry.lever}"`),
      })
    else if (value < known.bounds[0] || value > known.bounds[1])
      problems.push({
        path,
        message: `expected a number in [${known.bounds.join(', ')}], got ${value}`,
      })
  }
  return problems
}

/** A range names a number of the start and has ends that could stand there; who changes the number may leave it. */
function checkRange(file: z.output<typeof scenarioSchema>, path: string, range: Range): Problem[] {
  const value = startValue(file, path)
  const [low, high] = range
  const problem = (message: string) => [{ path: `ranges.${path}`, message }]
  if (value === undefined) return problem('there is no start value of this name that is a number')
  if (low > high) return problem(`expected the lower end first, got ${show(range)}`)
  const possible = range.every(
    (end) => scenarioSchema.safeParse(withStartValue(file, path, end)).success,
  )
  return possible ? [] : problem(`expected ends that may stand there, got ${show(range)}`)
}

function unknownKey(name: string, known: readonly string[], what: string): string {
  const near = didYouMean(name, known)
  const few = known.length > 0 && known.length <= 12
  const list = few ? `; known: ${known.join(', ')}` : ''
  const hint = near ? `; did you mean "${near}"?` : list
  return `unknown ${what} "${name}"${hint}`
}

/** Turns an issue of the schema library into our words. */
function explain(issue: z.core.$ZodIssue, input: unknown): Problem[] {
  const path = pathText(issue.path)
  const got = show(valueAt(input, issue.path))
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: pathText([...issue.path, key]),
      message: unknownKey(key, knownKeys(issue.path), 'key'),
    }))
  }
  if (issue.code === 'invalid_value') {
    const value = valueAt(input, issue.path)
    const known = issue.values.map(String)
    if (typeof value === 'string') return [{ path, message: unknownKey(value, known, 'value') }]
    return [{ path, message: `expected one of ${known.join(', ')}, got ${got}` }]
  }
  if (issue.code === 'too_small' || issue.code === 'too_big')
    return [{ path, message: `expected ${range(issue.path, issue)}, got ${got}` }]
  if (issue.code === 'invalid_type' && valueAt(input, issue.path) === undefined)
    return [{ path, message: `missing; expected ${issue.expected}` }]
  if (issue.code === 'invalid_type') {
    const expected = issue.expected === 'int' ? 'a whole number' : issue.expected
    return [{ path, message: `expected ${expected}, got ${got}` }]
  }
  return [{ path, message: `${issue.message}, got ${got}` }]
}

function range(path: readonly PropertyKey[], issue: z.core.$ZodIssue): string {
  const row =
    path[0] === 'parameters' ? PARAMETERS.find((parameter) => parameter.key === path[1]) : undefined
  if (row) return `${row.unit} in [${row.bounds.join(', ')}]`
  if (issue.code === 'too_small') return `at least ${issue.minimum}`
  return issue.code === 'too_big' ? `at most ${issue.maximum}` : 'a valid value'
}

/** Keys the schema knows at a path. */
function knownKeys(path: readonly PropertyKey[]): string[] {
  let schema: unknown = scenarioSchema
  for (const step of path) {
    schema = unwrap(schema)
    const { shape, element } = schema as { shape?: Record<string, unknown>; element?: unknown }
    schema = typeof step === 'number' ? element : shape?.[String(step)]
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
  return path.reduce<unknown>(
    (value, key) =>
      value === null || value === undefined
        ? undefined
        : (value as Record<PropertyKey, unknown>)[key],
    input,
  )
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : (JSON.stringify(value)?.slice(0, 60) ?? String(value))
}

function pathText(path: readonly PropertyKey[]): string {
  return (
    path
      .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
      .join('')
      .replace(/^\./, '') || '(file)'
  )
}

function placeOf(text: string, position: number): string {
  const before = text.slice(0, position).split('\n')
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}

export type Assigned =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Applies `path=value` assignments to the text of a scenario; comments stay. */
export function setPath(text: string, assignments: readonly string[]): Assigned {
  const document = parseDocument(text)
  const problems: Problem[] = []
  for (const assignment of assignments) {
    const equals = assignment.indexOf('=')
    if (equals < 1) {
      problems.push({ path: assignment, message: 'expected path=value' })
      continue
    }
    const path = assignment
      .slice(0, equals)
      .split(/[.[\]]+/)
      .filter(Boolean)
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part))
    for (let depth = 1; depth < path.length; depth++) {
      const above = path.slice(0, depth)
      if (document.getIn(above) === undefined || document.getIn(above) === null)
        document.setIn(above, document.createNode(typeof path[depth] === 'number' ? [] : {}))
      const node = document.getIn(above)
      if (isMap(node)) node.flow = false
    }
    document.setIn(path, document.createNode(parseDocument(assignment.slice(equals + 1)).toJS()))
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, text: document.toString() }
}
