import type { z } from 'zod'
import type { Problem } from '../sim/index.ts'
// Not by the index: types of the package would lead to the schema library, which it has no types of.
import { explainIssues, show, unknownKey } from '../sim/input/schema-issue.ts'

/**
 * Everything that keeps an input from being one of several choices, which the word under `key`
 * tells apart (`family` of a prior, `method` of a design); `path` is where it stands in its file.
 */
export function chosenProblems(
  key: string,
  choices: Readonly<Record<string, z.ZodType>>,
  input: unknown,
  path: string,
): Problem[] {
  const at = (place: string) => [path, place].filter(Boolean).join('.')
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return [{ path: path || '(file)', message: `expected an object, got ${show(input)}` }]
  const names = Object.keys(choices)
  const choice = (input as Record<string, unknown>)[key]
  if (typeof choice !== 'string')
    return [{ path: at(key), message: `expected one of ${names.join(', ')}, got ${show(choice)}` }]
  const schema = Object.hasOwn(choices, choice) ? choices[choice] : undefined
  if (schema === undefined) return [{ path: at(key), message: unknownKey(choice, names, key) }]
  const read = schema.safeParse(input)
  if (read.success) return []
  return explainIssues(read.error.issues, input, schema).map((problem) => ({
    ...problem,
    path: at(problem.path),
  }))
}
