import { posix } from 'node:path'
import { statementsOf, visit } from '../../bundle/engine/lower.ts'

/*
 * Columns are views of one buffer, and all of them are replaced when a world grows. So in a
 * function that calls what can make it grow, nothing may be taken out of the world before the
 * last such call: it might be a view of memory that nobody reads any more.
 */

/** What asks for more rows: the only calls that replace views. */
const GROWERS = /^reserve[A-Z]/

type Node = Parameters<Parameters<typeof visit>[1]>[0]
type Call = { readonly name: string; readonly at: number }
type Taken = { readonly name: string; readonly at: number }
type Func = {
  readonly file: string
  readonly name: string
  readonly calls: readonly Call[]
  readonly taken: readonly Taken[]
}

/** Names of what is held in a function across a call that can make the world grow, as "file function name". */
export function heldColumns(files: ReadonlyMap<string, string>): string[] {
  const functions = [...files].flatMap(([file, text]) => functionsOf(file, text))
  const homes = new Map([...files].map(([file, text]) => [file, importsOf(file, text)]))
  const idOf = (file: string, name: string) => `${homes.get(file)?.get(name) ?? file} ${name}`
  const growing = new Set<string>()
  const grows = ({ file }: Func, { name }: Call) =>
    GROWERS.test(name) || growing.has(idOf(file, name))
  for (let known = -1; known !== growing.size; ) {
    known = growing.size
    for (const one of functions)
      if (one.calls.some((call) => grows(one, call))) growing.add(`${one.file} ${one.name}`)
  }
  return functions.flatMap((one) => {
    const last = Math.max(-1, ...one.calls.filter((call) => grows(one, call)).map(({ at }) => at))
    return one.taken
      .filter(({ at }) => at < last)
      .map(({ name }) => `${one.file} ${one.name} ${name}`)
  })
}

function importsOf(file: string, text: string): Map<string, string> {
  const homes = new Map<string, string>()
  for (const statement of statementsOf(text, file)) {
    if (statement.type !== 'ImportDeclaration') continue
    const from = posix.join(posix.dirname(file), (statement.source as Node).value as string)
    for (const { local } of statement.specifiers as readonly Node[])
      homes.set((local as Node).name as string, from)
  }
  return homes
}

function functionsOf(file: string, text: string): Func[] {
  return statementsOf(text, file).flatMap((statement) => {
    const declared = (statement.declaration ?? statement) as Node
    if (declared.type !== 'FunctionDeclaration') return []
    const calls: Call[] = []
    const taken: Taken[] = []
    visit(declared.body, (node) => {
      if (node.type === 'CallExpression') {
        const { type, name } = node.callee as Node
        if (type === 'Identifier') calls.push({ name: name as string, at: node.start })
      }
      if (node.type === 'VariableDeclarator' && isTaken(node, text)) {
        const { start, end } = node.id as Node
        taken.push({ name: text.slice(start, end), at: node.start })
      }
    })
    return [{ file, name: (declared.id as Node).name as string, calls, taken }]
  })
}

/** Numbers of the world, which stay what they were. */
const NUMBERS = /^world\.(?:count|size|capacity|p|start|rate|is)\.\w+$/

/** Is something taken out of the world as it stands, rather than worked out? */
function isTaken({ id, init }: Node, text: string): boolean {
  if ((id as Node).type === 'ObjectPattern') return true
  const from = init as Node | null
  return from?.type === 'MemberExpression' && !NUMBERS.test(text.slice(from.start, from.end))
}

/** Lists of a fixed length that a file keeps for itself, as "file name". */
export function fixedLists(file: string, text: string): string[] {
  return statementsOf(text, file).flatMap((statement) => {
    const declared = (statement.declaration ?? statement) as Node
    if (declared.type !== 'VariableDeclaration') return []
    return (declared.declarations as readonly Node[]).flatMap(({ id, init }) => {
      const made = init as Node | null
      if (made?.type !== 'NewExpression') return []
      const kind = (made.callee as Node).name as string
      return /Array$|^DataView$/.test(kind) ? [`${file} ${(id as Node).name}`] : []
    })
  })
}
