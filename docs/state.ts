import { readFileSync } from 'node:fs'
import { statementsOf } from '../bundle/engine/lower.ts'
import { modelFiles } from '../bundle/engine/sources.ts'
import { TOWN_FIELDS } from '../sim/terms/town.ts'
import { GROUPS } from '../sim/world/layout.ts'

/*
 * Which file of the model writes a state variable, and which reads it: found in the sources
 * themselves, so that the table cannot be wrong.
 */

type Node = ReturnType<typeof statementsOf>[number]
/** What a name stands for: the world, a group of columns, a column, the numbers of the town. */
type Meaning = 'world' | 'town' | { readonly group: string } | { readonly column: string }
type Names = ReadonlyMap<string, Meaning | undefined>
/** Told: read for the event log and nothing else. */
type Use = 'written' | 'read' | 'told'
export type StateVariable = { readonly name: string } & Readonly<Record<Use, readonly string[]>>

const COLUMNS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = GROUPS
/** Events that were not handed on are no state of the town. */
const LOG = 'log'

/** Every column of the world and every number of the town, with the files that use it. */
export function stateVariables(): readonly StateVariable[] {
  const uses = new Map<string, Set<string>>()
  for (const file of modelFiles()) {
    const text = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
    for (const { name, use } of usesIn(file, text)) {
      const key = `${name} ${use}`
      uses.set(key, (uses.get(key) ?? new Set()).add(file))
    }
  }
  const files = (name: string, use: Use) => [...(uses.get(`${name} ${use}`) ?? [])].sort()
  return namesOfState().map((name) => ({
    name,
    written: files(name, 'written'),
    read: files(name, 'read'),
    told: files(name, 'told'),
  }))
}

/** Does a file measure rather than act? */
export const measures = (file: string): boolean => file.startsWith('sim/measure/')

function namesOfState(): readonly string[] {
  const columns = Object.entries(COLUMNS).flatMap(([group, spec]) =>
    group === LOG ? [] : Object.keys(spec).map((column) => `${group}.${column}`),
  )
  return [...TOWN_FIELDS.map((field) => `town.${field}`), ...columns]
}

type Found = { readonly name: string; readonly use: Use }

/** Uses of state in the functions of a file, in order. */
export function usesIn(file: string, text: string): readonly Found[] {
  return statementsOf(text, file).flatMap((statement) => {
    const declared = (statement.declaration ?? statement) as Node
    if (declared.type !== 'FunctionDeclaration') return []
    const found: Found[] = []
    walk(declared.body as Node, [], namesIn(declared), found)
    return found
  })
}

/** What the names of a function stand for; its parameters and numbers stand for nothing. */
function namesIn(declared: Node): Names {
  const names = new Map<string, Meaning | undefined>()
  for (const param of declared.params as readonly Node[]) {
    const { name } = param as unknown as { name: string }
    names.set(name, name === 'world' ? 'world' : undefined)
  }
  const look = (node: Node): void => {
    if (node.type === 'VariableDeclarator') declare(node, names)
    for (const child of childrenOf(node)) look(child)
  }
  look(declared.body as Node)
  return names
}

function declare({ id, init }: Node, names: Map<string, Meaning | undefined>): void {
  const target = id as Node
  const from = init ? meaningOf(init as Node, names) : undefined
  if (target.type === 'Identifier') names.set(target.name as string, from)
  if (target.type !== 'ObjectPattern') return
  for (const property of target.properties as readonly Node[]) {
    const { key, value } = property as unknown as { key: Node; value: Node }
    names.set(value.name as string, part(from, key.name as string))
  }
}

/** What a part of something stands for. */
function part(whole: Meaning | undefined, name: string): Meaning | undefined {
  if (whole === 'world') {
    if (name === 'town') return 'town'
    return name in COLUMNS && name !== LOG ? { group: name } : undefined
  }
  if (typeof whole !== 'object' || !('group' in whole)) return undefined
  const { group } = whole
  return name in (COLUMNS[group] ?? {}) ? { column: `${group}.${name}` } : undefined
}

function meaningOf(node: Node, names: Names): Meaning | undefined {
  if (node.type === 'Identifier') return names.get(node.name as string)
  if (node.type !== 'MemberExpression' || node.computed) return undefined
  return part(meaningOf(node.object as Node, names), (node.property as Node).name as string)
}

/** The variable of which a node is one value. */
function variableAt(node: Node, names: Names): string | undefined {
  if (node.type === 'MemberExpression' && node.computed) {
    const whole = meaningOf(node.object as Node, names)
    const index = node.property as Node
    if (whole === 'town') {
      const named = index.type === 'MemberExpression' && (index.object as Node).name === 'TOWN'
      return named ? `town.${(index.property as Node).name}` : undefined
    }
    return typeof whole === 'object' && 'column' in whole ? whole.column : undefined
  }
  return undefined
}

function walk(node: Node, above: readonly Node[], names: Names, found: Found[]): void {
  const name = variableAt(node, names)
  if (name !== undefined) found.push(...useAt(node, name, above, names))
  if (node.type === 'CallExpression')
    for (const handed of node.arguments as readonly Node[]) {
      const whole = meaningOf(handed, names)
      if (typeof whole === 'object' && 'column' in whole)
        found.push({ name: whole.column, use: 'read' }, { name: whole.column, use: 'written' })
    }
  for (const child of childrenOf(node)) walk(child, [...above, node], names, found)
}

/** Read or written? What is only read to work out its own next value is not read. */
function useAt(node: Node, name: string, above: readonly Node[], names: Names): readonly Found[] {
  const parent = above.at(-1)
  if (parent?.type === 'AssignmentExpression' && parent.left === node)
    return [{ name, use: 'written' }]
  if (parent?.type === 'UpdateExpression') {
    const used = above.at(-2)?.type !== 'ExpressionStatement'
    return used
      ? [
          { name, use: 'written' },
          { name, use: 'read' },
        ]
      : [{ name, use: 'written' }]
  }
  const own = above.some(
    (each) => each.type === 'AssignmentExpression' && variableAt(each.left as Node, names) === name,
  )
  if (own) return []
  const telling = above.some(
    (each) =>
      each.type === 'CallExpression' && String((each.callee as Node).name).startsWith('tellOf'),
  )
  return [{ name, use: telling ? 'told' : 'read' }]
}

function childrenOf(node: Node): readonly Node[] {
  return Object.values(node).flatMap((value) => {
    const parts: readonly unknown[] = Array.isArray(value) ? value : [value]
    return parts.filter(
      (each): each is Node => typeof each === 'object' && each !== null && 'type' in each,
    )
  })
}
