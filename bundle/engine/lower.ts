import { parseAst } from 'vite'

/*
 * The sources of the model are TypeScript; the compiler of the module reads a language that is
 * nearly the same. What differs is rewritten here: types without a trace in the output,
 * destructuring of one level, groups of constants.
 */

type Node = {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}
type Edit = { readonly start: number; readonly end: number; readonly text: string }

/** The program of a source, as a list of statements. */
export function statementsOf(text: string, file: string): readonly Node[] {
  // The parser's own types are those of its package, which vite does not name.
  return (parseAst(text, { lang: 'ts' }, file) as unknown as { body: readonly Node[] }).body
}

/** A source of the model for the compiler of the module. */
export function lower(text: string, file: string): string {
  const edits: Edit[] = []
  for (const statement of statementsOf(text, file)) {
    if (statement.type === 'ImportDeclaration') edits.push(loweredImport(statement))
    else if (isType(statement)) edits.push(without(statement))
    else edits.push(...constants(statement, text))
  }
  visit(statementsOf(text, file), (node) => {
    if (node.type === 'VariableDeclaration') edits.push(...destructured(node, text))
    if (node.type === 'CallExpression') edits.push(...product(node, text))
    if (node.type === 'TSAsExpression' && !inside(node, edits))
      edits.push({ start: (node.expression as Node).end, end: node.end, text: '' })
  })
  return applied(text, edits)
}

const without = ({ start, end }: Node): Edit => ({ start, end, text: '' })
const inside = (node: Node, edits: readonly Edit[]) =>
  edits.some(({ start, end }) => start <= node.start && node.end <= end)

function isType(statement: Node): boolean {
  const declared = (statement.declaration ?? statement) as Node
  return declared.type === 'TSTypeAliasDeclaration' || statement.exportKind === 'type'
}

function loweredImport(statement: Node): Edit {
  const names = (statement.specifiers as readonly Node[])
    .filter(({ importKind }) => statement.importKind !== 'type' && importKind !== 'type')
    .map(({ local }) => (local as Node).name)
  const source = (statement.source as Node).value as string
  // The world is known to every file, as types are.
  if (names.length === 0) return without(statement)
  const { start, end } = statement
  return { start, end, text: `import { ${names.join(', ')} } from '${source.slice(0, -3)}'` }
}

/** `const A = { b: 1 } as const` becomes a namespace, of whole numbers if all are. */
function constants(statement: Node, text: string): Edit[] {
  const declaration = (statement.declaration ?? statement) as Node
  if (declaration.type !== 'VariableDeclaration') return []
  const [declarator] = declaration.declarations as readonly [Node, ...Node[]]
  const init = declarator.init as Node
  const object = (init.type === 'TSAsExpression' ? init.expression : init) as Node
  if (object.type !== 'ObjectExpression') return []
  const rows = (object.properties as readonly Node[]).map(({ key, value }) => {
    const { start, end } = value as Node
    return { name: (key as Node).name as string, value: Number(text.slice(start, end)) }
  })
  const kind = rows.every(({ value }) => Number.isInteger(value)) ? 'i32' : 'f64'
  const name = (declarator.id as Node).name as string
  const { start, end } = statement
  return [{ start, end, text: namespace(name, rows, kind) }]
}

/** A group of numbered names. */
export function namespace(
  name: string,
  rows: readonly { readonly name: string; readonly value: number }[],
  kind: 'i32' | 'f64',
): string {
  const members = rows.map((row) => `  export const ${row.name}: ${kind} = ${row.value}`)
  return `export namespace ${name} {\n${members.join('\n')}\n}`
}

/** `const { a, b } = world` becomes one declaration for each name. */
function destructured(declaration: Node, text: string): Edit[] {
  const [declarator] = declaration.declarations as readonly [Node, ...Node[]]
  const pattern = declarator.id as Node
  if (pattern.type !== 'ObjectPattern') return []
  const { start, end } = declarator.init as Node
  const from = text.slice(start, end)
  const parts = (pattern.properties as readonly Node[]).map(
    ({ key, value }) => `const ${(value as Node).name} = ${from}.${(key as Node).name}`,
  )
  return [{ start: declaration.start, end: declaration.end, text: parts.join('; ') }]
}

/** The product of two words is a function of the world's file. */
function product(call: Node, text: string): Edit[] {
  const { start, end } = call.callee as Node
  return text.slice(start, end) === 'Math.imul' ? [{ start, end, text: 'product' }] : []
}

/** Calls back for every node below. */
export function visit(tree: unknown, look: (node: Node) => void): void {
  if (Array.isArray(tree)) for (const part of tree) visit(part, look)
  else if (tree && typeof tree === 'object' && 'type' in tree) {
    look(tree as Node)
    for (const part of Object.values(tree)) visit(part, look)
  }
}

function applied(text: string, edits: readonly Edit[]): string {
  const last = [...edits].sort((a, b) => b.start - a.start)
  return last.reduce(
    (all, { start, end, text }) => all.slice(0, start) + text + all.slice(end),
    text,
  )
}
