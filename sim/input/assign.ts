import { type Document, isAlias, isMap, isScalar, isSeq } from 'yaml'
import { LIMITS } from './limits.ts'
import { firstOf, type Problem } from './problem.ts'
import { openText } from './scenario-text.ts'

type Steps = readonly (string | number)[]

/**
 * Applies `path=value` assignments to a document, such as `policy[0].intensity=0.5`: keys after
 * dots, places of lists in brackets, a value in YAML. What is not there is made; a list grows
 * by one entry at a time. Gives what could not be done.
 */
export function assign(document: Document, assignments: readonly string[]): Problem[] {
  return firstOf(assignments.flatMap((assignment) => assignOne(document, assignment)))
}

function assignOne(document: Document, assignment: string): Problem[] {
  const equals = assignment.indexOf('=')
  const path = assignment.slice(0, Math.max(0, equals))
  const problem = (message: string) => [{ path: short(path || assignment) || '(set)', message }]
  if (equals < 1) return problem('expected path=value')
  const steps = stepsOf(path)
  if (steps === undefined)
    return problem('expected a path such as place.population or policy[0].intensity')
  const value = inYaml(assignment.slice(equals + 1))
  if (!value.ok) return problem(value.message)
  for (let depth = 0; depth < steps.length; depth++) {
    const blocked = openUp(document, steps, depth)
    if (blocked !== undefined) return problem(blocked)
  }
  const node = document.createNode(value.value, { aliasDuplicateObjects: false })
  document.setIn(steps, node)
  return []
}

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}...` : text)

/** The keys and places of a path, or undefined when it is none. */
function stepsOf(path: string): Steps | undefined {
  const steps: (string | number)[] = []
  const step = /(?:^|\.)([^.[\]=\s]+)|\[(\d{1,9})\]/y
  while (step.lastIndex < path.length) {
    const match = step.exec(path)
    if (match === null || steps.length >= LIMITS.depth) return undefined
    steps.push(match[1] ?? Number(match[2]))
  }
  return typeof steps[0] === 'string' ? steps : undefined
}

type Value =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; message: string }

function inYaml(text: string): Value {
  const opened = openText(text)
  const read = opened.ok ? opened.text.values() : opened
  if (read.ok) return read
  const why = read.problems.map(({ message }) => message).join('; ')
  return { ok: false, message: `expected a value in YAML, got "${short(text)}": ${why}` }
}

/** Makes sure that the step at `depth` can be taken; says why where it cannot. */
function openUp(document: Document, steps: Steps, depth: number): string | undefined {
  const above = steps.slice(0, depth)
  const step = steps[depth]
  const name = depth === 0 ? 'the file' : `"${pathText(above)}"`
  let node: unknown = depth === 0 ? document.contents : document.getIn(above, true)
  if (node === undefined || node === null || (isScalar(node) && node.value === null)) {
    document.setIn(above, document.createNode(typeof step === 'number' ? [] : {}))
    node = document.getIn(above, true)
  }
  if (isAlias(node)) return `${name} repeats another part of the file; change that one`
  if (typeof step === 'number') {
    if (!isSeq(node)) return `expected a list at ${name}`
    const count = node.items.length
    return step <= count ? undefined : `expected a place up to ${count} in ${name}, got ${step}`
  }
  if (!isMap(node)) return `expected keys at ${name}, so that "${step}" can be one of them`
  node.flow = false
  return undefined
}

function pathText(steps: Steps): string {
  return steps
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .slice(1)
}
