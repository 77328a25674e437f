import { createHash } from 'node:crypto'
import { type Problem, parseScenario, type Scenario, setPath } from '../../sim/index.ts'
import { shippedNames, shippedTables, shippedText } from '../load.ts'
import { type RunRequest, unknownName } from './request.ts'

/** The scenario of a request, or what is wrong with it. */
export type Resolved =
  | { readonly ok: true; readonly scenario: Scenario; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

type Asked = Pick<RunRequest, 'scenario' | 'tables' | 'params' | 'set'>

/** Scenarios that are kept because the next request is often the same with another seed. */
const KEPT = 32

/** Finds the scenarios of requests; each is read once as long as few others come between. */
export function scenarioReader(): (asked: Asked) => Resolved {
  const known = new Map<string, Resolved>()
  const shipped = shippedTables()
  return ({ scenario, tables, params, set }) => {
    const sum = createHash('sha256').update(JSON.stringify([scenario, tables, params, set]))
    const key = sum.digest('base64')
    const resolved = known.get(key) ?? read({ scenario, tables, params, set }, shipped)
    known.delete(key)
    known.set(key, resolved)
    for (const oldest of known.keys()) if (known.size > KEPT) known.delete(oldest)
    return resolved
  }
}

function read({ scenario, tables, params, set }: Asked, shipped: Record<string, string>): Resolved {
  const text = textOf(scenario)
  if (text === undefined)
    return refused('scenario', unknownName('scenario', String(scenario), shippedNames()))
  const changes = changesOf(params, set)
  if (changes.problems.length > 0) return { ok: false, problems: changes.problems }
  const changed = assigned(text, changes.assignments)
  if (!changed.ok) return changed
  return parseScenario(changed.text, { inflow: { ...shipped, ...tables } })
}

/** Text of a scenario; a name is what has neither lines nor keys. Undefined for an unknown name. */
function textOf(scenario: RunRequest['scenario']): string | undefined {
  if (typeof scenario !== 'string') return JSON.stringify(scenario)
  return /[:\n]/.test(scenario) ? scenario : shippedText(scenario)
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
      .map((key) => ({ path: 'params', message: `expected keys of parameters, got "${key}"` })),
    ...Object.keys(values)
      .filter((path) => path.includes('='))
      .map((path) => ({ path: 'set', message: `expected a path without "=", got "${path}"` })),
  ]
  const assignments = [
    ...texts,
    ...Object.entries(values).map(([path, value]) => `${path}=${JSON.stringify(value)}`),
    ...Object.entries(params).map(([key, value]) => `parameters.${key}=${value}`),
  ]
  return { assignments, problems }
}

function assigned(text: string, assignments: readonly string[]): ReturnType<typeof setPath> {
  if (assignments.length === 0) return { ok: true, text }
  try {
    return setPath(text, assignments)
  } catch (error) {
    // A path through what has no parts, such as a number.
    const message = error instanceof Error ? error.message : String(error)
    return { ok: false, problems: [{ path: 'set', message }] }
  }
}

function refused(path: string, message: string): Resolved {
  return { ok: false, problems: [{ path, message }] }
}
