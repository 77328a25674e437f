import { createHash } from 'node:crypto'
import { type Parsed, type Problem, parseScenario } from '../../sim/index.ts'
import { show, unknownKey } from '../../sim/input/schema-issue.ts'
import { InputError } from '../failure.ts'
import { openScenario, shippedNames, shippedTables, shippedText } from '../load.ts'
import type { RunRequest } from './request.ts'

type Asked = Pick<RunRequest, 'scenario' | 'file' | 'tables' | 'params' | 'set'>

/** Scenarios that are kept because the next request is often the same with another seed. */
const KEPT = 32

/**
 * Finds the scenarios of requests, or what is wrong with them. Each is read once as long as few
 * others come between; a file is read whenever it is asked for, as it may have changed.
 */
export function scenarioReader(): (asked: Asked) => Parsed {
  const known = new Map<string, Parsed>()
  const shipped = shippedTables()
  return (asked) => {
    const { scenario, file, tables, params, set } = asked
    if (file !== undefined) return ofFile(file, asked)
    const sum = createHash('sha256').update(JSON.stringify([scenario, tables, params, set]))
    const key = sum.digest('base64')
    const parsed = known.get(key) ?? ofText(asked, shipped)
    known.delete(key)
    known.set(key, parsed)
    for (const oldest of known.keys()) if (known.size > KEPT) known.delete(oldest)
    return parsed
  }
}

function ofFile(file: string, { scenario, tables, params, set }: Asked): Parsed {
  if (scenario !== undefined) return refused('file', 'expected either a scenario or a file')
  const { assignments, problems } = changesOf(params, set)
  if (problems.length > 0) return { ok: false, problems }
  try {
    const { text, tables: beside } = openScenario(file, assignments)
    const inflow = { ...beside.texts, ...tables }
    return parseScenario(text, { inflow, unread: beside.unread, set: assignments })
  } catch (error) {
    if (error instanceof InputError) return refused('file', error.message)
    throw error
  }
}

function ofText(
  { scenario, tables, params, set }: Asked,
  shipped: Readonly<Record<string, string>>,
): Parsed {
  if (scenario === undefined) return refused('scenario', 'missing; expected a scenario or a file')
  const text = textOf(scenario)
  if (text === undefined)
    return refused('scenario', unknownKey(String(scenario), shippedNames(), 'scenario'))
  const { assignments, problems } = changesOf(params, set)
  if (problems.length > 0) return { ok: false, problems }
  const parsed = parseScenario(text, { inflow: { ...shipped, ...tables }, set: assignments })
  return typeof scenario === 'string' ? parsed : withoutLines(parsed)
}

/** Text of a scenario; a name is what has neither lines nor keys. Undefined for an unknown name. */
function textOf(scenario: NonNullable<RunRequest['scenario']>): string | undefined {
  if (typeof scenario !== 'string') return JSON.stringify(scenario)
  return /[:\n]/.test(scenario) ? scenario : shippedText(scenario)
}

/** An object has no lines. */
function withoutLines(parsed: Parsed): Parsed {
  const bare = (problems: readonly Problem[]) => problems.map(({ line: _, ...problem }) => problem)
  return parsed.ok
    ? { ...parsed, warnings: bare(parsed.warnings) }
    : { ...parsed, problems: bare(parsed.problems) }
}

/** Parameters and paths as texts `path=value`. */
function changesOf(
  params: RunRequest['params'],
  set: RunRequest['set'],
): { readonly assignments: readonly string[]; readonly problems: readonly Problem[] } {
  const texts = Array.isArray(set) ? set : []
  const values = Array.isArray(set) ? {} : set
  const problems = [
    ...Object.keys(params)
      .filter((key) => !/^\w+$/.test(key))
      .map((key) => ({ path: 'params', message: `expected keys of parameters, got ${show(key)}` })),
    ...Object.keys(values)
      .filter((path) => path.includes('='))
      .map((path) => ({ path: 'set', message: `expected a path without "=", got ${show(path)}` })),
  ]
  const assignments = [
    ...texts,
    ...Object.entries(values).map(([path, value]) => `${path}=${JSON.stringify(value)}`),
    ...Object.entries(params).map(([key, value]) => `parameters.${key}=${value}`),
  ]
  return { assignments, problems }
}

function refused(path: string, message: string): Parsed {
  return { ok: false, problems: [{ path, message }] }
}
